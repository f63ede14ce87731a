/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intention.h"
#include "load.h"
#include "recipe.h"
#include "spec.h"
#include "theme.h"

G_BEGIN_DECLS

#define SS_DOCUMENT_ERROR (ss_document_error_quark ())
GQuark ss_document_error_quark (void);
typedef enum {
  SS_DOCUMENT_ERROR_SYNTAX,  /* not JSON; the message says where */
  SS_DOCUMENT_ERROR_FIELD,   /* a field is missing or of the wrong type; the message names it */
  SS_DOCUMENT_ERROR_VERSION, /* written by a newer Sésame */
  SS_DOCUMENT_ERROR_TOO_BIG,
  SS_DOCUMENT_ERROR_SYSTEM, /* cannot be read or written */
} SsDocumentError;

#define SS_DOCUMENT_EXTENSION "sesame"
#define SS_DOCUMENT_MIME_TYPE "application/x-sesame"

/** What is read at most: pasted cells are inside a document, files are not. Ours. */
#define SS_DOCUMENT_MOST_BYTES (256u << 20)

/** What the document says of its data, for captions and for the method sheet; ids "title", "source", ... */
typedef enum {
  SS_METADATA_TITLE,
  SS_METADATA_QUESTION, /* what one wants to know: the first step of the pipeline */
  SS_METADATA_SOURCE,   /* producer and date */
  SS_METADATA_LINK,
  SS_METADATA_LICENCE,
  SS_METADATA_AUTHOR,
} SsMetadata;
#define SS_N_METADATA (SS_METADATA_AUTHOR + 1)

/**
 * SsDocument: what a person made of a file: where the data come from, how they are read, the recipe, the charts. As with SsSpec: fill a
 * fresh one (ss_document_new, ss_document_copy), then treat it as read-only and share it by reference; to change one is to make another,
 * and so a history is a list of documents that share their recipes and specs. Pointers are owned and may be NULL.
 *
 * The file is JSON, to be read and compared by people and tools. It names its source and the source's checksum, and does not hold it: what
 * is open data should stay where it is published. Only cells that have no file (pasted ones) are inside, as text.
 */
typedef struct {
  gatomicrefcount ref_count;
  char *path;     /* absolute path of the source; NULL where @content is the source */
  char *checksum; /* SHA-256 of the source when it was read, in hexadecimal; or NULL */
  char *content;  /* pasted cells, UTF-8 */
  char *name;     /* a name for them */
  char *encoding, *delimiter, *decimal, *sheet; /* reading options, as in SsLoadOptions */
  int header_row;
  SsRecipe *recipe;  /* never NULL */
  GPtrArray *charts; /* SsSpec; never NULL */
  int intention;     /* SsIntention or SS_INTENTION_ANY */
  SsThemeId theme;
  GStrv kept; /* ids of the review's rules whose finding was kept with a justification; never NULL */
  char *metadata[SS_N_METADATA];
} SsDocument;

SsDocument *ss_document_new (void);
SsDocument *ss_document_copy (const SsDocument *document); /* recipe and specs are shared */
SsDocument *ss_document_ref (SsDocument *document);
void ss_document_unref (SsDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsDocument, ss_document_unref)

/** As JSON. @folder: of the document's file; the source's path is also written from there, so that a folder can be moved. */
json_t *ss_document_to_json (const SsDocument *document, const char *folder);
/** Every field is checked, with recipe and specs. */
SsDocument *ss_document_from_json (const json_t *json, const char *folder, GError **error);

/** Whole or not at all, and on the disk when it returns: after a crash the file is the old one or the new one. */
gboolean ss_document_save (const SsDocument *document, const char *path, GError **error);
SsDocument *ss_document_load (const char *path, GError **error);

/**
 * Reads the source with the document's options. Blocking. Where the source is no longer what it was when the document was saved, the first finding
 * of the result says so.
 */
SsLoaded *ss_document_read_source (const SsDocument *document, SsProgressFunc progress, gpointer data,
                                   GCancellable *cancellable, GError **error);

/** SHA-256 of the file at @path in hexadecimal; NULL and @error. */
char *ss_document_checksum (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
