/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/** SsGrid: the cells of a sheet or of a pasted table, row by row, before it is known which of them are the header and what the columns are. */
typedef struct _SsGrid SsGrid;

SsGrid *ss_grid_new (void);
void ss_grid_free (SsGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsGrid, ss_grid_free)

/** A cell in column @column (from 0, ascending within a row) of the row that is being filled. */
void ss_grid_set (SsGrid *grid, gsize column, const char *text, gsize length);
void ss_grid_end_row (SsGrid *grid);
gsize ss_grid_n_rows (const SsGrid *grid);

/** The table in the grid: layout and kinds are inferred as for a CSV file. @dialect is taken. Call it once. */
SsLoaded *ss_grid_read (SsGrid *grid, const SsReading *reading, SsDialect *dialect, GError **error);

G_END_DECLS
