/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake-findings.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

/* What a file does in one column it does in many: each is told by itself where they are few, and all in one sentence where they are not. */

/* Columns that share a remark, and how it is told. */
typedef struct {
  const char *rule, *source;
  SsSeverity severity;
  gboolean (*concerns) (const SsReadingOfColumn *reading);
  char *(*tell_one) (const SsColumn *column, const SsReadingOfColumn *reading);
  char *(*tell_all) (const char *names, const SsReadingOfColumn *first);
  gboolean is_about_missing; /* its rows are those of the missing cells */
} Remark;

static gboolean
has_marks (const SsReadingOfColumn *reading)
{
  return reading->n_marks > 0;
}

static char *
tell_marks_of_one (const SsColumn *column, const SsReadingOfColumn *reading)
{
  g_autofree char *count = ss_number_text ((double)reading->n_marks, 0, ss_language_current ());

  /* Translators: a formatted count, a column's name, a word such as "ND". */
  return g_strdup_printf (
      ngettext ("%s cell of “%s” says “%s”: it is read as missing, not as zero.",
                "%s cells of “%s” say “%s” or the like: they are read as missing, not as zero.",
                (gulong)reading->n_marks),
      count, ss_column_name (column), reading->first_mark);
}

static char *
tell_marks_of_all (const char *names, const SsReadingOfColumn *first)
{
  /* Translators: a list of columns' names, a word such as "ND". */
  return g_strdup_printf (_ ("Cells of %s say “%s” or the like: they are read as missing, not as zero."),
                          names, first->first_mark);
}

static gboolean
is_style_guess (const SsReadingOfColumn *reading)
{
  return reading->is_style_guess;
}

static const char *
style_label (const SsReadingOfColumn *reading)
{
  return reading->style.group ? _ ("a thousands mark") : _ ("a decimal mark");
}

static char *
tell_style_of_one (const SsColumn *column, const SsReadingOfColumn *reading)
{
  /* Translators: a column's name, then "a thousands mark" or "a decimal mark". */
  return g_strdup_printf (_ ("Numbers like “1,234” in “%s” can be read in two ways: the mark was "
                             "taken for %s. Check that the values make sense."),
                          ss_column_name (column), style_label (reading));
}

static char *
tell_style_of_all (const char *names, const SsReadingOfColumn *first)
{
  /* Translators: a list of columns' names, then "a thousands mark" or "a decimal mark". */
  return g_strdup_printf (_ ("Numbers like “1,234” in %s can be read in two ways: the mark was "
                             "taken for %s. Check that the values make sense."),
                          names, style_label (first));
}

static const Remark remarks[] = {
    {"R08", "Quartz guide to bad data", SS_SEVERITY_HINT, has_marks, tell_marks_of_one, tell_marks_of_all,
     TRUE},
    {"R03", "Datawrapper, column types", SS_SEVERITY_WARN, is_style_guess, tell_style_of_one,
     tell_style_of_all, FALSE},
};

/* The rows of the missing cells, where all of them are marks: which of them are blank is no longer known. */
static void
set_rows (SsFinding *finding, const SsColumn *column, gsize n_marks)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize n_missing = 0;

  for (gsize row = 0; row < ss_column_n_rows (column) && n_missing <= n_marks; row++)
    if (ss_column_is_missing (column, row) && ss_column_odd (column, row) == NULL) {
      n_missing++;
      g_array_append_val (rows, row);
    }
  if (n_missing == n_marks)
    ss_finding_set_rows (finding, (const gsize *)(const void *)rows->data, rows->len);
}

static void
add_one (const Remark *remark, const SsColumn *column, const SsReadingOfColumn *reading, GPtrArray *findings)
{
  SsFinding *finding = ss_finding_new (remark->rule, remark->severity, SS_QUALITY_RIGOUR, remark->source,
                                       remark->tell_one (column, reading));

  finding->column = g_strdup (ss_column_name (column));
  if (remark->is_about_missing)
    set_rows (finding, column, reading->n_marks);
  g_ptr_array_add (findings, finding);
}

static void
add_all (const Remark *remark, const GPtrArray *names, const SsReadingOfColumn *first, GPtrArray *findings)
{
  g_autofree char *told = ss_finding_names ((const char *const *)names->pdata, names->len);

  g_ptr_array_add (findings, ss_finding_new (remark->rule, remark->severity, SS_QUALITY_RIGOUR,
                                             remark->source, remark->tell_all (told, first)));
}

void
ss_find_alike (SsColumn *const *columns, const SsReadingOfColumn *readings, gsize n, GPtrArray *findings)
{
  for (gsize r = 0; r < G_N_ELEMENTS (remarks); r++) {
    g_autoptr (GPtrArray) names = g_ptr_array_new ();
    const SsReadingOfColumn *first = NULL;

    for (gsize i = 0; i < n; i++)
      if (remarks[r].concerns (&readings[i])) {
        g_ptr_array_add (names, (gpointer)ss_column_name (columns[i]));
        first = first != NULL ? first : &readings[i];
      }
    if (names->len > SS_MOST_ALIKE)
      add_all (&remarks[r], names, first, findings);
    for (gsize i = 0; names->len <= SS_MOST_ALIKE && i < n; i++)
      if (remarks[r].concerns (&readings[i]))
        add_one (&remarks[r], columns[i], &readings[i], findings);
  }
}
