/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/**
 * How bars lie by default, from what people preferred (LQ2, Wu et al. 2022: 741 and 598 choices between two layouts of the same bars):
 * a bar fills seven tenths of its step, a step is some 45 px, the chart is half as wide again as high, and bars stand unless their labels
 * are long (GUIDELINES F04: more than 12 characters) or there are more of them than the experiment had.
 */
#define SS_LAYOUT_BAND 0.7
#define SS_LAYOUT_STEP 45
#define SS_LAYOUT_ASPECT 1.5
#define SS_LAYOUT_LONG_LABEL 12
#define SS_LAYOUT_MOST_STANDING 25
/**
 * Of what the experiment had not (several series, bars on both sides of zero) names lie, as newsrooms have them, when there are so many,
 * unless they are as short as codes of countries and parties.
 */
#define SS_LAYOUT_FEWEST_LYING 5
#define SS_LAYOUT_SHORT_LABEL 4
/** Letters under all bars together, if all labels were as long as the longest: beyond, two lines no longer hold them (ours; 860 px). */
#define SS_LAYOUT_MOST_LETTERS 220

/** HORIZONTAL or VERTICAL, never AUTO. */
SsOrientation ss_layout_orientation (const SsCase *subject);

/** The layout of a chart of bars; all 0 for others. */
SsBarLayout ss_layout_bars (const SsCase *subject);

G_END_DECLS
