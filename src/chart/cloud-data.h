/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cloud.h"

#include "axis.h"

G_BEGIN_DECLS

/** Private to the clouds: one cloud while it is drawn. */
typedef struct {
  SsChartContext *context;
  SsCloudMode mode;
  const SsColumn *x_column, *y_column, *size_column, *label_column;
  double *x, *y, *size; /* [n_rows]; size may be NULL */
  gsize *order;         /* [n] indices of rows that can be drawn, in drawing order */
  gsize n;
  SsLevels *series; /* or NULL */
  SsFigures x_figures, y_figures, size_figures;
  SsScale x_scale, y_scale;
  SsLevels
      *names; /* of the column of texts among x and y, or NULL: they stand on a band and not on a scale */
  SsBand band;
  gboolean has_names_down; /* the texts are y */
  double largest, radius;  /* of bubbles, or of all points */
  double alpha;
} SsCloud;

/** The place of the @i-th of the panel's rows, px; the radius of its mark; its name, or NULL (@owned: to be freed, where it had to be made). */
double ss_cloud_x (const SsCloud *cloud, gsize i);
double ss_cloud_y (const SsCloud *cloud, gsize i);
double ss_cloud_radius (const SsCloud *cloud, gsize i);
const char *ss_cloud_label (const SsCloud *cloud, gsize i, char **owned);

/** Least and greatest of @values over the rows that are drawn. */
void ss_cloud_extent (const SsCloud *cloud, const double *values, double *min, double *max);

/** Names beside their points, the highlighted first; none over another point or text. */
void ss_cloud_draw_labels (const SsCloud *cloud);

/** The trend line where the spec wants one, with r and n (GUIDELINES R13). */
void ss_cloud_draw_trend (const SsCloud *cloud);

G_END_DECLS
