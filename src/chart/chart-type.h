/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intention.h"
#include "spec.h"

G_BEGIN_DECLS

typedef struct _SsChartContext SsChartContext; /* chart-context.h: what a format may ask while it builds */

typedef enum {
  SS_NEED_OPTIONAL,
  SS_NEED_SUGGESTED,
  SS_NEED_UNLESS_WIDE, /* required, but where several value columns stand in its place: "2000", "2001", "2002" */
  SS_NEED_OR_WIDE, /* required, or several value columns in its place, of which each is one: candidates; never both */
  SS_NEED_REQUIRED,
} SsNeed;

typedef struct {
  SsRole role;
  const char *label; /* N_() */
  SsNeed need;
  SsKinds kinds; /* accepted kinds */
  guint most;    /* how many columns at most; 0: any number */
} SsRoleRow;

typedef enum {
  SS_OPTION_BOOLEAN,
  SS_OPTION_NUMBER,
  SS_OPTION_CHOICE,
} SsOptionType;

typedef struct {
  const char *id, *label; /* label: N_() */
  SsOptionType type;
  double fallback, min, max;        /* NUMBER (BOOLEAN: fallback 0 or 1) */
  const char *const *choices;       /* CHOICE: ids, the first is the fallback */
  const char *const *choice_labels; /* CHOICE: N_() */
} SsOptionRow;

/** The family of a format: formats of one family are one idea (first six suggestions: six ideas). */
typedef enum {
  SS_FAMILY_TABLE,
  SS_FAMILY_FIGURE,
  SS_FAMILY_BAR,
  SS_FAMILY_DOT,
  SS_FAMILY_LINE,
  SS_FAMILY_AREA,
  SS_FAMILY_DISTRIBUTION,
  SS_FAMILY_SCATTER,
  SS_FAMILY_HEAT,
  SS_FAMILY_PARTS,
  SS_FAMILY_FLOW,
  SS_FAMILY_MAP,
} SsFamily;

/** Traits as data, so that advice reasons without asking any chart. */
typedef struct {
  SsFamily family;
  gboolean shows_parts; /* parts of one whole */
  gboolean is_relative; /* every whole is 100 %, whatever its size */
  gboolean needs_zero;  /* length or area speaks: the baseline is zero */
  gboolean handles_negative;
  gboolean connects; /* joins its points: the x must be ordered */
  gboolean is_map;
  gboolean aggregates; /* several rows of one category become one mark */
  gboolean shows_distribution;
  gboolean shows_each_row;                  /* one mark a row */
  guint fewest_categories, most_categories; /* that stay readable; 0: no bound */
  guint most_series;
  guint most_marks; /* beyond: overplotting */
} SsTraits;

/** SsChartType: one format. A const descriptor; one file in src/charts and one word in its meson.build. */
typedef struct {
  const char *id;              /* "stacked-bar" */
  const char *label, *purpose; /* N_(): "Stacked bars"; one sentence */
  SsIntentions intentions;     /* mask */
  const SsRoleRow *roles;      /* ends with a row whose label is NULL */
  const SsOptionRow *options;  /* ends with a row whose id is NULL; or NULL */
  SsTraits traits;
  /* Emits the marks. Cannot fail: what cannot be drawn was refused when the spec was checked, or is said in the picture ("pas de donnée"). */
  void (*build) (SsChartContext *context);
} SsChartType;

/** The role's row, or NULL. */
const SsRoleRow *ss_chart_type_role (const SsChartType *type, SsRole role);

/** A list of types is NULL-terminated; src/charts makes one (ss_chart_types), others are handed the list. */
typedef const SsChartType *const *SsChartTypes;
const SsChartType *ss_chart_types_find (SsChartTypes types, const char *id);

G_END_DECLS
