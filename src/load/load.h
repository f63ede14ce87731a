/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"
#include "table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** Errors of the user's world: the message is one translated sentence, with "file:line:column: " before it where there is a place. */
#define SS_LOAD_ERROR (ss_load_error_quark ())
GQuark ss_load_error_quark (void);
typedef enum {
  SS_LOAD_ERROR_EMPTY,
  SS_LOAD_ERROR_BINARY,  /* not a table in any way we know */
  SS_LOAD_ERROR_SYNTAX,  /* broken JSON, broken quotes */
  SS_LOAD_ERROR_TOO_BIG, /* a named limit was met */
  SS_LOAD_ERROR_OPTION,  /* an option that cannot hold: unknown encoding, no such sheet */
  SS_LOAD_ERROR_NO_FILE, /* nothing there, or a folder */
  SS_LOAD_ERROR_NETWORK, /* a server that cannot be reached, or does not give the file */
  SS_LOAD_ERROR_SYSTEM,  /* cannot be opened, read: GIO's reason in a sentence */
} SsLoadError;

/** What the user says where the guess is wrong. All zero: guess everything. */
typedef struct {
  const char *encoding; /* an iconv name, or NULL */
  const char *
      charset; /* what somebody says the encoding is (a web server): it settles what the bytes leave open; or NULL */
  const char *delimiter; /* one character, "\t", or NULL */
  const char *decimal;   /* "." or ",", or NULL */
  int header_row;        /* 1-based record of the header after the preamble; -1: no header; 0: guess */
  const char *sheet;     /* of a workbook, or file of an archive: name or 1-based number, or NULL */
  gboolean is_raw;       /* every column as TEXT, cells as written */
  gsize most_rows;       /* stop after so many records (for a first look); 0: all */
} SsLoadOptions;

/** How the file was read, in the contract's words. Strings are owned, NULL where they have no meaning. */
typedef struct {
  char *reader;   /* "csv", "geojson", ... */
  char *encoding; /* "utf-8", "windows-1252", ... */
  gboolean bom;
  char *line_end; /* "lf", "crlf", "cr", "mixed" */
  char *delimiter, *quote, *decimal, *thousands;
  guint preamble_rows, header_row, footer_rows;
  char *sheet; /* of a workbook, or file of an archive, that was read */
  char **
      sheets; /* all of them in their order, where there are several: SsLoadOptions.sheet asks for another one */
} SsDialect;

/** What a reader hands over. Reference-counted, immutable. */
typedef struct {
  gatomicrefcount ref_count;
  char *name; /* the file's base name, or a name for pasted cells */
  SsDialect dialect;
  SsTable *table;
  GPtrArray
      *findings; /* SsFinding: what reading noticed (encoding repaired, ragged rows, footers set aside...) */
} SsLoaded;

SsLoaded *ss_loaded_ref (SsLoaded *loaded);
void ss_loaded_unref (SsLoaded *loaded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsLoaded, ss_loaded_unref)

/** Called from the reading thread, now and then, with the share done (0 to 1). */
typedef void (*SsProgressFunc) (double share, gpointer data);

/** Reads @file with the reader that knows it best. Blocking: call it in a thread. NULL with @error set, G_IO_ERROR_CANCELLED included. */
SsLoaded *ss_load_file (GFile *file, const SsLoadOptions *options, SsProgressFunc progress, gpointer data,
                        GCancellable *cancellable, GError **error);

/** The same for bytes in memory: pasted cells, standard input. @name stands for the file in messages. */
SsLoaded *ss_load_bytes (GBytes *bytes, const char *name, const SsLoadOptions *options,
                         GCancellable *cancellable, GError **error);

G_END_DECLS
