/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "inspect-text.h"

#include "command.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

#define MOST_NAME_COLUMNS 40 /* of a terminal: a longer name pushes its own line only */
#define DIGITS 4             /* significant, of numbers told in passing */

static char *
dup_number (double value)
{
  return ss_number_text_significant (value, DIGITS, ss_language_current ());
}

static char *
dup_value (const SsColumn *column, const SsColumnFacts *facts, double value)
{
  if (facts->semantic == SS_SEMANTIC_YEAR) /* a year has no thousands */
    return g_strdup_printf ("%.0f", value);
  if (ss_column_is_time (column))
    return ss_date_text (value, ss_column_date_unit (column), TRUE, ss_language_current ());
  return dup_number (value);
}

static char *
dup_range (const SsColumn *column, const SsColumnFacts *facts)
{
  if (isnan (facts->min)) {
    g_autofree char *distinct = dup_number ((double)facts->distinct);
    /* Translators: a formatted count. */
    return g_strdup_printf (ngettext ("%s value", "%s different values", (gulong)facts->distinct), distinct);
  }
  g_autofree char *least = dup_value (column, facts, facts->min);
  g_autofree char *most = dup_value (column, facts, facts->max);
  /* Translators: the least and the greatest value of a column. */
  return g_strdup_printf (_ ("from %s to %s"), least, most);
}

static void
print_column (const SsColumn *column, const SsColumnFacts *facts, int name_width)
{
  const char *meaning = facts->semantic ? ss_semantic_label (facts->semantic) : ss_kind_label (facts->kind);
  g_autofree char *range = dup_range (column, facts);

  g_print ("  ");
  ss_cli_print_padded (ss_column_name (column), name_width);
  g_print ("  %s, %s", meaning, range);
  if (facts->missing > 0) {
    g_autofree char *missing = dup_number ((double)facts->missing);
    /* Translators: a formatted count of cells. */
    g_print (ngettext (", %s missing", ", %s missing", (gulong)facts->missing), missing);
  }
  g_print ("\n");
}

void
ss_inspect_print (const SsLoaded *loaded, const SsProfile *profile, const GPtrArray *findings)
{
  gsize n_columns = ss_table_n_columns (loaded->table), n_rows = ss_table_n_rows (loaded->table);
  g_autofree char *rows = dup_number ((double)n_rows);
  int name_width = 0;

  g_print ("%s: ", loaded->name);
  /* Translators: a formatted count of rows. */
  g_print (ngettext ("%s row, ", "%s rows, ", (gulong)n_rows), rows);
  g_print (ngettext ("%u column", "%u columns", (gulong)n_columns), (guint)n_columns);
  if (loaded->dialect.encoding)
    g_print (" (%s)", loaded->dialect.encoding);
  g_print ("\n\n");
  for (gsize i = 0; i < n_columns; i++)
    name_width
        = ss_cli_widest (name_width, ss_column_name (ss_table_column (loaded->table, i)), MOST_NAME_COLUMNS);
  for (gsize i = 0; i < n_columns; i++)
    print_column (ss_table_column (loaded->table, i), ss_profile_column (profile, i), name_width);
  for (guint i = 0; i < findings->len; i++) {
    const SsFinding *finding = g_ptr_array_index (findings, i);
    g_print ("%s%s %s\n", i == 0 ? "\n" : "", finding->severity == SS_SEVERITY_HINT ? "·" : "!",
             finding->message);
  }
}
