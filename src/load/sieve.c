/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sieve.h"

#include "cell-class.h"
#include "missing.h"
#include "span.h"

#include <string.h>

#define MOST_FOOTER 30

/* What the notes under a French or English table begin with, case folded. */
static const char *const footer_words[]
    = {"source",  "sources",    "note",    "notes",  "extraction",  "extrait",    "champ",
       "lecture", "données",    "donnees", "export", "mise à jour", "mis à jour", "©",
       "(c)",     "producteur", "licence", "*",      "(1)",         "1)",         "(*)",
       "légende", "généré",     "edité",   "édité",  "date d"};

/* The first cell that is filled, and how many are. */
static const SsField *
first_cell (const SsBatch *batch, const SsRecord *record, gsize *n_filled)
{
  const SsField *first = NULL;

  *n_filled = 0;
  for (gsize i = 0; i < record->n; i++) {
    const SsField *field = &batch->fields[record->first + i];
    if (ss_missing_of (ss_batch_text (batch, field), field->length) == SS_MISSING_BLANK)
      continue;
    first = first ? first : field;
    ++*n_filled;
  }
  return first;
}

static gboolean
says_footer (const SsBatch *batch, const SsField *field)
{
  const char *text = ss_batch_text (batch, field);
  gsize length = field->length;

  ss_span_trim (&text, &length);
  g_autofree char *copy = g_strndup (text, length);
  g_autofree char *lower = g_utf8_strdown (copy, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (footer_words); i++)
    if (g_str_has_prefix (lower, footer_words[i]))
      return TRUE;
  return FALSE;
}

/* One cell of text where the table has several columns: a note by its words, or because it stands apart behind a blank row. Notes with a delimiter in
 * them are known by their words and by having too few cells. */
static gboolean
is_footer (const SsBatch *batch, gsize r, gsize n_columns)
{
  const SsRecord *record = &batch->records[r];
  gsize n_filled;
  const SsField *cell = first_cell (batch, record, &n_filled);
  gboolean is_apart = r > 0 && ss_record_is_blank (batch, record - 1);

  if (!cell || n_columns < 2 || ss_cell_class (ss_batch_text (batch, cell), cell->length) != SS_CELL_TEXT)
    return FALSE;
  if (n_filled > 1)
    return record->n < n_columns && says_footer (batch, cell);
  return is_apart || says_footer (batch, cell) || (record->n == 1 && n_columns > 2);
}

gsize
ss_sieve_n_footer (const SsBatch *batch, gsize n_columns)
{
  gsize n = 0, found = 0;

  for (gsize r = batch->n_records; r-- > 1 && n < MOST_FOOTER;) {
    n++;
    if (ss_record_is_blank (batch, &batch->records[r]))
      continue;
    if (!is_footer (batch, r, n_columns))
      break;
    found = n;
  }
  return found;
}

gboolean
ss_sieve_is_header (const SsBatch *batch, const SsRecord *record, char *const *header, gsize n)
{
  if (n == 0 || record->n != n)
    return FALSE;
  for (gsize i = 0; i < n; i++) {
    const SsField *field = &batch->fields[record->first + i];
    /* A cell may hold a NUL, where its name ends. */
    if (strlen (header[i]) != field->length
        || memcmp (header[i], ss_batch_text (batch, field), field->length) != 0)
      return FALSE;
  }
  return TRUE;
}
