/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/* Several series may be one measure, of groups or of moments: told by what they are called. */

/** TRUE where two names tell one measure of two groups or two moments: "Femmes" and "Hommes", "Prix 2012" and "Prix 2022", "1980s average" and "1990s average", "lundi" and "mardi". */
gboolean ss_is_one_measure (const char *a, const char *b);

/** TRUE where two names differ by nothing but the sex: "Femmes (%)" and "Hommes (%)". */
gboolean ss_is_both_sexes (const char *a, const char *b);

/** What the series of a chart are called (borrowed): its measured columns side by side, or the texts of the column in colours; empty where it has one series. Free with g_ptr_array_unref(). */
GPtrArray *ss_series_names (const SsCase *subject);

G_END_DECLS
