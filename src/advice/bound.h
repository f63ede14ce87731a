/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "spec.h"

G_BEGIN_DECLS

/** One column bound to a role. */
typedef struct {
  SsRole role;
  gsize index; /* in the table */
  SsColumn *column;
  const SsColumnFacts *facts;
} SsBound;

/* The result of a question is at most so wide: there each column is meant to be seen, and a code stands for what was asked (ours). */
#define SS_FEW_COLUMNS 4

/** Claims about a column, so that all rules mean the same by them. NULL gives FALSE. */
gboolean ss_bound_is_time (const SsBound *bound); /* dates, years, months */
gboolean ss_bound_is_ordered (
    const SsBound *bound); /* time, or texts with an order of their own, or whole numbers of few values */
/** Months, quarters, hours, decades: they follow each other as time does, without a year. */
gboolean ss_bound_is_period (const SsBound *bound);
/** Places in an order, whether the rows follow it or not: "Rang 2015", "Classement". */
gboolean ss_bound_holds_places (const SsBound *bound);
gboolean ss_bound_is_rank (
    const SsBound *
        bound); /* "Rank", "Rang", "Classement": whole numbers that put the rows in order and measure nothing */
gboolean ss_bound_is_ages (
    const SsBound *bound); /* "Age": whole years of life that tell the rows apart, alone or with the sex */
gboolean ss_bound_is_hours (const SsBound *bound); /* "Heure": the same of the hours of a day */
gboolean ss_bound_is_quantity (
    const SsBound *bound); /* numbers that measure: not years, codes, identifiers, coordinates */
gboolean ss_bound_is_steps (
    const SsBound *bound); /* whole numbers of few values that come back: classes as much as quantities */
gboolean ss_bound_is_discrete (const SsBound *bound);   /* names, booleans, codes */
gboolean ss_bound_is_identifier (const SsBound *bound); /* codes and names that say which row it is */
gboolean ss_bound_is_subject (
    const SsBound
        *bound); /* names that tell nearly every row apart, and are no places: firms, people, works */
gboolean ss_bound_names_rows (const SsBound *bound);  /* texts that tell nearly every row apart, places too */
gboolean ss_bound_is_surface (const SsBound *bound);  /* how much land: what a density divides by */
gboolean ss_bound_is_count (const SsBound *bound);    /* its name says that it counts */
gboolean ss_bound_may_be_rate (const SsBound *bound); /* its range says so, if not its name */
gboolean ss_bound_is_rate (const SsBound *bound);     /* may not be added up */

/** Coordinates, by their meaning, or by a name and a range that can only be Lambert-93 metres. @bound is not NULL. */
gboolean ss_bound_is_longitude (const SsBound *bound);
gboolean ss_bound_is_latitude (const SsBound *bound);

G_END_DECLS
