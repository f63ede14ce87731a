/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"

/**
 * A small table from a text: a line of names, then lines of cells, all separated by "|". A column of numbers becomes INTEGER or NUMBER,
 * one whose cells are all "yyyy-mm-dd" a DATE of days, the rest TEXT; an empty cell is missing.
 */
SsProfile *fixture_profile (const char *text);

/** A specification from JSON with ' for its quotes. */
SsSpec *fixture_spec (const char *text);

/** The first of the @findings (SsFinding) that @rule made; NULL where there is none, or no findings. */
const SsFinding *fixture_finding (const GPtrArray *findings, const char *rule);

/** What is advised for such a table. */
SsAdvice *fixture_advise (const char *text, const SsQuestion *question, GError **error);
