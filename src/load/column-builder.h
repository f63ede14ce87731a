/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "infer.h"
#include "records.h"

G_BEGIN_DECLS

/** SsColumnBuilder: takes the cells of one column, record by record, and makes a column of the kind that they turn out to be. */
typedef struct _SsColumnBuilder SsColumnBuilder;

SsColumnBuilder *ss_column_builder_new (const char *name);
void ss_column_builder_free (SsColumnBuilder *builder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsColumnBuilder, ss_column_builder_free)

/** Adds field @index of each record of @batch. */
void ss_column_builder_add (SsColumnBuilder *builder, const SsBatch *batch, gsize index);

/** Adds one cell; NULL is an empty one. */
void ss_column_builder_add_text (SsColumnBuilder *builder, const char *text, gsize length);

/** TRUE when its texts outgrew what a column can hold. */
gboolean ss_column_builder_is_full (const SsColumnBuilder *builder);

/** What the cells say of how numbers are written. */
void ss_column_builder_add_evidence (const SsColumnBuilder *builder, SsNumberEvidence *evidence);

/** The column, and in @reading how its cells were read. @is_raw: cells as written, whatever they are. Call it once. */
SsColumn *ss_column_builder_end (SsColumnBuilder *builder, const SsFileStyle *file, gboolean is_raw,
                                 SsReadingOfColumn *reading);

G_END_DECLS
