/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate-labels.h"
#include "breakdown.h"
#include "levels.h"
#include "radix-sort.h"
#include "year-name.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How the odds and ends of a list begin, case folded: they come last whatever their value (GUIDELINES L01). */
static const char *const rest_words[] = {"autre",   "other",       "divers",       "non renseign", "inconnu",
                                         "unknown", "ne sait pas", "sans réponse", "nsp"};
static const char rest_initials[] = "adinosu";

static SsLevels *
levels_alloc (guint n)
{
  SsLevels *levels = g_new0 (SsLevels, 1);
  levels->n = n;
  levels->levels = g_new0 (SsLevel, MAX (n, 1));
  return levels;
}

void
ss_levels_free (SsLevels *levels)
{
  for (guint i = 0; i < levels->n; i++)
    g_free (levels->levels[i].label);
  g_free (levels->levels);
  g_free (levels->of_row);
  g_free (levels);
}

/* So many are sorted by their digits, fewer by comparing them. */
#define MANY_NUMBERS 2048

static int
compare_numbers (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Where numbers stand in a list that ascends: its range in equal bins, and the first place of each, so that a search begins near its end. */
typedef struct {
  const double *distinct;
  guint n, n_bins;
  double bins_per_unit;
  guint32 *first; /* [n_bins + 1], owned */
} Finder;

#define MOST_BINS (1u << 16)

static guint
bin_of (const Finder *finder, double number)
{
  if (finder->n_bins == 1)
    return 0;
  return MIN ((guint)((number - finder->distinct[0]) * finder->bins_per_unit), finder->n_bins - 1);
}

static void
finder_init (Finder *finder, const double *distinct, guint n)
{
  double range = n > 0 ? distinct[n - 1] - distinct[0] : 0;
  guint n_bins = MIN (n, MOST_BINS), bin = 0;
  gboolean can_bin = n_bins > 1 && isfinite (range) && isfinite (n_bins / range);

  *finder = (Finder) {.distinct = distinct, .n = n, .n_bins = can_bin ? n_bins : 1};
  finder->bins_per_unit = can_bin ? n_bins / range : 0;
  finder->first = g_new (guint32, finder->n_bins + 1);
  for (guint i = 0; i < n; i++)
    for (guint own = bin_of (finder, distinct[i]); bin <= own; bin++)
      finder->first[bin] = i;
  for (; bin <= finder->n_bins; bin++)
    finder->first[bin] = n;
}

static guint32
find_number (const Finder *finder, double number)
{
  guint bin = bin_of (finder, number), low = finder->first[bin], high = finder->first[bin + 1];
  while (low < high) {
    guint middle = (low + high) / 2;
    if (finder->distinct[middle] < number)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void
sort_numbers (double *numbers, gsize n)
{
  g_autofree guint64 *keys = NULL;
  if (n < MANY_NUMBERS) {
    qsort (numbers, n, sizeof *numbers, compare_numbers);
    return;
  }
  keys = g_new (guint64, n);
  for (gsize i = 0; i < n; i++)
    keys[i] = ss_radix_key (numbers[i]);
  ss_radix_sort (keys, n);
  for (gsize i = 0; i < n; i++)
    numbers[i] = ss_radix_value (keys[i]);
}

static guint
sort_distinct (double *numbers, gsize n)
{
  gboolean is_sorted = TRUE;
  gsize kept = 0;
  for (gsize i = 0; i < n; i++)
    if (isfinite (numbers[i])) {
      is_sorted = is_sorted && (kept == 0 || numbers[kept - 1] <= numbers[i]);
      numbers[kept++] = numbers[i];
    }
  if (!is_sorted)
    sort_numbers (numbers, kept);
  guint distinct = 0;
  for (gsize i = 0; i < kept; i++)
    if (distinct == 0 || numbers[i] != numbers[distinct - 1])
      numbers[distinct++] = numbers[i];
  return distinct;
}

static char *
number_label (const SsColumn *column, const SsFigures *figures, double number)
{
  if (ss_column_kind (column) == SS_KIND_BOOLEAN)
    return g_strdup (number != 0 ? _ ("Yes") : _ ("No"));
  return ss_figures_text (figures, number);
}

static SsLevels *
levels_of_numbers (SsChartContext *context, const SsColumn *column)
{
  gsize n_rows = ss_column_n_rows (column);
  g_autofree double *numbers = g_new (double, MAX (n_rows, 1));
  ss_column_numbers (column, 0, n_rows, numbers);
  g_autofree double *distinct = g_memdup2 (numbers, MAX (n_rows, 1) * sizeof *numbers);
  guint n = sort_distinct (distinct, n_rows);

  SsLevels *levels = levels_alloc (n);
  SsFigures figures
      = ss_figures_make (column, ss_context_column_facts (context, column), context->language, distinct, n);
  figures.is_short = FALSE;
  if (figures.is_time)
    figures.date_unit = ss_dates_told_unit (distinct, n, figures.date_unit);
  for (guint i = 0; i < n; i++) {
    levels->levels[i].number = distinct[i];
    levels->levels[i].label
        = n <= SS_MOST_LABELLED ? number_label (column, &figures, distinct[i]) : g_strdup ("");
  }
  levels->of_row = g_new (guint32, MAX (n_rows, 1));
  levels->n_rows = n_rows;
  Finder finder;
  finder_init (&finder, distinct, n);
  for (gsize row = 0; row < n_rows; row++)
    levels->of_row[row] = isfinite (numbers[row]) ? find_number (&finder, numbers[row]) : SS_CODE_MISSING;
  g_free (finder.first);
  levels->is_time = ss_context_is_time (context, column);
  levels->date_unit = figures.is_time ? figures.date_unit : SS_DATE_UNIT_YEAR;
  levels->is_numeric = ss_column_is_numeric (column);
  levels->is_ordered = ss_column_kind (column) != SS_KIND_BOOLEAN;
  return levels;
}

typedef struct {
  const int *ranks;
  gboolean is_falling;
} Nature;

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  const Nature *nature = data;
  const int *ranks = nature->ranks;
  guint i = *(const guint *)a, j = *(const guint *)b;
  if (ranks[i] != ranks[j])
    return (ranks[i] > ranks[j]) - (ranks[i] < ranks[j]);
  return nature->is_falling && ranks[i] != G_MAXINT ? (i < j) - (i > j) : (i > j) - (i < j);
}

/* Steps of one rank ("plutôt" of two kinds) stay as the file has them, turned round where it goes from the last step to the first. */
static void
sort_by_nature (SsLevels *levels)
{
  g_autofree int *ranks = g_new (int, MAX (levels->n, 1));
  g_autofree guint *order = g_new (guint, MAX (levels->n, 1));
  int n_rising = 0, n_falling = 0;
  for (guint i = 0; i < levels->n; i++) {
    ranks[i] = ss_order_rank (levels->order, levels->levels[i].label);
    order[i] = i;
    if (i > 0 && ranks[i] != G_MAXINT && ranks[i - 1] != G_MAXINT) {
      n_rising += ranks[i] > ranks[i - 1];
      n_falling += ranks[i] < ranks[i - 1];
    }
  }
  Nature nature = {ranks, n_falling > n_rising};
  g_qsort_with_data (order, levels->n, sizeof *order, compare_ranks, &nature);
  ss_levels_arrange (levels, order, levels->n, FALSE);
}

static void
mark_wholes (SsLevels *levels, const SsColumn *column, const SsColumnFacts *facts)
{
  g_autofree guint8 *marks = facts && facts->is_aggregate_label ? ss_aggregate_marks (column) : NULL;
  for (guint i = 0; marks && i < levels->n; i++)
    levels->levels[i].is_whole = marks[i] != 0;
}

static SsLevels *
levels_of_texts (SsChartContext *context, const SsColumn *column)
{
  guint n = ss_column_n_codes (column);
  SsLevels *levels = levels_alloc (n);
  for (guint i = 0; i < n; i++) {
    levels->levels[i].label = g_strdup (ss_column_code_text (column, i));
    levels->levels[i].number = NAN;
  }
  gsize n_rows = ss_column_n_rows (column);
  levels->of_row = g_new (guint32, MAX (n_rows, 1));
  levels->n_rows = n_rows;
  for (gsize row = 0; row < n_rows; row++)
    levels->of_row[row] = ss_column_code (column, row);
  const SsColumnFacts *facts = ss_context_column_facts (context, column);
  mark_wholes (levels, column, facts);
  levels->order = facts ? facts->order : SS_ORDER_NONE;
  levels->is_ordered = levels->order != SS_ORDER_NONE;
  if (levels->is_ordered)
    sort_by_nature (levels);
  return levels;
}

SsLevels *
ss_levels_new (SsChartContext *context, const SsColumn *column)
{
  if (ss_column_kind (column) == SS_KIND_TEXT)
    return levels_of_texts (context, column);
  return levels_of_numbers (context, column);
}

SsLevels *
ss_levels_new_columns (const char *const *names, guint n)
{
  SsLevels *levels = levels_alloc (n);
  levels->is_columns = TRUE;
  levels->n_rows = n;
  levels->of_row = g_new (guint32, MAX (n, 1));
  for (guint i = 0; i < n; i++) {
    levels->levels[i] = (SsLevel) {.label = g_strdup (names[i]), .number = NAN};
    levels->of_row[i] = i;
  }
  return levels;
}

static int
compare_levels (gconstpointer a, gconstpointer b, gpointer data)
{
  const SsLevel *levels = data;
  double x = levels[*(const guint *)a].number, y = levels[*(const guint *)b].number;
  return (x > y) - (x < y);
}

gboolean
ss_levels_number_years (SsLevels *levels)
{
  g_autofree int *years = g_new0 (int, levels->n + 1);
  g_autofree char *first_stem = NULL;
  for (guint i = 0; i < levels->n; i++) {
    g_autofree char *stem = NULL;
    years[i] = ss_year_of_name (levels->levels[i].label, &stem);
    if (i == 0)
      first_stem = g_strdup (stem);
    if (years[i] == 0 || !g_str_equal (stem, first_stem))
      return FALSE;
  }
  for (guint i = 0; i < levels->n; i++)
    levels->levels[i].number = years[i];
  return TRUE;
}

void
ss_levels_tell_years (SsLevels *levels)
{
  g_autofree guint *order = g_new (guint, MAX (levels->n, 1));
  if (!ss_levels_number_years (levels))
    return;
  for (guint i = 0; i < levels->n; i++) {
    g_free (levels->levels[i].label);
    levels->levels[i].label = g_strdup_printf ("%d", (int)levels->levels[i].number);
    order[i] = i;
  }
  g_qsort_with_data (order, levels->n, sizeof *order, compare_levels, levels->levels);
  ss_levels_arrange (levels, order, levels->n, FALSE);
  levels->is_time = levels->is_ordered = TRUE;
}

SsLevels *
ss_levels_new_single (void)
{
  SsLevels *levels = levels_alloc (1);
  levels->levels[0] = (SsLevel) {.label = g_strdup (""), .number = NAN};
  return levels;
}

void
ss_levels_arrange (SsLevels *levels, const guint *order, guint n_kept, gboolean rest_is_one)
{
  g_autofree guint32 *place = g_new (guint32, MAX (levels->n, 1));
  gboolean has_rest = rest_is_one && n_kept < levels->n;
  guint n = n_kept + (has_rest ? 1 : 0);
  SsLevel *kept = g_new0 (SsLevel, MAX (n, 1));
  for (guint i = 0; i < levels->n; i++) {
    place[order[i]] = i < n_kept ? i : has_rest ? n_kept : SS_CODE_MISSING;
    if (i < n_kept)
      kept[i] = levels->levels[order[i]];
    else
      g_free (levels->levels[order[i]].label);
  }
  if (has_rest) {
    guint n_rest = levels->n - n_kept;
    /* Translators: a category that stands for several; %u is how many. */
    char *label = g_strdup_printf (ngettext ("Other (%u)", "Others (%u)", n_rest), n_rest);
    kept[n_kept] = (SsLevel) {.label = label, .number = NAN, .is_rest = TRUE};
  }
  for (gsize row = 0; levels->of_row && row < levels->n_rows; row++)
    if (levels->of_row[row] != SS_CODE_MISSING)
      levels->of_row[row] = place[levels->of_row[row]];
  g_free (levels->levels);
  levels->levels = kept;
  levels->n = n;
}

gboolean
ss_is_rest_label (const char *label)
{
  if (!*label || !strchr (rest_initials, g_ascii_tolower (*label)))
    return FALSE; /* most by far, and there may be many */
  g_autofree char *folded = g_utf8_casefold (label, -1);
  for (guint i = 0; i < G_N_ELEMENTS (rest_words); i++)
    if (g_str_has_prefix (folded, rest_words[i]))
      return TRUE;
  return FALSE;
}

gboolean
ss_level_is_rest (const SsLevel *level)
{
  return level->is_rest || ss_is_rest_label (level->label);
}
