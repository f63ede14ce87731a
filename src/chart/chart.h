/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-type.h"
#include "profile.h"
#include "scene.h"
#include "theme.h"
#include "wording.h"

G_BEGIN_DECLS

/** How to draw. All zero is a light chart of the spec's own size, or SS_CHART_WIDTH x SS_CHART_HEIGHT. */
typedef struct {
  double width, height; /* px */
  SsThemeId theme;
  SsLanguage language;
  double
      text_scale; /* 0: 1, that is 20 px titles and 12 px labels at 860 px wide, growing with the picture */
  gboolean is_thumbnail; /* marks and little text: no titles, no foot; true scales all the same */
  SsTable *boundaries;   /* areas for a choropleth whose table has no geometry, or NULL */
} SsDrawing;
#define SS_CHART_WIDTH 860
#define SS_CHART_HEIGHT 500

/**
 * Draws @spec over @profile's table as a scene. NULL and @error (SS_CHART_ERROR) where the spec does not fit the table. Pure; any thread.
 */
SsScene *ss_chart_draw (SsProfile *profile, const SsSpec *spec, SsChartTypes types, const SsDrawing *drawing,
                        GError **error);

/** Whether @spec must name a column under @row's role. */
gboolean ss_chart_type_needs (const SsChartType *type, const SsSpec *spec, const SsRoleRow *row);

/** Checks that the spec names a known format, known columns, required roles, accepted kinds. */
gboolean ss_chart_check (SsTable *table, const SsSpec *spec, SsChartTypes types, GError **error);

G_END_DECLS
