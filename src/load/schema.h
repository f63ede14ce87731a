/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"
#include "table.h"

G_BEGIN_DECLS

/**
 * The name of the French open-data schema that the columns of @table follow (SCDL: Socle commun des données locales, OpenDataFrance; schema.data.gouv.fr),
 * or NULL. Required columns that are missing are told in @findings. Free with g_free().
 */
char *ss_schema_find (const SsTable *table, GPtrArray *findings);

G_END_DECLS
