/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "records.h"

#include <csv.h>
#include <string.h>

#define BUFFER_STEP 65536 /* by which libcsv's cell buffer grows */

enum { SS_LINE_END_LF, SS_LINE_END_CRLF, SS_LINE_END_CR, SS_N_LINE_ENDS };
enum { ENDS_NOTHING, ENDS_FIELD, ENDS_RECORD };

struct _SsSplitter {
  char quote;
  gboolean is_backslash;
  guint8 ends_field[256]; /* ENDS_... of each byte */
  struct csv_parser strict, lenient;
  gsize line; /* of the next record */
  gsize n_broken, first_broken, n_quoted;
  gsize n_ends[SS_N_LINE_ENDS];
};

/* What libcsv's callbacks write to. */
typedef struct {
  SsBatch *batch;
  gsize arena; /* where the next cell's text goes */
  gboolean is_done, is_broken;
} Quoted;

void
ss_batch_reserve (SsBatch *batch, gsize size)
{
  if (size <= batch->size)
    return;
  batch->size = size;
  batch->room = 2 * size + 2;
  batch->bytes = g_realloc (batch->bytes, batch->room);
  batch->fields_room = size + 2;
  batch->fields = g_renew (SsField, batch->fields, batch->fields_room);
  batch->records_room = size + 2;
  batch->records = g_renew (SsRecord, batch->records, batch->records_room);
}

void
ss_batch_clear (SsBatch *batch)
{
  g_free (batch->bytes);
  g_free (batch->fields);
  g_free (batch->records);
  memset (batch, 0, sizeof *batch);
}

static int
never_space (unsigned char c)
{
  return 0;
}

static void
prepare_parser (struct csv_parser *parser, unsigned char options, char delimiter, char quote)
{
  csv_init (parser, options);
  csv_set_delim (parser, (guint8)delimiter);
  csv_set_quote (parser, (guint8)quote);
  csv_set_space_func (parser, never_space);
  csv_set_blk_size (parser, BUFFER_STEP);
}

SsSplitter *
ss_splitter_new (char delimiter, char quote, gboolean is_backslash)
{
  SsSplitter *splitter = g_new0 (SsSplitter, 1);

  splitter->quote = quote;
  splitter->is_backslash = is_backslash;
  splitter->line = 1;
  splitter->ends_field[(guint8)delimiter] = ENDS_FIELD;
  splitter->ends_field['\n'] = splitter->ends_field['\r'] = ENDS_RECORD;
  prepare_parser (&splitter->strict, CSV_STRICT | CSV_STRICT_FINI, delimiter, quote);
  prepare_parser (&splitter->lenient, 0, delimiter, quote);
  return splitter;
}

void
ss_splitter_free (SsSplitter *splitter)
{
  csv_free (&splitter->strict);
  csv_free (&splitter->lenient);
  g_free (splitter);
}

gsize
ss_splitter_n_broken (const SsSplitter *splitter, gsize *first_line)
{
  *first_line = splitter->first_broken;
  return splitter->n_broken;
}

const char *
ss_splitter_line_end (const SsSplitter *splitter)
{
  static const char *const names[] = {"lf", "crlf", "cr"};
  const char *name = NULL;

  for (gsize i = 0; i < SS_N_LINE_ENDS; i++)
    if (splitter->n_ends[i] > 0)
      name = name ? "mixed" : names[i];
  return name;
}

gboolean
ss_splitter_met_quotes (const SsSplitter *splitter)
{
  return splitter->n_quoted > 0;
}

static void
take_field (void *text, size_t length, void *data)
{
  Quoted *quoted = data;
  SsBatch *batch = quoted->batch;

  memcpy (batch->bytes + quoted->arena, text, length);
  batch->fields[batch->n_fields++] = (SsField) {(guint32)quoted->arena, (guint32)length};
  quoted->arena += length;
}

static void
take_row (int end, void *data)
{
  ((Quoted *)data)->is_done = TRUE;
}

/* The end of the line that @at stands in, its end mark included. */
static char *
line_end (char *at, char *end)
{
  while (at < end && *at != '\n' && *at != '\r')
    at++;
  if (at + 1 < end && at[0] == '\r' && at[1] == '\n')
    at++;
  return at < end ? at + 1 : end;
}

/* Ready for the next record, whatever state the last one left @parser in: csv_fini() does that where it is not strict. */
static void
reset_parser (struct csv_parser *parser)
{
  unsigned char options = (unsigned char)csv_get_opts (parser);

  csv_set_opts (parser, 0);
  csv_fini (parser, NULL, NULL, NULL);
  csv_set_opts (parser, options);
}

/*
 * One record from @at through @parser, line by line. Returns its end, or NULL where its quotes are broken or not closed by @end; @n_lines says
 * how many lines were seen, and on entry how many may be.
 */
static char *
parse_quoted (struct csv_parser *parser, Quoted *quoted, char *at, char *end, gboolean is_end, gsize *n_lines)
{
  gsize first_field = quoted->batch->n_fields, first_arena = quoted->arena, lines = 0;
  gboolean is_sound = TRUE;

  quoted->is_done = FALSE;
  while (at < end && !quoted->is_done && is_sound && lines < *n_lines) {
    char *next = line_end (at, end);
    gsize length = (gsize)(next - at);
    is_sound = csv_parse (parser, at, length, take_field, take_row, quoted) == length;
    lines++;
    at = next;
  }
  if (!quoted->is_done && is_sound && at == end && is_end)
    csv_fini (parser, take_field, take_row, quoted);
  reset_parser (parser);
  quoted->is_broken = !is_sound;
  *n_lines = lines;
  if (quoted->is_done)
    return at;
  quoted->batch->n_fields = first_field;
  quoted->arena = first_arena;
  return NULL;
}

/* \" to "": libcsv knows one way to write a quote inside quotes. */
static void
double_quotes (char *at, char *end, char quote)
{
  for (; (at = memchr (at, '\\', (gsize)(end - at))) && at + 1 < end; at += 2)
    if (at[1] == quote)
      at[0] = quote;
}

/*
 * The fields of the line at @at, cut at the marks; returns the place after it. NULL where a field begins with @quote (then @is_quoted is set), or
 * where the line is not ended before the sentinel at @end.
 */
static char *
split_line (SsSplitter *splitter, SsBatch *batch, char *at, char *end, gboolean is_end, char quote,
            gboolean *is_quoted)
{
  const guint8 *ends_field = splitter->ends_field;
  SsField *field = batch->fields + batch->n_fields;

  for (;;) {
    char *start = at;
    if (*at == quote && quote) {
      *is_quoted = TRUE;
      return NULL;
    }
    while (!ends_field[(guint8)*at])
      at++;
    field->start = (guint32)(start - batch->bytes);
    field->length = (guint32)(at - start);
    field++;
    if (ends_field[(guint8)*at] == ENDS_RECORD)
      break;
    at++;
  }
  if (at >= end && !is_end)
    return NULL;
  batch->n_fields = (gsize)(field - batch->fields);
  splitter->line++;
  return at >= end ? end : line_end (at, end);
}

static char *
split_quoted (SsSplitter *splitter, Quoted *quoted, char *at, char *end, gboolean is_end, gboolean must_end)
{
  gsize n_lines = G_MAXSIZE;
  gboolean is_quoted;
  char *next = parse_quoted (&splitter->strict, quoted, at, end, is_end, &n_lines);

  if (next) {
    splitter->line += n_lines;
    return next;
  }
  if (!quoted->is_broken && !is_end && !must_end)
    return NULL;
  if (splitter->n_broken++ == 0)
    splitter->first_broken = splitter->line;
  if (quoted->is_broken && n_lines == 1
      && (next = parse_quoted (&splitter->lenient, quoted, at, end, is_end, &n_lines))) {
    splitter->line++;
    return next;
  }
  return split_line (splitter, quoted->batch, at, end, is_end, 0, &is_quoted);
}

/* What ends the record from @at to @next; nothing does at the end of a file. */
static void
count_end (SsSplitter *splitter, const char *at, const char *next)
{
  if (next[-1] == '\r')
    splitter->n_ends[SS_LINE_END_CR]++;
  else if (next[-1] == '\n')
    splitter->n_ends[next - at >= 2 && next[-2] == '\r' ? SS_LINE_END_CRLF : SS_LINE_END_LF]++;
}

gsize
ss_splitter_split (SsSplitter *splitter, SsBatch *batch, gsize n, gboolean is_end)
{
  char *at = batch->bytes, *end = at + n;
  Quoted quoted = {.batch = batch, .arena = n + 1};

  g_return_val_if_fail (n <= batch->size, 0);
  batch->n_fields = batch->n_records = 0;
  *end = '\n';
  if (splitter->is_backslash)
    double_quotes (at, end, splitter->quote);
  while (at < end) {
    SsRecord record = {batch->n_fields, 0, splitter->line};
    gboolean is_quoted = FALSE, must_end = at == batch->bytes && n >= SS_RECORD_MOST;
    char *next = split_line (splitter, batch, at, end, is_end, splitter->quote, &is_quoted);

    if (is_quoted)
      next = split_quoted (splitter, &quoted, at, end, is_end, must_end);
    if (!next)
      break;
    record.n = batch->n_fields - record.first;
    batch->records[batch->n_records++] = record;
    count_end (splitter, at, next);
    splitter->n_quoted += is_quoted;
    at = next;
  }
  return (gsize)(at - batch->bytes);
}
