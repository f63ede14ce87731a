/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "source.h"

#include <glib/gi18n-lib.h>

static gboolean
fail_reading (const SsSource *source, GError *reason, GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, reason);
    return FALSE;
  }
  /* Translators: a file's name, then the system's reason. */
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYSTEM, _ ("“%s” cannot be read: %s"),
               source->reading->name, reason->message);
  g_error_free (reason);
  return FALSE;
}

gboolean
ss_source_read (SsSource *source, gpointer buffer, gsize n, gsize *n_read, GError **error)
{
  const SsReading *reading = source->reading;
  GError *reason = NULL;

  if (!g_input_stream_read_all (reading->stream, buffer, n, n_read, reading->cancellable, &reason))
    return fail_reading (source, reason, error);
  source->at += (goffset)*n_read;
  if (reading->progress && reading->size > 0)
    reading->progress (MIN (1.0, (double)source->at / (double)reading->size), reading->progress_data);
  return TRUE;
}

gboolean
ss_source_seek (SsSource *source, goffset offset, GError **error)
{
  const SsReading *reading = source->reading;
  GError *reason = NULL;

  if (!g_seekable_seek (G_SEEKABLE (reading->stream), offset, G_SEEK_SET, reading->cancellable, &reason))
    return fail_reading (source, reason, error);
  source->at = offset;
  return TRUE;
}

GBytes *
ss_source_slurp (SsSource *source, gsize most, GError **error)
{
  gsize size = (gsize)MAX (source->reading->size, 0), n_read;
  g_autofree char *bytes = NULL;

  if (size > most) {
    g_autofree char *limit = g_format_size (most);
    /* Translators: a file's name, then a size ("512 MB"). */
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
                 _ ("“%s” is larger than the %s that can be read of a file of this kind."),
                 source->reading->name, limit);
    return NULL;
  }
  bytes = g_malloc (MAX (size, 1));
  if (!ss_source_seek (source, 0, error) || !ss_source_read (source, bytes, size, &n_read, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&bytes), n_read);
}
