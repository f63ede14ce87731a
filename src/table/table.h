/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column.h"

G_BEGIN_DECLS

/** SsTable: columns of one length, names distinct. Immutable and reference-counted; safe to read from any thread. */
typedef struct _SsTable SsTable;

/** Takes a reference on each of @columns, which must have one length. A name met twice gets " (2)", and so on. */
SsTable *ss_table_new (SsColumn *const *columns, gsize n_columns);
SsTable *ss_table_ref (SsTable *table);
void ss_table_unref (SsTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsTable, ss_table_unref)

/** The same columns under @title: what the file says of the whole table, a line each ("Production", "En GWh"). NULL: none. New. */
SsTable *ss_table_titled (const SsTable *table, const char *title);

/** Borrowed; NULL where the file says nothing. */
const char *ss_table_title (const SsTable *table);

gsize ss_table_n_rows (const SsTable *table);
gsize ss_table_n_columns (const SsTable *table);

/** Borrowed. */
SsColumn *ss_table_column (const SsTable *table, gsize i);

/** The column of that name, borrowed, or NULL; @index (may be NULL) says where. */
SsColumn *ss_table_find (const SsTable *table, const char *name, gsize *index);

/** The rows of @rows, in that order (G_MAXSIZE gives a row of missing cells). */
SsTable *ss_table_take (SsTable *table, const gsize *rows, gsize n_rows);

/** The first GEOMETRY column, borrowed, or NULL. */
SsColumn *ss_table_geometry (const SsTable *table);

gsize ss_table_memory (const SsTable *table);

G_END_DECLS
