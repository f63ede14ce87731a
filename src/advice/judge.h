/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rule.h"

G_BEGIN_DECLS

/**
 * Where @quality starts; rules add and take away. A chart without a fault comes to about 90 in each: rigour and readability hardly know
 * merits and start there, eloquence is earned by the form that fits. Where a task is asked the measured merits and faults of the forms lie
 * around the middle, and what serves an intention is no merit over and above: the start leaves room for both. One start for a ranking,
 * so that it never decides an order.
 */
double ss_score_start (const SsQuestion *question, SsQuality quality);
/** A broken BLOCK rule holds its quality down to this (GUIDELINES, "Scoring idea"). */
#define SS_SCORE_CAP 30

/** How the three qualities make the total that ranks. Rigour weighs most: what is read wrong is worth nothing, however pleasing. */
extern const double ss_score_weights[SS_N_QUALITIES];

/** The scores of @subject by every rule that suggests. Where @reasons is not NULL, a SsReason is appended for each rule that spoke. */
SsScores ss_judge (const SsCase *subject, GPtrArray *reasons, gboolean *is_blocked);

void ss_reason_free (gpointer reason);

G_END_DECLS
