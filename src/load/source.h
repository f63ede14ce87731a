/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/** SsSource: the bytes of one reading, from the start as often as needed, with progress and cancel. */
typedef struct {
  const SsReading *reading; /* borrowed; its stream can seek */
  goffset at;
} SsSource;

/** Reads up to @n bytes, fewer only at the end. FALSE with @error set (a sentence, or G_IO_ERROR_CANCELLED). */
gboolean ss_source_read (SsSource *source, gpointer buffer, gsize n, gsize *n_read, GError **error);

/** Goes on at @offset from the start. */
gboolean ss_source_seek (SsSource *source, goffset offset, GError **error);

/** All the bytes from the start; SS_LOAD_ERROR_TOO_BIG beyond @most. */
GBytes *ss_source_slurp (SsSource *source, gsize most, GError **error);

G_END_DECLS
