/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"

G_BEGIN_DECLS

/** SsOrigin: where data come from, a file or cells in memory, and how the person says that they read. A value: reference-counted, read-only. */
typedef struct {
  gatomicrefcount ref_count;
  GFile *file;                          /* NULL: cells in memory */
  GBytes *bytes;                        /* NULL: a file */
  char *name;                           /* stands for a file's name where there is none */
  char *encoding, *delimiter, *decimal; /* NULL: guess */
} SsOrigin;

SsOrigin *ss_origin_new_file (GFile *file);
SsOrigin *ss_origin_new_bytes (GBytes *bytes, const char *name);
/** The same data, read otherwise. */
SsOrigin *ss_origin_read_as (const SsOrigin *origin, const char *encoding, const char *delimiter,
                             const char *decimal);
SsOrigin *ss_origin_ref (SsOrigin *origin);
void ss_origin_unref (SsOrigin *origin);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsOrigin, ss_origin_unref)

/** Reads it: blocking, for a thread. See ss_load_file(). */
SsLoaded *ss_origin_load (const SsOrigin *origin, SsProgressFunc progress, gpointer data,
                          GCancellable *cancellable, GError **error);

G_END_DECLS
