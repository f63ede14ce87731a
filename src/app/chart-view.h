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
 * are shown. Says what is under the pointer in a tooltip, and what the chart shows to a screen reader.
 */
#define SS_TYPE_CHART_VIEW (ss_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SsChartView, ss_chart_view, SS, CHART_VIEW, GtkWidget)

/** A finished chart as it will be exported, as large as fits. NULL: nothing. */
void ss_chart_view_show_scene (SsChartView *view, SsScene *scene);

/** A thumbnail of @spec, laid out at the widget's own size, without background. */
void ss_chart_view_show_sketch (SsChartView *view, SsProfile *profile, SsSpec *spec, SsThemeId theme);

/** Where the tooltips of marks that carry none of their own are told from: the row behind the mark, in the columns that @spec binds. */
void ss_chart_view_set_rows (SsChartView *view, SsProfile *profile, SsSpec *spec);

G_END_DECLS
