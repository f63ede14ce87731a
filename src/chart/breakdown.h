/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-context.h"

G_BEGIN_DECLS

/** One distinct value of a column, or one column of a wide form. */
typedef struct {
  char *
      label; /* never NULL; "" for numbers beyond the first SS_MOST_LABELLED levels, which no axis of categories can show */
  double number;       /* days, or the number; NaN for texts */
  gboolean is_rest;    /* "Others": several values in one */
  gboolean is_skipped; /* a step of time of which the table says nothing */
  gboolean is_whole;   /* "Total", "Ensemble", "World": holds the others (GUIDELINES R10) */
} SsLevel;
#define SS_MOST_LABELLED 3000

/** The distinct values of a column over the whole table (that panels of a facet share), in the order in which they are shown. */
typedef struct {
  guint n;
  SsLevel *levels;
  guint32 *
      of_row; /* [n_rows]: the level of each row of the table (SS_CODE_MISSING where missing); NULL: all rows have the one level */
  gsize n_rows;
  gboolean is_columns; /* the value columns of a wide form: of_row goes by column and not by row */
  SsOrder order;
  gboolean is_time;     /* dates or years: in time order, at their place in time */
  SsDateUnit date_unit; /* of dates: how fine they are; of all else SS_DATE_UNIT_YEAR */
  gboolean is_numeric;  /* numbers */
  gboolean is_ordered;  /* any of these, or a natural order: never sorted by value */
  gboolean
      is_falling; /* in a natural order, but from its last step to its first: columns stay as the file has them */
} SsLevels;

/**
 * SsBreakdown: values by category and series, each aggregated over the panel's rows of its cell. Cell (s, c) is s * categories.n + c.
 *
 * The value is the value column's sum, mean, median or number of rows, as the spec says, or by the column's measure: a mean for rates, a
 * sum for the rest. Without a value column rows are counted. Several value columns (a wide form) are the series. A cell without any
 * value is NaN, and is a gap. With spec->per a cell is its sum over the sum of that column, times the factor.
 *
 * What holds the others ("Total") is no part of them, and would dwarf them: it is left out of parts and of stacks, and of bars where it
 * is the others' sum; where it is a mean of them ("World") it comes last. Neither is done to a level that the spec names in its order or highlights.
 * Where both sides have the same levels (from where to where), they have them in one order.
 */
typedef struct {
  SsLevels *categories, *series; /* never NULL; series.n is 1 where there are none, with an empty label */
  double *values;                /* [series.n * categories.n] */
  double *totals;                /* [categories.n]: over series; NaN where all are missing */
  guint32 *cell_start;           /* [cells + 1]: rows of a cell in cell_rows */
  gsize *cell_rows;              /* rows of the table */
  SsFigures figures;             /* how the values are written */
  const SsColumn *value_column;  /* the first, or NULL when counting */
  SsMeasure measure;             /* its */
  gboolean has_series;
  gboolean is_count;
  guint n_dropped;      /* categories that the limit left out */
  gboolean drops_least; /* those with the least values, and not those that come last in an order */
  char *apart;          /* the level that holds the others, where it is left out; NULL: none is */
  double apart_value;   /* its value, or NaN */
} SsBreakdown;

typedef enum {
  SS_BREAKDOWN_DEFAULT = 0,
  SS_BREAKDOWN_EVERY_STEP
  = 1
    << 4, /* times that the table skips are categories without data: even steps are even times (GUIDELINES R17) */
  SS_BREAKDOWN_KEEP_ORDER = 1 << 0,  /* categories are never sorted by value (lines) */
  SS_BREAKDOWN_REST_IS_ONE = 1 << 1, /* what the limit leaves out becomes "Others" (parts of a whole) */
  SS_BREAKDOWN_BY_SHARE
  = 1
    << 3, /* categories by the share of the largest series; of the upper half of answers that have an order */
  SS_BREAKDOWN_LAST_FIRST
  = 1 << 5, /* categories in an order begin with the last: the youngest stand at the foot of a pyramid */
  SS_BREAKDOWN_SERIES_BY_SIZE
  = 1 << 2, /* series without an order of their own: the largest first; columns stay as the file has them */
  SS_BREAKDOWN_STACKS = 1 << 6, /* series are parts that are added up: none of them holds the others */
  SS_BREAKDOWN_WHOLE_APART
  = 1
    << 7, /* the category that is the sum of the others is left out: whoever asks for it says so (ss_breakdown_say_apart) */
} SsBreakdownFlags;

/**
 * By the columns of @category_role, @series_role and @value_role. At most @limit categories (0: all, or the spec's limit) are kept: the
 * first in the order shown. Never NULL; categories.n is 0 where there is nothing.
 */
SsBreakdown *ss_breakdown_new (SsChartContext *context, SsRole category_role, SsRole series_role,
                               SsRole value_role, SsBreakdownFlags flags, guint limit);
void ss_breakdown_free (SsBreakdown *breakdown);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsBreakdown, ss_breakdown_free)

/** The column that names the axis of values: NULL where rows are counted, and where several columns are levels, whose names stand there. */
const SsColumn *ss_breakdown_axis_column (const SsBreakdown *breakdown);

double ss_breakdown_value (const SsBreakdown *breakdown, guint series, guint category);
const gsize *ss_breakdown_rows (const SsBreakdown *breakdown, guint series, guint category, gsize *n);

/** Sets the rows of a cell on the mark made last: the row itself when there is one. */
void ss_breakdown_mark (const SsBreakdown *breakdown, SsChartContext *context, guint series, guint category);
/** The same, with a tip that names category, series and value, and an anchor at @x, @y. */
void ss_breakdown_describe (const SsBreakdown *breakdown, SsChartContext *context, guint series,
                            guint category, double x, double y);

/** TRUE where the cells of a category are parts of one whole: answers, counts, or shares that add up to the same everywhere. */
gboolean ss_breakdown_has_parts (const SsBreakdown *breakdown);

/** Says under the plot what holds the others and its value, if it was left out. */
void ss_breakdown_say_apart (const SsBreakdown *breakdown, SsChartContext *context);

/** Says under the plot how many categories the limit left out, and what ss_breakdown_say_apart() says, if anything was left out. */
void ss_breakdown_say_dropped (const SsBreakdown *breakdown, SsChartContext *context);

/** Least and largest value; with @is_stacked of the positive and negative sums of each category. NaN, NaN when there are none. */
void ss_breakdown_extent (const SsBreakdown *breakdown, gboolean is_stacked, double *min, double *max);

/** The colour of the @i-th of several series: a step of a ramp where they are steps themselves (answers, ages, years), else one of its own. */
SsColour ss_series_colour (const SsChartContext *context, const SsLevels *series, guint i);

/** The levels of @column by themselves, in natural, file or alphabetical order. */
SsLevels *ss_levels_new (SsChartContext *context, const SsColumn *column);
void ss_levels_free (SsLevels *levels);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsLevels, ss_levels_free)

G_END_DECLS
