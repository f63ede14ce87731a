/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * A row with a drop-down of @labels (a reference is taken) with @selected chosen. @on_selected is called with @owner and the row when a person
 * chooses; the row carries @key, which adw rows have no room for: ss_choice_row_key(). A floating reference.
 */
GtkWidget *ss_choice_row_new (const char *title, GListModel *labels, guint selected, gpointer key,
                              GCallback on_selected, gpointer owner);
/** Gives any such row its texts (a GtkStringList, a reference is taken); a chosen one that would be cut beside the title stands under it. */
void ss_choice_row_set_labels (AdwComboRow *row, GListModel *labels);
gpointer ss_choice_row_key (AdwComboRow *row);

G_END_DECLS
