/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recogniser.h"

G_BEGIN_DECLS

/**
 * Sets measure and measure_confidence of a column of numbers whose semantic and unit are known (GUIDELINES M02): header words first,
 * then the unit, then the range; never "whole numbers or not" alone. NONE for codes, years, identifiers, coordinates.
 */
void ss_measure_guess (const SsClue *clue, SsColumnFacts *facts);

/** How sure each sign is. Ours: the order matters, the figures only rank. */
#define SS_CONFIDENCE_ADDS_UP 0.95
#define SS_CONFIDENCE_WORDS 0.9
#define SS_CONFIDENCE_UNIT 0.85
#define SS_CONFIDENCE_RANGE 0.6

G_END_DECLS
