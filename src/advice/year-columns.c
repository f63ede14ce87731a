/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "year-columns.h"

#include "year-name.h"

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return ss_year_of_name (*(const char *const *)a, NULL) - ss_year_of_name (*(const char *const *)b, NULL);
}

GPtrArray *
ss_year_columns_find (SsProfile *profile, const char *const *columns)
{
  SsTable *table = ss_profile_table (profile);
  GPtrArray *names = g_ptr_array_new ();
  g_autofree char *common = NULL;
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsBound bound = {SS_ROLE_VALUE, i, ss_table_column (table, i), ss_profile_column (profile, i)};
    const char *name = ss_column_name (bound.column);
    g_autofree char *stem = NULL;
    if (!ss_bound_is_quantity (&bound) || (columns != NULL && !g_strv_contains (columns, name))
        || ss_year_of_name (name, &stem) == 0)
      continue;
    if (common == NULL)
      common = g_strdup (stem);
    if (g_str_equal (stem, common))
      g_ptr_array_add (names, (gpointer)name);
  }
  g_ptr_array_sort (names, compare_years);
  return names;
}

static gboolean
is_other_year (SsTable *table, gsize i, const char *stem)
{
  g_autofree char *other = NULL;
  return i < ss_table_n_columns (table)
         && ss_year_of_name (ss_column_name (ss_table_column (table, i)), &other) != 0
         && g_str_equal (other, stem);
}

gboolean
ss_year_columns_have (SsTable *table, const SsBound *bound)
{
  g_autofree char *stem = NULL;
  if (ss_year_of_name (ss_column_name (bound->column), &stem) == 0)
    return FALSE;
  return is_other_year (table, bound->index + 1, stem) || is_other_year (table, bound->index - 1, stem);
}
