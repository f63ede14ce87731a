/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "highlight.h"

#include <string.h>

const SsColumn *
ss_highlight_column (const SsSpec *spec, SsTable *table)
{
  static const SsRole roles[] = {SS_ROLE_SERIES, SS_ROLE_CATEGORY, SS_ROLE_AREA, SS_ROLE_LABEL};

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    const char *name = ss_spec_role (spec, roles[i], 0);
    const SsColumn *column = name ? ss_table_find (table, name, NULL) : NULL;

    if (column && ss_column_kind (column) == SS_KIND_TEXT)
      return column;
  }
  return NULL;
}

const char *
ss_highlight_named (const SsSpec *spec, SsTable *table, const char *headline)
{
  const SsColumn *column = ss_highlight_column (spec, table);
  const char *best = NULL, *best_place = NULL;

  for (gsize i = 0; column && i < ss_column_n_codes (column); i++) {
    const char *name = ss_column_code_text (column, i), *place = *name ? strstr (headline, name) : NULL;

    if (!place || (best && (place > best_place || (place == best_place && strlen (name) < strlen (best)))))
      continue;
    best = name;
    best_place = place;
  }
  return best;
}
