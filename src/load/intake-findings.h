/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"
#include "infer.h"
#include "layout.h"

G_BEGIN_DECLS

/** Rows of one kind that were noticed on the way: how many, the first of them, and the line of the very first. */
typedef struct {
  gsize n, first_line;
  GArray *rows; /* gsize, at most SS_FINDING_MOST_ROWS */
} SsNoticedRows;

/** What was noticed while records came in. */
typedef struct {
  SsNoticedRows too_short, too_long;
  gsize n_blank, n_headers;
} SsNoticed;

void ss_noticed_init (SsNoticed *noticed);
void ss_noticed_clear (SsNoticed *noticed);
void ss_noticed_add (SsNoticedRows *rows, gsize row, gsize line);

/** R03 and R05 for one column, appended to @findings. */
void ss_find_in_column (const SsColumn *column, const SsReadingOfColumn *reading, GPtrArray *findings);

/** R03 and R08 for what many columns of a file have alike: words for "no value", numbers that can be read in two ways. Told once where there are many. */
void ss_find_alike (SsColumn *const *columns, const SsReadingOfColumn *readings, gsize n,
                    GPtrArray *findings);

/** R02 for the file: ragged rows, empty names, a single column; and what was set aside. */
void ss_find_in_layout (const SsLayout *layout, const char *heading, const SsNoticed *noticed, gsize n_footer,
                        GPtrArray *findings);

G_END_DECLS
