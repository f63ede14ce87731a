/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cells.h"

#include <string.h>

static const gsize widths[] = {
    [SS_STORAGE_NOTHING] = 0,
    [SS_STORAGE_INTS] = sizeof (gint32),
    [SS_STORAGE_DOUBLES] = sizeof (double),
    [SS_STORAGE_CODES_1] = 1,
    [SS_STORAGE_CODES_2] = 2,
    [SS_STORAGE_CODES_4] = 4,
    [SS_STORAGE_GEOMETRY] = sizeof (guint32),
};

gsize
ss_storage_width (SsStorage storage)
{
  return widths[storage];
}

SsCells *
ss_cells_new (SsKind kind, SsStorage storage, gsize n_rows, gpointer array)
{
  SsCells *cells = g_new0 (SsCells, 1);

  g_atomic_ref_count_init (&cells->ref_count);
  cells->kind = kind;
  cells->storage = storage;
  cells->n_rows = n_rows;
  cells->divisor = 1;
  cells->at.any = array;
  return cells;
}

SsCells *
ss_cells_ref (SsCells *cells)
{
  g_atomic_ref_count_inc (&cells->ref_count);
  return cells;
}

void
ss_cells_unref (SsCells *cells)
{
  if (!g_atomic_ref_count_dec (&cells->ref_count))
    return;
  g_free (cells->at.any);
  g_clear_pointer (&cells->texts, ss_texts_unref);
  g_clear_pointer (&cells->geometries, ss_geometries_unref);
  for (gsize i = 0; i < cells->odd.n; i++)
    g_free (cells->odd.texts[i]);
  g_free (cells->odd.texts);
  g_free (cells->odd.rows);
  g_free (cells);
}

guint32
ss_cells_code (const SsCells *cells, gsize row)
{
  if (cells->storage == SS_STORAGE_CODES_1)
    return cells->at.codes_1[row] == G_MAXUINT8 ? SS_CODE_MISSING : cells->at.codes_1[row];
  if (cells->storage == SS_STORAGE_CODES_2)
    return cells->at.codes_2[row] == G_MAXUINT16 ? SS_CODE_MISSING : cells->at.codes_2[row];
  return cells->storage == SS_STORAGE_CODES_4 ? cells->at.codes_4[row] : SS_CODE_MISSING;
}

gsize
ss_cells_find_odd (const SsCells *cells, gsize row)
{
  gsize low = 0, high = cells->odd.n;

  while (low < high) {
    gsize middle = (low + high) / 2;

    if (cells->odd.rows[middle] < row)
      low = middle + 1;
    else
      high = middle;
  }
  return low < cells->odd.n && cells->odd.rows[low] == row ? low : G_MAXSIZE;
}

gpointer
ss_codes_narrowed (const guint32 *codes, gsize n, gsize n_texts, SsStorage *storage)
{
  /* Truncation turns SS_CODE_MISSING into the narrow form's own mark of a missing cell. */
  if (n_texts <= G_MAXUINT8) {
    guint8 *narrow = g_new (guint8, MAX (n, 1));

    for (gsize i = 0; i < n; i++)
      narrow[i] = (guint8)codes[i];
    *storage = SS_STORAGE_CODES_1;
    return narrow;
  }
  if (n_texts <= G_MAXUINT16) {
    guint16 *narrow = g_new (guint16, n);

    for (gsize i = 0; i < n; i++)
      narrow[i] = (guint16)codes[i];
    *storage = SS_STORAGE_CODES_2;
    return narrow;
  }
  *storage = SS_STORAGE_CODES_4;
  return g_memdup2 (codes, n * sizeof (guint32));
}

static SsCells *
take_numbers (const SsCells *cells, const gsize *rows, gsize n_rows)
{
  SsCells *taken = ss_cells_new (cells->kind, cells->storage, n_rows,
                                 g_malloc (MAX (n_rows, 1) * ss_storage_width (cells->storage)));

  if (cells->storage == SS_STORAGE_INTS)
    for (gsize i = 0; i < n_rows; i++)
      taken->at.ints[i] = rows[i] < cells->n_rows ? cells->at.ints[rows[i]] : SS_INT_MISSING;
  else
    for (gsize i = 0; i < n_rows; i++)
      taken->at.doubles[i] = rows[i] < cells->n_rows ? cells->at.doubles[rows[i]] : NAN;
  return taken;
}

/* Whole loops, one for each width: a question asked of every cell would cost as much again as the cell. */
#define DEFINE_CODES(bits)                                                                                   \
  static void widen_##bits (const guint##bits *codes, gsize n, guint32 *out)                                 \
  {                                                                                                          \
    for (gsize i = 0; i < n; i++)                                                                            \
      out[i] = codes[i] == (guint##bits)SS_CODE_MISSING ? SS_CODE_MISSING : codes[i];                        \
  }                                                                                                          \
  static void gather_##bits (const guint##bits *codes, gsize n_codes, const gsize *rows, gsize n,            \
                             guint32 *out)                                                                   \
  {                                                                                                          \
    for (gsize i = 0; i < n; i++) {                                                                          \
      guint##bits code = rows[i] < n_codes ? codes[rows[i]] : (guint##bits)SS_CODE_MISSING;                  \
      out[i] = code == (guint##bits)SS_CODE_MISSING ? SS_CODE_MISSING : code;                                \
    }                                                                                                        \
  }
DEFINE_CODES (8)
DEFINE_CODES (16)
DEFINE_CODES (32)

void
ss_cells_codes (const SsCells *cells, gsize first, gsize n, guint32 *out)
{
  if (cells->storage == SS_STORAGE_CODES_1)
    widen_8 (cells->at.codes_1 + first, n, out);
  else if (cells->storage == SS_STORAGE_CODES_2)
    widen_16 (cells->at.codes_2 + first, n, out);
  else if (cells->storage == SS_STORAGE_CODES_4)
    widen_32 (cells->at.codes_4 + first, n, out);
  else
    memset (out, 0xFF, n * sizeof *out); /* SS_CODE_MISSING */
}

static void
gather_codes (const SsCells *cells, const gsize *rows, gsize n, guint32 *out)
{
  if (cells->storage == SS_STORAGE_CODES_1)
    gather_8 (cells->at.codes_1, cells->n_rows, rows, n, out);
  else if (cells->storage == SS_STORAGE_CODES_2)
    gather_16 (cells->at.codes_2, cells->n_rows, rows, n, out);
  else
    gather_32 (cells->at.codes_4, cells->n_rows, rows, n, out);
}

static SsCells *
take_codes (const SsCells *cells, const gsize *rows, gsize n_rows)
{
  g_autofree guint32 *codes = g_new (guint32, MAX (n_rows, 1));
  g_autofree guint32 *new_code = g_malloc (MAX (cells->texts->n, 1) * sizeof (guint32));
  g_autofree guint32 *kept = g_malloc (MAX (cells->texts->n, 1) * sizeof (guint32));
  SsStorage storage;
  guint32 n = 0;

  gather_codes (cells, rows, n_rows, codes);
  memset (new_code, 0xFF, cells->texts->n * sizeof (guint32));
  for (gsize i = 0; i < n_rows; i++) {
    guint32 code = codes[i];

    if (code == SS_CODE_MISSING)
      continue;
    if (new_code[code] == SS_CODE_MISSING) {
      new_code[code] = n;
      kept[n++] = code;
    }
    codes[i] = new_code[code];
  }
  gpointer array = ss_codes_narrowed (codes, n_rows, n, &storage);
  SsCells *taken = ss_cells_new (cells->kind, storage, n_rows, array);
  taken->texts = ss_texts_pick (cells->texts, kept, n);
  return taken;
}

static SsCells *
take_geometries (const SsCells *cells, const gsize *rows, gsize n_rows)
{
  guint32 *index = g_new (guint32, MAX (n_rows, 1));

  for (gsize i = 0; i < n_rows; i++) {
    gboolean is_there = rows[i] < cells->n_rows;
    guint32 whole = (guint32)rows[i];
    index[i] = !is_there ? G_MAXUINT32 : cells->at.index ? cells->at.index[rows[i]] : whole;
  }
  SsCells *taken = ss_cells_new (cells->kind, cells->storage, n_rows, index);
  taken->geometries = ss_geometries_ref (cells->geometries);
  return taken;
}

static void
take_odd (SsCells *taken, const SsCells *cells, const gsize *rows)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (gsize i = 0; i < taken->n_rows; i++) {
    gsize odd = ss_cells_find_odd (cells, rows[i]);

    if (odd == G_MAXSIZE)
      continue;
    g_array_append_val (places, i);
    g_ptr_array_add (texts, g_strdup (cells->odd.texts[odd]));
  }
  taken->odd.n = places->len;
  taken->odd.rows = (gsize *)g_array_steal (places, NULL);
  taken->odd.texts = (char **)g_ptr_array_steal (texts, NULL);
}

SsCells *
ss_cells_take (const SsCells *cells, const gsize *rows, gsize n_rows)
{
  SsCells *taken;

  if (cells->storage == SS_STORAGE_NOTHING)
    taken = ss_cells_new (cells->kind, cells->storage, n_rows, NULL);
  else if (cells->storage == SS_STORAGE_GEOMETRY)
    taken = take_geometries (cells, rows, n_rows);
  else if (cells->texts)
    taken = take_codes (cells, rows, n_rows);
  else
    taken = take_numbers (cells, rows, n_rows);
  taken->unit = cells->unit;
  taken->divisor = cells->divisor;
  if (cells->odd.n > 0)
    take_odd (taken, cells, rows);
  return taken;
}
