/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/** SsTextColumn: a TEXT column that is filled text by text; equal ones are kept once. */
typedef struct _SsTextColumn SsTextColumn;

/** For @n texts, each added once. */
SsTextColumn *ss_text_column_new (gsize n);
/** A copy of @text is kept; NULL or an empty one is missing. */
void ss_text_column_add (SsTextColumn *filling, const char *text);
/** The same for the @length bytes at @text. */
void ss_text_column_add_span (SsTextColumn *filling, const char *text, gsize length);
/** One row for each text, in the order in which they were added. Frees @filling. */
SsColumn *ss_text_column_end (SsTextColumn *filling, const char *name);
/** @n_rows rows, each with the text at its @places (SS_CODE_MISSING: none), which is taken: what is worked out once for all rows that are
 *  alike. Frees @filling. */
SsColumn *ss_text_column_spread (SsTextColumn *filling, const char *name, guint32 *places, gsize n_rows);

/** The codes of all rows of the TEXT column @column; free with g_free(). */
guint32 *ss_column_dup_codes (const SsColumn *column);

/** @column as texts: itself where it is TEXT, else its cells as a machine writes them (odd cells as written). */
SsColumn *ss_column_as_texts (SsColumn *column);

/** What a text becomes: itself, or a text that lives until the next call, or NULL for missing. It may be asked twice for one text. */
typedef const char *(*SsTextChange) (const char *text, gpointer data);

/** A TEXT column with each distinct text changed by @change; a new reference on @column where none is. */
SsColumn *ss_text_column_changed (SsColumn *column, SsTextChange change, gpointer data);

G_END_DECLS
