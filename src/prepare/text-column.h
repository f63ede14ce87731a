/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/** SsTextColumn: a TEXT column that is filled row by row; equal texts are kept once. */
typedef struct _SsTextColumn SsTextColumn;

/** For @n_rows rows, each added once. */
SsTextColumn *ss_text_column_new (gsize n_rows);
/** NULL is missing. */
void ss_text_column_add (SsTextColumn *filling, const char *text);
/** Frees it. */
SsColumn *ss_text_column_end (SsTextColumn *filling, const char *name);

/** @column as texts: itself where it is TEXT, else its cells as a machine writes them (odd cells as written). */
SsColumn *ss_column_as_texts (SsColumn *column);

/** What a text becomes: itself, or a text that lives until the next call, or NULL for missing. */
typedef const char *(*SsTextChange) (const char *text, gpointer data);

/** A TEXT column with each distinct text changed by @change, called once for each. */
SsColumn *ss_text_column_changed (const SsColumn *column, SsTextChange change, gpointer data);

G_END_DECLS
