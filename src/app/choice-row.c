/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choice-row.h"

/* What a row shows at its end before it cuts, in characters. */
#define LONGEST_BESIDE 20

static void
fit_chosen (AdwComboRow *row)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (row);

  adw_combo_row_set_use_subtitle (
      row, chosen && g_utf8_strlen (gtk_string_object_get_string (chosen), -1) > LONGEST_BESIDE);
}

void
ss_choice_row_set_labels (AdwComboRow *row, GListModel *labels)
{
  g_signal_handlers_disconnect_by_func (row, fit_chosen, NULL);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (fit_chosen), NULL);
  adw_combo_row_set_model (row, labels);
  fit_chosen (row);
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
