/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choice-row.h"

/* What a row shows at its end before it cuts, in characters. */
#define LONGEST_BESIDE 20

void
ss_choice_row_set_labels (AdwComboRow *row, GListModel *labels)
{
  gboolean is_long = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (labels) && !is_long; i++) {
    g_autoptr (GtkStringObject) label = g_list_model_get_item (labels, i);

    is_long = g_utf8_strlen (gtk_string_object_get_string (label), -1) > LONGEST_BESIDE;
  }
  adw_combo_row_set_model (row, labels);
  adw_combo_row_set_use_subtitle (row, is_long);
}

GtkWidget *
ss_choice_row_new (const char *title, GListModel *labels, guint selected, gpointer key, GCallback on_selected,
                   gpointer owner)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  ss_choice_row_set_labels (ADW_COMBO_ROW (row), labels);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_object_set_data (G_OBJECT (row), "key", key);
  /* Connected last: filling the row is not a choice. */
  g_signal_connect_object (row, "notify::selected", on_selected, owner, G_CONNECT_SWAPPED);
  return row;
}

gpointer
ss_choice_row_key (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), "key");
}
