/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "summary.h"

/* Grouping so many rows takes some 20 ms. */
#define MOST_ROWS 200000

/* Naming so many keys takes as long. */
#define MOST_KEYS 10000

gboolean
ss_summary_is_affordable (SsProfile *profile, const SsSpec *spec)
{
  static const SsRole roles[] = {SS_ROLE_CATEGORY, SS_ROLE_X, SS_ROLE_AREA};
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++) {
    const char *name = ss_spec_role (spec, roles[i], 0);
    const SsColumnFacts *facts = name ? ss_profile_find (profile, name) : NULL;
    if (facts && facts->distinct > MOST_KEYS)
      return FALSE;
  }
  return ss_table_n_rows (ss_profile_table (profile)) <= MOST_ROWS;
}

/* Rows that meet are put together by the chart only where the spec says how. */
static gboolean
is_shown_as_grouped (const SsShown *shown)
{
  gboolean is_told
      = shown->spec->aggregate != SS_AGGREGATE_AUTO && shown->spec->aggregate != SS_AGGREGATE_NONE;

  return is_told || shown->aggregate == SS_AGGREGATE_NONE || shown->value_name == NULL;
}

static void
summary_add (SsSummary *summary, gsize key, double value)
{
  if (summary->n == 0) {
    summary->highest = summary->lowest = summary->first = value;
    summary->highest_key = summary->lowest_key = summary->first_key = key;
  } else if (value > summary->highest) {
    summary->second = summary->highest;
    summary->second_key = summary->highest_key;
    summary->highest = value;
    summary->highest_key = key;
  } else if (isnan (summary->second) || value > summary->second) {
    summary->second = value;
    summary->second_key = key;
  }
  if (value < summary->lowest) {
    summary->lowest = value;
    summary->lowest_key = key;
  }
  summary->last = value;
  summary->last_key = key;
  summary->total += value >= 0 ? value : NAN;
  summary->n++;
}

gboolean
ss_summary_make (const SsShown *shown, SsSummary *summary)
{
  gboolean is_total = shown->series_name && ss_shown_is_additive (shown);
  gsize n_lines = shown->series_name && !is_total ? shown->n_series : 1;

  *summary = (SsSummary) {
      .second = NAN, .total = ss_shown_is_additive (shown) ? 0 : NAN, .is_course = n_lines == 1};
  if (shown->spec->per || !is_shown_as_grouped (shown))
    return FALSE;
  for (gsize k = 0; k < shown->n_keys; k++)
    for (gsize s = 0; s < n_lines && shown->is_visible[k]; s++) {
      double value = is_total ? ss_shown_key_total (shown, k) : ss_shown_value (shown, k, s);

      if (!isnan (value))
        summary_add (summary, k, value);
    }
  return summary->n > 0;
}
