/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/**
 * SsRowGroups: the rows of a table that are equal in some columns, as numbers: what grouping, duplicates, joins and wide tables start from.
 * Groups are numbered in the order in which they first appear. A missing cell equals a missing cell; odd cells are equal as written.
 */
typedef struct {
  gsize n_rows, n_groups;
  guint32 *group; /* [n_rows] */
  gsize *first;   /* [n_groups]: the first row of each */
} SsRowGroups;

/** Of no column at all, one group (or none, where there are no rows). */
SsRowGroups *ss_row_groups_new (const SsTable *table, const gsize *columns, gsize n_columns);
/** @groups parted further by @column. */
SsRowGroups *ss_row_groups_refined (const SsRowGroups *groups, const SsColumn *column);
void ss_row_groups_free (SsRowGroups *groups);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsRowGroups, ss_row_groups_free)

/** The cells of @column at the first row of each group. */
SsColumn *ss_row_groups_take (const SsRowGroups *groups, SsColumn *column);

/** The rows, group after group and in their order within each: rows[start[g]] .. rows[start[g + 1] - 1]. Free both with g_free(). */
gsize *ss_row_groups_sorted (const SsRowGroups *groups, gsize **start);

G_END_DECLS
