/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cell-reading.h"

#include "parameters.h"
#include "text-column.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_number (const char *text, SsReadCell *cell)
{
  char *end;

  cell->start = cell->end = g_ascii_strtod (text, &end);
  cell->unit = SS_DATE_UNIT_DAY;
  return end != text && *end == '\0' && isfinite (cell->start);
}

static gboolean
read_integer (const char *text, SsReadCell *cell)
{
  return read_number (text, cell) && cell->start == floor (cell->start);
}

static gboolean
read_date (const char *text, SsReadCell *cell)
{
  int year, month = 1, day = 1, end = 0;

  if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &end) >= 3 && text[end] == '\0') {
    cell->start = ss_days_from_civil (year, month, day);
    cell->end = nextafter (cell->start + 1, cell->start);
    cell->unit = SS_DATE_UNIT_DAY;
    return TRUE;
  }
  if (sscanf (text, "%4d%n", &year, &end) == 1 && text[end] == '\0') {
    cell->start = ss_days_from_civil (year, 1, 1);
    cell->end = nextafter (ss_days_from_civil (year + 1, 1, 1), cell->start);
    cell->unit = SS_DATE_UNIT_YEAR;
    return TRUE;
  }
  return FALSE;
}

static gboolean
read_boolean (const char *text, SsReadCell *cell)
{
  static const char *const words[][2]
      = {{"false", "true"}, {"0", "1"}, {"non", "oui"}, {"faux", "vrai"}, {"no", "yes"}};

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint truth = 0; truth < 2; truth++)
      if (g_ascii_strcasecmp (text, words[i][truth]) == 0) {
        cell->start = cell->end = truth;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_nothing (const char *text, SsReadCell *cell)
{
  return FALSE;
}

static gboolean (*const kind_readers[SS_N_KINDS]) (const char *text, SsReadCell *cell) = {
    [SS_KIND_EMPTY] = read_nothing, [SS_KIND_BOOLEAN] = read_boolean,  [SS_KIND_INTEGER] = read_integer,
    [SS_KIND_NUMBER] = read_number, [SS_KIND_DATE] = read_date,        [SS_KIND_DATETIME] = read_date,
    [SS_KIND_TEXT] = read_nothing,  [SS_KIND_GEOMETRY] = read_nothing,
};

gboolean
ss_cell_read (const char *text, SsKind kind, SsReadCell *cell)
{
  return kind_readers[kind](text, cell);
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
    SsReadCell cell = {NAN, NAN, SS_DATE_UNIT_YEAR};

    read->is_odd[code] = !reader (ss_column_code_text (texts, code), data, &cell);
    read->values[code] = read->is_odd[code] ? NAN : cell.start;
    if (!read->is_odd[code])
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
