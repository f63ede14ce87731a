/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-form.h"

#include "cell-class.h"
#include "number-text.h"
#include "records.h"

#include <string.h>

#define MOST_SAMPLE_BYTES 65536
#define MOST_SAMPLE_RECORDS 300
#define MOST_FIELD_COUNTS 64
/* What a table of one column is worth, so that it wins over nothing only (alpha in the paper). */
#define ONE_COLUMN 1e-3
/* A space or a colon stands in ordinary text: it must be this many times better than the usual delimiters, and nearly all records must have as many. */
#define RARE_HANDICAP 1.5
#define RARE_SHARE 0.95

static const struct {
  char delimiter;
  double handicap;
  gsize least; /* fields of nearly all records; 0: any */
} candidates[] = {{';', 1, 0},
                  {',', 1, 0},
                  {'\t', 1, 0},
                  {'|', 1, 0},
                  {'~', RARE_HANDICAP, 2},
                  {'^', RARE_HANDICAP, 2},
                  {':', RARE_HANDICAP, 2},
                  {' ', RARE_HANDICAP, 3}};

/* How many records have how many fields. */
typedef struct {
  gsize n, fields[MOST_FIELD_COUNTS], records[MOST_FIELD_COUNTS];
} Pattern;

static void
pattern_add (Pattern *pattern, gsize n_fields)
{
  gsize i = 0;

  while (i < pattern->n && pattern->fields[i] != n_fields)
    i++;
  if (i == MOST_FIELD_COUNTS)
    return;
  pattern->n = MAX (pattern->n, i + 1);
  pattern->fields[i] = n_fields;
  pattern->records[i]++;
}

static double
pattern_score (const Pattern *pattern)
{
  double score = 0;

  for (gsize i = 0; i < pattern->n; i++) {
    double fields = (double)pattern->fields[i];
    score += (double)pattern->records[i] * MAX (ONE_COLUMN, fields - 1) / fields;
  }
  return pattern->n ? score / (double)pattern->n : 0;
}

/* Whether nearly all records have one number of fields, @least or more. */
static gboolean
is_regular (const Pattern *pattern, gsize least)
{
  gsize most = 0, all = 0;

  for (gsize i = 0; i < pattern->n; i++) {
    all += pattern->records[i];
    if (pattern->fields[i] >= least)
      most = MAX (most, pattern->records[i]);
  }
  return (double)most >= RARE_SHARE * (double)all;
}

/* "valeur" over "1,5" and "2,25": one column, where the comma is the mark of decimals. */
static gboolean
is_decimal_column (const SsBatch *batch)
{
  const SsNumberStyle style = {',', 0};
  SsNumber number;

  if (batch->n_records < 2 || batch->records[0].n != 1)
    return FALSE;
  for (gsize r = 1; r < batch->n_records && r < MOST_SAMPLE_RECORDS; r++) {
    const SsRecord *record = &batch->records[r];
    const SsField *first = &batch->fields[record->first], *second = first + 1;
    if (record->n == 1)
      continue;
    g_autofree char *joined = g_strdup_printf ("%.*s,%.*s", (int)first->length, ss_batch_text (batch, first),
                                               (int)second->length, ss_batch_text (batch, second));
    if (record->n > 2 || !ss_number_read (joined, strlen (joined), style, &number))
      return FALSE;
  }
  return TRUE;
}

static double
consistency (SsBatch *batch, const char *text, gsize n, const SsCsvForm *form, gsize least)
{
  g_autoptr (SsSplitter) splitter = ss_splitter_new (form->delimiter, form->quote, form->is_backslash);
  Pattern pattern = {.n = 0};
  gsize typed = 0, cells = 0;

  memcpy (batch->bytes, text, n);
  ss_splitter_split (splitter, batch, n, TRUE);
  for (gsize r = 0; r < batch->n_records && r < MOST_SAMPLE_RECORDS; r++) {
    const SsRecord *record = &batch->records[r];
    if (record->n == 1 && batch->fields[record->first].length == 0)
      continue;
    pattern_add (&pattern, record->n);
    for (gsize i = 0; i < record->n; i++, cells++) {
      const SsField *field = &batch->fields[record->first + i];
      typed += ss_cell_is_plain (ss_batch_text (batch, field), field->length);
    }
  }
  if ((least > 0 && !is_regular (&pattern, least)) || (form->delimiter == ',' && is_decimal_column (batch)))
    return 0;
  return cells ? pattern_score (&pattern) * (double)(typed + 1) / (double)(cells + 1) : 0;
}

/* "sep=;" on the first line is Excel's own way to say it. */
static void
read_sep_line (const char *text, gsize n, SsCsvForm *form)
{
  gsize skip = 5;

  if (n < 6 || g_ascii_strncasecmp (text, "sep=", 4) != 0 || (text[5] != '\r' && text[5] != '\n'))
    return;
  form->delimiter = text[4];
  while (skip < n && skip < 7 && (text[skip] == '\r' || text[skip] == '\n'))
    skip++;
  form->skip = skip;
}

/* Fields that both begin and end with an apostrophe, where no quote is in sight. */
static char
guess_quote (const char *text, gsize n)
{
  const char *end = text + n;
  gsize opened = 0, closed = 0;

  if (memchr (text, '"', n) || n < 2)
    return '"';
  for (const char *at = text; (at = memchr (at, '\'', (gsize)(end - at))); at++) {
    opened += at == text || strchr (",;\t|\n\r", at[-1]);
    closed += at + 1 == end || strchr (",;\t|\n\r", at[1]);
  }
  return opened >= 2 && opened == closed ? '\'' : '"';
}

static gboolean
has_backslash_quotes (const char *text, gsize n, char quote)
{
  const char *at = text, *end = text + n;

  /* \" before anything but a delimiter or a line end: there the backslash may be the cell's last character. */
  for (; (at = memchr (at, '\\', (gsize)(end - at))) && at + 2 < end; at += 2)
    if (at[1] == quote && !strchr (",;\t|\r\n", at[2]))
      return TRUE;
  return FALSE;
}

SsCsvForm
ss_csv_form_guess (const char *text, gsize n, const SsLoadOptions *options)
{
  g_auto (SsBatch) batch = {.size = 0};
  SsCsvForm form = {';', '"', FALSE, 0}, best;
  double most = -1;
  gboolean is_absent_tried = FALSE;

  read_sep_line (text, n, &form);
  text += form.skip;
  n = MIN (n - form.skip, MOST_SAMPLE_BYTES);
  form.quote = guess_quote (text, n);
  form.is_backslash = has_backslash_quotes (text, n, form.quote);
  if (options->delimiter && *options->delimiter)
    form.delimiter = *options->delimiter;
  if (form.skip > 0 || (options->delimiter && *options->delimiter))
    return form;
  best = form;
  ss_batch_reserve (&batch, n);
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++) {
    form.delimiter = candidates[i].delimiter;
    if (!memchr (text, form.delimiter,
                 n)) { /* all such make one column: the first of them speaks for the others */
      if (is_absent_tried)
        continue;
      is_absent_tried = TRUE;
    }
    double score = consistency (&batch, text, n, &form, candidates[i].least) / candidates[i].handicap;
    if (score > most) {
      most = score;
      best = form;
    }
  }
  return best;
}
