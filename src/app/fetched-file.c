/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fetched-file.h"

#include "address.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* "air.csv", "air-2.csv"... so many are tried before a person is told to tidy up. */
#define MOST_COPIES 1000

/* A name of one's own, whatever the server calls it. A page has no ending by which it is known. */
static char *
dup_name (const SsFetched *fetched, guint copy)
{
  const char *dot = strrchr (fetched->name, '.');
  g_autofree char *stem = dot ? g_strndup (fetched->name, dot - fetched->name) : g_strdup (fetched->name);
  const char *ending = dot ? dot : fetched->is_page ? ".html" : "";
  char *name = copy > 1 ? g_strdup_printf ("%s-%u%s", stem, copy, ending) : g_strconcat (stem, ending, NULL);

  return g_strdelimit (name, "/\\:", '-');
}

static char *
dup_folder (void)
{
  const char *downloads = g_get_user_special_dir (G_USER_DIRECTORY_DOWNLOAD);

  return downloads ? g_strdup (downloads) : g_build_filename (g_get_user_data_dir (), "sesame", NULL);
}

/* The path of the new file; NULL with @error. A file that is there is another one, or the same as it was on another day: it stays. */
static char *
write_copy (const SsFetched *fetched, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = dup_folder ();

  g_mkdir_with_parents (folder, 0777);
  for (guint copy = 1; copy <= MOST_COPIES; copy++) {
    g_autofree char *name = dup_name (fetched, copy), *path = g_build_filename (folder, name, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GError) inner = NULL;
    g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, cancellable, &inner);
    gsize n;
    const void *bytes = g_bytes_get_data (fetched->bytes, &n);

    if (!stream && g_error_matches (inner, G_IO_ERROR, G_IO_ERROR_EXISTS))
      continue;
    if (stream && g_output_stream_write_all (G_OUTPUT_STREAM (stream), bytes, n, NULL, cancellable, &inner)
        && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &inner))
      return g_steal_pointer (&path);
    g_propagate_error (error, g_steal_pointer (&inner));
    return NULL;
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               _ ("The downloads folder has too many copies of this file already."));
  return NULL;
}

gboolean
ss_fetched_file_get (SsDocument *document, const char *address, SsProgressFunc progress, gpointer data,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (SsFetched) fetched = ss_fetch (address, progress, data, cancellable, error);

  if (!fetched)
    return FALSE;
  document->path = write_copy (fetched, cancellable, error);
  document->metadata[SS_METADATA_LINK] = g_strdup (address);
  return document->path != NULL;
}
