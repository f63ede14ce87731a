/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "address-dialog.h"

#include "address.h"

#include <glib/gi18n-lib.h>

static void
on_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *address = ss_address_dup_typed (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "fetch", address != NULL);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, SsWindow *window)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *address = ss_address_dup_typed (gtk_editable_get_text (entry));

  if (g_str_equal (response, "fetch") && address)
    ss_session_open_address (ss_window_session (ss_window_for_opening (window)), address);
}

void
ss_address_dialog_show (SsWindow *window)
{
  GtkWidget *widget = adw_message_dialog_new (
      GTK_WINDOW (window), _ ("Open a file on the web"),
      _ ("Sésame fetches this one file over the network and puts a copy in your downloads folder. It sends "
         "nothing else, and never goes to the network unless you ask."));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "https://");
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_URL);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Address"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "fetch", _ ("_Fetch and open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "fetch", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "fetch");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, "fetch", FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
