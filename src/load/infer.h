/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date-text.h"
#include "number-text.h"
#include "table.h"

G_BEGIN_DECLS

/** The share of a column's values that must be of a kind for the column to be (GUIDELINES R03, after Datawrapper). */
#define SS_KIND_SHARE 0.9

/** The distinct texts of a column and how often each is met: what its kind is inferred from. */
typedef struct {
  const char *name; /* of the column: "code_postal" says more than its digits */
  const SsTextPool *pool;
  gsize n_texts;
  gsize *times;          /* [n_texts] */
  gsize n_rows, n_empty; /* cells in all, and those with no text */
} SsTally;

/** What is known of the whole file, for cells that can be read in two ways. */
typedef struct {
  SsNumberStyle style;
  SsDayOrder order;
  gboolean is_order_sure; /* some column of the file proves it */
} SsFileStyle;

/** How a column is read. */
typedef struct {
  SsKind kind;
  SsNumberStyle style;
  SsDayOrder order;
  SsDateUnit unit;
  const char *mark;       /* static: "%", "€": the unit written in the cells, or NULL */
  char group;             /* the mark between groups that was met, or 0 */
  gboolean has_mark;      /* a decimal mark was met */
  guint8 decimals;        /* of NUMBER: the most that any cell has */
  gsize n_odd;            /* values that are not of the kind */
  gsize n_marks;          /* cells that say "no value" in a word: "ND", "-" */
  const char *first_mark; /* such a word, interned; or NULL */
  gboolean is_spoilt; /* codes that a spreadsheet shortened to "8.41E+12": what they were cannot be known */
  gboolean is_style_guess, is_order_guess; /* nothing in the column settles "1,234", or "4/2/2023" */
} SsReadingOfColumn;

/** What dates like "4/2/2023" say of which comes first, by numbers above 12. */
typedef struct {
  gsize day_first, month_first, either;
} SsOrderEvidence;

/** Adds what the column says; FALSE where it is no column of dates. */
gboolean ss_infer_order (const SsTally *tally, SsOrderEvidence *evidence);

SsReadingOfColumn ss_infer (const SsTally *tally, const SsFileStyle *file);

/** What one text is in such a column. */
typedef enum {
  SS_CELL_IS_MISSING,
  SS_CELL_IS_VALUE, /* @value is set (TEXT: not) */
  SS_CELL_IS_ODD,
} SsCellIs;

static inline gboolean
ss_kind_is_number (SsKind kind)
{
  return (SS_KINDS (kind) & SS_KINDS_NUMERIC) != 0;
}

SsCellIs ss_infer_cell (const SsReadingOfColumn *reading, const char *text, gsize length, double *value);

G_END_DECLS
