/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "claim-subject.h"
#include "claim.h"

G_BEGIN_DECLS

/** What the data say of an amount that a text tells: "twice", "doubled", "by 13 points", "a third", "72 %", "4 800", "most". @instead stays NULL. For claim.c. */
SsClaimVerdict ss_claim_judge_multiple (const SsSubject *subject, const SsClaimWord *word, char **instead);
SsClaimVerdict ss_claim_judge_growth (const SsSubject *subject, const SsClaimWord *word, char **instead);
SsClaimVerdict ss_claim_judge_gap (const SsSubject *subject, const SsClaimWord *word, char **instead);
SsClaimVerdict ss_claim_judge_fraction (const SsSubject *subject, const SsClaimWord *word, char **instead);
SsClaimVerdict ss_claim_judge_percent (const SsSubject *subject, const SsClaimWord *word, char **instead);
SsClaimVerdict ss_claim_judge_number (const SsSubject *subject, const SsClaimWord *word, char **instead);
/** "Two of five exceed 500": the number behind the word is the bound. */
SsClaimVerdict ss_claim_judge_how_many (const SsSubject *subject, const SsClaimWord *word, char **instead);
SsClaimVerdict ss_claim_judge_majority (const SsSubject *subject, const SsClaimWord *word, char **instead);

G_END_DECLS
