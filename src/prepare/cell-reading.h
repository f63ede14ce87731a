/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

/** Reads one cell; FALSE when it cannot. */
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
