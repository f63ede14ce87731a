/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "scene.h"
#include "spec.h"
#include "theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SsChartView: a chart in the window. Its pixels are made in a thread, at the size that the widget has; until they are there, those of before
 * are shown, stretched. Magnified, the part in sight is painted anew, so that it is as sharp as the whole. Says what is under the pointer in a tooltip, and what the chart shows to a screen reader.
 */
#define SS_TYPE_CHART_VIEW (ss_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SsChartView, ss_chart_view, SS, CHART_VIEW, GtkWidget)

/** A finished chart as it will be exported, as large as fits. NULL: nothing. */
void ss_chart_view_show_scene (SsChartView *view, SsScene *scene);

/** A thumbnail of @spec, laid out at the widget's own size, without background. */
void ss_chart_view_show_sketch (SsChartView *view, SsProfile *profile, SsSpec *spec, SsThemeId theme);

/** Where the tooltips of marks that carry none of their own are told from: the row behind the mark, in the columns that @spec binds. */
void ss_chart_view_set_rows (SsChartView *view, SsProfile *profile, SsSpec *spec);

/** How much larger the finished chart is shown than where all of it is seen: 1 to SS_MOST_ZOOM. The property `zoom` tells of changes. */
double ss_chart_view_zoom (SsChartView *view);

/** Shows the finished chart @times as large about @x, @y (px of the widget), within those bounds. */
void ss_chart_view_zoom_by (SsChartView *view, double times, double x, double y);

/** Moves a magnified chart by @dx, @dy px, no farther than its borders. */
void ss_chart_view_pan (SsChartView *view, double dx, double dy);

/** Shows all of the chart again, as it is after another sheet was given. */
void ss_chart_view_zoom_fit (SsChartView *view);

G_END_DECLS
