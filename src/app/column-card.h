/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** SsColumnCard: what is known of one column: its kind by colour and alignment, its shape, a few facts, how many findings. */
#define SS_TYPE_COLUMN_CARD (ss_column_card_get_type ())
G_DECLARE_FINAL_TYPE (SsColumnCard, ss_column_card, SS, COLUMN_CARD, GtkWidget)

GtkWidget *ss_column_card_new (SsProfile *profile, gsize column);

G_END_DECLS
