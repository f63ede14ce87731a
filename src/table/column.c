/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column.h"

#include "cells.h"
#include "geometry-text.h"
#include "wording.h"

#include <string.h>

struct _SsColumn {
  gatomicrefcount ref_count;
  char *name;
  const char *mark; /* static, or NULL */
  SsCells *cells;   /* owned, shared by columns that differ in name only */
};

static SsColumn *
column_new (const char *name, SsCells *cells)
{
  SsColumn *column = g_new0 (SsColumn, 1);

  g_atomic_ref_count_init (&column->ref_count);
  column->name = g_strdup (name);
  column->cells = cells;
  return column;
}

static SsColumn *
marked (SsColumn *column, const char *mark)
{
  column->mark = mark;
  return column;
}

SsColumn *
ss_column_ref (SsColumn *column)
{
  g_atomic_ref_count_inc (&column->ref_count);
  return column;
}

void
ss_column_unref (SsColumn *column)
{
  if (!g_atomic_ref_count_dec (&column->ref_count))
    return;
  ss_cells_unref (column->cells);
  g_free (column->name);
  g_free (column);
}

SsColumn *
ss_column_adopt_ints (const char *name, SsKind kind, gint32 *values, gsize n, double divisor, SsDateUnit unit)
{
  SsCells *cells = ss_cells_new (kind, SS_STORAGE_INTS, n, values);

  cells->divisor = divisor;
  cells->unit = unit;
  return column_new (name, cells);
}

SsColumn *
ss_column_adopt_doubles (const char *name, SsKind kind, double *values, gsize n, SsDateUnit unit)
{
  SsCells *cells = ss_cells_new (kind, SS_STORAGE_DOUBLES, n, values);

  cells->unit = unit;
  return column_new (name, cells);
}

SsColumn *
ss_column_adopt_codes (const char *name, gpointer codes, guint width, gsize n, SsTexts *texts)
{
  SsStorage storage = width == 1 ? SS_STORAGE_CODES_1 : width == 2 ? SS_STORAGE_CODES_2 : SS_STORAGE_CODES_4;
  SsCells *cells = ss_cells_new (SS_KIND_TEXT, storage, n, codes);

  cells->texts = texts;
  return column_new (name, cells);
}

/* NULL where some value is not a whole number of 32 bits. */
static gint32 *
ints_of (const double *values, gsize n)
{
  g_autofree gint32 *ints = g_new (gint32, MAX (n, 1));

  for (gsize i = 0; i < n; i++) {
    if (isnan (values[i]))
      ints[i] = SS_INT_MISSING;
    else if (values[i] > G_MININT32 && values[i] <= G_MAXINT32 && values[i] == (gint32)values[i])
      ints[i] = (gint32)values[i];
    else
      return NULL;
  }
  return g_steal_pointer (&ints);
}

SsColumn *
ss_column_new_numbers (const char *name, SsKind kind, const double *values, gsize n, SsDateUnit unit)
{
  g_return_val_if_fail (kind != SS_KIND_TEXT && kind != SS_KIND_GEOMETRY, NULL);

  if (kind == SS_KIND_EMPTY)
    return column_new (name, ss_cells_new (kind, SS_STORAGE_NOTHING, n, NULL));
  gint32 *ints = ints_of (values, n);
  if (ints)
    return ss_column_adopt_ints (name, kind, ints, n, 1, unit);
  return ss_column_adopt_doubles (name, kind, g_memdup2 (values, n * sizeof (double)), n, unit);
}

static SsColumn *
column_of_pool (const char *name, const guint32 *codes, gsize n, SsTextPool *pool)
{
  SsTexts *texts = ss_text_pool_end (pool);
  SsStorage storage;
  gpointer array = ss_codes_narrowed (codes, n, texts->n, &storage);

  return ss_column_adopt_codes (name, array, (guint)ss_storage_width (storage), n, texts);
}

SsColumn *
ss_column_new_texts (const char *name, const char *const *texts, gsize n)
{
  g_autofree guint32 *codes = g_new (guint32, MAX (n, 1));
  SsTextPool *pool = ss_text_pool_new ();

  for (gsize i = 0; i < n; i++)
    codes[i] = texts[i] ? ss_text_pool_code (pool, texts[i], strlen (texts[i])) : SS_CODE_MISSING;
  return column_of_pool (name, codes, n, pool);
}

SsColumn *
ss_column_new_codes (const char *name, const guint32 *codes, gsize n, const char *const *texts, gsize n_texts)
{
  SsTextPool *pool = ss_text_pool_new ();

  for (gsize i = 0; i < n_texts; i++)
    ss_text_pool_code (pool, texts[i], strlen (texts[i]));
  if (ss_text_pool_size (pool) != n_texts) {
    ss_text_pool_free (pool);
    g_return_val_if_reached (NULL);
  }
  return column_of_pool (name, codes, n, pool);
}

SsColumn *
ss_column_new_geometries (const char *name, SsGeometries *geometries)
{
  SsCells *cells = ss_cells_new (SS_KIND_GEOMETRY, SS_STORAGE_GEOMETRY, geometries->n_geometries, NULL);

  cells->geometries = ss_geometries_ref (geometries);
  return column_new (name, cells);
}

SsColumn *
ss_column_renamed (SsColumn *column, const char *name)
{
  return marked (column_new (name, ss_cells_ref (column->cells)), column->mark);
}

SsColumn *
ss_column_with_mark (SsColumn *column, const char *mark)
{
  return marked (column_new (column->name, ss_cells_ref (column->cells)), mark);
}

SsColumn *
ss_column_take (SsColumn *column, const gsize *rows, gsize n_rows)
{
  return marked (column_new (column->name, ss_cells_take (column->cells, rows, n_rows)), column->mark);
}

SsColumn *
ss_column_with_odd (SsColumn *column, const gsize *rows, const char *const *texts, gsize n_odd)
{
  const SsCells *cells = column->cells;
  gsize size = cells->n_rows * ss_storage_width (cells->storage);

  g_return_val_if_fail (!cells->texts && !cells->geometries, NULL);
  SsCells *copy = ss_cells_new (cells->kind, cells->storage, cells->n_rows, g_memdup2 (cells->at.any, size));
  copy->unit = cells->unit;
  copy->divisor = cells->divisor;
  copy->odd.n = n_odd;
  copy->odd.rows = g_memdup2 (rows, n_odd * sizeof (gsize));
  copy->odd.texts = g_new (char *, n_odd);
  for (gsize i = 0; i < n_odd; i++)
    copy->odd.texts[i] = g_strdup (texts[i]);
  return marked (column_new (column->name, copy), column->mark);
}

const char *
ss_column_name (const SsColumn *column)
{
  return column->name;
}

const char *
ss_column_mark (const SsColumn *column)
{
  return column->mark;
}

SsKind
ss_column_kind (const SsColumn *column)
{
  return column->cells->kind;
}

SsDateUnit
ss_column_date_unit (const SsColumn *column)
{
  return column->cells->unit;
}

gsize
ss_column_n_rows (const SsColumn *column)
{
  return column->cells->n_rows;
}

gboolean
ss_column_is_numeric (const SsColumn *column)
{
  return (SS_KINDS (column->cells->kind) & SS_KINDS_NUMERIC) != 0;
}

gboolean
ss_column_is_time (const SsColumn *column)
{
  return (SS_KINDS (column->cells->kind) & SS_KINDS_TIME) != 0;
}

gboolean
ss_column_is_missing (const SsColumn *column, gsize row)
{
  const SsCells *cells = column->cells;

  if (cells->texts)
    return ss_cells_code (cells, row) == SS_CODE_MISSING;
  if (cells->geometries)
    return ss_column_geometry_index (column, row) == G_MAXSIZE;
  return isnan (ss_column_number (column, row)) && ss_cells_find_odd (cells, row) == G_MAXSIZE;
}

static inline double
number_of_int (const SsCells *cells, gint32 value)
{
  return value == SS_INT_MISSING ? NAN : cells->divisor == 1 ? value : value / cells->divisor;
}

double
ss_column_number (const SsColumn *column, gsize row)
{
  const SsCells *cells = column->cells;

  if (cells->storage == SS_STORAGE_INTS)
    return number_of_int (cells, cells->at.ints[row]);
  return cells->storage == SS_STORAGE_DOUBLES ? cells->at.doubles[row] : NAN;
}

void
ss_column_numbers (const SsColumn *column, gsize first, gsize n, double *out)
{
  const SsCells *cells = column->cells;

  if (cells->storage == SS_STORAGE_DOUBLES) {
    memcpy (out, cells->at.doubles + first, n * sizeof (double));
    return;
  }
  for (gsize i = 0; i < n; i++)
    out[i] = cells->storage == SS_STORAGE_INTS ? number_of_int (cells, cells->at.ints[first + i]) : NAN;
}

const gint32 *
ss_column_ints (const SsColumn *column, double *divisor)
{
  *divisor = column->cells->divisor;
  return column->cells->storage == SS_STORAGE_INTS ? column->cells->at.ints : NULL;
}

const double *
ss_column_doubles (const SsColumn *column)
{
  return column->cells->storage == SS_STORAGE_DOUBLES ? column->cells->at.doubles : NULL;
}

const char *
ss_column_text (const SsColumn *column, gsize row)
{
  guint32 code = ss_cells_code (column->cells, row);

  return code == SS_CODE_MISSING ? NULL : ss_texts_get (column->cells->texts, code);
}

gsize
ss_column_n_codes (const SsColumn *column)
{
  return column->cells->texts ? column->cells->texts->n : 0;
}

guint32
ss_column_code (const SsColumn *column, gsize row)
{
  return ss_cells_code (column->cells, row);
}

const char *
ss_column_code_text (const SsColumn *column, guint32 code)
{
  g_return_val_if_fail (code < ss_column_n_codes (column), NULL);
  return ss_texts_get (column->cells->texts, code);
}

void
ss_column_codes (const SsColumn *column, gsize first, gsize n, guint32 *out)
{
  ss_cells_codes (column->cells, first, n, out);
}

const char *
ss_column_odd (const SsColumn *column, gsize row)
{
  gsize odd = ss_cells_find_odd (column->cells, row);

  return odd == G_MAXSIZE ? NULL : column->cells->odd.texts[odd];
}

gsize
ss_column_n_odd (const SsColumn *column)
{
  return column->cells->odd.n;
}

gsize
ss_column_odd_row (const SsColumn *column, gsize i)
{
  g_return_val_if_fail (i < column->cells->odd.n, G_MAXSIZE);
  return column->cells->odd.rows[i];
}

SsGeometries *
ss_column_geometries (const SsColumn *column)
{
  return column->cells->geometries;
}

gsize
ss_column_geometry_index (const SsColumn *column, gsize row)
{
  const SsCells *cells = column->cells;
  gsize index = cells->at.index ? cells->at.index[row] : row;

  if (!cells->geometries || index >= cells->geometries->n_geometries)
    return G_MAXSIZE;
  return cells->geometries->type[index] == SS_GEOMETRY_NONE ? G_MAXSIZE : index;
}

static char *
dup_number (const SsColumn *column, gsize row)
{
  double value = ss_column_number (column, row);
  char buffer[SS_NUMBER_ASCII_SIZE];

  if (isnan (value))
    return g_strdup (ss_column_odd (column, row) ? ss_column_odd (column, row) : "");
  if (column->cells->kind == SS_KIND_BOOLEAN)
    return g_strdup (value != 0 ? "true" : "false");
  if (ss_column_is_time (column))
    return ss_date_ascii (value, column->cells->unit);
  return g_strdup (ss_number_ascii (buffer, value));
}

char *
ss_column_dup_cell (const SsColumn *column, gsize row)
{
  const SsCells *cells = column->cells;

  if (cells->texts) {
    const char *text = ss_column_text (column, row);
    return g_strdup (text ? text : "");
  }
  if (cells->geometries) {
    gsize index = ss_column_geometry_index (column, row);
    return index == G_MAXSIZE ? g_strdup ("") : ss_geometries_dup_text (cells->geometries, index);
  }
  return dup_number (column, row);
}

gsize
ss_column_memory (const SsColumn *column)
{
  const SsCells *cells = column->cells;
  gsize size = cells->at.any ? cells->n_rows * ss_storage_width (cells->storage) : 0;

  if (cells->texts)
    size += cells->texts->arena_size + cells->texts->n * sizeof (guint32);
  if (cells->geometries)
    size += cells->geometries->n_vertices * 2 * sizeof (double);
  return size + cells->odd.n * sizeof (gsize);
}
