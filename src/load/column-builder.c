/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-builder.h"

#include "cells.h"

#include <string.h>

#define FIRST_ROOM 256
#define ENOUGH_EVIDENCE 5000 /* texts of a column that are asked how the file writes numbers */
/* Decimals that fit beside a 32-bit whole number, and the powers that go with them. */
static const double divisors[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

struct _SsColumnBuilder {
  char *name;
  SsTextPool *pool;
  guint32 *codes;
  gsize n_rows, room;
  gboolean is_full;
};

SsColumnBuilder *
ss_column_builder_new (const char *name)
{
  SsColumnBuilder *builder = g_new0 (SsColumnBuilder, 1);

  builder->name = g_strdup (name);
  builder->pool = ss_text_pool_new ();
  return builder;
}

void
ss_column_builder_free (SsColumnBuilder *builder)
{
  g_clear_pointer (&builder->pool, ss_text_pool_free);
  g_free (builder->codes);
  g_free (builder->name);
  g_free (builder);
}

static void
reserve_rows (SsColumnBuilder *builder, gsize n)
{
  if (n <= builder->room)
    return;
  builder->room = MAX (MAX (n, FIRST_ROOM), builder->room * 3 / 2);
  builder->codes = g_renew (guint32, builder->codes, builder->room);
}

static inline guint32
code_of (SsColumnBuilder *builder, const char *text, gsize length)
{
  if (length == 0)
    return SS_CODE_MISSING;
  if (G_UNLIKELY (ss_text_pool_is_full (builder->pool, length))) {
    builder->is_full = TRUE;
    return SS_CODE_MISSING;
  }
  return ss_text_pool_code (builder->pool, text, length);
}

void
ss_column_builder_add (SsColumnBuilder *builder, const SsBatch *batch, gsize index)
{
  reserve_rows (builder, builder->n_rows + batch->n_records);
  for (gsize r = 0; r < batch->n_records; r++) {
    const SsField *field = ss_batch_field (batch, &batch->records[r], index);
    guint32 code = field ? code_of (builder, ss_batch_text (batch, field), field->length) : SS_CODE_MISSING;
    builder->codes[builder->n_rows++] = code;
  }
}

void
ss_column_builder_add_text (SsColumnBuilder *builder, const char *text, gsize length)
{
  reserve_rows (builder, builder->n_rows + 1);
  builder->codes[builder->n_rows++] = text ? code_of (builder, text, length) : SS_CODE_MISSING;
}

gboolean
ss_column_builder_is_full (const SsColumnBuilder *builder)
{
  return builder->is_full;
}

void
ss_column_builder_add_evidence (const SsColumnBuilder *builder, SsNumberEvidence *evidence)
{
  gsize n = MIN (ss_text_pool_size (builder->pool), ENOUGH_EVIDENCE);

  for (gsize code = 0; code < n; code++) {
    const char *text = ss_text_pool_text (builder->pool, (guint32)code);
    ss_number_evidence_add (evidence, text, strlen (text), 1);
  }
}

static SsTally
tally_of (const SsColumnBuilder *builder)
{
  SsTally tally
      = {.name = builder->name, .pool = builder->pool, .n_texts = ss_text_pool_size (builder->pool)};

  tally.times = g_new0 (gsize, MAX (tally.n_texts, 1));
  for (gsize r = 0; r < builder->n_rows; r++) {
    if (builder->codes[r] == SS_CODE_MISSING)
      tally.n_empty++;
    else
      tally.times[builder->codes[r]]++;
  }
  return tally;
}

/* Texts; those that say "no value" become missing, and the pool is made anew without them. */
static SsColumn *
end_texts (SsColumnBuilder *builder, const SsReadingOfColumn *reading, gboolean is_raw)
{
  gsize n_texts = ss_text_pool_size (builder->pool);
  g_autofree guint32 *new_code = g_new (guint32, MAX (n_texts, 1));
  SsTextPool *kept = ss_text_pool_new ();
  SsStorage storage;
  double value;

  for (gsize code = 0; code < n_texts; code++) {
    const char *text = ss_text_pool_text (builder->pool, (guint32)code);
    gsize length = strlen (text);
    gboolean is_missing = !is_raw && ss_infer_cell (reading, text, length, &value) == SS_CELL_IS_MISSING;
    new_code[code] = is_missing ? SS_CODE_MISSING : ss_text_pool_code (kept, text, length);
  }
  for (gsize r = 0; r < builder->n_rows; r++)
    if (builder->codes[r] != SS_CODE_MISSING)
      builder->codes[r] = new_code[builder->codes[r]];
  SsTexts *texts = ss_text_pool_end (kept);
  gpointer codes = ss_codes_narrowed (builder->codes, builder->n_rows, texts->n, &storage);
  return ss_column_adopt_codes (builder->name, codes, (guint)ss_storage_width (storage), builder->n_rows,
                                texts);
}

/* values[code] for each text; NaN where it is missing or odd. */
static double *
values_of_texts (SsColumnBuilder *builder, const SsReadingOfColumn *reading, guint8 *is_odd)
{
  gsize n_texts = ss_text_pool_size (builder->pool);
  double *values = g_new (double, MAX (n_texts, 1));

  for (gsize code = 0; code < n_texts; code++) {
    const char *text = ss_text_pool_text (builder->pool, (guint32)code);
    SsCellIs is = ss_infer_cell (reading, text, strlen (text), &values[code]);
    is_odd[code] = is == SS_CELL_IS_ODD;
    if (is != SS_CELL_IS_VALUE)
      values[code] = NAN;
  }
  return values;
}

/* TRUE if all values, times @divisor, are whole numbers of 32 bits that divide back into the very same values. */
static gboolean
fit_ints (const double *values, gsize n, double divisor)
{
  for (gsize i = 0; i < n; i++) {
    double scaled = rint (values[i] * divisor);
    if (!isnan (values[i]) && (fabs (scaled) >= G_MAXINT32 || scaled / divisor != values[i]))
      return FALSE;
  }
  return TRUE;
}

static SsColumn *
column_of_values (const SsColumnBuilder *builder, const SsReadingOfColumn *reading, const double *values)
{
  gsize n_texts = ss_text_pool_size (builder->pool), n = builder->n_rows;
  double divisor = divisors[MIN (reading->decimals, G_N_ELEMENTS (divisors) - 1)];

  if (fit_ints (values, n_texts, divisor)) {
    gint32 *ints = g_new (gint32, MAX (n, 1));
    for (gsize r = 0; r < n; r++) {
      double value = builder->codes[r] == SS_CODE_MISSING ? NAN : values[builder->codes[r]];
      ints[r] = isnan (value) ? SS_INT_MISSING : (gint32)rint (value * divisor);
    }
    return ss_column_adopt_ints (builder->name, reading->kind, ints, n, divisor, reading->unit);
  }
  double *doubles = g_new (double, MAX (n, 1));
  for (gsize r = 0; r < n; r++)
    doubles[r] = builder->codes[r] == SS_CODE_MISSING ? NAN : values[builder->codes[r]];
  return ss_column_adopt_doubles (builder->name, reading->kind, doubles, n, reading->unit);
}

static SsColumn *
with_odd_cells (const SsColumnBuilder *builder, SsColumn *column, const guint8 *is_odd)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (gsize r = 0; r < builder->n_rows; r++) {
    guint32 code = builder->codes[r];
    if (code == SS_CODE_MISSING || !is_odd[code])
      continue;
    g_array_append_val (rows, r);
    g_ptr_array_add (texts, (char *)ss_text_pool_text (builder->pool, code));
  }
  SsColumn *with = ss_column_with_odd (column, (gsize *)(void *)rows->data, (const char *const *)texts->pdata,
                                       rows->len);
  ss_column_unref (column);
  return with;
}

static SsColumn *
end_numbers (SsColumnBuilder *builder, const SsReadingOfColumn *reading)
{
  g_autofree guint8 *is_odd = g_new0 (guint8, MAX (ss_text_pool_size (builder->pool), 1));
  g_autofree double *values = values_of_texts (builder, reading, is_odd);
  SsColumn *column = column_of_values (builder, reading, values);

  return reading->n_odd > 0 ? with_odd_cells (builder, column, is_odd) : column;
}

SsColumn *
ss_column_builder_end (SsColumnBuilder *builder, const SsFileStyle *file, gboolean is_raw,
                       SsReadingOfColumn *reading)
{
  SsTally tally = tally_of (builder);

  *reading = (SsReadingOfColumn) {.kind = SS_KIND_TEXT};
  if (!is_raw)
    *reading = ss_infer (&tally, file);
  g_free (tally.times);
  if (reading->kind == SS_KIND_EMPTY)
    return ss_column_new_numbers (builder->name, SS_KIND_EMPTY, NULL, builder->n_rows, SS_DATE_UNIT_DAY);
  if (reading->kind == SS_KIND_TEXT)
    return end_texts (builder, reading, is_raw);
  return end_numbers (builder, reading);
}
