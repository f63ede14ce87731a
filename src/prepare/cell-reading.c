/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"

#include "missing.h"
#include "parameters.h"
#include "span.h"
#include "text-column.h"
#include "truth-text.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a lone text may be written with: as machines do, else as the French do. */
static const SsNumberStyle lone_styles[] = {{'.', ' '}, {',', ' '}};

/* Years that are taken for dates where a date is asked for: four digits. */
#define FIRST_YEAR 1000
#define LAST_YEAR 9999

static gboolean
read_number_in (const char *text, SsNumberStyle style, SsReadCell *cell)
{
  SsNumber number;

  if (!ss_number_read (text, strlen (text), style, &number) || !isfinite (number.value))
    return FALSE;
  cell->start = cell->end = number.value;
  return TRUE;
}

static gboolean
read_number (const char *text, const SsCellStyle *style, SsReadCell *cell)
{
  if (style)
    return read_number_in (text, style->numbers, cell);
  for (guint i = 0; i < G_N_ELEMENTS (lone_styles); i++)
    if (read_number_in (text, lone_styles[i], cell))
      return TRUE;
  return FALSE;
}

static gboolean
read_integer (const char *text, const SsCellStyle *style, SsReadCell *cell)
{
  return read_number (text, style, cell) && cell->start == floor (cell->start);
}

/* The first instant after a date that begins at @days and is as fine as @unit. */
static double
date_after (double days, SsDateUnit unit)
{
  static const struct {
    int months;
    double days;
  } steps[] = {
      [SS_DATE_UNIT_YEAR] = {12, 0},
      [SS_DATE_UNIT_HALF] = {6, 0},
      [SS_DATE_UNIT_QUARTER] = {3, 0},
      [SS_DATE_UNIT_MONTH] = {1, 0},
      [SS_DATE_UNIT_WEEK] = {0, 7},
      [SS_DATE_UNIT_DAY] = {0, 1},
      [SS_DATE_UNIT_MINUTE] = {0, 1.0 / 1440},
      [SS_DATE_UNIT_SECOND] = {0, 1.0 / 86400},
  };
  int year, month, day;

  if (steps[unit].months == 0)
    return days + steps[unit].days;
  ss_civil_from_days ((gint64)floor (days), &year, &month, &day);
  month += steps[unit].months - 1;
  return ss_days_from_civil (year + month / 12, month % 12 + 1, 1);
}

void
ss_read_cell_set_date (SsReadCell *cell, double days, SsDateUnit unit)
{
  cell->start = days;
  cell->end = nextafter (date_after (days, unit), days);
  cell->unit = unit;
}

static gboolean
read_date (const char *text, const SsCellStyle *style, SsReadCell *cell)
{
  SsReadCell year;
  SsDate date;

  if (ss_date_read (text, strlen (text), style ? style->order : SS_DAY_FIRST, &date)) {
    ss_read_cell_set_date (cell, date.days, date.unit);
    return TRUE;
  }
  if (!read_integer (text, NULL, &year) || year.start < FIRST_YEAR || year.start > LAST_YEAR)
    return FALSE;
  ss_read_cell_set_date (cell, ss_days_from_civil ((int)year.start, 1, 1), SS_DATE_UNIT_YEAR);
  return TRUE;
}

static gboolean
read_boolean (const char *text, const SsCellStyle *style, SsReadCell *cell)
{
  gsize length = strlen (text);
  gboolean value = FALSE;
  guint pair;

  ss_span_trim (&text, &length);
  if (!ss_truth_read (text, length, &pair, &value)) {
    if (length != 1 || (*text != '0' && *text != '1'))
      return FALSE;
    value = *text == '1';
  }
  cell->start = cell->end = value;
  return TRUE;
}

static gboolean
read_nothing (const char *text, const SsCellStyle *style, SsReadCell *cell)
{
  return FALSE;
}

static gboolean (*const kind_readers[SS_N_KINDS]) (const char *text, const SsCellStyle *style,
                                                   SsReadCell *cell)
    = {
        [SS_KIND_EMPTY] = read_nothing, [SS_KIND_BOOLEAN] = read_boolean,  [SS_KIND_INTEGER] = read_integer,
        [SS_KIND_NUMBER] = read_number, [SS_KIND_DATE] = read_date,        [SS_KIND_DATETIME] = read_date,
        [SS_KIND_TEXT] = read_nothing,  [SS_KIND_GEOMETRY] = read_nothing,
};

gboolean
ss_cell_read (const char *text, SsKind kind, SsReadCell *cell)
{
  *cell = (SsReadCell) {NAN, NAN, SS_DATE_UNIT_YEAR};
  return kind_readers[kind](text, NULL, cell);
}

gboolean
ss_cell_is_no_value (const char *text)
{
  return ss_missing_of (text, strlen (text)) != SS_MISSING_NOT;
}

gboolean
ss_cell_read_in (const char *text, SsKind kind, const SsCellStyle *style, SsReadCell *cell)
{
  *cell = (SsReadCell) {NAN, NAN, SS_DATE_UNIT_YEAR};
  return ss_cell_is_no_value (text) || kind_readers[kind](text, style, cell);
}

SsCellStyle
ss_cell_style_of (const SsColumn *texts, gboolean *is_guess)
{
  SsNumberEvidence evidence = {0};
  SsCellStyle style = {.order = SS_DAY_FIRST};
  SsDate date;

  for (gsize code = 0; code < ss_column_n_codes (texts); code++) {
    const char *text = ss_column_code_text (texts, code);
    gsize length = strlen (text);

    ss_number_evidence_add (&evidence, text, length, 1);
    /* One month above twelve settles it for the column. */
    if (ss_date_read (text, length, SS_MONTH_FIRST, &date) && date.second > 12)
      style.order = SS_MONTH_FIRST;
  }
  /* Where nothing settles it, a comma marks decimals, as in French, and a point does, as machines write. */
  style.numbers
      = ss_number_evidence_style (&evidence, lone_styles[evidence.either[1] > evidence.either[0]], is_guess);
  return style;
}

/* --- whole columns ------------------------------------------------------------------------------------------------------------ */

typedef struct {
  gsize n_codes;
  double *values;  /* [n_codes] */
  guint8 *is_odd;  /* [n_codes] */
  SsDateUnit unit; /* the finest met */
} ReadTexts;

static void
texts_read (ReadTexts *read, const SsColumn *texts, SsCellReader reader, gpointer data)
{
  read->n_codes = ss_column_n_codes (texts);
  read->values = g_new (double, read->n_codes);
  read->is_odd = g_new0 (guint8, read->n_codes);
  for (gsize code = 0; code < read->n_codes; code++) {
    const char *text = ss_column_code_text (texts, code);
    SsReadCell cell = {NAN, NAN, SS_DATE_UNIT_YEAR};
    gboolean is_read = reader (text, data, &cell);

    read->is_odd[code] = !is_read;
    read->values[code] = is_read ? cell.start : NAN;
    if (is_read && !isnan (cell.start))
      read->unit = MAX (read->unit, cell.unit);
  }
}

static void
tell_odd (const char *name, SsKind kind, const GArray *rows, const char *rule,
          const SsPrepareContext *context)
{
  /* Translators: how many cells, the column's name, a kind: “date”. */
  ss_prepare_tell (
      context, rule, SS_SEVERITY_WARN, name, (const gsize *)(const void *)rows->data, rows->len,
      g_strdup_printf (ngettext ("%u cell of “%s” cannot be read as “%s”: it is kept as written.",
                                 "%u cells of “%s” cannot be read as “%s”: they are kept as written.",
                                 rows->len),
                       rows->len, name, ss_kind_label (kind)));
}

SsColumn *
ss_column_read_as (const SsColumn *texts, SsKind kind, SsCellReader reader, gpointer data, const char *rule,
                   const SsPrepareContext *context)
{
  gsize n_rows = ss_column_n_rows (texts);
  double *values = g_new (double, n_rows);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) odd = g_ptr_array_new ();
  g_autoptr (SsColumn) column = NULL;
  ReadTexts read = {0};

  texts_read (&read, texts, reader, data);
  for (gsize row = 0; row < n_rows; row++) {
    guint32 code = ss_column_code (texts, row);

    values[row] = code == SS_CODE_MISSING ? NAN : read.values[code];
    if (code != SS_CODE_MISSING && read.is_odd[code]) {
      g_array_append_val (rows, row);
      g_ptr_array_add (odd, (gpointer)ss_column_code_text (texts, code));
    }
  }
  g_free (read.values);
  g_free (read.is_odd);
  column = ss_column_adopt_doubles (ss_column_name (texts), kind, values, n_rows, read.unit);
  if (rows->len == 0)
    return g_steal_pointer (&column);
  tell_odd (ss_column_name (texts), kind, rows, rule, context);
  return ss_column_with_odd (column, (const gsize *)(const void *)rows->data, (const char *const *)odd->pdata,
                             rows->len);
}

static gboolean
read_own_kind (const char *text, gpointer kind, SsReadCell *cell)
{
  return ss_cell_read (text, GPOINTER_TO_UINT (kind), cell);
}

SsColumn *
ss_column_rewritten (SsColumn *column, SsTextChange change, gpointer data, const char *rule,
                     const SsPrepareContext *context)
{
  g_autoptr (SsColumn) texts = ss_column_as_texts (column);
  g_autoptr (SsColumn) changed = ss_text_column_changed (texts, change, data);
  SsKind kind = ss_column_kind (column);

  if (changed == texts)
    return ss_column_ref (column);
  if (kind == SS_KIND_TEXT || kind == SS_KIND_EMPTY)
    return g_steal_pointer (&changed);
  return ss_column_read_as (changed, kind, read_own_kind, GUINT_TO_POINTER (kind), rule, context);
}

SsColumn *
ss_column_with_odd_of (SsColumn *taken, const SsColumn *from)
{
  g_autoptr (SsColumn) column = taken;
  gsize n = ss_column_n_odd (from);
  g_autofree gsize *rows = g_new (gsize, n);
  g_autofree const char **texts = g_new (const char *, n);

  if (n == 0)
    return g_steal_pointer (&column);
  for (gsize i = 0; i < n; i++) {
    rows[i] = ss_column_odd_row (from, i);
    texts[i] = ss_column_odd (from, rows[i]);
  }
  return ss_column_with_odd (column, rows, texts, n);
}
