/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * SsObjectIntake: where JSON objects become the rows of a table. Each name met is a column; an object inside an object is
 * unfolded ("adresse.ville"), other values are kept as JSON text. Rows may be lists too, the first of which then holds the names.
 */
typedef struct _SsObjectIntake SsObjectIntake;

SsObjectIntake *ss_object_intake_new (const SsReading *reading);
void ss_object_intake_free (SsObjectIntake *intake);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsObjectIntake, ss_object_intake_free)

/** One more row: the members of @row, or a column "value" where it is no object; NULL is a row without any cell. */
void ss_object_intake_add (SsObjectIntake *intake, json_t *row);

/** Puts one cell into the row that was added last. */
void ss_object_intake_set (SsObjectIntake *intake, const char *name, json_t *value);

gsize ss_object_intake_n_rows (const SsObjectIntake *intake);

/** SS_LOAD_ERROR_TOO_BIG past what a table can hold. */
gboolean ss_object_intake_check (const SsObjectIntake *intake, GError **error);

/** The table, with @more (may be NULL) as last column. */
SsTable *ss_object_intake_end (SsObjectIntake *intake, SsColumn *more, SsDialect *dialect,
                               GPtrArray *findings);

G_END_DECLS
