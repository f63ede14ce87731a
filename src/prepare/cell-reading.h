/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date-text.h"
#include "number-text.h"
#include "operation.h"

G_BEGIN_DECLS

/** What a text says when it is read as a kind. */
typedef struct {
  double start; /* the number; of a date, its first instant */
  double end;   /* the same number; of a date, its last instant: 2019 ends with 31 December */
  SsDateUnit unit;
} SsReadCell;

/**
 * Reads @text, as a machine writes it (ss_column_dup_cell) or as a person does ("1 234,5", "12 %", "13/02/1996", "oui"), as @kind.
 * FALSE when it says nothing of that kind, or more than one thing.
 */
gboolean ss_cell_read (const char *text, SsKind kind, SsReadCell *cell);

/** How the cells of a column are written. */
typedef struct {
  SsNumberStyle numbers;
  SsDayOrder order;
} SsCellStyle;

/** The style that the texts of @texts speak for, all together; @is_guess: nothing settles "1,234". */
SsCellStyle ss_cell_style_of (const SsColumn *texts, gboolean *is_guess);

/** TRUE for a word that means "no value" among numbers and dates: "ND", "-", "#N/A". */
gboolean ss_cell_is_no_value (const char *text);

/** As ss_cell_read(), in one style; and TRUE with NaN for words that mean "no value". */
gboolean ss_cell_read_in (const char *text, SsKind kind, const SsCellStyle *style, SsReadCell *cell);

/** Fills @cell with a date that begins at @days and is as fine as @unit. */
void ss_read_cell_set_date (SsReadCell *cell, double days, SsDateUnit unit);

/** Reads one cell, which is filled with NaN before (and may stay so: missing); FALSE when it cannot. */
typedef gboolean (*SsCellReader) (const char *text, gpointer data, SsReadCell *cell);

/** The TEXT column @texts as @kind, each distinct text read once. What cannot be read stays as an odd cell, and is told under @rule. */
SsColumn *ss_column_read_as (const SsColumn *texts, SsKind kind, SsCellReader reader, gpointer data,
                             const char *rule, const SsPrepareContext *context);

/** @column (of any kind) with each distinct cell changed as a text, and read again as its own kind. @change: as in text-column.h. */
SsColumn *ss_column_rewritten (SsColumn *column, const char *(*change) (const char *text, gpointer data),
                               gpointer data, const char *rule, const SsPrepareContext *context);

/** @column (taken) with the odd cells of @from, which has as many rows. */
SsColumn *ss_column_with_odd_of (SsColumn *column, const SsColumn *from);

G_END_DECLS
