/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"
#include "bound.h"
#include "groups.h"
#include "scene.h"
#include "shown.h"

#include <math.h>

G_BEGIN_DECLS

#define SS_CASE_MOST_BOUND 64

/** The shape of what is shown, by the columns alone and not by the format: what the decision trees of charts start from. */
typedef enum {
  SS_SHAPE_OTHER,
  SS_SHAPE_QUANTITY,             /* one quantity: where its values lie */
  SS_SHAPE_PLANE,                /* two quantities or more against each other */
  SS_SHAPE_SEQUENCE,             /* a quantity along another that goes up step by step */
  SS_SHAPE_NAMES,                /* names alone: how many rows of each */
  SS_SHAPE_NAMES_VALUES,         /* one value a name */
  SS_SHAPE_NAMES_OBSERVATIONS,   /* many values a name */
  SS_SHAPE_CROSSED,              /* names by names alone: how many rows of each pair */
  SS_SHAPE_CROSSED_VALUES,       /* names by names, and a quantity */
  SS_SHAPE_CROSSED_OBSERVATIONS, /* names by names, and many values of a quantity in each */
  SS_SHAPE_TIME,                 /* time alone: how many rows of each date */
  SS_SHAPE_TIME_VALUES,          /* a quantity over time */
  SS_SHAPE_TIME_CROSSED,         /* a quantity, or several, over time, by names */
  SS_SHAPE_PLACES,               /* points or areas, with a quantity or not */
} SsShape;

/**
 * SsCase: one chart over one table, with the facts that rules look at, computed once. Borrows everything; lives on the stack of
 * whoever asks the rules. Where a spec names a column twice, or more than SS_CASE_MOST_BOUND columns, the first ones are listed.
 */
struct _SsCase {
  SsProfile *profile;
  SsTable *table;
  SsGroups *groups; /* counts of distinct cells and pairs, totals by category; kept between cases */
  const SsChartType *type;
  const SsSpec *spec;
  const SsQuestion *question; /* never NULL */
  SsChartTypes types;
  const SsScene *scene; /* the chart as drawn, or NULL */
  const SsShown *
      shown; /* what its reader sees as numbers: in a review; NULL in a suggestion, or when nothing is shown */

  SsBound bound[SS_CASE_MOST_BOUND];
  guint n_bound;
  const SsBound *first[SS_N_ROLES]; /* the first column of a role, or NULL */
  guint n_role[SS_N_ROLES];

  /* What the chart does, whatever its roles are called. NULL where there is no such column. */
  const SsBound *
      across; /* the column along which the marks are laid out: category, area, or the text or time among x and y */
  const SsBound *measure;    /* the first measured column: value, or the number among y and x */
  const SsBound *series;     /* colour */
  guint n_measures;          /* more than 1: wide form, each column is a series */
  gboolean is_counted;       /* it shows how many rows there are, not a column */
  gboolean compares_columns; /* no column of names: each measured column is one mark, of all its rows */
  gboolean is_summed;        /* it adds up or averages several rows into one mark */
  SsAggregate aggregate;     /* decided: AUTO is what the format will do */

  SsShape shape;
  gsize n_rows;
  gsize
      n_across; /* positions along the axis: distinct cells, less those beyond the spec's limit; 1 without a column */
  gsize n_series; /* colours; 1 where nothing is coloured; a measured colour counts as 1 */
  gsize n_facets; /* 1 without */
  gsize n_marks;  /* estimated */
  double rows_per_mark;
};

/**
 * Fills @subject for @spec over @profile's table. FALSE and @error (SS_CHART_ERROR) for an unknown format or column. @groups and
 * @scene may be as in the struct.
 */
gboolean ss_case_init (SsCase *subject, SsProfile *profile, SsGroups *groups, SsChartTypes types,
                       const SsSpec *spec, const SsQuestion *question, GError **error);

G_END_DECLS
