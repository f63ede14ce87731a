/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column.h"

G_BEGIN_DECLS

/** How the cells of a column lie in memory: the narrowest form that holds them without loss. */
typedef enum {
  SS_STORAGE_NOTHING,  /* all missing */
  SS_STORAGE_INTS,     /* gint32 over a divisor */
  SS_STORAGE_DOUBLES,  /* double, NaN missing */
  SS_STORAGE_CODES_1,  /* guint8 codes */
  SS_STORAGE_CODES_2,  /* guint16 codes */
  SS_STORAGE_CODES_4,  /* guint32 codes */
  SS_STORAGE_GEOMETRY, /* guint32 indices, or no array where row i is geometry i */
} SsStorage;

/** Odd cells: parallel arrays, rows ascending. */
typedef struct {
  gsize n;
  gsize *rows;
  char **texts;
} SsOdd;

/** SsCells: the cells of a column without its name; room-private, immutable, reference-counted. */
typedef struct {
  gatomicrefcount ref_count;
  SsKind kind;
  SsDateUnit unit;
  SsStorage storage;
  gsize n_rows;
  double divisor; /* of INTS */
  union {
    gpointer any;
    gint32 *ints;
    double *doubles;
    guint8 *codes_1;
    guint16 *codes_2;
    guint32 *codes_4, *index;
  } at;
  SsTexts *texts;           /* of CODES */
  SsGeometries *geometries; /* of GEOMETRY */
  SsOdd odd;
} SsCells;

SsCells *ss_cells_new (SsKind kind, SsStorage storage, gsize n_rows, gpointer array);
SsCells *ss_cells_ref (SsCells *cells);
void ss_cells_unref (SsCells *cells);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsCells, ss_cells_unref)

/** Bytes a cell of @storage. */
gsize ss_storage_width (SsStorage storage);

/** The code at @row, or SS_CODE_MISSING. */
guint32 ss_cells_code (const SsCells *cells, gsize row);
/** The codes of rows first .. first + n - 1. */
void ss_cells_codes (const SsCells *cells, gsize first, gsize n, guint32 *out);

/** The cells at @rows (G_MAXSIZE: missing); texts that no row holds any more are left out. */
SsCells *ss_cells_take (const SsCells *cells, const gsize *rows, gsize n_rows);

/** The place of @row among the odd cells, or G_MAXSIZE. */
gsize ss_cells_find_odd (const SsCells *cells, gsize row);

/** The narrowest array of codes that holds @codes (SS_CODE_MISSING included) below @n_texts; @storage says how wide. Free with g_free(). */
gpointer ss_codes_narrowed (const guint32 *codes, gsize n, gsize n_texts, SsStorage *storage);

G_END_DECLS
