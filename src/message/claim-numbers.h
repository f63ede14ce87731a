/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "claim-words.h"

G_BEGIN_DECLS

/** Adds to @words the numbers of @folded: "72 %", "1,5 million", "3 times". For claim-words.c. */
void ss_claim_find_numbers (const char *folded, GArray *words);

/** Adds to @words what phrases with a hole claim: "multipliées par trois", "un trajet sur deux", "more dwellings than". */
void ss_claim_find_patterns (const char *folded, GArray *words);

G_END_DECLS
