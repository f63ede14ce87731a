/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SsVenn: the three circles of the workshop: a good chart lies where rigour, readability and eloquence meet. Each disc's area is its score's share of the
 * circle around it.
 */
#define SS_TYPE_VENN (ss_venn_get_type ())
G_DECLARE_FINAL_TYPE (SsVenn, ss_venn, SS, VENN, GtkWidget)

GtkWidget *ss_venn_new (const SsScores *scores);

G_END_DECLS
