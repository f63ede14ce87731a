/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/** Whether @value has the shape that @parameter asks for; else FALSE and @error says what is expected. */
gboolean ss_parameter_check (const SsParameter *parameter, const json_t *value, GError **error);

/** Whether the columns that @value names are in @table and of an accepted kind. @value passed ss_parameter_check(). */
gboolean ss_parameter_bind (const SsParameter *parameter, const json_t *value, const SsTable *table,
                            GError **error);

/** Sets @error unless @name is a column of @table. For what names columns inside a parameter: conditions, aggregates, expressions. */
SsColumn *ss_prepare_find_column (const SsTable *table, const char *name, gsize *index, GError **error);

G_END_DECLS
