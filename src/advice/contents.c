/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "contents.h"

#include "case.h"
#include "whole.h"

#include <math.h>

/* One date makes no time. */
#define FEWEST_DATES 2
/* Fewer names in an order are groups: small and large. */
#define FEWEST_STEPS 5
/* One part is the whole. */
#define FEWEST_PARTS 2

/** The first names that with a column of time tell every row apart. Names that do so alone are not followed over time. */
static gsize
find_followed (SsProfile *profile, SsGroups *groups, const char *const *columns)
{
  SsTable *table = ss_profile_table (profile);
  gsize n = ss_table_n_columns (table), time = G_MAXSIZE;
  for (gsize i = 0; i < n && time == G_MAXSIZE; i++) {
    const SsBound bound = {SS_ROLE_X, i, ss_table_column (table, i), ss_profile_column (profile, i)};
    if (ss_bound_is_time (&bound) && bound.facts->distinct >= FEWEST_DATES)
      time = i;
  }
  for (gsize i = 0; i < n && time != G_MAXSIZE; i++) {
    const SsBound bound = {SS_ROLE_CATEGORY, i, ss_table_column (table, i), ss_profile_column (profile, i)};
    const gsize key[] = {i, time};
    if (ss_column_kind (bound.column) == SS_KIND_TEXT && !ss_bound_is_identifier (&bound)
        && bound.facts->distinct > 1 && !bound.facts->is_unique
        && (columns == NULL || g_strv_contains (columns, ss_column_name (bound.column)))
        && ss_groups_is_key (groups, key, G_N_ELEMENTS (key)))
      return i;
  }
  return G_MAXSIZE;
}

/* Fewer rows may stand in an order by chance (one in 120; ours). */
#define FEWEST_RANKED 5

/** From the largest to the smallest; equal ones may follow each other. */
static gboolean
goes_down (SsColumn *column)
{
  gsize n = ss_column_n_rows (column);
  for (gsize row = 1; row < n; row++)
    if (!(ss_column_number (column, row) <= ss_column_number (column, row - 1)))
      return FALSE;
  return n >= FEWEST_RANKED;
}

/* How full a grid of two columns of names is that tells of all pairs (ours). */
#define FULL_GRID 0.8

/** Two columns of names that only together tell the rows apart, each pair once: countries by sex. */
static gboolean
has_pairs (SsProfile *profile, SsGroups *groups, const char *const *columns)
{
  SsTable *table = ss_profile_table (profile);
  gsize n = ss_table_n_columns (table), n_rows = ss_table_n_rows (table), names[2], n_names = 0;
  for (gsize i = 0; i < n; i++) {
    const SsBound bound = {SS_ROLE_CATEGORY, i, ss_table_column (table, i), ss_profile_column (profile, i)};
    if (ss_column_kind (bound.column) != SS_KIND_TEXT || ss_bound_is_identifier (&bound)
        || bound.facts->distinct < 2
        || (columns != NULL && !g_strv_contains (columns, ss_column_name (bound.column))))
      continue;
    if (n_names == G_N_ELEMENTS (names))
      return FALSE;
    names[n_names++] = i;
  }
  if (n_names < G_N_ELEMENTS (names) || !ss_groups_is_key (groups, names, n_names))
    return FALSE;
  double n_pairs = (double)ss_profile_column (profile, names[0])->distinct
                   * ss_profile_column (profile, names[1])->distinct;
  return n_rows >= FULL_GRID * n_pairs;
}

/** Rows that go up or down by @column, but for those without. */
static gboolean
is_in_order (SsColumn *column)
{
  gboolean rises = FALSE, falls = FALSE;
  double last = NAN;
  for (gsize row = 0; row < ss_column_n_rows (column) && !(rises && falls); row++) {
    double value = ss_column_number (column, row);
    rises |= value > last;
    falls |= value < last;
    last = isnan (value) ? last : value;
  }
  return !(rises && falls);
}

/* What is gathered column by column, beside what is told. */
typedef struct {
  SsContents contents;
  guint n_totals;
  gsize n_uneven; /* dates in the file's order that come at no regular intervals */
  gboolean has_longitude, has_latitude;
  gboolean has_dates, follows_dates; /* a column of time; one that the rows are in the order of */
} Survey;

static void
note_time (Survey *survey, SsGroups *groups, const SsBound *bound)
{
  SsContents *contents = &survey->contents;
  gboolean is_scale = ss_bound_is_ages (bound) || ss_bound_is_hours (bound)
                      || (bound->facts->order != SS_ORDER_NONE && bound->facts->distinct >= FEWEST_STEPS);
  contents->is_series |= is_scale && bound->facts->is_unique;
  if (!ss_bound_is_time (bound) || bound->facts->distinct < FEWEST_DATES)
    return;
  survey->has_dates = TRUE;
  survey->follows_dates |= is_in_order (bound->column);
  if (ss_groups_unevenness (groups, bound->index) <= SS_GROUPS_UNEVEN) {
    contents->n_dates = MAX (contents->n_dates, bound->facts->distinct);
    contents->is_series |= bound->facts->is_unique;
  } else if (bound->facts->is_sorted && bound->facts->is_unique) {
    survey->n_uneven = bound->facts->distinct;
  }
}

static void
note_place (Survey *survey, const SsBound *bound)
{
  SsContents *contents = &survey->contents;
  survey->has_longitude |= bound->facts->semantic == SS_SEMANTIC_LONGITUDE;
  survey->has_latitude |= bound->facts->semantic == SS_SEMANTIC_LATITUDE;
  contents->has_coordinates |= bound->facts->semantic == SS_SEMANTIC_LATLON;
  contents->has_places |= bound->facts->is_geographic || ss_bound_is_latitude (bound);
  contents->has_shapes |= ss_column_kind (bound->column) == SS_KIND_GEOMETRY;
}

static void
note_name (Survey *survey, const SsBound *bound)
{
  SsContents *contents = &survey->contents;
  contents->has_names |= ss_column_kind (bound->column) == SS_KIND_TEXT && !ss_bound_is_identifier (bound);
  contents->has_subjects |= ss_bound_is_subject (bound);
  if (contents->row_names == G_MAXSIZE && ss_bound_names_rows (bound))
    contents->row_names = bound->index;
}

static void
note_quantity (Survey *survey, const SsBound *bound)
{
  SsContents *contents = &survey->contents;
  if (contents->surface == G_MAXSIZE && ss_bound_is_surface (bound))
    contents->surface = bound->index;
  if (!ss_bound_is_quantity (bound))
    return;
  contents->n_quantities++;
  survey->n_totals += bound->facts->semantic == SS_SEMANTIC_TOTAL;
  contents->has_wholes |= ss_whole_names (ss_column_name (bound->column));
  contents->has_rates |= ss_bound_is_rate (bound);
  if (contents->ranked_by == G_MAXSIZE && goes_down (bound->column))
    contents->ranked_by = bound->index;
}

/** What only all columns together tell. */
static void
conclude (Survey *survey, gboolean is_free)
{
  SsContents *contents = &survey->contents;
  contents->has_coordinates |= survey->has_longitude && survey->has_latitude;
  /* What the other columns add up to is no further quantity. */
  if (contents->n_quantities - survey->n_totals >= FEWEST_PARTS)
    contents->n_quantities -= survey->n_totals;
  /* Without names nothing happened at these dates but the values themselves: rates, as they were set. */
  if (contents->n_dates == 0 && survey->n_uneven > 0 && !contents->has_names && !contents->has_places) {
    contents->n_dates = survey->n_uneven;
    contents->is_series = TRUE;
  }
  /* Things that each have a date, listed by something else: towers, contracts. The date is one of their traits, and no course. */
  contents->lists_things
      = is_free && survey->has_dates && !survey->follows_dates && contents->row_names != G_MAXSIZE;
  if (contents->lists_things) {
    contents->n_dates = 0;
    contents->is_series = FALSE;
    contents->followed = G_MAXSIZE;
  }
}

SsContents
ss_contents_find (SsProfile *profile, SsGroups *groups, const char *const *columns)
{
  SsTable *table = ss_profile_table (profile);
  Survey survey
      = {.contents
         = {.row_names = G_MAXSIZE, .ranked_by = G_MAXSIZE, .surface = G_MAXSIZE, .followed = G_MAXSIZE}};
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsBound bound = {SS_ROLE_VALUE, i, ss_table_column (table, i), ss_profile_column (profile, i)};
    if (bound.facts->is_constant
        || (columns != NULL && !g_strv_contains (columns, ss_column_name (bound.column))))
      continue;
    note_time (&survey, groups, &bound);
    note_place (&survey, &bound);
    note_name (&survey, &bound);
    note_quantity (&survey, &bound);
  }
  survey.contents.has_pairs = has_pairs (profile, groups, columns);
  survey.contents.followed = find_followed (profile, groups, columns);
  conclude (&survey, columns == NULL);
  return survey.contents;
}
