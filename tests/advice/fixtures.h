/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

/**
 * A small table from a text: a line of names, then lines of cells, all separated by "|". A column of numbers becomes INTEGER or NUMBER,
 * one whose cells are all "yyyy-mm-dd" a DATE of days, the rest TEXT; an empty cell is missing.
 */
SsProfile *fixture_profile (const char *text);
