/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-builder.h"

#include "code-array.h"
#include "direct-column.h"

#include <math.h>
#include <string.h>

#define ENOUGH_EVIDENCE 5000 /* texts of a column that are asked how the file writes numbers */
#define SAMPLE_ROWS 1000     /* that show whether cells can become numbers as they come */
#define AT_ONCE 256          /* cells that go to the dictionary together */

/* Decimals that fit beside a 32-bit whole number, and the powers that go with them. */
static const double divisors[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

struct _SsColumnBuilder {
  char *name;
  char decimal;
  SsTextPool *pool;       /* owned; the texts of the cells, and */
  SsCodeArray codes;      /* their codes; both empty once there is */
  SsDirectColumn *direct; /* owned, or NULL */
  gboolean is_text;       /* the question of @direct is settled: no */
  gboolean is_full, is_refuted;
};

SsColumnBuilder *
ss_column_builder_new (const char *name, char decimal, gboolean is_text)
{
  SsColumnBuilder *builder = g_new0 (SsColumnBuilder, 1);

  builder->name = g_strdup (name);
  builder->decimal = decimal;
  builder->is_text = is_text;
  builder->pool = ss_text_pool_new ();
  return builder;
}

void
ss_column_builder_free (SsColumnBuilder *builder)
{
  g_clear_pointer (&builder->pool, ss_text_pool_free);
  g_clear_pointer (&builder->direct, ss_direct_column_free);
  ss_code_array_clear (&builder->codes);
  g_free (builder->name);
  g_free (builder);
}

void
ss_column_builder_reserve (SsColumnBuilder *builder, gsize n)
{
  if (builder->direct)
    ss_direct_column_reserve (builder->direct, n);
  else
    ss_code_array_reserve (&builder->codes, n);
}

static void
add_spans (SsColumnBuilder *builder, const SsTextSpan *spans, gsize n)
{
  guint32 codes[AT_ONCE];
  gsize length = 0;

  for (gsize i = 0; i < n; i++)
    length += spans[i].length + 1;
  if (G_UNLIKELY (ss_text_pool_is_full (builder->pool, length))) {
    builder->is_full = TRUE;
    return;
  }
  ss_text_pool_codes (builder->pool, spans, n, codes);
  ss_code_array_append (&builder->codes, codes, n, ss_text_pool_size (builder->pool));
}

/* The cells of the records from @first to before @end. */
static void
add_texts (SsColumnBuilder *builder, const SsBatch *batch, gsize first, gsize end, gsize index)
{
  SsTextSpan spans[AT_ONCE];

  for (; first < end && !builder->is_full; first += AT_ONCE) {
    gsize n = MIN (AT_ONCE, end - first);
    for (gsize i = 0; i < n; i++) {
      const SsField *field = ss_batch_field (batch, &batch->records[first + i], index);
      spans[i] = field ? (SsTextSpan) {ss_batch_text (batch, field), field->length} : (SsTextSpan) {"", 0};
    }
    add_spans (builder, spans, n);
  }
}

static SsTally
tally_of (const SsColumnBuilder *builder)
{
  SsTally tally
      = {.name = builder->name, .pool = builder->pool, .n_texts = ss_text_pool_size (builder->pool)};

  tally.times = g_new0 (gsize, MAX (tally.n_texts, 1));
  tally.n_empty = ss_code_array_count (&builder->codes, tally.times);
  tally.n_rows = builder->codes.n;
  ss_tally_sort_out (&tally);
  return tally;
}

/* Numbers always go without a dictionary, dates where few are met twice. */
static gboolean
can_be_direct (const SsTally *tally, const SsReadingOfColumn *reading)
{
  gboolean is_date = reading->kind == SS_KIND_DATE || reading->kind == SS_KIND_DATETIME;

  if (reading->n_odd > 0 || reading->is_style_guess || reading->is_order_guess)
    return FALSE;
  if (is_date)
    return tally->n_texts > tally->n_rows / 2 && reading->unit >= SS_DATE_UNIT_DAY;
  return ss_kind_is_number (reading->kind) && !reading->mark && !reading->group;
}

static void
consider_direct (SsColumnBuilder *builder)
{
  g_auto (SsTally) tally = tally_of (builder);
  SsFileStyle file = {{builder->decimal, 0}, SS_DAY_FIRST};
  SsReadingOfColumn reading = ss_infer (&tally, &file);

  builder->is_text = TRUE;
  if (can_be_direct (&tally, &reading)) {
    SsDirectColumn *direct = ss_direct_column_new (builder->name, &reading);
    ss_direct_column_reserve (direct, builder->codes.room);
    for (gsize row = 0; row < builder->codes.n; row++) {
      guint32 code = ss_code_array_get (&builder->codes, row);
      const char *text = code == SS_CODE_MISSING ? "" : ss_text_pool_text (builder->pool, code);
      ss_direct_column_add (direct, text, strlen (text));
    }
    builder->direct = direct;
    g_clear_pointer (&builder->pool, ss_text_pool_free);
    ss_code_array_clear (&builder->codes);
  }
}

void
ss_column_builder_add (SsColumnBuilder *builder, const SsBatch *batch, gsize index)
{
  gsize done = 0;

  if (!builder->direct && !builder->is_text) {
    done = MIN (batch->n_records, SAMPLE_ROWS - builder->codes.n);
    add_texts (builder, batch, 0, done, index);
    if (builder->codes.n >= SAMPLE_ROWS)
      consider_direct (builder);
  }
  if (builder->direct)
    ss_direct_column_add_batch (builder->direct, batch, done, index);
  else
    add_texts (builder, batch, done, batch->n_records, index);
}

void
ss_column_builder_add_text (SsColumnBuilder *builder, const char *text, gsize length)
{
  SsTextSpan span = {text ? text : "", text ? length : 0};

  add_spans (builder, &span, 1);
}

gboolean
ss_column_builder_is_full (const SsColumnBuilder *builder)
{
  return builder->is_full;
}

gboolean
ss_column_builder_is_refuted (const SsColumnBuilder *builder)
{
  return builder->is_refuted || (builder->direct && ss_direct_column_is_refuted (builder->direct));
}

void
ss_column_builder_add_evidence (const SsColumnBuilder *builder, SsNumberEvidence *evidence)
{
  if (builder->direct) {
    ss_direct_column_add_evidence (builder->direct, evidence);
    return;
  }
  gsize n = MIN (ss_text_pool_size (builder->pool), ENOUGH_EVIDENCE);
  for (gsize code = 0; code < n; code++)
    ss_number_evidence_add (evidence, ss_text_pool_text (builder->pool, (guint32)code),
                            ss_text_pool_length (builder->pool, (guint32)code), 1);
}

void
ss_column_builder_add_order (const SsColumnBuilder *builder, SsOrderEvidence *evidence)
{
  SsOrderEvidence own = {0, 0, 0};

  if (builder->direct)
    return;
  /* A few thousand texts, each counted once, are enough: so the tally needs no count of the cells. */
  gsize n = MIN (ss_text_pool_size (builder->pool), ENOUGH_EVIDENCE);
  g_auto (SsTally) tally = {.name = builder->name, .pool = builder->pool, .n_texts = n, .n_rows = n};
  tally.times = g_new (gsize, MAX (n, 1));
  for (gsize code = 0; code < n; code++)
    tally.times[code] = 1;
  ss_tally_sort_out (&tally);
  if (!ss_infer_order (&tally, &own))
    return;
  evidence->day_first += own.day_first;
  evidence->month_first += own.month_first;
  evidence->either += own.either;
}

/* Texts; those that say "no value" are taken out. */
static SsColumn *
end_texts (SsColumnBuilder *builder, const SsReadingOfColumn *reading, const SsTally *tally, gboolean is_raw)
{
  gsize n_texts = ss_text_pool_size (builder->pool), n_dropped = 0;
  g_autofree guint8 *is_dropped = g_new0 (guint8, MAX (n_texts, 1));
  double value;

  for (guint32 code = 0; code < n_texts && !is_raw; code++) {
    is_dropped[code] = ss_infer_text (reading, tally, code, &value) == SS_CELL_IS_MISSING;
    n_dropped += is_dropped[code];
  }
  if (n_dropped > 0) {
    g_autofree guint32 *new_code = g_new (guint32, n_texts);
    ss_text_pool_drop (builder->pool, is_dropped, new_code);
    ss_code_array_map (&builder->codes, new_code);
  }
  SsTexts *texts = ss_text_pool_end (g_steal_pointer (&builder->pool));
  gsize n = builder->codes.n;
  guint width = MAX (builder->codes.width, 1);
  gpointer codes = g_realloc (g_steal_pointer (&builder->codes.array), MAX (n * width, 1));
  return ss_column_adopt_codes (builder->name, codes, width, n, texts);
}

/* values[code] for each text; NaN where it is missing or odd. */
static double *
values_of_texts (const SsTally *tally, const SsReadingOfColumn *reading, guint8 *is_odd)
{
  double *values = g_new (double, MAX (tally->n_texts, 1));

  for (guint32 code = 0; code < tally->n_texts; code++) {
    SsCellIs is = ss_infer_text (reading, tally, code, &values[code]);
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
  gsize n_texts = ss_text_pool_size (builder->pool), n = builder->codes.n;
  double divisor = divisors[MIN (reading->decimals, G_N_ELEMENTS (divisors) - 1)];

  if (fit_ints (values, n_texts, divisor)) {
    gint32 *ints = g_new (gint32, MAX (n, 1));
    for (gsize r = 0; r < n; r++) {
      guint32 code = ss_code_array_get (&builder->codes, r);
      double value = code == SS_CODE_MISSING ? NAN : values[code];
      ints[r] = isnan (value) ? SS_INT_MISSING : (gint32)rint (value * divisor);
    }
    return ss_column_adopt_ints (builder->name, reading->kind, ints, n, divisor, reading->unit);
  }
  double *doubles = g_new (double, MAX (n, 1));
  for (gsize r = 0; r < n; r++) {
    guint32 code = ss_code_array_get (&builder->codes, r);
    doubles[r] = code == SS_CODE_MISSING ? NAN : values[code];
  }
  return ss_column_adopt_doubles (builder->name, reading->kind, doubles, n, reading->unit);
}

static SsColumn *
with_odd_cells (const SsColumnBuilder *builder, SsColumn *column, const guint8 *is_odd)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (gsize r = 0; r < builder->codes.n; r++) {
    guint32 code = ss_code_array_get (&builder->codes, r);
    if (code == SS_CODE_MISSING || !is_odd[code])
      continue;
    g_array_append_val (rows, r);
    g_ptr_array_add (texts, (char *)ss_text_pool_text (builder->pool, code));
  }
  SsColumn *with = ss_column_with_odd (column, (const gsize *)(const void *)rows->data,
                                       (const char *const *)texts->pdata, rows->len);
  ss_column_unref (column);
  return with;
}

static SsColumn *
with_unit (SsColumn *column, const char *unit)
{
  SsColumn *with = ss_column_with_mark (column, unit);

  ss_column_unref (column);
  return with;
}

static SsColumn *
end_numbers (SsColumnBuilder *builder, const SsReadingOfColumn *reading, const SsTally *tally)
{
  g_autofree guint8 *is_odd = g_new0 (guint8, MAX (ss_text_pool_size (builder->pool), 1));
  g_autofree double *values = values_of_texts (tally, reading, is_odd);
  SsColumn *column = column_of_values (builder, reading, values);

  if (reading->n_odd > 0)
    column = with_odd_cells (builder, column, is_odd);
  return reading->mark && !reading->is_mark_odd ? with_unit (column, reading->mark) : column;
}

SsColumn *
ss_column_builder_end (SsColumnBuilder *builder, const SsFileStyle *file, gboolean is_raw,
                       SsReadingOfColumn *reading)
{
  if (builder->direct) {
    SsColumn *column = ss_direct_column_end (builder->direct, file, reading);
    builder->is_refuted = column == NULL;
    return column;
  }
  g_auto (SsTally) tally = tally_of (builder);
  ss_text_pool_close (builder->pool);
  *reading = (SsReadingOfColumn) {.kind = SS_KIND_TEXT};
  if (!is_raw)
    *reading = ss_infer (&tally, file);
  if (reading->kind == SS_KIND_EMPTY)
    return ss_column_new_numbers (builder->name, SS_KIND_EMPTY, NULL, builder->codes.n, SS_DATE_UNIT_DAY);
  if (reading->kind == SS_KIND_TEXT)
    return end_texts (builder, reading, &tally, is_raw);
  return end_numbers (builder, reading, &tally);
}
