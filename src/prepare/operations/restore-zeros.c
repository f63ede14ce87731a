/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameters.h"
#include "table-change.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No code that we know is longer: a SIRET has 14 digits, an IBAN 34 characters. */
#define MOST_WIDTH 40

static const SsParameter parameters[] = {
    {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE,
     .kinds = SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC | SS_KINDS (SS_KIND_EMPTY)},
    {"width", N_ ("Digits of a whole code"), SS_PARAMETER_NUMBER, .is_required = TRUE, .min = 1,
     .max = MOST_WIDTH, .is_whole = TRUE},
    {NULL},
};

typedef struct {
  gsize width;
  char text[MOST_WIDTH + 1];
} Code;

/* Only what is nothing but digits lost zeros: "2A004" is whole, and "n.d." is no code. */
static const char *
text_restore (const char *text, gpointer data)
{
  Code *code = data;
  gsize length = strlen (text);

  if (length >= code->width || strspn (text, "0123456789") != length)
    return text;
  memset (code->text, '0', code->width - length);
  memcpy (code->text + code->width - length, text, length + 1);
  return code->text;
}

static SsTable *
apply (SsTable *table, const json_t *given, const SsPrepareContext *context, GError **error)
{
  Code code = {.width = (gsize)ss_parameters_number (given, "width")};
  gsize index;
  g_autoptr (SsColumn) texts = ss_column_as_texts (ss_parameters_column (given, "column", table, &index));

  return ss_table_replace (table, index, ss_text_column_changed (texts, text_restore, &code));
}

static char *
describe (const json_t *given)
{
  int width = (int)ss_parameters_number (given, "width");

  /* Translators: a column, a number of digits. */
  return g_strdup_printf (ngettext ("Give the codes of %s their leading zeros back (%d digit)",
                                    "Give the codes of %s their leading zeros back (%d digits)",
                                    (gulong)width),
                          ss_parameters_text (given, "column"), width);
}

const SsOperation ss_operation_restore_zeros = {
    .id = "restore-zeros",
    .label = N_ ("Restore leading zeros"),
    .purpose
    = N_ ("Reads codes as texts and gives back the zeros that a spreadsheet took away: 1001 becomes 01001."),
    .parameters = parameters,
    .apply = apply,
    .describe = describe,
};
