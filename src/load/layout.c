/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout.h"

#include "cell-class.h"
#include "missing.h"
#include "span.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_SAMPLE 200    /* records that are looked at */
#define MOST_PREAMBLE 50   /* records above a header */
#define MOST_NAME_DIGITS 4 /* of a column that is called by a number */
#define ONE_CELL                                                                                             \
  0.05 /* what a record of one cell is worth beside one of many, when the width of the table is looked for */
#define MIN_FILLED_SHARE 0.5 /* of its cells, for a record to be a header */
#define MIN_SHORT_HEADER 3   /* names of a header that stops before its rows do */
#define TYPED_SHARE 0.7      /* of a column's cells, for the column to count as numbers or dates */
#define SAME_SHAPE_SHARE 0.9 /* of a column's texts, for them to be of one shape ("FR02005") */

void
ss_layout_clear (SsLayout *layout)
{
  g_strfreev (layout->names);
  memset (layout, 0, sizeof *layout);
}

static SsCellClass
class_at (const SsBatch *batch, gsize record, gsize column)
{
  const SsField *field = ss_batch_field (batch, &batch->records[record], column);

  return field ? ss_cell_class (ss_batch_text (batch, field), field->length) : SS_CELL_BLANK;
}

gsize
ss_record_n_filled (const SsBatch *batch, const SsRecord *record)
{
  gsize n = 0;

  for (gsize i = 0; i < record->n; i++) {
    const SsField *field = &batch->fields[record->first + i];
    n += field->length > 0 && ss_missing_of (ss_batch_text (batch, field), field->length) != SS_MISSING_BLANK;
  }
  return n;
}

gboolean
ss_record_is_blank (const SsBatch *batch, const SsRecord *record)
{
  for (gsize i = 0; i < record->n; i++) {
    const SsField *field = &batch->fields[record->first + i];
    if (field->length > 0 && ss_missing_of (ss_batch_text (batch, field), field->length) != SS_MISSING_BLANK)
      return FALSE;
  }
  return TRUE;
}

/* What records of @width fields are worth: a preamble may have more lines than the table, but they hardly have two cells. */
static double
worth_of (gsize width, gsize n_records)
{
  return (double)n_records * MAX (ONE_CELL, (double)(width - 1) / (double)width);
}

/* The number of fields that the records of the table have; among equals the greatest. */
static gsize
usual_width (const SsBatch *batch, gsize n)
{
  gsize best = 1;
  double most = 0;

  for (gsize r = 0; r < n; r++) {
    gsize width = batch->records[r].n, same = 0;
    for (gsize other = 0; other < n; other++)
      same += batch->records[other].n == width;
    double worth = worth_of (width, same);
    if (ss_record_is_blank (batch, &batch->records[r]) || worth < most || (worth == most && width <= best))
      continue;
    best = width;
    most = worth;
  }
  return best;
}

/* A header has a name for each column; rows may have one cell more, where their own names were left without one (R writes such files). */
static gboolean
can_be_header (const SsBatch *batch, gsize r, gsize n, gsize width)
{
  const SsRecord *record = &batch->records[r];
  gsize enough = MAX (1, (gsize)(MIN_FILLED_SHARE * (double)width + 0.5)),
        filled = ss_record_n_filled (batch, record);
  gboolean lacks_one
      = r == 0 && record->n + 1 == width && r + 1 < n && !ss_record_is_blank (batch, record + 1);

  return filled >= enough && (width == 1 || filled >= 2) && (record->n >= width || lacks_one);
}

static gsize
first_full_record (const SsBatch *batch, gsize n, gsize width)
{
  for (gsize r = 0; r < MIN (n, MOST_PREAMBLE); r++)
    if (can_be_header (batch, r, n, width))
      return r;
  return 0;
}

/* Digits, letters and the rest: "FR02005" and "FR13020" have one shape. */
static gboolean
same_shape (const char *a, gsize n_a, const char *b, gsize n_b)
{
  if (n_a != n_b)
    return FALSE;
  for (gsize i = 0; i < n_a; i++)
    if (ss_is_digit (a[i]) != ss_is_digit (b[i]) || g_ascii_isupper (a[i]) != g_ascii_isupper (b[i]))
      return FALSE;
  return TRUE;
}

/* What a column's cells in the records first .. n - 1 have in common. */
typedef struct {
  gsize filled, typed[SS_CELL_TEXT + 1];
  gsize equal, shaped; /* texts equal to, or of the shape of, the cell above */
} Body;

static gboolean
is_same_record (const SsBatch *batch, const SsRecord *a, const SsRecord *b)
{
  gboolean is_same = a->n == b->n;

  for (gsize i = 0; i < a->n && is_same; i++) {
    const SsField *one = &batch->fields[a->first + i], *other = &batch->fields[b->first + i];
    is_same = one->length == other->length
              && memcmp (ss_batch_text (batch, one), ss_batch_text (batch, other), one->length) == 0;
  }
  return is_same;
}

/* The records first .. n - 1; those that say the header again are none of the body. */
static Body
look_at_body (const SsBatch *batch, gsize first, gsize n, gsize column, const SsField *above)
{
  Body body = {.filled = 0};

  for (gsize r = first; r < n; r++) {
    const SsField *field = ss_batch_field (batch, &batch->records[r], column);
    SsCellClass class = class_at (batch, r, column);
    if (class == SS_CELL_BLANK || is_same_record (batch, &batch->records[first - 1], &batch->records[r]))
      continue;
    body.filled++;
    body.typed[class]++;
    if (!above)
      continue;
    const char *text = ss_batch_text (batch, field), *top = ss_batch_text (batch, above);
    body.equal += field->length == above->length && memcmp (text, top, above->length) == 0;
    body.shaped += same_shape (text, field->length, top, above->length);
  }
  return body;
}

static SsCellClass
body_class (const Body *body)
{
  for (SsCellClass class = SS_CELL_NUMBER; class <= SS_CELL_DATE; class ++)
    if ((double)body->typed[class] >= TYPED_SHARE * (double)MAX (body->filled, 1))
      return class;
  return SS_CELL_TEXT;
}

/* A field of a few digits as a number; FALSE where it is anything else. */
static gboolean
read_name_number (const SsBatch *batch, const SsField *field, gint64 *number)
{
  const char *text = ss_batch_text (batch, field);

  *number = 0;
  for (gsize i = 0; i < field->length; i++) {
    if (!ss_is_digit (text[i]))
      return FALSE;
    *number = *number * 10 + (text[i] - '0');
  }
  return field->length > 0 && field->length <= MOST_NAME_DIGITS;
}

/* Columns may be called "2017", "2018", or "1", "2", "3". */
static gboolean
is_number_name (const SsBatch *batch, gsize header, gsize column)
{
  const SsField *field = ss_batch_field (batch, &batch->records[header], column);
  gint64 own, number;

  if (ss_cell_is_year (ss_batch_text (batch, field), field->length))
    return TRUE;
  if (!read_name_number (batch, field, &own))
    return FALSE;
  for (gsize other = column > 0 ? column - 1 : 0; other <= column + 1; other++) {
    const SsField *beside = ss_batch_field (batch, &batch->records[header], other);
    if (other != column && beside && read_name_number (batch, beside, &number)
        && number - own == (gint64)other - (gint64)column)
      return TRUE;
  }
  return FALSE;
}

/* Above 0 where the cell above the column looks like a name, below 0 where it looks like one more value. */
static double
judge_name (const SsBatch *batch, gsize header, gsize n, gsize column)
{
  const SsField *above = ss_batch_field (batch, &batch->records[header], column);
  SsCellClass class = class_at (batch, header, column);
  Body body = look_at_body (batch, header + 1, n, column, above);

  if (!above || class == SS_CELL_BLANK || body.filled == 0)
    return 0;
  if (body_class (&body) != SS_CELL_TEXT) {
    if (class != body_class (&body))
      return 1;
    return is_number_name (batch, header, column) ? 0 : -1;
  }
  if (body.equal > 0)
    return -1;
  if (class != SS_CELL_TEXT)
    return is_number_name (batch, header, column) ? 0 : -0.5;
  if ((double)body.shaped >= SAME_SHAPE_SHARE * (double)body.filled && body.filled > 2 && above->length > 1)
    return -0.5;
  return 0.1;
}

static double
judge_header (const SsBatch *batch, gsize header, gsize n, gsize width)
{
  double judgement = 0;

  for (gsize column = 0; column < width; column++)
    judgement += judge_name (batch, header, n, column);
  return judgement;
}

/* Whether @record can be a row of names: no numbers but years, no dates. */
static gboolean
is_all_names (const SsBatch *batch, gsize record)
{
  const SsRecord *row = &batch->records[record];

  for (gsize i = 0; i < row->n; i++) {
    const SsField *field = &batch->fields[row->first + i];
    SsCellClass class = class_at (batch, record, i);
    if (class != SS_CELL_BLANK && class != SS_CELL_TEXT
        && !ss_cell_is_year (ss_batch_text (batch, field), field->length))
      return FALSE;
  }
  return TRUE;
}

/* Results of elections name the columns of one candidate, and the rows go on with the others: a row of names, each of them filled, above the first full
 * row, which is no header itself. */
static gboolean
is_short_header (const SsBatch *batch, gsize r, gsize n, gsize width)
{
  const SsRecord *record = &batch->records[r];

  return r + 1 < n && record->n >= MIN_SHORT_HEADER && record->n < width && record[1].n == width
         && ss_record_n_filled (batch, record) == record->n && is_all_names (batch, r)
         && judge_header (batch, r + 1, n, width) < 0 && judge_header (batch, r, n, record->n) > 0;
}

/* A header's upper row has gaps, where a name spans several columns; the lower row then names columns of numbers. */
static gboolean
is_upper_row (const SsBatch *batch, gsize upper, gsize n, gsize width)
{
  const SsRecord *row = &batch->records[upper];
  gsize filled = ss_record_n_filled (batch, row), under_gaps = 0, typed = 0;

  if (upper + 2 >= n || filled < 2 || filled == width || row->n < 2)
    return FALSE;
  if (!is_all_names (batch, upper) || !is_all_names (batch, upper + 1))
    return FALSE;
  for (gsize column = 1; column < width; column++) {
    gboolean is_gap = class_at (batch, upper, column) == SS_CELL_BLANK
                      && class_at (batch, upper + 1, column) != SS_CELL_BLANK;
    Body body = look_at_body (batch, upper + 2, n, column, NULL);
    under_gaps += is_gap;
    typed += is_gap && body.filled > 0 && body_class (&body) != SS_CELL_TEXT;
  }
  return under_gaps > 0 && 2 * typed >= under_gaps;
}

/* A name as it is written, spaces at its ends included (scripts ask for columns by it), but on one line. */
static char *
dup_clean (const SsBatch *batch, const SsField *field)
{
  char *name = field ? g_strndup (ss_batch_text (batch, field), field->length) : g_strdup ("");

  if (field && ss_missing_of (ss_batch_text (batch, field), field->length) == SS_MISSING_BLANK)
    *name = '\0';
  return g_strdelimit (name, "\r\n", ' ');
}

static char *
dup_name (const SsBatch *batch, const SsLayout *layout, gsize column, char **span)
{
  const SsRecord *row = &batch->records[layout->preamble];
  char *name = dup_clean (batch, ss_batch_field (batch, row, column));

  if (layout->n_header == 2) {
    g_autofree char *upper = name;
    g_autofree char *lower = dup_clean (batch, ss_batch_field (batch, row + 1, column));
    if (*upper) {
      g_free (*span);
      *span = g_strdup (upper);
    }
    name = !*lower           ? g_strdup (upper)
           : *span && **span ? g_strdup_printf ("%s – %s", *span, lower)
                             : g_strdup (lower);
  }
  return name;
}

static SsCellClass
class_below (const SsBatch *batch, gsize header, gsize n, gsize column)
{
  Body body = look_at_body (batch, header + 1, n, column, NULL);

  return body_class (&body);
}

/* How many of the last names of a header that stops early go on over all other columns, texts over texts and numbers over numbers: those of one candidate
 * over the next ones. 0 where none do. */
static gsize
find_block (const SsBatch *batch, const SsLayout *layout, gsize n)
{
  gsize header = layout->preamble, n_named = batch->records[header].n, more = layout->n_columns - n_named;

  for (gsize block = MIN_SHORT_HEADER - 1; block <= MIN (n_named, more); block++) {
    gboolean is_block = more % block == 0, has_texts = FALSE, has_others = FALSE;
    for (gsize i = 0; i < more && is_block; i++) {
      SsCellClass class = class_below (batch, header, n, n_named - block + i % block);
      is_block = class == class_below (batch, header, n, n_named + i);
      has_texts |= class == SS_CELL_TEXT;
      has_others |= class != SS_CELL_TEXT;
    }
    if (is_block && has_texts && has_others)
      return block;
  }
  return 0;
}

/* Names for the columns behind the end of the header; a number in brackets will tell them apart. */
static void
name_again (SsLayout *layout, const SsBatch *batch, gsize n)
{
  gsize n_named = batch->records[layout->preamble].n, block = find_block (batch, layout, n);

  if (block == 0)
    return;
  layout->n_again = layout->n_columns - n_named;
  layout->n_nameless -= layout->n_again;
  for (gsize i = 0; i < layout->n_again; i++) {
    g_free (layout->names[n_named + i]);
    layout->names[n_named + i] = g_strdup (layout->names[n_named - block + i % block]);
  }
}

static void
fill_names (SsLayout *layout, const SsBatch *batch)
{
  g_autofree char *span = NULL;

  layout->names = g_new0 (char *, layout->n_columns + 1);
  for (gsize column = 0; column < layout->n_columns; column++) {
    char *name = layout->n_header ? dup_name (batch, layout, column, &span) : g_strdup ("");
    if (!*name) {
      layout->n_nameless += layout->n_header > 0;
      g_free (name);
      /* Translators: the name of a column that has none; the number is its place. */
      name = g_strdup_printf (_ ("Column %u"), (guint)column + 1);
    }
    layout->names[column] = name;
  }
}

void
ss_layout_guess (SsLayout *layout, const SsBatch *sample, const SsLoadOptions *options)
{
  gsize n = MIN (sample->n_records, MOST_SAMPLE), width = usual_width (sample, n), header;

  memset (layout, 0, sizeof *layout);
  if (options->header_row > 0)
    header = MIN ((gsize)options->header_row, MAX (n, 1)) - 1;
  else
    header = first_full_record (sample, n, width);
  if (options->header_row == 0 && header > 0 && is_short_header (sample, header - 1, n, width))
    header--;
  layout->preamble = header;
  layout->n_columns = width;
  if (n > 0) {
    gboolean has_names
        = options->header_row > 0
          || (options->header_row == 0
              && judge_header (sample, header, n, MIN (width, sample->records[header].n)) >= 0);
    layout->n_header = has_names;
    if (options->header_row == 0 && header > 0 && has_names && is_upper_row (sample, header - 1, n, width)) {
      layout->preamble--;
      layout->n_header = 2;
    } else if (options->header_row == 0 && has_names && is_upper_row (sample, header, n, width))
      layout->n_header = 2;
    if (has_names)
      layout->n_columns = MAX (width, sample->records[layout->preamble].n);
  }
  fill_names (layout, sample);
  if (layout->n_header == 1 && layout->n_columns > sample->records[layout->preamble].n + 1)
    name_again (layout, sample, n);
}
