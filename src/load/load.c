/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load.h"

#include "packed.h"
#include "reader.h"
#include "workbook.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define MOST_PACKED 2 /* archives inside archives */
#define HEAD 65536    /* bytes that readers sniff at */

static const SsLoadOptions no_options;

static void
fail_system (const char *name, GError *reason, GError **error)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, reason);
    return;
  }
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_NO_FILE, _ ("There is no file “%s”."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_NO_FILE,
                 _ ("“%s” is a folder: open one of the files in it."), name);
  else if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYSTEM, _ ("You are not allowed to read “%s”."), name);
  else
    /* Translators: a file's name, then the system's reason. */
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYSTEM, _ ("“%s” cannot be opened: %s"), name,
                 reason->message);
  g_error_free (reason);
}

static const SsReader *
choose_reader (const guint8 *head, gsize n, const char *name)
{
  const SsReader *best = NULL;
  double most = 0;

  for (const SsReader *const *reader = ss_readers; *reader; reader++) {
    double sure = (*reader)->sniff (head, n, name);
    if (sure > most) {
      most = sure;
      best = *reader;
    }
  }
  return best;
}

static gboolean
is_blank (const guint8 *head, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isspace (head[i]))
      return FALSE;
  return TRUE;
}

static gboolean
read_head (const SsReading *reading, guint8 *head, gsize *n, GError **error)
{
  GError *reason = NULL;

  if (g_input_stream_read_all (reading->stream, head, HEAD, n, reading->cancellable, &reason)
      && g_seekable_seek (G_SEEKABLE (reading->stream), 0, G_SEEK_SET, reading->cancellable, &reason))
    return TRUE;
  fail_system (reading->name, reason, error);
  return FALSE;
}

/* Columns take less room than their text as a rule, never three times as much: what is larger than the memory would bring the system to a halt. */
static gboolean
fits_memory (const SsReading *reading, GError **error)
{
  goffset memory = (goffset)sysconf (_SC_PHYS_PAGES) * sysconf (_SC_PAGESIZE);

  if (memory <= 0 || reading->size <= memory || reading->options->most_rows > 0)
    return TRUE;
  g_autofree char *size = g_format_size ((guint64)reading->size);
  /* Translators: a file's name and its size ("12 GB"). */
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
               _ ("“%s” (%s) is larger than the memory of this computer: keep only the rows you need in a "
                  "smaller file, and open that one."),
               reading->name, size);
  return FALSE;
}

static SsLoaded *read_stream (const SsReading *reading, guint depth, GError **error);

static SsLoaded *
read_packed (const SsReading *reading, const SsPacked *packed, guint depth, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (packed->bytes);
  SsLoadOptions options = *reading->options;
  SsReading within = *reading;
  gboolean is_choice = packed->files && packed->files[1];

  if (is_choice) /* it is spent */
    options.sheet = NULL;
  within.options = &options;
  within.stream = stream;
  within.name = packed->name;
  within.size = (goffset)g_bytes_get_size (packed->bytes);
  SsLoaded *loaded = read_stream (&within, depth, error);
  if (loaded && is_choice)
    ss_workbook_note (loaded, packed->files, packed->chosen);
  return loaded;
}

/* Chooses a reader by the first bytes and lets it read from the start; @depth: files inside files. */
static SsLoaded *
read_stream (const SsReading *reading, guint depth, GError **error)
{
  g_autofree guint8 *head = g_malloc (HEAD);
  g_auto (SsPacked) packed = {.bytes = NULL};
  GError *reason = NULL;
  gsize n;

  if (!fits_memory (reading, error) || !read_head (reading, head, &n, error))
    return NULL;
  if (n < HEAD && is_blank (head, n)) {
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_EMPTY, _ ("“%s” is empty."), reading->name);
    return NULL;
  }
  if (depth < MOST_PACKED && ss_packed_open (reading, head, n, &packed, &reason))
    return read_packed (reading, &packed, depth + 1, error);
  if (reason) {
    g_propagate_error (error, reason);
    return NULL;
  }
  const SsReader *reader = choose_reader (head, n, reading->name);
  if (!reader) {
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_BINARY,
                 _ ("“%s” is not a table: Sésame reads CSV, spreadsheets, JSON and GeoJSON."), reading->name);
    return NULL;
  }
  return reader->read (reading, error);
}

SsLoaded *
ss_load_bytes (GBytes *bytes, const char *name, const SsLoadOptions *options, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  SsReading reading = {.name = name,
                       .stream = stream,
                       .size = (goffset)g_bytes_get_size (bytes),
                       .options = options ? options : &no_options,
                       .cancellable = cancellable};

  return read_stream (&reading, 0, error);
}

/* All of a stream that cannot go back (a pipe) in memory. */
static GInputStream *
slurp (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, cancellable, error) < 0)
    return NULL;
  g_autoptr (GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return g_memory_input_stream_new_from_bytes (bytes);
}

static goffset
size_of (GInputStream *stream)
{
  GSeekable *seekable = G_SEEKABLE (stream);
  goffset size;

  if (!g_seekable_seek (seekable, 0, G_SEEK_END, NULL, NULL))
    return -1;
  size = g_seekable_tell (seekable);
  g_seekable_seek (seekable, 0, G_SEEK_SET, NULL, NULL);
  return size;
}

SsLoaded *
ss_load_file (GFile *file, const SsLoadOptions *options, SsProgressFunc progress, gpointer data,
              GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GInputStream) stream = NULL;
  GError *reason = NULL;

  stream = G_INPUT_STREAM (g_file_read (file, cancellable, &reason));
  if (stream && !(G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream)))) {
    GInputStream *memory = slurp (stream, cancellable, &reason);
    g_object_unref (stream);
    stream = memory;
  }
  if (!stream) {
    fail_system (name, reason, error);
    return NULL;
  }
  SsReading reading = {.name = name,
                       .stream = stream,
                       .size = size_of (stream),
                       .options = options ? options : &no_options,
                       .progress = progress,
                       .progress_data = data,
                       .cancellable = cancellable};
  return read_stream (&reading, 0, error);
}
