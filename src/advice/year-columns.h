/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bound.h"

G_BEGIN_DECLS

/* Columns that hold one quantity at several dates, as spreadsheets keep it: "2000", "2001", "2002"; "pop 1990", "pop 2000". */

/** Fewer years than these are compared, from the first to the last, and not followed (GUIDELINES F05: "few dates (<= 3): slope, columns"). */
#define SS_FEWEST_YEAR_COLUMNS 4

/**
 * The names (borrowed) of the quantities that are called as the first such one but for the year, in order of the years; only the columns
 * named, or all where @columns is NULL. Free with g_ptr_array_unref().
 */
GPtrArray *ss_year_columns_find (SsProfile *profile, const char *const *columns);

/** TRUE when the columns beside it hold the same quantity at other dates. */
gboolean ss_year_columns_have (SsTable *table, const SsBound *bound);

G_END_DECLS
