/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/**
 * SsZip: the files in a ZIP archive in memory (PKWARE, APPNOTE.TXT 6.3.3: stored and deflated entries), unpacked by GIO's zlib. No archive library: the
 * usual one brings ICU and a dozen others to every start of the program.
 */
typedef struct _SsZip SsZip;

/** NULL with @error set where @bytes are no archive that can be read; @name is for messages. */
SsZip *ss_zip_new (GBytes *bytes, const char *name, GError **error);
void ss_zip_free (SsZip *zip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsZip, ss_zip_free)

gsize ss_zip_n_entries (const SsZip *zip);
const char *ss_zip_entry_name (const SsZip *zip, gsize i);
/** The bytes of entry @i once it is unpacked, as the archive says. */
gsize ss_zip_entry_size (const SsZip *zip, gsize i);

/** The contents of entry @i, or of the entry called @name: NULL with @error set where it is damaged, too big or not there. */
#define SS_UNPACKED_MOST ((gsize)1 << 30)
GBytes *ss_zip_read (const SsZip *zip, gsize i, GError **error);
GBytes *ss_zip_read_named (const SsZip *zip, const char *name, GError **error);
gboolean ss_zip_has (const SsZip *zip, const char *name);

/** The bytes that gzip (@is_gzip) or bare deflate packed, at most SS_UNPACKED_MOST of them. */
GBytes *ss_unpack (const guint8 *bytes, gsize n, gboolean is_gzip, const char *name, GError **error);

G_END_DECLS
