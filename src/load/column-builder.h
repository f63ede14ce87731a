/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "infer.h"
#include "records.h"

G_BEGIN_DECLS

/** SsColumnBuilder: takes the cells of one column, record by record, and makes a column of the kind that they turn out to be. */
typedef struct _SsColumnBuilder SsColumnBuilder;

/** @decimal: the mark to assume where cells do not tell. @is_text: keep every cell as text until the end. */
SsColumnBuilder *ss_column_builder_new (const char *name, char decimal, gboolean is_text);
void ss_column_builder_free (SsColumnBuilder *builder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsColumnBuilder, ss_column_builder_free)

/** Room for @n rows in all, where a good guess can be made. */
void ss_column_builder_reserve (SsColumnBuilder *builder, gsize n);

/** Adds field @index of each record of @batch. */
void ss_column_builder_add (SsColumnBuilder *builder, const SsBatch *batch, gsize index);

/** Adds one cell; NULL is an empty one. */
void ss_column_builder_add_text (SsColumnBuilder *builder, const char *text, gsize length);

/** TRUE when its texts outgrew what a column can hold. */
gboolean ss_column_builder_is_full (const SsColumnBuilder *builder);

/** What the cells say of how numbers are written. */
void ss_column_builder_add_evidence (const SsColumnBuilder *builder, SsNumberEvidence *evidence);

/** What its dates, if it has any, say of their order. */
void ss_column_builder_add_order (const SsColumnBuilder *builder, SsOrderEvidence *evidence);

/** TRUE where the first cells misled: the column must be read again as text. */
gboolean ss_column_builder_is_refuted (const SsColumnBuilder *builder);

/** The column (NULL where it is refuted), and in @reading how its cells were read. @is_raw: cells as written, whatever they are. Call it once. */
SsColumn *ss_column_builder_end (SsColumnBuilder *builder, const SsFileStyle *file, gboolean is_raw,
                                 SsReadingOfColumn *reading);

G_END_DECLS
