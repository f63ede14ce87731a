/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart.h"

/**
 * Draws the chart twice and fails the test unless it keeps what every format owes: finite places, nothing outside of the picture, no two
 * texts on each other, rows that exist, the same scene twice. @what names the case in the messages.
 */
void scene_contract_check (const char *what, SsProfile *profile, const SsSpec *spec,
                           const SsDrawing *drawing);
