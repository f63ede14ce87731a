/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-type.h"
#include "profile.h"
#include "scene.h"
#include "spec.h"

G_BEGIN_DECLS

/**
 * What misleads in a finished chart: SsFinding with quality, place, sentence, source and repair (the mended spec). Gravest first.
 * @spec may mimic a chart from elsewhere (CLI.md). @scene, the chart as drawn, lets text and overlap be judged; NULL: not judged.
 * Pure; any thread. Free with g_ptr_array_unref().
 */
GPtrArray *ss_review (SsProfile *profile, SsChartTypes types, const SsSpec *spec, const SsScene *scene,
                      GError **error);

G_END_DECLS
