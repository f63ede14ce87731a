/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shown-window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beyond so many cells a chart of keys and series is no chart; the series are then put together. */
#define MOST_CELLS 4000000

/* Where the keys and the values of a chart may stand, in the order asked: first the roles that name them, then the sides. */
static const SsRole key_roles[] = {SS_ROLE_CATEGORY, SS_ROLE_AREA, SS_ROLE_X, SS_ROLE_Y, SS_ROLE_SERIES};
static const SsRole value_roles[] = {SS_ROLE_VALUE, SS_ROLE_Y, SS_ROLE_X, SS_ROLE_SIZE};

typedef struct {
  guint32 *ids; /* [n_rows], G_MAXUINT32: missing */
  gsize *first; /* [n]: the first row of each */
  gsize n;
} Groups;

gboolean
ss_facts_is_time (const SsColumnFacts *facts)
{
  return facts != NULL
         && (((SS_KINDS (facts->kind) & SS_KINDS_TIME) != 0)
             || (facts->semantic == SS_SEMANTIC_YEAR && facts->kind == SS_KIND_INTEGER));
}

static gboolean
is_number (const SsColumnFacts *facts)
{
  return facts != NULL && (SS_KINDS (facts->kind) & SS_KINDS_NUMERIC) != 0;
}

/* --- which columns ------------------------------------------------------------------------------------------------------- */

/* Where a mark stands on a map is no quantity, and no name either. */
static gboolean
is_coordinate (const SsColumnFacts *facts)
{
  return facts->semantic == SS_SEMANTIC_LATITUDE || facts->semantic == SS_SEMANTIC_LONGITUDE;
}

static gboolean
may_be_value (const SsColumnFacts *facts, SsRole role)
{
  return is_number (facts) && !is_coordinate (facts)
         && (role == SS_ROLE_VALUE || role == SS_ROLE_SIZE || !ss_facts_is_time (facts));
}

static void
find_value (SsShown *shown)
{
  for (gsize i = 0; i < G_N_ELEMENTS (value_roles); i++) {
    const char *name = ss_spec_role (shown->spec, value_roles[i], 0);
    const SsColumnFacts *facts = name ? ss_profile_find (shown->profile, name) : NULL;

    if (!may_be_value (facts, value_roles[i]))
      continue;
    shown->value_name = name;
    shown->value_facts = facts;
    shown->value_role = value_roles[i];
    shown->n_value_columns = ss_spec_n_role (shown->spec, value_roles[i]);
    return;
  }
}

static void
find_key (SsShown *shown)
{
  for (gsize i = 0; i < G_N_ELEMENTS (key_roles); i++) {
    const char *name = ss_spec_role (shown->spec, key_roles[i], 0);

    if (name == NULL || (shown->value_name && key_roles[i] == shown->value_role))
      continue;
    if (ss_profile_find (shown->profile, name) == NULL
        || is_coordinate (ss_profile_find (shown->profile, name)))
      continue;
    shown->key_name = name;
    shown->key_role = key_roles[i];
    shown->key = ss_table_find (ss_profile_table (shown->profile), name, NULL);
    shown->key_facts = ss_profile_find (shown->profile, name);
    return;
  }
}

static void
find_series (SsShown *shown)
{
  const char *name = ss_spec_role (shown->spec, SS_ROLE_SERIES, 0);

  if (name && shown->n_value_columns <= 1 && g_strcmp0 (name, shown->key_name) != 0
      && ss_profile_find (shown->profile, name))
    shown->series_name = name;
}

/* --- grouping ------------------------------------------------------------------------------------------------------------ */

/* Fibonacci hashing (Knuth, TAOCP 3, 6.4): whole numbers as doubles have no low bits, by which alone g_int64_hash() goes. */
static guint
hash_cell (gconstpointer cell)
{
  return (guint)((*(const guint64 *)cell * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

static guint32
group_id (GHashTable *seen, gconstpointer cell, GArray *first, gsize row)
{
  gpointer found = g_hash_table_lookup (seen, cell);

  if (found == NULL) {
    g_array_append_val (first, row);
    found = GUINT_TO_POINTER (first->len);
    g_hash_table_insert (seen, g_memdup2 (cell, sizeof (gint64)), found);
  }
  return GPOINTER_TO_UINT (found) - 1;
}

/* Cells are equal when their numbers have the same bits, or their texts the same code. */
static gint64
cell_identity (const SsColumn *column, gsize row)
{
  double number = ss_column_number (column, row) + 0.0; /* -0 is 0 */
  gint64 bits;

  if (ss_column_kind (column) == SS_KIND_TEXT)
    return ss_column_code (column, row);
  memcpy (&bits, &number, sizeof bits);
  return bits;
}

static void
groups_init (Groups *groups, const SsColumn *column, gsize n_rows)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (hash_cell, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (gsize));

  groups->ids = g_new0 (guint32, MAX (n_rows, 1));
  for (gsize row = 0; row < n_rows; row++) {
    gint64 cell;

    if (column && ss_column_is_missing (column, row)) {
      groups->ids[row] = G_MAXUINT32;
      continue;
    }
    cell = column ? cell_identity (column, row) : 0;
    groups->ids[row] = group_id (seen, &cell, first, row);
  }
  groups->n = first->len;
  groups->first = (gsize *)(gpointer)g_array_free (g_steal_pointer (&first), FALSE);
}

static void
groups_clear (Groups *groups)
{
  g_free (groups->ids);
  g_free (groups->first);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Groups, groups_clear)

static double
key_number (const SsShown *shown, gsize row)
{
  int rank;

  if (ss_column_kind (shown->key) != SS_KIND_TEXT)
    return ss_column_number (shown->key, row);
  if (shown->key_facts->order == SS_ORDER_NONE)
    return NAN;
  rank = ss_order_rank (shown->key_facts->order, ss_column_text (shown->key, row));
  return rank == G_MAXINT ? NAN : rank;
}

/* Dates and numbers stand in their own order, whatever the file's: the ids of @groups are renamed so. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer numbers)
{
  double x = ((const double *)numbers)[*(const guint *)a], y = ((const double *)numbers)[*(const guint *)b];

  return (x > y) - (x < y);
}

static void
sort_keys (SsShown *shown, Groups *groups, gsize n_rows)
{
  g_autofree double *numbers = g_new (double, MAX (groups->n, 1));
  g_autofree guint *order = g_new (guint, MAX (groups->n, 1));
  g_autofree guint32 *renamed = g_new (guint32, MAX (groups->n, 1));
  g_autofree gsize *first = g_memdup2 (groups->first, groups->n * sizeof (gsize));

  for (guint k = 0; k < groups->n; k++) {
    numbers[k] = key_number (shown, groups->first[k]);
    order[k] = k;
  }
  if (groups->n)
    g_qsort_with_data (order, (int)groups->n, sizeof *order, compare_keys, numbers);
  for (guint k = 0; k < groups->n; k++) {
    renamed[order[k]] = k;
    groups->first[k] = first[order[k]];
  }
  for (gsize row = 0; row < n_rows; row++)
    if (groups->ids[row] != G_MAXUINT32)
      groups->ids[row] = renamed[groups->ids[row]];
}

/* --- filling ------------------------------------------------------------------------------------------------------------- */

typedef struct {
  GArray **samples; /* [cells], made on demand, for medians only */
  double *sums;
  double *below; /* [cells], what the sums are divided by, where the spec asks for a rate; else NULL */
} Sums;

static void
add_cell (SsShown *shown, Sums *sums, gsize cell, double value)
{
  shown->counts[cell]++;
  sums->sums[cell] += value;
  if (sums->samples == NULL)
    return;
  if (sums->samples[cell] == NULL)
    sums->samples[cell] = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (sums->samples[cell], value);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
sample_median (GArray *sample)
{
  g_array_sort (sample, compare_doubles);
  return (g_array_index (sample, double, (sample->len - 1) / 2)
          + g_array_index (sample, double, sample->len / 2))
         / 2;
}

static SsAggregate
effective_aggregate (const SsShown *shown)
{
  if (shown->value_name == NULL)
    return SS_AGGREGATE_COUNT;
  if (shown->spec->aggregate != SS_AGGREGATE_AUTO && shown->spec->aggregate != SS_AGGREGATE_NONE)
    return shown->spec->aggregate;
  return shown->value_facts->measure == SS_MEASURE_RATE ? SS_AGGREGATE_MEAN : SS_AGGREGATE_SUM;
}

static double
cell_value (const SsShown *shown, const Sums *sums, gsize cell, SsAggregate aggregate)
{
  guint n = shown->counts[cell];

  if (aggregate == SS_AGGREGATE_COUNT)
    return n;
  if (n == 0)
    return NAN;
  if (sums->below)
    return sums->below[cell] != 0 ? sums->sums[cell] / sums->below[cell]
                                        * (shown->spec->per_factor > 0 ? shown->spec->per_factor : 1)
                                  : NAN;
  if (aggregate == SS_AGGREGATE_MEAN)
    return sums->sums[cell] / n;
  if (aggregate == SS_AGGREGATE_MEDIAN)
    return sample_median (sums->samples[cell]);
  return sums->sums[cell];
}

static void
finish_cells (SsShown *shown, Sums *sums, SsAggregate aggregate)
{
  gsize n = shown->n_keys * shown->n_series;
  guint most = 0;

  for (gsize cell = 0; cell < n; cell++) {
    most = MAX (most, shown->counts[cell]);
    shown->values[cell] = cell_value (shown, sums, cell, aggregate);
    if (sums->samples && sums->samples[cell])
      g_array_unref (sums->samples[cell]);
  }
  shown->aggregate = most > 1 || aggregate == SS_AGGREGATE_COUNT ? aggregate : SS_AGGREGATE_NONE;
  g_free (sums->samples);
  g_free (sums->below);
  g_free (sums->sums);
}

static void
fill_values (SsShown *shown, const Groups *keys, const Groups *series)
{
  SsTable *table = ss_profile_table (shown->profile);
  gsize n_rows = ss_table_n_rows (table), n_cells = MAX (shown->n_keys * shown->n_series, 1);
  SsAggregate aggregate = effective_aggregate (shown);
  gsize n_columns = MAX (shown->n_value_columns, 1);
  SsColumn *per = shown->spec->per ? ss_table_find (table, shown->spec->per, NULL) : NULL;
  Sums sums = {.sums = g_new0 (double, n_cells), .below = per ? g_new0 (double, n_cells) : NULL};

  if (aggregate == SS_AGGREGATE_MEDIAN)
    sums.samples = g_new0 (GArray *, n_cells);
  shown->counts = g_new0 (guint, n_cells);
  shown->values = g_new (double, n_cells);
  for (gsize c = 0; c < n_columns; c++) {
    const char *name = shown->value_name ? ss_spec_role (shown->spec, shown->value_role, c) : NULL;
    SsColumn *column = name ? ss_table_find (table, name, NULL) : NULL;

    for (gsize row = 0; row < n_rows; row++) {
      double value = column ? ss_column_number (column, row) : 1;
      gsize s = n_columns > 1 ? c : series->ids[row];

      if (keys->ids[row] == G_MAXUINT32 || s >= shown->n_series || isnan (value)) {
        shown->n_missing++;
        continue;
      }
      if (per && isnan (ss_column_number (per, row)))
        continue;
      add_cell (shown, &sums, keys->ids[row] * shown->n_series + s, value);
      if (per)
        sums.below[keys->ids[row] * shown->n_series + s] += ss_column_number (per, row);
    }
  }
  finish_cells (shown, &sums, aggregate);
}

/* --- texts --------------------------------------------------------------------------------------------------------------- */

static void
fill_texts (SsShown *shown, const Groups *keys, const Groups *series, SsLanguage language)
{
  SsTable *table = ss_profile_table (shown->profile);
  SsColumn *by = shown->series_name ? ss_table_find (table, shown->series_name, NULL) : NULL;

  shown->key_texts = g_new0 (char *, shown->n_keys + 1);
  shown->key_cells = g_new0 (char *, shown->n_keys + 1);
  shown->key_rows = g_new (gsize, MAX (shown->n_keys, 1));
  shown->key_numbers = g_new (double, MAX (shown->n_keys, 1));
  for (gsize k = 0; k < shown->n_keys; k++) {
    shown->key_texts[k]
        = shown->key ? ss_cell_text (shown->key, shown->key_facts, keys->first[k], language) : g_strdup ("");
    shown->key_cells[k] = shown->key ? ss_column_dup_cell (shown->key, keys->first[k]) : g_strdup ("");
    shown->key_numbers[k] = shown->key ? key_number (shown, keys->first[k]) : NAN;
    shown->key_rows[k] = keys->first[k];
  }
  shown->series_texts = g_new0 (char *, shown->n_series + 1);
  for (gsize s = 0; s < shown->n_series; s++)
    if (shown->n_value_columns > 1)
      shown->series_texts[s] = g_strdup (ss_spec_role (shown->spec, shown->value_role, s));
    else if (by)
      shown->series_texts[s] = ss_cell_text (by, ss_profile_find (shown->profile, shown->series_name),
                                             series->first[s], language);
    else
      shown->series_texts[s] = shown->value_name ? g_strdup (shown->value_name) : g_strdup ("");
}

SsShown *
ss_shown_new (SsProfile *profile, const SsSpec *spec, SsLanguage language)
{
  SsCourse *course = ss_course_new (profile, spec);
  g_autoptr (SsShown) shown = g_new0 (SsShown, 1);
  g_auto (Groups) keys = {0};
  g_auto (Groups) series = {0};
  SsTable *table;
  gsize n_rows;

  shown->course = course;
  shown->profile = course ? course->profile : profile;
  shown->spec = course ? course->spec : spec;
  table = ss_profile_table (shown->profile);
  n_rows = ss_table_n_rows (table);
  find_value (shown);
  find_key (shown);
  find_series (shown);
  if (shown->value_name == NULL && shown->key_name == NULL)
    return NULL;

  shown->is_time = ss_facts_is_time (shown->key_facts);
  shown->is_ordered = shown->is_time || is_number (shown->key_facts)
                      || (shown->key_facts && shown->key_facts->order != SS_ORDER_NONE);
  groups_init (&keys, shown->key, n_rows);
  if (shown->key && ss_column_kind (shown->key) != SS_KIND_TEXT)
    sort_keys (shown, &keys, n_rows);
  groups_init (&series, shown->series_name ? ss_table_find (table, shown->series_name, NULL) : NULL, n_rows);
  shown->n_keys = keys.n;
  shown->n_series = shown->n_value_columns > 1 ? shown->n_value_columns : MAX (series.n, 1);
  if (shown->n_keys > MOST_CELLS / shown->n_series) {
    shown->n_series = shown->n_value_columns = 1;
    shown->series_name = NULL;
    memset (series.ids, 0, n_rows * sizeof *series.ids);
  }
  fill_texts (shown, &keys, &series, language);
  fill_values (shown, &keys, &series);
  shown->is_visible = g_new0 (gboolean, MAX (shown->n_keys, 1));
  ss_shown_find_visible (shown);
  return g_steal_pointer (&shown);
}

void
ss_shown_free (SsShown *shown)
{
  g_clear_pointer (&shown->course, ss_course_free);
  g_strfreev (shown->key_texts);
  g_strfreev (shown->key_cells);
  g_free (shown->key_rows);
  g_strfreev (shown->series_texts);
  g_free (shown->key_numbers);
  g_free (shown->values);
  g_free (shown->counts);
  g_free (shown->is_visible);
  g_free (shown);
}
