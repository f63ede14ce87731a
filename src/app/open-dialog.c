/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "open-dialog.h"

#include "reader.h"

#include <glib/gi18n-lib.h>

static GtkFileFilter *
filter_tables (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Data files and works"));
  gtk_file_filter_add_pattern (filter, "*." SS_DOCUMENT_EXTENSION);
  for (const SsReader *const *reader = ss_readers; *reader; reader++)
    for (const char *const *glob = (*reader)->globs; *glob; glob++)
      gtk_file_filter_add_pattern (filter, *glob);
  return filter;
}

static GtkFileFilter *
filter_all (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  return filter;
}

typedef struct {
  SsFileFunc chosen;
  GWeakRef owner;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_weak_ref_clear (&question->owner);
  g_free (question);
}

static void
on_response (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&question->owner);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && owner) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    question->chosen (file, owner);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
ss_open_dialog_ask (GtkWindow *parent, const char *title, SsFileFunc chosen, gpointer owner)
{
  GtkFileChooserNative *dialog
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) tables = filter_tables (), all = filter_all ();
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  g_weak_ref_init (&question->owner, owner);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), tables);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_file (GFile *file, gpointer window)
{
  ss_session_open (ss_window_session (ss_window_for_opening (window)), file);
}

void
ss_open_dialog_show (SsWindow *window)
{
  ss_open_dialog_ask (GTK_WINDOW (window), _ ("Open a data file or a work"), open_file, window);
}
