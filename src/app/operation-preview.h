/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "job.h"
#include "operation.h"

G_BEGIN_DECLS

/** SsOperationPreview: what would come of a step, said in some lines: how many rows and columns, and what would be told. Input of a job. */
typedef struct _SsOperationPreview SsOperationPreview;

/** @other: what a TABLE parameter names; may be NULL. References are taken. */
SsOperationPreview *ss_operation_preview_new (const SsOperation *operation, SsTable *table, SsTable *other,
                                              const json_t *step);
void ss_operation_preview_free (SsOperationPreview *preview);

/** A job's `run`: the lines (free with g_free()), or NULL and @error. */
gpointer ss_operation_preview_run (gpointer preview, SsJob *job, GError **error);

G_END_DECLS
