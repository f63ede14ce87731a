/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geometry.h"
#include "kind.h"
#include "texts.h"

#include <math.h>

G_BEGIN_DECLS

/**
 * SsColumn: a name and n cells of one kind. Immutable and reference-counted; safe to read from any thread.
 *
 * A cell is missing, or holds a number (BOOLEAN as 0 or 1, INTEGER, NUMBER, DATE, DATETIME), or a text (TEXT), or a geometry.
 * Texts are interned: equal cells share one code, and a code has one text.
 *
 * A column of numbers may hold a few *odd* cells: what the file says there could not be read as the column's kind. Their number is
 * missing (NaN), and what was written is kept, word for word: ss_column_odd().
 */
typedef struct _SsColumn SsColumn;

SsColumn *ss_column_ref (SsColumn *column);
void ss_column_unref (SsColumn *column);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsColumn, ss_column_unref)

/* --- making one ---------------------------------------------------------------------------------------------------------- */

/** A column of @kind (any but TEXT, GEOMETRY); @values are copied, NaN is missing. @unit matters for dates only. */
SsColumn *ss_column_new_numbers (const char *name, SsKind kind, const double *values, gsize n,
                                 SsDateUnit unit);

/** A TEXT column; a NULL text is missing. @texts are copied. */
SsColumn *ss_column_new_texts (const char *name, const char *const *texts, gsize n);

/** The code of a missing text. */
#define SS_CODE_MISSING G_MAXUINT32

/** A TEXT column of @n codes into @n_texts texts (both copied); SS_CODE_MISSING is missing. The texts must be distinct. */
SsColumn *ss_column_new_codes (const char *name, const guint32 *codes, gsize n, const char *const *texts,
                               gsize n_texts);

/** A GEOMETRY column over @geometries (a reference is taken). */
SsColumn *ss_column_new_geometries (const char *name, SsGeometries *geometries);

/** The same cells under another name. Shares the storage. */
SsColumn *ss_column_renamed (SsColumn *column, const char *name);

/** The same cells with the unit that the file writes in each: "%", "€". @mark is static. Shares the storage. */
SsColumn *ss_column_with_mark (SsColumn *column, const char *mark);

/** The cells at @rows, in that order; G_MAXSIZE gives a missing cell. */
SsColumn *ss_column_take (SsColumn *column, const gsize *rows, gsize n_rows);

/** The same column with @odd cells: parallel arrays, rows ascending, copied. For numbers only. */
SsColumn *ss_column_with_odd (SsColumn *column, const gsize *rows, const char *const *texts, gsize n_odd);

/* Columns over storage that the maker hands over (allocated with g_malloc), for long columns that must not be copied. */

/** The whole number that stands for a missing cell in storage. */
#define SS_INT_MISSING G_MININT32

/** A column of @kind whose numbers are values[i] / @divisor (1, 10, 100 ...: 12.34 is 1234 / 100, exactly rounded). Takes @values. */
SsColumn *ss_column_adopt_ints (const char *name, SsKind kind, gint32 *values, gsize n, double divisor,
                                SsDateUnit unit);

/** The same over doubles; NaN is missing. Takes @values. */
SsColumn *ss_column_adopt_doubles (const char *name, SsKind kind, double *values, gsize n, SsDateUnit unit);

/** A TEXT column of codes of @width bytes (1, 2 or 4; all bits set is missing) into @texts. Takes both. */
SsColumn *ss_column_adopt_codes (const char *name, gpointer codes, guint width, gsize n, SsTexts *texts);

/* --- reading it ---------------------------------------------------------------------------------------------------------- */

const char *ss_column_name (const SsColumn *column);
/** The unit that the file writes in the cells ("12 %", "3 €"), or NULL. Static. */
const char *ss_column_mark (const SsColumn *column);
SsKind ss_column_kind (const SsColumn *column);
SsDateUnit ss_column_date_unit (const SsColumn *column);
gsize ss_column_n_rows (const SsColumn *column);
gboolean ss_column_is_numeric (const SsColumn *column); /* INTEGER or NUMBER */
gboolean ss_column_is_time (const SsColumn *column);    /* DATE or DATETIME */
gboolean ss_column_is_missing (const SsColumn *column, gsize row);

/** The number at @row; NaN where missing or odd, and for TEXT and GEOMETRY columns. */
double ss_column_number (const SsColumn *column, gsize row);

/** Numbers of rows first .. first + n - 1 into @out: the quick way through a long column. */
void ss_column_numbers (const SsColumn *column, gsize first, gsize n, double *out);

/** The whole numbers that the column is stored as (number = ints[row] / divisor, SS_INT_MISSING where missing), or NULL. Borrowed. */
const gint32 *ss_column_ints (const SsColumn *column, double *divisor);
/** The doubles that the column is stored as, or NULL. Borrowed. */
const double *ss_column_doubles (const SsColumn *column);

/** The text at @row of a TEXT column; NULL where missing and for other kinds. Lives as long as the column. */
const char *ss_column_text (const SsColumn *column, gsize row);

/** TEXT only: how many distinct texts, the code at @row (or SS_CODE_MISSING), the text of a code. Codes are in order of first appearance. */
gsize ss_column_n_codes (const SsColumn *column);
guint32 ss_column_code (const SsColumn *column, gsize row);
const char *ss_column_code_text (const SsColumn *column, guint32 code);
/** Codes of rows first .. first + n - 1 into @out. */
void ss_column_codes (const SsColumn *column, gsize first, gsize n, guint32 *out);

/** What the file says at an odd cell of a column of numbers; NULL elsewhere. */
const char *ss_column_odd (const SsColumn *column, gsize row);
gsize ss_column_n_odd (const SsColumn *column);
/** The @i-th odd cell's row, ascending. */
gsize ss_column_odd_row (const SsColumn *column, gsize i);

/** Shared geometries of a GEOMETRY column; row i of the column is geometry ss_column_geometry_index (column, i). */
SsGeometries *ss_column_geometries (const SsColumn *column);
/** G_MAXSIZE where missing. */
gsize ss_column_geometry_index (const SsColumn *column, gsize row);

/**
 * The cell as a machine writes it: numbers with `.`, ISO dates ("2019", "2019-04", "2019-04-01", "2019-Q2"), "true"/"false",
 * odd cells as written, WKT-like text for geometry, "" where missing. Free with g_free().
 */
char *ss_column_dup_cell (const SsColumn *column, gsize row);

/** The bytes that the cells take in memory (shared storage counted whole). */
gsize ss_column_memory (const SsColumn *column);

G_END_DECLS
