/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date-text.h"
#include "number-text.h"
#include "tally.h"

G_BEGIN_DECLS

/** What is known of the whole file, for cells that can be read in two ways. */
typedef struct {
  SsNumberStyle style;
  SsDayOrder order;
  gboolean is_order_sure; /* some column of the file proves it */
  gboolean is_style_set;  /* numbers are in this style, whatever the column's texts speak for */
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
  gsize n_marked;         /* numbers that have it */
  gsize n_unmarked;       /* numbers without the unit that others have */
  gboolean is_mark_odd;   /* it is the unit of those numbers alone: the column has none */
  double today;           /* of births: days since 1970 beyond which none lies; 0: any day may be */
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

/** How the numbers of column @name are written. */
SsNumberStyle ss_infer_style (const char *name, const SsNumberEvidence *evidence, const SsFileStyle *file,
                              gboolean *is_guess);

/** One date of such a column. */
gboolean ss_infer_date (const SsReadingOfColumn *reading, const char *text, gsize length, SsDate *date);

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

/** The same of a text of @tally, which knows already whether it says "no value". */
SsCellIs ss_infer_text (const SsReadingOfColumn *reading, const SsTally *tally, guint32 code, double *value);

G_END_DECLS
