/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "axis.h"

G_BEGIN_DECLS

/**
 * SsSpread: the single values of one measure, by group, each in ascending order with its row: what box plots, strips and densities
 * share. Missing values are left out and counted.
 */
typedef struct {
  SsLevels *groups;       /* one nameless level when there is no grouping column */
  const SsColumn *column; /* of the values */
  guint32 *start;         /* [groups->n + 1]: values of a group */
  double *values;         /* ascending within a group */
  gsize *rows;            /* of the table, beside the values */
  gsize n_missing;
  double min, max; /* NaN when there are none */
  SsFigures figures;
} SsSpread;

/**
 * Over the panel's rows. @group may be NULL. At most @most_groups groups, in the order shown; with @by_median those without an order of
 * their own by their median in the whole table, the largest first, as bars are by value (GUIDELINES L01).
 */
SsSpread *ss_spread_new (SsChartContext *context, const SsColumn *group, const SsColumn *value,
                         guint most_groups, gboolean by_median);
void ss_spread_free (SsSpread *spread);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsSpread, ss_spread_free)

/** The values of group @g, ascending. */
const double *ss_spread_group (const SsSpread *spread, guint g, gsize *n);

/** The @p quantile (0 to 1) of @n ascending values: linear between order statistics (Hyndman & Fan 1996, type 7). NaN for none. */
double ss_quantile (const double *sorted, gsize n, double p);

/** Axes for groups and values; @is_lying: values run to the right. */
void ss_spread_axes (const SsSpread *spread, SsChartContext *context, gboolean is_lying, SsAxisId axis,
                     SsBand *band, SsScale *scale);

G_END_DECLS
