/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-set.h"

#include "intake-findings.h"

/* How the file as a whole writes numbers and dates: what is sure in some columns settles the others. */
static SsFileStyle
file_style (const SsColumnSet *set)
{
  SsFileStyle style = {{set->decimal, 0}, SS_DAY_FIRST, FALSE};
  g_autofree SsNumberEvidence *evidence = g_new0 (SsNumberEvidence, MAX (set->n, 1));
  SsNumberEvidence all = {.plain_short = 0};
  SsOrderEvidence order = {0, 0, 0};
  gsize grouped_by_comma = 0;
  gboolean is_guess;

  for (gsize i = 0; i < set->n; i++) {
    ss_column_builder_add_evidence (set->builders[i], &evidence[i]);
    ss_column_builder_add_order (set->builders[i], &order);
    ss_number_evidence_merge (&all, &evidence[i]);
  }
  if (all.decimal[0] != all.decimal[1])
    style.style.decimal = all.decimal[0] > all.decimal[1] ? '.' : ',';
  if (all.group[0] > 0 && all.decimal[0] == 0) /* "1.234.567" somewhere: "84.275" is no fraction elsewhere */
    style.style = (SsNumberStyle) {',', '.'};
  if (all.decimal[1] > 0
      && all.decimal[0] == 0) /* "0,25" somewhere, and nowhere "0.25": "100.000" goes by groups */
    style.style.group = '.';
  for (gsize i = 0; i < set->n; i++)
    grouped_by_comma += ss_number_evidence_style (&evidence[i], style.style, &is_guess).group == ',';
  if (grouped_by_comma > 0) { /* numbers as in the United States: dates too */
    style.style = (SsNumberStyle) {'.', ','};
    style.order = SS_MONTH_FIRST;
  }
  if (order.day_first != order.month_first) {
    style.order = order.day_first > order.month_first ? SS_DAY_FIRST : SS_MONTH_FIRST;
    style.is_order_sure = order.day_first == 0 || order.month_first == 0;
  }
  if (set->reading->options->decimal)
    style.style = (SsNumberStyle) {*set->reading->options->decimal, 0};
  return style;
}

/* Cells behind the last column were kept in it ("10" and "2019" as "10,2019"). Where no others have a comma there, it is a mark of no number. */
static gboolean
are_commas_of_joins (const SsColumnSet *set, gsize i)
{
  SsNumberEvidence evidence = {.plain_short = 0};

  if (set->n_joined == 0 || i + 1 < set->n)
    return FALSE;
  ss_column_builder_add_evidence (set->builders[i], &evidence);
  return evidence.decimal[1] + evidence.either[1] + evidence.group[1] <= set->n_joined;
}

static char *
dup_mark (char mark)
{
  return mark ? g_strndup (&mark, 1) : NULL;
}

/* What ending the columns comes to, one place a column. */
typedef struct {
  const SsColumnSet *set;
  SsFileStyle style;
  SsColumn **columns; /* owned references; NULL where a builder is refuted */
  SsReadingOfColumn *readings;
} Ending;

static void
end_column (gsize i, gpointer data)
{
  Ending *ending = data;
  const SsColumnSet *set = ending->set;
  SsFileStyle style = ending->style;

  if (are_commas_of_joins (set, i)) {
    style.style = (SsNumberStyle) {'.', 0};
    style.is_style_set = TRUE;
  }
  ending->columns[i]
      = ss_column_builder_end (set->builders[i], &style, set->reading->options->is_raw, &ending->readings[i]);
}

static gboolean
end_all (Ending *ending)
{
  const SsColumnSet *set = ending->set;

  if (set->crew) {
    ss_crew_start (set->crew, set->n, end_column, ending);
    ss_crew_finish (set->crew);
  } else
    for (gsize i = 0; i < set->n; i++)
      end_column (i, ending);
  for (gsize i = 0; i < set->n; i++)
    if (!ending->columns[i])
      return FALSE;
  return TRUE;
}

static void
tell_marks (const Ending *ending, SsDialect *dialect)
{
  gsize commas = 0, points = 0;
  char group = 0;

  for (gsize i = 0; i < ending->set->n; i++) {
    const SsReadingOfColumn *reading = &ending->readings[i];
    gboolean has_mark = reading->has_mark && reading->kind == SS_KIND_NUMBER;
    commas += has_mark && reading->style.decimal == ',';
    points += has_mark && reading->style.decimal == '.';
    group = ss_kind_is_number (reading->kind) && reading->group ? reading->group : group;
  }
  dialect->decimal = commas + points > 0 ? g_strdup (commas > points ? "," : ".") : NULL;
  dialect->thousands = dup_mark (group);
}

SsTable *
ss_column_set_end (const SsColumnSet *set, SsColumn *more, SsDialect *dialect, GPtrArray *findings)
{
  g_autofree SsColumn **columns = g_new0 (SsColumn *, set->n + 1);
  g_autofree SsReadingOfColumn *readings = g_new0 (SsReadingOfColumn, set->n + 1);
  Ending ending = {set, file_style (set), columns, readings};
  SsTable *table = NULL;

  if (end_all (&ending)) {
    for (gsize i = 0; i < set->n; i++)
      ss_find_in_column (columns[i], &readings[i], findings);
    ss_find_alike (columns, readings, set->n, findings);
    tell_marks (&ending, dialect);
    columns[set->n] = more;
    table = ss_table_new (columns, set->n + (more != NULL));
  }
  for (gsize i = 0; i < set->n; i++)
    g_clear_pointer (&columns[i], ss_column_unref);
  return table;
}
