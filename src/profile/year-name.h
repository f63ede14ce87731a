/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The year that a column's name tells, "2010" of "Budget 2010 (M€)": the one number of four digits between SS_EARLIEST_YEAR and
 * SS_LATEST_YEAR in it; 0 where there is none, or more. @stem, where not NULL, receives the name without it (free with g_free()):
 * columns of one stem hold one quantity at several dates.
 */
#define SS_EARLIEST_YEAR 1700
#define SS_LATEST_YEAR 2199
int ss_year_of_name (const char *name, char **stem);

G_END_DECLS
