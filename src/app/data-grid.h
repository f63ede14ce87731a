/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/**
 * SsDataGrid: the prepared table, virtualised, with the cells that findings concern marked. A column view makes widgets for every column, so wide tables
 * are shown a page of columns at a time.
 */
#define SS_TYPE_DATA_GRID (ss_data_grid_get_type ())
G_DECLARE_FINAL_TYPE (SsDataGrid, ss_data_grid, SS, DATA_GRID, SsPane)

/** Shows the page of columns that holds @column (NULL: the present one) and scrolls to @row. */
void ss_data_grid_reveal (SsDataGrid *grid, const char *column, gsize row);

G_END_DECLS
