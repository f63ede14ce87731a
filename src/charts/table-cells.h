/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-context.h"

G_BEGIN_DECLS

/** One column of a drawn table. */
typedef struct {
  const SsColumn *column;
  const SsColumnFacts *facts;
  SsFigures figures;
  gboolean is_number; /* right-aligned, may carry bars or heat, may be added up */
  double min, max;    /* of the rows shown; NaN when none */
  double width;       /* px, with its padding */
} SsTableColumn;

/** What a cell says; "–" where it is missing. Free with g_free(). */
char *ss_table_cell_text (const SsTableColumn *column, gsize row);

/** Readies @columns for the rows @rows: figures and extremes. Free with g_free(). */
SsTableColumn *ss_table_columns_new (SsChartContext *context, const SsColumn *const *columns, guint n,
                                     const gsize *rows, gsize n_rows);

/** The rows of the panel as "sort" asks: "file", or "value": the first column of numbers descending. Free with g_free(). */
gsize *ss_table_rows_sorted (SsChartContext *context, const SsColumn *const *columns, guint n,
                             gboolean by_value);

G_END_DECLS
