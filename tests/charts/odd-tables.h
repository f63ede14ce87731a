/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-type.h"
#include "table.h"

/** Tables that a chart must live through: each fills the same columns with other cells. */
typedef struct {
  const char *name;
  gsize n_rows;
  double (*number) (gsize row); /* of the column of numbers */
  const char *(*text) (gsize row);
} SsOddTable;

extern const SsOddTable ss_odd_tables[]; /* ends with a name that is NULL */

/** Columns "text", "group", "number", "other", "year", "day", "point"; free with ss_table_unref(). */
SsTable *ss_odd_table_new (const SsOddTable *odd);

/** A spec of @type that fills its required and suggested roles (and the facet, if @has_facet) with columns of the table above. */
SsSpec *ss_odd_spec_new (const SsChartType *type, gboolean has_facet);
