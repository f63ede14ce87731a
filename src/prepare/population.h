/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/**
 * What sort of places a column holds: "auto" (told from its cells), or one of the levels of territory.h. For a CHOICE parameter.
 */
extern const SsChoice ss_population_levels[];

/**
 * How many people live in the place of each row of @places (codes or names; @level is a row of ss_population_levels): one number a row, NaN where the
 * place is not known, which is told to @context under @rule, as is the year of the count. Free with g_free(). NULL and @error where the column
 * holds no places that we know.
 */
double *ss_population_of_rows (SsColumn *places, guint level, const char *rule,
                               const SsPrepareContext *context, GError **error);

G_END_DECLS
