/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-view.h"

G_BEGIN_DECLS

/** What one step of a wheel, a key or a button enlarges by. */
#define SS_ZOOM_STEP 1.25

/**
 * Lets a person look closer at @view: wheel or two fingers with Ctrl and pinching enlarge about the pointer; wheel, dragging and the arrow keys move what is
 * larger than the view. The view takes the keyboard's focus for that.
 */
void ss_chart_gestures_add (SsChartView *view);

G_END_DECLS
