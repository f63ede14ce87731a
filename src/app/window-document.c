/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window.h"

#include "recovery.h"
#include "save-dialog.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* On the window while it waits for its work to be saved, to close then. */
#define CLOSES_WHEN_SAVED "ss-closes-when-saved"

static void
set_closes_when_saved (SsWindow *window, gboolean closes)
{
  g_object_set_data (G_OBJECT (window), CLOSES_WHEN_SAVED, GINT_TO_POINTER (closes));
}

/* --- saving ---------------------------------------------------------------------------------------------------------------------- */

/* What a person would call the work: the chart's title, else the file's name. */
static char *
dup_name (SsSession *session)
{
  const SsSpec *spec = ss_session_work (session)->spec;
  const char *title = spec ? spec->texts[SS_TEXT_TITLE] : NULL;

  return g_strdup (title && *title ? title : ss_session_source (session)->name);
}

static void
on_place_chosen (GFile *file, gpointer window)
{
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    ss_session_save (ss_window_session (window), path);
  else
    set_closes_when_saved (window, FALSE);
}

static void
ask_place (SsWindow *window)
{
  SsSession *session = ss_window_session (window);
  g_autofree char *stem = dup_name (session);
  SsSaveQuestion question = {.title = _ ("Save the work"),
                             .accept = _ ("_Save"),
                             .stem = stem,
                             .extension = SS_DOCUMENT_EXTENSION,
                             .session = session};

  g_strdelimit (stem, "/", '-');
  ss_save_dialog_ask (GTK_WINDOW (window), &question, on_place_chosen, window);
}

void
ss_window_save (SsWindow *window, gboolean is_elsewhere)
{
  SsSession *session = ss_window_session (window);
  const char *path = ss_session_document_path (session);

  if (!ss_session_source (session))
    return;
  if (path && !is_elsewhere)
    ss_session_save (session, path);
  else
    ask_place (window);
}

/* --- closing --------------------------------------------------------------------------------------------------------------------- */

static void
destroy (gpointer window)
{
  gtk_window_destroy (window);
  g_object_unref (window);
}

static void
on_close_response (AdwMessageDialog *dialog, const char *response, SsWindow *window)
{
  if (g_str_equal (response, "save")) {
    set_closes_when_saved (window, TRUE);
    ss_window_save (window, FALSE);
  } else if (g_str_equal (response, "discard"))
    g_idle_add_once (destroy, g_object_ref (window)); /* the dialog, which goes with it, is still at work */
}

static gboolean
on_close_request (SsWindow *window)
{
  SsSession *session = ss_window_session (window);
  g_autofree char *name = NULL;
  GtkWidget *dialog;
  AdwMessageDialog *question;

  if (!ss_session_is_modified (session))
    return FALSE;
  name = dup_name (session);
  dialog = adw_message_dialog_new (GTK_WINDOW (window), _ ("Save your work?"), NULL);
  question = ADW_MESSAGE_DIALOG (dialog);
  /* Translators: %s is the title of a chart or the name of a file. */
  adw_message_dialog_format_body (
      question,
      _ ("What you did with “%s” is lost if you do not save it. Your data file itself never changes."), name);
  adw_message_dialog_add_responses (question, "cancel", _ ("_Cancel"), "discard", _ ("_Do not save"), "save",
                                    _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (question, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (question, "save");
  adw_message_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

static void
on_failed (SsWindow *window)
{
  set_closes_when_saved (window, FALSE);
}

void
ss_window_keep_document (SsWindow *window)
{
  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request), NULL);
  g_signal_connect_object (ss_window_session (window), "failed", G_CALLBACK (on_failed), window,
                           G_CONNECT_SWAPPED);
}

/* --- recovery -------------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
recovery_dialog_new (SsWindow *window, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _ ("Take up your work again?"), body);
  AdwMessageDialog *question = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (question, "later", _ ("_Later"), "discard", _ ("_Throw away"), "recover",
                                    _ ("_Take up again"), NULL);
  adw_message_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (question, "recover", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (question, "recover");
  adw_message_dialog_set_close_response (question, "later");
  return dialog;
}

static void
on_untitled_response (AdwMessageDialog *dialog, const char *response, SsWindow *window)
{
  GStrv paths = g_object_get_data (G_OBJECT (dialog), "paths");

  for (char **path = paths; *path; path++) {
    if (g_str_equal (response, "discard"))
      ss_recovery_forget (*path);
    else if (g_str_equal (response, "recover")) {
      SsWindow *empty = ss_window_for_opening (window);

      ss_session_recover (ss_window_session (empty), *path, NULL);
    }
  }
}

void
ss_window_offer_recovery (SsWindow *window)
{
  g_autofree char *folder = ss_session_recovery_folder (), *body = NULL;
  g_auto (GStrv) paths = ss_recovery_list_untitled (folder);
  guint n = g_strv_length (paths);
  GtkWidget *dialog;

  if (n == 0)
    return;
  body = g_strdup_printf (ngettext ("Sésame stopped before %u work was saved. It was kept aside.",
                                    "Sésame stopped before %u works were saved. They were kept aside.", n),
                          n);
  dialog = recovery_dialog_new (window, body);
  g_object_set_data_full (G_OBJECT (dialog), "paths", g_steal_pointer (&paths), (GDestroyNotify)g_strfreev);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_untitled_response), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_titled_response (AdwMessageDialog *dialog, const char *response, SsWindow *window)
{
  SsSession *session = ss_window_session (window);
  const char *path = ss_session_document_path (session);
  g_autofree char *recovery = ss_recovery_path (path);

  if (g_str_equal (response, "discard"))
    ss_recovery_forget (recovery);
  else if (g_str_equal (response, "recover"))
    ss_session_recover (session, recovery, path);
}

/* A document was opened beside which a crash left something newer. */
static void
offer_newer (SsWindow *window)
{
  SsSession *session = ss_window_session (window);
  const char *path = ss_session_document_path (session);
  g_autofree char *recovery = path ? ss_recovery_path (path) : NULL;
  GtkWidget *dialog;

  if (!recovery || ss_session_is_modified (session) || !g_file_test (recovery, G_FILE_TEST_EXISTS))
    return;
  dialog = recovery_dialog_new (
      window,
      _ ("Sésame stopped before your last changes to this document were saved. They were kept aside."));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_titled_response), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- what follows ---------------------------------------------------------------------------------------------------------------- */

/* For the list of recent files; pasted cells have no place to come back to. */
static void
remember_file (SsSession *session)
{
  const char *document = ss_session_document_path (session), *source = ss_session_origin (session)->path;
  g_autofree char *uri = NULL;

  if (document || source)
    uri = g_filename_to_uri (document ? document : source, NULL, NULL);
  if (uri)
    gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}

void
ss_window_follow_document (SsWindow *window, guint parts)
{
  SsSession *session = ss_window_session (window);
  gboolean has_source = ss_session_source (session) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.save", has_source);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.save-as", has_source);
  if (!has_source || !(parts & SS_PART_KEPT))
    return;
  remember_file (session);
  if (parts == SS_PARTS_ALL)
    offer_newer (window);
  else if (g_object_get_data (G_OBJECT (window), CLOSES_WHEN_SAVED))
    gtk_window_destroy (GTK_WINDOW (window));
  else
    ss_window_toast (window, _ ("Saved"));
}
