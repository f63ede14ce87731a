/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-context.h"

G_BEGIN_DECLS

/** What maps ask of a table: where its rows are, and which rows are one place. Private to the formats that are maps. */

/**
 * Longitude and latitude of every row of the table ([2 * rows], NaN where unknown), from the bound columns (a geometry, "latitude, longitude",
 * two coordinates, codes or names of the boundaries' areas) or, where none is bound, from what the table holds: its geometry, columns that the
 * profile knows as coordinates, Lambert-93 pairs whose names differ by x and y. NULL where there is nothing. Free with g_free().
 */
double *ss_map_places_find (const SsChartContext *context);

/** The column bound to the size or the value, or NULL: rows are counted. */
const SsColumn *ss_map_value_column (const SsChartContext *context);

/**
 * SsMapGroups: the panel's rows by what they are drawn as (a place, an area), with one value each: the sum, mean, median or number of its rows'
 * values as the spec says, else a sum of counts and a mean of all else; spec->per divides. NaN where all are missing.
 */
typedef struct {
  guint n;
  guint32 *start; /* [n + 1] into @rows */
  gsize *rows;    /* of the table */
  double *values; /* [n] */
  SsFigures figures;
  SsAggregate aggregate;
  gboolean has_several; /* some value stands for more than one row */
  guint n_missing;      /* groups with rows and no value */
  const SsColumn *
      name; /* says who a group is: the label's column, or the text column that tells most groups apart; or NULL */
  const SsColumn *value; /* or NULL */
} SsMapGroups;

/** @group_of [context->n_rows]: the group of each of the panel's rows, or SS_CODE_MISSING. */
SsMapGroups *ss_map_groups_new (const SsChartContext *context, const guint32 *group_of, guint n);
void ss_map_groups_free (SsMapGroups *groups);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsMapGroups, ss_map_groups_free)

/** The name of group @i, or NULL. Borrowed from the column. */
const char *ss_map_groups_name (const SsMapGroups *groups, guint i);
/** Sets rows and tooltip of group @i on the mark made last; @place is an anchor for notes. */
void ss_map_groups_describe (const SsMapGroups *groups, SsChartContext *context, guint i, double x, double y);
/** Says under the plot that values stand for several rows, where they do. */
void ss_map_groups_say_several (const SsMapGroups *groups, SsChartContext *context);

G_END_DECLS
