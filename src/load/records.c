/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "records.h"

#include <csv.h>
#include <string.h>

#define BUFFER_STEP 65536 /* by which libcsv's cell buffer grows */

#define MARKS_AT_ONCE 64 /* bytes of text whose marks are found together */

enum { SS_LINE_END_LF, SS_LINE_END_CRLF, SS_LINE_END_CR, SS_N_LINE_ENDS };
enum { ENDS_NOTHING, ENDS_FIELD, ENDS_RECORD, IS_QUOTE };

struct _SsSplitter {
  char quote;
  gboolean is_backslash;
  guint8 ends_field[256]; /* ENDS_... of each byte, or IS_QUOTE */
  char marks[4];          /* the bytes for which that is not ENDS_NOTHING; one may be there twice */
  struct csv_parser strict, lenient;
  gsize line; /* of the next record */
  gsize n_broken, first_broken, n_quoted;
  gsize n_ends[SS_N_LINE_ENDS];
};

/* Where the marks of a text are: those of @base and the 63 bytes behind it that are still to come, the lowest bit first. */
typedef struct {
  char *base;
  guint64 bits;
} Marks;

/* What libcsv's callbacks write to. */
typedef struct {
  SsBatch *batch;
  gsize arena; /* where the next cell's text goes */
  gboolean is_done, is_broken;
  gboolean is_met; /* a cell of the record begins with a quote */
  Marks marks;     /* of the batch's text, as the splitter goes on */
} Quoted;

void
ss_batch_reserve (SsBatch *batch, gsize size)
{
  if (size <= batch->size)
    return;
  batch->size = size;
  batch->room = 2 * size + 2 + MARKS_AT_ONCE; /* marks are looked for in whole steps, beyond the end too */
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

void
ss_batch_join (SsBatch *batch, SsRecord *record, gsize column, char delimiter)
{
  const SsField *fields = batch->fields + record->first;
  gsize length = 0;

  for (gsize i = column; i < record->n; i++)
    length += fields[i].length + 1;
  if (batch->arena + length > batch->room) {
    batch->room = batch->arena + 2 * length;
    batch->bytes = g_realloc (batch->bytes, batch->room);
  }
  char *to = batch->bytes + batch->arena;
  for (gsize i = column; i < record->n; i++) {
    memcpy (to, batch->bytes + fields[i].start, fields[i].length);
    to += fields[i].length;
    *to++ = delimiter;
  }
  batch->fields[record->first + column] = (SsField) {(guint32)batch->arena, (guint32)length - 1};
  record->n = column + 1;
  batch->arena += length;
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
  if (quote)
    splitter->ends_field[(guint8)quote] = IS_QUOTE;
  splitter->ends_field[(guint8)delimiter] = ENDS_FIELD;
  splitter->ends_field['\n'] = splitter->ends_field['\r'] = ENDS_RECORD;
  memcpy (splitter->marks, (const char[]) {delimiter, '\n', '\r', quote ? quote : delimiter}, 4);
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

typedef guint8 Lanes __attribute__ ((vector_size (16)));

/* A bit for each of the 64 bytes at @at that is a mark. Compared 16 at a time; eight lanes of 0 or 255 become eight bits by one multiplication. */
static inline guint64
find_marks (const SsSplitter *splitter, const char *at)
{
  const char *marks = splitter->marks;
  guint64 bits = 0;

  for (guint i = 0; i < MARKS_AT_ONCE / sizeof (Lanes); i++) {
    Lanes text, found;
    guint64 halves[2];
    memcpy (&text, at + i * sizeof text, sizeof text);
    found = (Lanes)((text == (guint8)marks[0]) | (text == (guint8)marks[1]) | (text == (guint8)marks[2])
                    | (text == (guint8)marks[3]));
    memcpy (halves, &found, sizeof found);
    for (guint half = 0; half < 2; half++) {
      guint64 eight = (GUINT64_FROM_LE (halves[half]) & 0x8080808080808080) >> 7;
      bits |= (eight * 0x0102040810204080 >> 56) << (i * sizeof text + half * 8);
    }
  }
  return bits;
}

/* The next mark will be the first one from @at on. */
static inline void
seek_mark (const SsSplitter *splitter, Marks *marks, char *at)
{
  if (marks->base && at >= marks->base && at < marks->base + MARKS_AT_ONCE) {
    marks->bits &= ~(guint64)0 << (at - marks->base);
    return;
  }
  marks->base = at;
  marks->bits = find_marks (splitter, at);
}

/* There is one: the sentinel at the text's end is a mark. */
static inline char *
next_mark (const SsSplitter *splitter, Marks *marks)
{
  char *at;

  while (!marks->bits) {
    marks->base += MARKS_AT_ONCE;
    marks->bits = find_marks (splitter, marks->base);
  }
  at = marks->base + __builtin_ctzll (marks->bits);
  marks->bits &= marks->bits - 1;
  return at;
}

/* The mark that ends a cell that does not begin with a quote; @has_quote: one stands further on in it. */
static inline char *
bare_cell_end (const SsSplitter *splitter, Marks *marks, gboolean *has_quote)
{
  for (;;) {
    char *at = next_mark (splitter, marks);
    if (splitter->ends_field[(guint8)*at] != IS_QUOTE)
      return at;
    *has_quote = TRUE;
  }
}

/*
 * The mark behind the closing quote of a cell whose opening quote is the next mark, and in @n_doubled how many quotes of the text are written twice;
 * NULL where a line's end is part of the text, or no mark follows the quote.
 */
static inline char *
quoted_cell_end (const SsSplitter *splitter, Marks *marks, char quote, gsize *n_doubled)
{
  next_mark (splitter, marks);
  for (*n_doubled = 0;;) {
    char *at = next_mark (splitter, marks);
    guint8 what = splitter->ends_field[(guint8)*at], then;
    if (what == ENDS_RECORD)
      return NULL;
    if (what != IS_QUOTE)
      continue;
    then = splitter->ends_field[(guint8)at[1]];
    if (then == ENDS_NOTHING)
      return NULL;
    next_mark (splitter, marks);
    if (then != IS_QUOTE)
      return at + 1;
    ++*n_doubled;
  }
}

/* The cell from @start to @end with its doubled quotes made single, in the room behind the text of @batch at @arena. */
static SsField
take_doubled (SsBatch *batch, const char *start, const char *end, char quote, gsize *arena)
{
  char *to = batch->bytes + *arena;
  SsField field = {(guint32)*arena, 0};

  for (const char *at = start; at < end; at++) {
    *to++ = *at;
    at += *at == quote;
  }
  field.length = (guint32)(to - batch->bytes - (gssize)*arena);
  *arena += field.length;
  return field;
}

/*
 * The fields of the line at @at, cut at the marks; returns the place after it. NULL where the line is not ended before the sentinel at @end, or
 * where its quotes are left to libcsv: a text goes over the line's end, or one stands where it should not.
 */
static char *
split_line (SsSplitter *splitter, Quoted *quoted, char *at, char *end, gboolean is_end, char quote)
{
  SsBatch *batch = quoted->batch;
  SsField *field = batch->fields + batch->n_fields;
  Marks *marks = &quoted->marks;
  gsize arena = quoted->arena, n_doubled = 0;
  gboolean has_quote = FALSE;

  seek_mark (splitter, marks, at);
  for (quoted->is_met = FALSE;; at++) {
    gboolean is_quoted = quote && *at == quote;
    char *start = at + is_quoted;

    quoted->is_met |= is_quoted;
    at = is_quoted ? quoted_cell_end (splitter, marks, quote, &n_doubled)
                   : bare_cell_end (splitter, marks, &has_quote);
    if (!at)
      return NULL;
    if (is_quoted && n_doubled > 0)
      *field++ = take_doubled (batch, start, at - 1, quote, &arena);
    else
      *field++ = (SsField) {(guint32)(start - batch->bytes), (guint32)(at - is_quoted - start)};
    if (splitter->ends_field[(guint8)*at] == ENDS_RECORD)
      break;
  }
  if ((at >= end && !is_end) || (quoted->is_met && has_quote))
    return NULL;
  batch->n_fields = (gsize)(field - batch->fields);
  quoted->arena = arena;
  splitter->line++;
  return at >= end ? end : line_end (at, end);
}

static char *
split_quoted (SsSplitter *splitter, Quoted *quoted, char *at, char *end, gboolean is_end, gboolean must_end)
{
  gsize n_lines = G_MAXSIZE;
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
  return split_line (splitter, quoted, at, end, is_end, 0);
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
    gboolean must_end = at == batch->bytes && n >= SS_RECORD_MOST;
    char *next = split_line (splitter, &quoted, at, end, is_end, splitter->quote);
    gboolean is_quoted = quoted.is_met;

    if (!next && is_quoted) {
      quoted.marks.base = NULL; /* some are behind already */
      next = split_quoted (splitter, &quoted, at, end, is_end, must_end);
    }
    if (!next)
      break;
    record.n = batch->n_fields - record.first;
    batch->records[batch->n_records++] = record;
    count_end (splitter, at, next);
    splitter->n_quoted += is_quoted;
    at = next;
  }
  batch->arena = quoted.arena;
  return (gsize)(at - batch->bytes);
}
