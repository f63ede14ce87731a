/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "save-dialog.h"

#include "document.h"
#include "exporter.h"
#include "preferences.h"
#include "reader.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define FOLDER_KEY "save-folder"

/* The URI of the folder of this run, also where no preferences are installed. */
static char *last_folder;

typedef struct {
  SsFileFunc chosen;
  GWeakRef owner, parent;
  char *extension;
  GFile *file; /* that takes the place of another, if a person agrees */
} Asked;

static void
asked_free (gpointer data, GClosure *closure)
{
  Asked *asked = data;

  g_weak_ref_clear (&asked->owner);
  g_weak_ref_clear (&asked->parent);
  g_clear_object (&asked->file);
  g_free (asked->extension);
  g_free (asked);
}

static void
answer (Asked *asked, GFile *file)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&asked->owner);

  if (owner)
    asked->chosen (file, owner);
}

/* --- the ending ------------------------------------------------------------------------------------------------------------------ */

/* Of pictures that Sésame does not write: typed out of habit. */
static const char *const habits[] = {"jpg", "jpeg", "gif", "webp", "tif", "tiff", "bmp", "eps"};

static gboolean
is_ending (const char *ending)
{
  if (g_ascii_strcasecmp (ending, SS_DOCUMENT_EXTENSION) == 0)
    return TRUE;
  for (const SsExporter *const *exporter = ss_exporters; *exporter; exporter++)
    if (g_ascii_strcasecmp (ending, (*exporter)->extension) == 0)
      return TRUE;
  for (const SsReader *const *reader = ss_readers; *reader; reader++)
    for (const char *const *glob = (*reader)->globs; *glob; glob++)
      if (g_str_has_prefix (*glob, "*.") && g_ascii_strcasecmp (ending, *glob + 2) == 0)
        return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (habits); i++)
    if (g_ascii_strcasecmp (ending, habits[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Where the ending of the first @length bytes of @name begins, at its dot; 0 where it has none. */
static gsize
find_ending (const char *name, gsize length)
{
  g_autofree char *part = g_strndup (name, length);
  const char *dot = strrchr (part, '.');

  return dot && (dot[1] == '\0' || is_ending (dot + 1)) ? dot - part : 0;
}

char *
ss_save_dialog_dup_name (const char *name, const char *extension)
{
  gsize length = strlen (name), end = find_ending (name, length);
  gboolean is_right = end > 0 && g_ascii_strcasecmp (name + end + 1, extension) == 0;

  /* Who types over the name that is marked, with an ending of their own, leaves the proposed one after it. */
  if (is_right && find_ending (name, end) == 0)
    return g_strdup (name);
  for (; end > 0; end = find_ending (name, length))
    length = end;
  return g_strdup_printf ("%.*s.%s", (int)length, name, extension);
}

/* A sandbox hands out one file by its name, and no other beside it. */
static gboolean
is_handed_out (GFile *file)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) documents = g_file_new_for_path (folder);

  return g_file_has_prefix (file, documents);
}

static GFile *
with_ending (GFile *file, const char *extension)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *before = g_file_get_basename (file), *name = ss_save_dialog_dup_name (before, extension);

  if (!folder || is_handed_out (file))
    return g_object_ref (file);
  return g_file_get_child (folder, name);
}

/* --- the folder ------------------------------------------------------------------------------------------------------------------ */

static void
remember_folder (GFile *file)
{
  g_autoptr (GSettings) preferences = ss_preferences_new ();
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (!folder || is_handed_out (file))
    return;
  g_free (last_folder);
  last_folder = g_file_get_uri (folder);
  if (preferences)
    g_settings_set_string (preferences, FOLDER_KEY, last_folder);
}

/* NULL: where the desktop begins. */
static GFile *
first_folder (SsSession *session)
{
  g_autoptr (GSettings) preferences = ss_preferences_new ();
  g_autofree char *before = last_folder   ? g_strdup (last_folder)
                            : preferences ? g_settings_get_string (preferences, FOLDER_KEY)
                                          : NULL;
  g_autoptr (GFile) folder = before && *before ? g_file_new_for_uri (before) : NULL;
  const char *path = ss_session_origin (session)->path;
  g_autofree char *beside = path ? g_path_get_dirname (path) : NULL;

  if (folder && g_file_query_exists (folder, NULL))
    return g_steal_pointer (&folder);
  return beside && access (beside, W_OK) == 0 ? g_file_new_for_path (beside) : NULL;
}

/* --- the questions --------------------------------------------------------------------------------------------------------------- */

static void
on_replace_response (AdwMessageDialog *dialog, const char *response, Asked *asked)
{
  gboolean replaces = g_str_equal (response, "replace");

  if (replaces)
    remember_folder (asked->file);
  answer (asked, replaces ? asked->file : NULL);
}

/* The file dialog asked about the name that was typed, not about this one. */
static void
ask_to_replace (Asked *before, GFile *file)
{
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&before->parent);
  g_autoptr (GObject) owner = g_weak_ref_get (&before->owner);
  g_autofree char *name = g_file_get_basename (file);
  Asked *asked;
  GtkWidget *dialog;
  AdwMessageDialog *question;

  if (!parent || !owner)
    return;
  dialog = adw_message_dialog_new (parent, _ ("Replace the file?"), NULL);
  question = ADW_MESSAGE_DIALOG (dialog);
  /* Translators: %s is the name of a file. */
  adw_message_dialog_format_body (question, _ ("“%s” is there already. What it holds now would be lost."),
                                  name);
  adw_message_dialog_add_responses (question, "cancel", _ ("_Cancel"), "replace", _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (question, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "cancel");
  adw_message_dialog_set_close_response (question, "cancel");
  asked = g_new0 (Asked, 1);
  asked->chosen = before->chosen;
  g_weak_ref_init (&asked->owner, owner);
  g_weak_ref_init (&asked->parent, parent);
  asked->file = g_object_ref (file);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_replace_response), asked, asked_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_response (GtkNativeDialog *chooser, int response, Asked *asked)
{
  g_autoptr (GFile) typed = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autoptr (GFile) file = NULL;

  gtk_native_dialog_hide (chooser);
  if (response != GTK_RESPONSE_ACCEPT || !typed)
    answer (asked, NULL);
  else {
    file = with_ending (typed, asked->extension);
    if (!g_file_equal (file, typed) && g_file_query_exists (file, NULL))
      ask_to_replace (asked, file);
    else {
      remember_folder (file);
      answer (asked, file);
    }
  }
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

void
ss_save_dialog_ask (GtkWindow *parent, const SsSaveQuestion *question, SsFileFunc chosen, gpointer owner)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      question->title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, question->accept, _ ("_Cancel"));
  g_autofree char *name = g_strconcat (question->stem, ".", question->extension, NULL);
  g_autoptr (GFile) folder = first_folder (question->session);
  Asked *asked = g_new0 (Asked, 1);

  asked->chosen = chosen;
  asked->extension = g_strdup (question->extension);
  g_weak_ref_init (&asked->owner, owner);
  g_weak_ref_init (&asked->parent, parent);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (folder)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_response), asked, asked_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
