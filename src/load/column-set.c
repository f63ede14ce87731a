/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-set.h"

#include "intake-findings.h"

/* How the file as a whole writes numbers and dates: what is sure in some columns settles the others. */
static SsFileStyle
file_style (const SsColumnSet *set)
{
  SsFileStyle style = {{set->decimal, 0}, SS_DAY_FIRST};
  SsNumberEvidence all = {.plain_short = 0};
  gsize grouped_by_comma = 0;
  gboolean is_guess;

  for (gsize i = 0; i < set->n; i++) {
    SsNumberEvidence evidence = {.plain_short = 0};
    ss_column_builder_add_evidence (set->builders[i], &evidence);
    ss_number_evidence_merge (&all, &evidence);
  }
  if (all.decimal[0] != all.decimal[1])
    style.style.decimal = all.decimal[0] > all.decimal[1] ? '.' : ',';
  for (gsize i = 0; i < set->n; i++) {
    SsNumberEvidence evidence = {.plain_short = 0};
    ss_column_builder_add_evidence (set->builders[i], &evidence);
    grouped_by_comma += ss_number_evidence_style (&evidence, style.style, &is_guess).group == ',';
  }
  if (grouped_by_comma > 0) { /* numbers as in the United States: dates too */
    style.style = (SsNumberStyle) {'.', ','};
    style.order = SS_MONTH_FIRST;
  }
  if (set->reading->options->decimal)
    style.style = (SsNumberStyle) {*set->reading->options->decimal, 0};
  return style;
}

static char *
dup_mark (char mark)
{
  return mark ? g_strndup (&mark, 1) : NULL;
}

SsTable *
ss_column_set_end (const SsColumnSet *set, SsColumn *more, SsDialect *dialect, GPtrArray *findings)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_column_unref);
  SsFileStyle style = file_style (set);
  gsize commas = 0, points = 0;
  char group = 0;

  for (gsize i = 0; i < set->n; i++) {
    SsReadingOfColumn reading;
    SsColumn *column
        = ss_column_builder_end (set->builders[i], &style, set->reading->options->is_raw, &reading);
    gboolean has_mark = reading.has_mark && reading.kind == SS_KIND_NUMBER;
    commas += has_mark && reading.style.decimal == ',';
    points += has_mark && reading.style.decimal == '.';
    group = ss_kind_is_number (reading.kind) && reading.group ? reading.group : group;
    ss_find_in_column (column, &reading, findings);
    g_ptr_array_add (columns, column);
  }
  if (more)
    g_ptr_array_add (columns, ss_column_ref (more));
  dialect->decimal = commas + points > 0 ? g_strdup (commas > points ? "," : ".") : NULL;
  dialect->thousands = dup_mark (group);
  return ss_table_new ((SsColumn *const *)columns->pdata, columns->len);
}
