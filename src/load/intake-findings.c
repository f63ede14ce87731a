/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake-findings.h"

#include "text-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_PARTS 8 /* of lists that are offered to be split */

static const char source_khartis[] = "Khartis, import checks";
static const char source_datawrapper[] = "Datawrapper, column types";
static const char source_quartz[] = "Quartz guide to bad data";

void
ss_noticed_init (SsNoticed *noticed)
{
  noticed->too_short.rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  noticed->too_long.rows = g_array_new (FALSE, FALSE, sizeof (gsize));
}

void
ss_noticed_clear (SsNoticed *noticed)
{
  g_array_unref (noticed->too_short.rows);
  g_array_unref (noticed->too_long.rows);
}

void
ss_noticed_add (SsNoticedRows *rows, gsize row, gsize line)
{
  if (rows->n++ == 0)
    rows->first_line = line;
  if (rows->rows->len < SS_FINDING_MOST_ROWS)
    g_array_append_val (rows->rows, row);
}

static SsFinding *
add_finding (GPtrArray *findings, const char *rule, SsSeverity severity, const char *source, char *message)
{
  SsFinding *finding = ss_finding_new (rule, severity, SS_QUALITY_RIGOUR, source, message);

  g_ptr_array_add (findings, finding);
  return finding;
}

static SsFinding *
add_rows_finding (GPtrArray *findings, const SsNoticedRows *rows, char *message)
{
  SsFinding *finding = add_finding (findings, "R02", SS_SEVERITY_BLOCK, source_khartis, message);

  ss_finding_set_rows (finding, (const gsize *)(const void *)rows->rows->data, rows->rows->len);
  finding->n_rows_total = rows->n;
  return finding;
}

static void
find_odd (const SsColumn *column, const SsReadingOfColumn *reading, GPtrArray *findings)
{
  gsize n = ss_column_n_odd (column);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  if (n == 0)
    return;
  for (gsize i = 0; i < MIN (n, SS_FINDING_MOST_ROWS); i++) {
    gsize row = ss_column_odd_row (column, i);
    g_array_append_val (rows, row);
  }
  const char *example = ss_column_odd (column, ss_column_odd_row (column, 0));
  /* Translators: a count, a column's name, a cell's text, a kind ("whole number"). */
  char *message = g_strdup_printf (ngettext ("%u cell of “%s” could not be read like the others (“%s” is no "
                                             "%s): it is kept as written and counts as missing.",
                                             "%u cells of “%s” could not be read like the others (“%s” is no "
                                             "%s): they are kept as written and count as missing.",
                                             (gulong)n),
                                   (guint)n, ss_column_name (column), example, ss_kind_label (reading->kind));
  SsFinding *finding = add_finding (findings, "R03", SS_SEVERITY_WARN, source_datawrapper, message);
  finding->column = g_strdup (ss_column_name (column));
  ss_finding_set_rows (finding, (const gsize *)(const void *)rows->data, rows->len);
  finding->n_rows_total = n;
}

static void
find_spoilt (const SsColumn *column, const SsReadingOfColumn *reading, GPtrArray *findings)
{
  if (!reading->is_spoilt)
    return;
  /* Translators: a column's name. */
  char *message = g_strdup_printf (_ ("Codes of “%s” were shortened by a spreadsheet (“8.41E+12”): what they "
                                      "were is lost. Ask for the file as it was exported first."),
                                   ss_column_name (column));
  add_finding (findings, "R04", SS_SEVERITY_BLOCK, source_quartz, message)->column
      = g_strdup (ss_column_name (column));
}

/* "52 %" among "158 240" and "3 214": figures of several kinds in one column. */
static char *
tell_odd_mark (const SsColumn *column, const SsReadingOfColumn *reading)
{
  /* Translators: a count, a column's name, a unit. */
  return g_strdup_printf (
      ngettext (
          "%u cell of “%s” says “%s” and the others do not: figures of several units cannot be compared.",
          "%u cells of “%s” say “%s” and the others do not: figures of several units cannot be compared.",
          (gulong)reading->n_marked),
      (guint)reading->n_marked, ss_column_name (column), reading->mark);
}

/* "0,12" among cells of "12 %" may be a share of one. */
static char *
tell_bare (const SsColumn *column, const SsReadingOfColumn *reading)
{
  /* Translators: a count, a column's name, a unit. */
  return g_strdup_printf (
      ngettext ("%u cell of “%s” does not say “%s” as the others do: check that it is of the same unit.",
                "%u cells of “%s” do not say “%s” as the others do: check that they are of the same unit.",
                (gulong)reading->n_unmarked),
      (guint)reading->n_unmarked, ss_column_name (column), reading->mark);
}

static void
find_unmarked (const SsColumn *column, const SsReadingOfColumn *reading, GPtrArray *findings)
{
  if (reading->n_unmarked == 0 || !reading->mark)
    return;
  char *message = reading->is_mark_odd ? tell_odd_mark (column, reading) : tell_bare (column, reading);
  add_finding (findings, "R11", SS_SEVERITY_WARN, source_quartz, message)->column
      = g_strdup (ss_column_name (column));
}

static void
find_order_guess (const SsColumn *column, const SsReadingOfColumn *reading, GPtrArray *findings)
{
  if (reading->is_order_guess) {
    const char *order = reading->order == SS_DAY_FIRST ? _ ("day, month, year") : _ ("month, day, year");
    /* Translators: a column's name, then "day, month, year". */
    char *message = g_strdup_printf (
        _ ("Dates in “%s” can be read in two ways: they were read as %s. Check that this is right."),
        ss_column_name (column), order);
    add_finding (findings, "R03", SS_SEVERITY_WARN, source_datawrapper, message)->column
        = g_strdup (ss_column_name (column));
  }
}

static json_t *
split_repair (const SsColumn *column, const SsTextFormOf *form)
{
  const char separator[] = {form->mark, '\0'};
  json_t *names = json_array ();

  for (gsize i = 1; i <= form->most_parts; i++) {
    g_autofree char *name = g_strdup_printf ("%s %u", ss_column_name (column), (guint)i);
    json_array_append_new (names, json_string (name));
  }
  return json_pack ("{s:s, s:s, s:s, s:o}", "operation", "split-column", "column", ss_column_name (column),
                    "separator", separator, "names", names);
}

static void
find_form (const SsColumn *column, GPtrArray *findings)
{
  SsTextFormOf form = ss_text_form_of (column);

  if (form.form != SS_FORM_LISTS)
    return;
  /* Translators: a column's name, the mark between the words of a list. */
  char *message = g_strdup_printf (_ ("Cells of “%s” hold several values, with “%c” between them: split the "
                                      "column before you count or group by it."),
                                   ss_column_name (column), form.mark);
  SsFinding *finding = add_finding (findings, "R02", SS_SEVERITY_HINT, source_quartz, message);
  finding->column = g_strdup (ss_column_name (column));
  if (form.most_parts <= MOST_PARTS)
    finding->repair = split_repair (column, &form);
}

void
ss_find_in_column (const SsColumn *column, const SsReadingOfColumn *reading, GPtrArray *findings)
{
  find_odd (column, reading, findings);
  find_spoilt (column, reading, findings);
  find_unmarked (column, reading, findings);
  find_order_guess (column, reading, findings);
  if (reading->kind == SS_KIND_TEXT)
    find_form (column, findings);
}

static void
find_ragged (const SsLayout *layout, const SsNoticed *noticed, GPtrArray *findings)
{
  const SsNoticedRows *few = &noticed->too_short, *many = &noticed->too_long;

  if (few->n > 0)
    /* Translators: a count of rows, a count of columns, a line number. */
    add_rows_finding (
        findings, few,
        g_strdup_printf (
            ngettext (
                "%u row has fewer cells than the %u columns (line %u): the cells at its end are missing.",
                "%u rows have fewer cells than the %u columns (the first is line %u): the cells at their "
                "ends are missing.",
                (gulong)few->n),
            (guint)few->n, (guint)layout->n_columns, (guint)few->first_line));
  if (many->n > 0) {
    const char mark[] = {layout->delimiter, '\0'};
    /* Translators: a count of rows, a count of columns, a line number. */
    SsFinding *finding = add_rows_finding (
        findings, many,
        g_strdup_printf (
            ngettext ("%u row has more cells than the %u columns (line %u): a delimiter may stand inside a "
                      "cell. The cells at its end are kept together in the last column.",
                      "%u rows have more cells than the %u columns (the first is line %u): a delimiter may "
                      "stand inside a cell. The cells at their ends are kept together in the last column.",
                      (gulong)many->n),
            (guint)many->n, (guint)layout->n_columns, (guint)many->first_line));
    if (*mark)
      finding->repair = json_pack ("{s:s, s:s}", "operation", "rejoin-cells", "separator", mark);
  }
}

static char *
tell_heading (const char *heading)
{
  g_auto (GStrv) lines = g_strsplit (heading, "\n", -1);
  g_autofree char *line = g_strjoinv (" – ", lines);

  /* Translators: what a file says above the names of its columns. */
  return g_strdup_printf (_ ("What stands above the header is kept as the table's title: “%s”."), line);
}

static void
find_set_aside (const SsLayout *layout, const char *heading, const SsNoticed *noticed, gsize n_footer,
                GPtrArray *findings)
{
  if (heading != NULL)
    add_finding (findings, "R02", SS_SEVERITY_HINT, source_khartis, tell_heading (heading));
  else if (layout->preamble > 0)
    add_finding (
        findings, "R02", SS_SEVERITY_HINT, source_khartis,
        g_strdup_printf (ngettext ("%u line above the header was set aside.",
                                   "%u lines above the header were set aside.", (gulong)layout->preamble),
                         (guint)layout->preamble));
  if (n_footer > 0)
    add_finding (
        findings, "R02", SS_SEVERITY_HINT, source_khartis,
        g_strdup_printf (ngettext ("%u line of notes under the table was set aside.",
                                   "%u lines of notes under the table were set aside.", (gulong)n_footer),
                         (guint)n_footer));
  if (noticed->n_headers > 0)
    add_finding (
        findings, "R02", SS_SEVERITY_HINT, source_khartis,
        g_strdup_printf (ngettext ("The header stands %u more time among the rows: it was set aside.",
                                   "The header stands %u more times among the rows: they were set aside.",
                                   (gulong)noticed->n_headers),
                         (guint)noticed->n_headers));
}

void
ss_find_in_layout (const SsLayout *layout, const char *heading, const SsNoticed *noticed, gsize n_footer,
                   GPtrArray *findings)
{
  find_ragged (layout, noticed, findings);
  find_set_aside (layout, heading, noticed, n_footer, findings);
  if (layout->n_header == 0)
    add_finding (findings, "R02", SS_SEVERITY_WARN, source_khartis,
                 g_strdup (_ ("The file has no header: the columns were given numbers for names.")));
  if (layout->n_again > 0)
    add_finding (
        findings, "R02", SS_SEVERITY_WARN, source_khartis,
        /* Translators: a count of columns. */
        g_strdup_printf (
            ngettext ("The header stops %u column before its rows do: it goes by the names before it, "
                      "once more.",
                      "The header stops %u columns before its rows do: they go by the last names of it, "
                      "over and over, as each candidate of an election does.",
                      (gulong)layout->n_again),
            (guint)layout->n_again));
  if (layout->n_nameless > 0)
    add_finding (findings, "R02", SS_SEVERITY_WARN, source_khartis,
                 g_strdup_printf (ngettext ("%u column has no name in the header: it was given a number.",
                                            "%u columns have no name in the header: they were given numbers.",
                                            (gulong)layout->n_nameless),
                                  (guint)layout->n_nameless));
  if (layout->n_columns == 1)
    add_finding (
        findings, "R02", SS_SEVERITY_WARN, source_khartis,
        g_strdup (
            _ ("The file has one column only: if it should have more, choose the delimiter yourself.")));
}
