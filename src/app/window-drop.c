/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window.h"

#include <glib/gi18n-lib.h>

/* What a clipboard may hold that reads as a table, best first: a web page's table keeps its cells apart even where a cell holds a tab. */
static const char *const table_types[] = {"text/html",  "text/tab-separated-values",
                                          "text/csv",   "text/plain;charset=utf-8",
                                          "text/plain", "UTF8_STRING",
                                          NULL};

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, SsWindow *window)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST)) {
    const GSList *files = g_value_get_boxed (value);

    for (const GSList *l = files; l; l = l->next)
      ss_session_open (ss_window_session (ss_window_for_opening (window)), l->data);
    return files != NULL;
  }
  if (!G_VALUE_HOLDS_STRING (value))
    return FALSE;
  ss_session_open_text (ss_window_session (ss_window_for_opening (window)), g_value_get_string (value),
                        _ ("Dropped table"));
  return TRUE;
}

void
ss_window_add_drop_target (SsWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, (GType[]) {GDK_TYPE_FILE_LIST, G_TYPE_STRING}, 2);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), window, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

/* One paste under way: the window may close before the other application has handed its cells over. */
typedef struct {
  GWeakRef window;
  GOutputStream *memory;
} Paste;

static void
paste_free (Paste *paste)
{
  g_weak_ref_clear (&paste->window);
  g_object_unref (paste->memory);
  g_free (paste);
}

/* Some web browsers hand a page over in UTF-16. What is neither that nor UTF-8 is read as well as can be. */
static char *
dup_text (GBytes *bytes)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  char *text;

  if (g_utf8_validate_len (data, n, NULL))
    return g_strndup (data, n);
  text = g_convert (data, n, "UTF-8", "UTF-16", NULL, NULL, NULL);
  return text ? text : g_utf8_make_valid (data, n);
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autoptr (SsWindow) window = g_weak_ref_get (&paste->window);
  g_autoptr (GError) error = NULL;
  gssize n = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);

  if (window && n < 0)
    ss_window_toast (window, error->message);
  else if (window) {
    g_autoptr (GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (paste->memory));
    g_autofree char *text = dup_text (bytes);

    ss_session_open_text (ss_window_session (ss_window_for_opening (window)), text, _ ("Pasted table"));
  }
  paste_free (paste);
}

static void
on_clipboard (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  g_autoptr (SsWindow) window = g_weak_ref_get (&paste->window);
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (stream) {
    g_output_stream_splice_async (paste->memory, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, on_pasted, paste);
    return;
  }
  if (window)
    ss_window_toast (window, _ ("The clipboard holds no table: copy some cells first."));
  paste_free (paste);
}

void
ss_window_paste (SsWindow *window)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  Paste *paste = g_new0 (Paste, 1);

  g_weak_ref_init (&paste->window, window);
  paste->memory = g_memory_output_stream_new_resizable ();
  gdk_clipboard_read_async (clipboard, (const char **)table_types, G_PRIORITY_DEFAULT, NULL, on_clipboard,
                            paste);
}
