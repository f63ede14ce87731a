/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"

G_BEGIN_DECLS

/** What a reader is given: bytes in order, from a file or from memory. */
typedef struct {
  const char *name;             /* the file's name, for messages */
  GInputStream *stream;         /* at its start, and it can seek; borrowed */
  goffset size;                 /* in bytes */
  const SsLoadOptions *options; /* never NULL */
  SsProgressFunc progress;      /* may be NULL */
  gpointer progress_data;
  GCancellable *cancellable;
} SsReading;

/** SsReader: one kind of file. A const descriptor; add one file and one word in meson.build. */
typedef struct {
  const char *id;
  const char *label;             /* translatable, N_() */
  const char *const *globs;      /* "*.csv", NULL-terminated */
  const char *const *mime_types; /* NULL-terminated */
  /* How sure, 0 (no) to 1 (certainly), that a file that begins with @head and is called @name is ours. */
  double (*sniff) (const guint8 *head, gsize n, const char *name);
  SsLoaded *(*read) (const SsReading *reading, GError **error);
} SsReader;

/** NULL-terminated; made by the build. */
extern const SsReader *const ss_readers[];

G_END_DECLS
