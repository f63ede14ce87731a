/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column-sums.h"
#include "profile.h"

G_BEGIN_DECLS

/**
 * SsGroups: what rules ask about several columns of one table together; each answer is computed once and kept. Not for several
 * threads at a time.
 */
typedef struct _SsGroups SsGroups;

SsGroups *ss_groups_new (SsProfile *profile);
void ss_groups_free (SsGroups *groups);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsGroups, ss_groups_free)

/** How many different combinations of cells the @n columns hold, over at most SS_GROUPS_MOST_ROWS rows (the first ones). */
#define SS_GROUPS_MOST_ROWS 50000
gsize ss_groups_n_distinct (SsGroups *groups, const gsize *columns, gsize n);

/** TRUE where no two of those rows share the combination. */
gboolean ss_groups_is_key (SsGroups *groups, const gsize *columns, gsize n);

/** Totals of @value by the texts, numbers or dates of @category (G_MAXSIZE as @value: rows are counted). Missing values are left out. */
typedef struct {
  gsize n;        /* categories */
  double *sums;   /* [n], in order of first appearance */
  gsize *counts;  /* [n] rows with a value */
  gsize *example; /* [n] a row of the category */
  double total, smallest, largest;
} SsTotals;
const SsTotals *ss_groups_totals (SsGroups *groups, gsize category, gsize value);

/**
 * The column that @part is a part of in every row (inhabitants, voters, households: a count whose name says so and which is never
 * smaller), or G_MAXSIZE: the denominator of a rate.
 */
gsize ss_groups_whole (SsGroups *groups, gsize part);

/** The columns that are sums of neighbours (SsColumnSum). */
const GArray *ss_groups_sums (SsGroups *groups);

/**
 * The columns that others in turn are the sums of: candidates, whose votes are those cast, which are those of the registered. Where several
 * columns are such sums, the one of most parts; NULL where none is.
 */
const SsColumnSum *ss_groups_parts (SsGroups *groups);

/** How unevenly the different dates or numbers of a column follow each other: standard deviation of the gaps over their mean; 0 under three. */
/** From here on dates are those of events: chance gives 1, working days 0.5 (ours). */
#define SS_GROUPS_UNEVEN 0.8
double ss_groups_unevenness (SsGroups *groups, gsize column);

/** What a table holds, as far as a chart is about it; only the columns named, or all where @columns is NULL. Asked with one list a table. */
typedef struct {
  gsize n_dates; /* of the column of time that has most of them; 0 where none runs on */
  gboolean
      is_series; /* a column of time, or of the ages or hours of the table, tells every row apart: one value a date */
  gboolean
      lists_things; /* names that tell the rows apart, not in the order of their dates: these are theirs, and nothing runs over them */
  gboolean has_pairs;       /* two columns of names, and one row for nearly each pair of them */
  gboolean has_shapes;      /* a column of geometry: someone made a map file of it */
  gboolean has_coordinates; /* two columns of them, or one of both */
  gboolean has_subjects; /* names that tell nearly every row apart and are no places: firms, people, works */
  gboolean has_places;   /* codes and names of places, or coordinates */
  gboolean has_names;    /* texts that say which row it is, or of which kind */
  guint n_quantities;    /* columns that measure something, and vary */
  gboolean has_wholes;   /* a count that others are parts of, by its name: the registered, inhabitants */
  gboolean has_rates;    /* quantities that their names or units say are rates */
  gsize row_names; /* the first names, of whatever, that tell nearly every row apart; G_MAXSIZE where none */
  gsize
      ranked_by; /* the quantity that goes down from the first row to the last: what the list is about; G_MAXSIZE where none does */
  gsize surface; /* the column that says how large each place is; G_MAXSIZE where none */
  gsize
      followed; /* names that are followed over time, each once at a date: stations, firms; G_MAXSIZE where none */
} SsContents;
const SsContents *ss_groups_contents (SsGroups *groups, const char *const *columns);

/** Pearson's r of two columns of numbers over the rows that have both; NaN where fewer than three or no spread. */
double ss_groups_correlation (SsGroups *groups, gsize a, gsize b);

G_END_DECLS
