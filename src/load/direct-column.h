/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "infer.h"
#include "records.h"

G_BEGIN_DECLS

/**
 * SsDirectColumn: a column that its first cells show to be of numbers or dates, so that cells become numbers as they come and no
 * dictionary is kept. Cells that do not fit are set aside with their text; should they be too many, or say that the column is
 * of another kind after all, the column is refuted, and the file is read again with that column as text.
 */
typedef struct _SsDirectColumn SsDirectColumn;

/** @reading: what the first cells are, INTEGER, NUMBER, DATE or DATETIME. */
SsDirectColumn *ss_direct_column_new (const char *name, const SsReadingOfColumn *reading);
void ss_direct_column_free (SsDirectColumn *column);

void ss_direct_column_reserve (SsDirectColumn *column, gsize n);
void ss_direct_column_add (SsDirectColumn *column, const char *text, gsize length);
/** The cells of @batch from its record @first on. */
void ss_direct_column_add_batch (SsDirectColumn *column, const SsBatch *batch, gsize first, gsize index);

gboolean ss_direct_column_is_refuted (const SsDirectColumn *column);

void ss_direct_column_add_evidence (const SsDirectColumn *column, SsNumberEvidence *evidence);

/** The column, and how its cells were read; NULL where it is refuted. Call it once. */
SsColumn *ss_direct_column_end (SsDirectColumn *column, const SsFileStyle *file, SsReadingOfColumn *reading);

G_END_DECLS
