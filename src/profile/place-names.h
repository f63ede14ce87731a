/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recogniser.h"

G_BEGIN_DECLS

/** TRUE when the column names places: most values are communes, EPCI, départements, régions or countries, or the header says so. */
gboolean ss_are_place_names (const SsClue *clue);

G_END_DECLS
