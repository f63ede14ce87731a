/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "scale.h"
#include "wording.h"

G_BEGIN_DECLS

/**
 * SsFigures: how the values of one measure are written in one chart, so that all are written alike. A plain value; @unit is borrowed from
 * the column's facts.
 */
typedef struct {
  SsLanguage language;
  int decimals;
  gboolean is_short; /* "3,2 M" */
  gboolean is_time;  /* days: written as dates, as fine as @date_unit */
  gboolean is_plain; /* years: no mark between thousands */
  SsDateUnit date_unit;
  const char *unit; /* "€", "µg/m³"; or NULL */
} SsFigures;

/** For the values of @column (NULL: counts, shares) as they are shown: @values is a sample of them. */
SsFigures ss_figures_make (const SsColumn *column, const SsColumnFacts *facts, SsLanguage language,
                           const double *values, gsize n);

/** TRUE for numbers that are years, with their parts too ("1993.04"): no mark of thousands goes into them. @column may be NULL. */
gboolean ss_figures_are_years (const SsColumn *column, const SsColumnFacts *facts);

/** The value without its unit, but for "%" and currency signs, which a number keeps: "12,5 %", "3,2 M€". Free with g_free(). */
char *ss_figures_text (const SsFigures *figures, double value);
/** The value with its unit: "31,4 µg/m³". */
char *ss_figures_text_with_unit (const SsFigures *figures, double value);
/**
 * @number, as it is written, with @unit as @language has it: "549 000 €" and "3,2 M€" in French, "€549,000", "−€500" and "€3.2M" in
 * English; other units stand behind, after a space that does not break. Free with g_free().
 */
char *ss_number_with_unit (const char *number, const char *unit, SsLanguage language);
/** TRUE for units that cling to each number (%, €, $, £). */
gboolean ss_figures_unit_clings (const SsFigures *figures);
/** The same figures for the ticks of an axis. */
SsFigures ss_figures_for_ticks (const SsFigures *figures, const SsTicks *ticks);

G_END_DECLS
