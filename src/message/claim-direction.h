/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "claim-subject.h"
#include "claim.h"

G_BEGIN_DECLS

/** What the data say of a direction that a text tells: "rises", "en baisse", "stable". @instead is set where they say otherwise. For claim.c. */
SsClaimVerdict ss_claim_judge_direction (const SsSubject *subject, const SsClaimWord *word, char **instead);

G_END_DECLS
