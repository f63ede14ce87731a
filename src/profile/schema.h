/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/**
 * The name of the French open-data schema (schema.data.gouv.fr; SCDL: Socle commun des données locales) whose required columns @table has, or most
 * of them; @missing (owned by the caller) is then the names of the others, empty where it has all. NULL, and @missing NULL, where it follows none.
 * The name is static.
 */
const char *ss_schema_find (const SsTable *table, GStrv *missing);

G_END_DECLS
