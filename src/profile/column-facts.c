/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column-facts.h"

#include "aggregate-labels.h"
#include "crew.h"
#include "measure.h"
#include "natural-order.h"
#include "number-summary.h"
#include "place-names.h"
#include "recogniser.h"
#include "table-facts.h"
#include "text-summary.h"
#include "unit.h"
#include "words.h"

#define LONG_TABLE 200000 /* cells */

gboolean
ss_table_is_long (const SsTable *table)
{
  return ss_table_n_columns (table) * ss_table_n_rows (table) >= LONG_TABLE;
}

static void
clear_facts (SsColumnFacts *facts, const SsColumn *column)
{
  *facts = (SsColumnFacts) {
      .kind = ss_column_kind (column),
      .n_rows = ss_column_n_rows (column),
      .min = NAN,
      .max = NAN,
      .mean = NAN,
      .median = NAN,
      .q1 = NAN,
      .q3 = NAN,
      .sd = NAN,
      .sum = NAN,
      .skew = NAN,
  };
}

static void
summarise_geometries (const SsColumn *column, SsColumnFacts *facts)
{
  for (gsize row = 0; row < facts->n_rows; row++)
    facts->missing += ss_column_is_missing (column, row);
  facts->distinct = facts->n_rows - facts->missing;
}

static void
summarise (const SsColumn *column, SsColumnFacts *facts)
{
  if (facts->kind == SS_KIND_TEXT) {
    g_autofree guint32 *counts = ss_text_counts (column);

    ss_text_summary (column, counts, facts);
  } else if (facts->kind == SS_KIND_GEOMETRY) {
    summarise_geometries (column, facts);
  } else {
    ss_number_summary (column, facts);
  }
  facts->is_unique = facts->n_rows > 0 && facts->distinct == facts->n_rows;
  facts->is_constant = facts->distinct == 1;
}

static gboolean
has_aggregate_labels (const SsColumn *column)
{
  g_autofree guint8 *marks = ss_aggregate_marks (column);

  return marks != NULL;
}

static void
interpret (const SsColumn *column, SsColumnFacts *facts)
{
  g_autofree char *words = ss_header_words (ss_column_name (column));
  g_autoptr (GPtrArray) sample = NULL;
  SsClue clue = {column, facts, words, ss_result_name (ss_column_name (column)), &sample};

  /* What stands in every cell is surer than what the header says. */
  facts->unit = ss_column_mark (column) ? ss_unit_of_text (ss_column_mark (column)) : NULL;
  if (facts->unit == NULL)
    facts->unit = ss_unit_of_header (ss_column_name (column));
  facts->semantic = ss_recognise (&clue);
  facts->order = ss_natural_order (column);
  facts->is_aggregate_label = facts->kind == SS_KIND_TEXT && has_aggregate_labels (column);
  facts->is_geographic = ss_semantic_is_place (facts->semantic) || facts->kind == SS_KIND_GEOMETRY
                         || ss_are_place_names (&clue);
  ss_measure_guess (&clue, facts);
}

typedef struct {
  SsTable *table;
  SsColumnFacts *facts;
  GCancellable *cancellable;
} Work;

static void
work_on_column (gsize i, gpointer data)
{
  Work *work = data;

  if (g_cancellable_is_cancelled (work->cancellable))
    return;
  summarise (ss_table_column (work->table, i), &work->facts[i]);
  interpret (ss_table_column (work->table, i), &work->facts[i]);
}

SsColumnFacts *
ss_table_facts (SsTable *table, GCancellable *cancellable)
{
  gsize n_columns = ss_table_n_columns (table);
  SsColumnFacts *facts = g_new0 (SsColumnFacts, MAX (n_columns, 1));
  Work work = {table, facts, cancellable};

  for (gsize i = 0; i < n_columns; i++)
    clear_facts (&facts[i], ss_table_column (table, i));
  ss_crew_run (n_columns, ss_table_is_long (table), work_on_column, &work);
  if (!g_cancellable_is_cancelled (cancellable))
    ss_relate_columns (table, facts);
  return facts;
}
