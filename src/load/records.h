/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A cell: @length bytes of UTF-8 from @start in the batch's bytes; quotes taken off, nothing else changed. */
typedef struct {
  guint32 start, length;
} SsField;

/** A record: fields first .. first + n - 1 of the batch; @line is that of its first byte, from 1. */
typedef struct {
  gsize first, n, line;
} SsRecord;

/** SsBatch: some records of a file, on their way to the columns. Its owner reuses it for the next ones. */
typedef struct {
  char *
      bytes; /* what is split, and behind it (from @size on) room for the cells whose quotes were taken off */
  gsize size, room;
  gsize arena; /* where that room is free */
  SsField *fields;
  gsize n_fields, fields_room;
  SsRecord *records;
  gsize n_records, records_room;
} SsBatch;

/** The longest record, in bytes: a quote that is never closed is given up there. */
#define SS_RECORD_MOST (64u << 20)

/** Room for @size bytes to split; keeps the bytes that it holds. */
void ss_batch_reserve (SsBatch *batch, gsize size);
void ss_batch_clear (SsBatch *batch);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SsBatch, ss_batch_clear)

static inline const char *
ss_batch_text (const SsBatch *batch, const SsField *field)
{
  return batch->bytes + field->start;
}

/** The @i-th field of @record, or NULL where the record is too short. */
static inline const SsField *
ss_batch_field (const SsBatch *batch, const SsRecord *record, gsize i)
{
  return i < record->n ? &batch->fields[record->first + i] : NULL;
}

/** Makes the fields of @record from @column on one text, with @delimiter between them. */
void ss_batch_join (SsBatch *batch, SsRecord *record, gsize column, char delimiter);

/**
 * SsSplitter: text to records. A record is cut at its marks, and at quotes that are whole on one line; one with other quotes goes
 * through libcsv, strictly at first. Where the quotes are broken, libcsv reads the line in its lenient way if the record then ends with the line; failing that the
 * quotes are kept as text. So a stray quote never swallows the lines that follow.
 */
typedef struct _SsSplitter SsSplitter;

/** @quote 0: no quotes. @is_backslash: \" inside quotes stands for a quote. */
SsSplitter *ss_splitter_new (char delimiter, char quote, gboolean is_backslash);
void ss_splitter_free (SsSplitter *splitter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsSplitter, ss_splitter_free)

/**
 * Splits the first @n bytes of @batch into its records and returns how many bytes they take; what is left is the start of a record
 * and comes again, with more behind it. With @is_end nothing is left. batch->bytes[n] must be writable.
 */
gsize ss_splitter_split (SsSplitter *splitter, SsBatch *batch, gsize n, gboolean is_end);

/** Lines whose quotes were broken, so far (the first of them in @first_line). */
gsize ss_splitter_n_broken (const SsSplitter *splitter, gsize *first_line);

/** "lf", "crlf", "cr" or "mixed": what ended the records so far; NULL where none was ended. */
const char *ss_splitter_line_end (const SsSplitter *splitter);
gboolean ss_splitter_met_quotes (const SsSplitter *splitter);

G_END_DECLS
