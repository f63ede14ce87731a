/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* R09: values far from all others. They are shown, and never removed by themselves. */

#define LEAST_ROWS 10
/* Tukey 1977: beyond three spreads of the middle half, a value is "far out". Also on the scale of powers of ten, where lopsided columns are even. */
#define FAR_OUT 3
#define MOST_OUTLIERS 5 /* more are a population of their own */
/* And alone: at least so many times the greatest of the others, for Paris is no mistake beside Marseille. */
#define TIMES_APART 2

typedef struct {
  double low, high;             /* beyond them a value is far out */
  double greatest_in, least_in; /* of the values between */
  double least_above, greatest_below;
  GArray *rows;
} Search;

static void
set_fences (Search *search, const SsColumnFacts *facts)
{
  double spread = facts->q3 - facts->q1, ratio;

  search->low = facts->q1 - FAR_OUT * spread;
  search->high = facts->q3 + FAR_OUT * spread;
  if (facts->q1 <= 0)
    return;
  ratio = pow (facts->q3 / facts->q1, FAR_OUT);
  search->high = MAX (search->high, facts->q3 * ratio);
  search->low = MIN (search->low, facts->q1 / ratio);
}

static void
look_at (Search *search, gsize row, double value)
{
  if (value > search->high)
    search->least_above = MIN (search->least_above, value);
  else if (value < search->low)
    search->greatest_below = MAX (search->greatest_below, value);
  else {
    search->greatest_in = MAX (search->greatest_in, value);
    search->least_in = MIN (search->least_in, value);
    return;
  }
  g_array_append_val (search->rows, row);
}

static gboolean
stand_apart (const Search *search, double spread)
{
  gboolean is_above = !isfinite (search->least_above)
                      || (search->least_above >= TIMES_APART * search->greatest_in
                          && search->least_above - search->greatest_in > spread);
  gboolean is_below
      = !isfinite (search->greatest_below) || search->least_in - search->greatest_below > FAR_OUT * spread;

  return is_above && is_below;
}

/* The rows far out in a column, at most MOST_OUTLIERS, or NULL. Free with g_array_unref(). */
static GArray *
outliers_of (const SsColumn *column, const SsColumnFacts *facts)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  Search search = {.greatest_in = -INFINITY,
                   .least_in = INFINITY,
                   .least_above = INFINITY,
                   .greatest_below = -INFINITY,
                   .rows = rows};

  if (facts->measure == SS_MEASURE_NONE || ss_facts_n_filled (facts) < LEAST_ROWS || !(facts->q3 > facts->q1))
    return NULL;
  set_fences (&search, facts);
  if (facts->min >= search.low && facts->max <= search.high)
    return NULL;
  for (gsize row = 0; row < ss_column_n_rows (column) && rows->len <= MOST_OUTLIERS; row++)
    if (!isnan (ss_column_number (column, row)))
      look_at (&search, row, ss_column_number (column, row));
  if (rows->len == 0 || rows->len > MOST_OUTLIERS || !stand_apart (&search, facts->q3 - facts->q1))
    return NULL;
  return g_steal_pointer (&rows);
}

static void
tell_one (SsCheckup *checkup, gsize index, const GArray *rows)
{
  const SsColumn *column = ss_table_column (checkup->table, index);
  g_autofree char *value = ss_value_text (column, &checkup->facts[index],
                                          ss_column_number (column, g_array_index (rows, gsize, 0)));

  /* Translators: a count, a column's name, a value. */
  ss_checkup_set_rows (
      ss_checkup_add (checkup, "R09", SS_SEVERITY_HINT, SS_SOURCE_QUARTZ, index,
                      g_strdup_printf (
                          ngettext ("%u value of “%s” is far from all others (%s): check that it is no "
                                    "mistake.",
                                    "%u values of “%s” are far from all others (such as %s): check that they "
                                    "are no mistakes.",
                                    rows->len),
                          rows->len, ss_column_name (column), value)),
      rows);
}

/* A town far out in every column is a large town. */
static void
tell_all (SsCheckup *checkup, const GArray *columns, GPtrArray *rows_of_columns)
{
  g_autofree char *names = ss_checkup_names (checkup, columns);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint i = 0; i < rows_of_columns->len; i++) {
    const GArray *some = rows_of_columns->pdata[i];

    for (guint j = 0; j < some->len; j++)
      if (g_hash_table_add (seen, GSIZE_TO_POINTER (g_array_index (some, gsize, j))))
        g_array_append_val (rows, g_array_index (some, gsize, j));
  }
  ss_rows_sort (rows);
  /* Translators: a count of rows, a list of columns' names. */
  ss_checkup_set_rows (
      ss_checkup_add (
          checkup, "R09", SS_SEVERITY_HINT, SS_SOURCE_QUARTZ, G_MAXSIZE,
          g_strdup_printf (ngettext ("%u row is far from all others in %s: is it of the same kind as they?",
                                     "%u rows are far from all others in %s: are they of the same kind?",
                                     rows->len),
                           rows->len, names)),
      rows);
}

static void
check_table (SsCheckup *checkup)
{
  if (ss_checkup_has_totals (checkup))
    return;
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) rows_of_columns = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (gsize c = 0; c < ss_table_n_columns (checkup->table); c++) {
    GArray *rows = outliers_of (ss_table_column (checkup->table, c), &checkup->facts[c]);

    if (rows == NULL)
      continue;
    g_array_append_val (columns, c);
    g_ptr_array_add (rows_of_columns, rows);
  }
  if (columns->len > SS_MOST_ALIKE)
    tell_all (checkup, columns, rows_of_columns);
  for (guint i = 0; columns->len <= SS_MOST_ALIKE && i < columns->len; i++)
    tell_one (checkup, g_array_index (columns, gsize, i), rows_of_columns->pdata[i]);
}

const SsCheck ss_check_outliers = {.check_table = check_table};
