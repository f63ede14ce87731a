/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "claim-words.h"

G_BEGIN_DECLS

/** A phrase, folded; a last "*" stands for any end of the word. Longer phrases win over shorter ones that start at the same place. */
typedef struct {
  const char *phrase;
  SsClaimWordType type;
  double number;
} SsClaimEntry;

/** Ends with a NULL phrase. */
extern const SsClaimEntry ss_claim_lexicon[];

G_END_DECLS
