/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rule.h"

G_BEGIN_DECLS

/** Where each quality starts; rules add and take away. Leaves room above for merits and below for faults. */
#define SS_SCORE_START 60
/** A broken BLOCK rule holds its quality down to this (GUIDELINES, "Scoring idea"). */
#define SS_SCORE_CAP 30

/** How the three qualities make the total that ranks. Rigour weighs most: what is read wrong is worth nothing, however pleasing. */
extern const double ss_score_weights[SS_N_QUALITIES];

/** The scores of @subject by every rule that suggests. Where @reasons is not NULL, a SsReason is appended for each rule that spoke. */
SsScores ss_judge (const SsCase *subject, GPtrArray *reasons, gboolean *is_blocked);

void ss_reason_free (gpointer reason);

G_END_DECLS
