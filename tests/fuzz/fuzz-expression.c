/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "expression.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static SsTable *
table_new (void)
{
  static const double numbers[] = {1, NAN, -2.5};
  static const char *const texts[] = {"Été", NULL, "x"};
  g_autoptr (SsColumn) a = ss_column_new_numbers ("a", SS_KIND_NUMBER, numbers, 3, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) d = ss_column_new_numbers ("d", SS_KIND_DATE, numbers, 3, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) t = ss_column_new_texts ("t", texts, 3);

  return ss_table_new ((SsColumn *[]) {a, d, t}, 3);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autoptr (SsExpression) expression = ss_expression_parse (text, NULL);
  g_autoptr (SsTable) table = table_new ();
  const SsPrepareContext context = {0};
  g_autoptr (SsColumn) column
      = expression ? ss_expression_evaluate (expression, table, "r", &context, NULL) : NULL;

  for (gsize row = 0; column && row < 3; row++)
    g_free (ss_column_dup_cell (column, row));
  return 0;
}
