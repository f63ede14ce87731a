/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/** The file inside a gzip or ZIP file, for reading in its place. */
typedef struct {
  GBytes *bytes;
  char *name;   /* of the file */
  char **files; /* of an archive: the names of all that may be tables */
  gsize chosen; /* which of them this is */
} SsPacked;

/**
 * FALSE without @error where @head begins no such file (workbooks, ZIP files too, are left to their readers); FALSE with @error set where it is damaged, or
 * has not the file that the options' sheet names. Of several tables the largest is taken unless the options name one.
 */
gboolean ss_packed_open (const SsReading *reading, const guint8 *head, gsize n, SsPacked *packed,
                         GError **error);
void ss_packed_clear (SsPacked *packed);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SsPacked, ss_packed_clear)

G_END_DECLS
