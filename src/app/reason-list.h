/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A list of all the reasons of a judgement, each with its quality's colour, what it adds or takes away, and its source. A floating reference. */
GtkWidget *ss_reason_list_new (const SsSuggestion *suggestion);

G_END_DECLS
