/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "shown-course.h"
#include "spec.h"
#include "wording.h"

G_BEGIN_DECLS

/**
 * SsShown: what a chart gives its reader to see, as numbers. Along one axis stand the keys (categories, dates, places); each key has one
 * value a series. Rows of one key and series are aggregated as the spec says, or else as the column's measure allows: counts are added,
 * rates averaged, and where the spec divides by another column the sums of both. A spec in wide form (several value columns) has one series a column; a line
 * along columns of years has the years as its keys, bars of the totals of columns have these.
 *
 * A value: made once, read-only, owned by one caller. Columns and facts are borrowed from the profile, which must outlive it.
 */
typedef struct {
  SsCourse *course;   /* owned; NULL but for a chart along columns */
  SsProfile *profile; /* borrowed, or of the course: keys and values are columns of its table */
  const SsSpec *spec; /* borrowed, or of the course */

  const char *key_name; /* borrowed from the spec; NULL: the chart has no discrete or ordered axis */
  SsColumn *key;
  const SsColumnFacts *key_facts;
  SsRole key_role;
  const char *series_name; /* a column that splits rows into series; NULL in wide form and for one series */
  const char *value_name;  /* the first value column; NULL: rows are counted */
  const SsColumnFacts *value_facts;
  SsRole value_role;
  gsize n_value_columns;

  gboolean is_time;      /* the keys are dates or years: they ascend in @key_numbers */
  gboolean is_ordered;   /* time, numbers, or texts with a natural order (months, answers, classes) */
  SsAggregate aggregate; /* what was done where several rows met; NONE where no two did */

  gsize n_keys, n_series;
  char **key_texts;     /* [n_keys], for people, in the language asked for */
  char **key_cells;     /* [n_keys], as a file writes them */
  gsize *key_rows;      /* [n_keys]: the first row of each */
  double *key_numbers;  /* [n_keys]: the number, day number or natural rank; NaN for plain texts */
  char **series_texts;  /* [n_series] */
  double *values;       /* [n_keys * n_series], key after key; NaN: no value */
  guint *counts;        /* [n_keys * n_series]: how many rows */
  gboolean *is_visible; /* [n_keys]: not cut by the spec's order list or axis window */
  gboolean runs_back;   /* the axis of the keys is given from its last date or number to its first */
  gsize n_missing;      /* rows whose value or key is missing */
} SsShown;

/** NULL where the spec has neither values nor keys that the table knows. @language is that of the texts. */
SsShown *ss_shown_new (SsProfile *profile, const SsSpec *spec, SsLanguage language);
void ss_shown_free (SsShown *shown);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsShown, ss_shown_free)

/** The value of key @k in series @s; NaN where there is none. */
double ss_shown_value (const SsShown *shown, gsize k, gsize s);

/** The key that @text names, for people or as in a file; G_MAXSIZE: none. */
gsize ss_shown_find_key (const SsShown *shown, const char *text);

/** Sum over the series of key @k, or over the keys of series @s; NaN where all is missing. */
double ss_shown_key_total (const SsShown *shown, gsize k);
double ss_shown_series_total (const SsShown *shown, gsize s);

/** TRUE where the values may be added up: counts and amounts, not rates, means, medians. */
gboolean ss_shown_is_additive (const SsShown *shown);

/** The axis that carries the values, or the keys: by its own name if the spec gives it, else by its side of the picture. */
SsAxisId ss_shown_value_axis (const SsShown *shown);
SsAxisId ss_shown_key_axis (const SsShown *shown);

/** TRUE where the values run sideways: the spec says so, or only the axis along the foot speaks of numbers and the keys are names. */
gboolean ss_shown_lies (const SsShown *shown);

/** Is the column one of time: dates, or whole numbers that are years? */
gboolean ss_facts_is_time (const SsColumnFacts *facts);

/* --- its words ----------------------------------------------------------------------------------------------------------- */

/** The name of a column for a sentence: underscores become spaces, a trailing unit in parentheses goes. Free with g_free(). */
char *ss_name_for_people (const char *name);

/** What is measured: "Deaths", "Mean of PM10", "Number of rows"; in the user's language. Of several columns the first. Free with g_free(). */
char *ss_shown_measure (const SsShown *shown);

/** A value with its unit: "209,4 millions", "72,1 %", "12,5 k€". Free with g_free(). */
char *ss_shown_value_text (const SsShown *shown, double value, SsLanguage language);

/** A cell of @column for people: "2019", "mars 2020", "Paris". NULL where missing. Free with g_free(). */
char *ss_cell_text (SsColumn *column, const SsColumnFacts *facts, gsize row, SsLanguage language);

G_END_DECLS
