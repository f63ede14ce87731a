/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "contents.h"

#include "case.h"

/* One date makes no time. */
#define FEWEST_DATES 2

SsContents
ss_contents_find (SsProfile *profile, SsGroups *groups, const char *const *columns)
{
  SsTable *table = ss_profile_table (profile);
  SsContents contents = {FALSE};
  gboolean has_longitude = FALSE, has_latitude = FALSE;
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsBound bound = {SS_ROLE_VALUE, i, ss_table_column (table, i), ss_profile_column (profile, i)};
    if (bound.facts->is_constant
        || (columns != NULL && !g_strv_contains (columns, ss_column_name (bound.column))))
      continue;
    has_longitude |= bound.facts->semantic == SS_SEMANTIC_LONGITUDE;
    has_latitude |= bound.facts->semantic == SS_SEMANTIC_LATITUDE;
    contents.has_places |= ss_bound_is_latitude (&bound);
    contents.has_shapes |= ss_column_kind (bound.column) == SS_KIND_GEOMETRY;
    contents.has_coordinates |= bound.facts->semantic == SS_SEMANTIC_LATLON;
    contents.has_places |= bound.facts->is_geographic;
    contents.has_time |= ss_bound_is_time (&bound) && bound.facts->distinct >= FEWEST_DATES
                         && ss_groups_unevenness (groups, i) <= SS_GROUPS_UNEVEN;
    contents.has_names |= ss_column_kind (bound.column) == SS_KIND_TEXT && !ss_bound_is_identifier (&bound);
    contents.has_subjects |= ss_bound_is_subject (&bound);
    contents.n_quantities += ss_bound_is_quantity (&bound);
  }
  contents.has_coordinates |= has_longitude && has_latitude;
  return contents;
}
