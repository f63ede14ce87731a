/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** SsSuggestionCard: one format for these data: a live thumbnail, three gauges, one sentence why, and all the reasons on demand. */
#define SS_TYPE_SUGGESTION_CARD (ss_suggestion_card_get_type ())
G_DECLARE_FINAL_TYPE (SsSuggestionCard, ss_suggestion_card, SS, SUGGESTION_CARD, GtkFlowBoxChild)

/** @suggestion belongs to @advice, of which a reference is taken. */
GtkWidget *ss_suggestion_card_new (SsProfile *profile, SsAdvice *advice, const SsSuggestion *suggestion);

const SsSuggestion *ss_suggestion_card_suggestion (SsSuggestionCard *card);

/** Shows by its border that this is the format chosen. */
void ss_suggestion_card_set_chosen (SsSuggestionCard *card, gboolean is_chosen);

G_END_DECLS
