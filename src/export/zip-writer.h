/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SsZipWriter: a ZIP archive made in memory (PKWARE, APPNOTE.TXT 6.3.3: deflated entries, names in UTF-8), packed by zlib. The counterpart of what the
 * loading side reads; no archive library, which would bring ICU and a dozen others to every start of the program.
 */
typedef struct _SsZipWriter SsZipWriter;

/** @time: seconds since 1970, of every entry, told in UTC; ZIP knows none before 1980. */
SsZipWriter *ss_zip_writer_new (gint64 time);
void ss_zip_writer_free (SsZipWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsZipWriter, ss_zip_writer_free)

/** FALSE where the archive cannot hold it: offsets are 32 bits wide. */
gboolean ss_zip_writer_add (SsZipWriter *writer, const char *name, gconstpointer data, gsize size);

/** The archive. Call it once. */
GBytes *ss_zip_writer_end (SsZipWriter *writer);

G_END_DECLS
