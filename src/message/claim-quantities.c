/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-quantities.h"

#include <stdlib.h>

/* Where a text names nothing, a ratio is looked for among so many keys at most: beyond, some pair fits anything. */
#define MOST_PAIRED_KEYS 8

static void
add (GArray *numbers, double number)
{
  if (isfinite (number))
    g_array_append_val (numbers, number);
}

static int
compare_down (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x < y) - (x > y);
}

/* The visible values of one line, the greatest first. */
static GArray *
sorted_line (const SsSubject *subject, gsize s)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize k = 0; k < subject->shown->n_keys; k++)
    if (subject->shown->is_visible[k])
      add (line, ss_subject_value (subject, k, s));
  g_array_sort (line, compare_down);
  return line;
}

static double
sum (const GArray *numbers)
{
  double total = 0;

  for (guint i = 0; i < numbers->len; i++)
    total += g_array_index (numbers, double, i);
  return total;
}

static void
add_figures (GArray *found, const SsSubject *subject, gsize s)
{
  g_autoptr (GArray) line = sorted_line (subject, s);
  guint n = line->len;
  double least, most;

  if (n == 0)
    return;
  most = g_array_index (line, double, 0);
  least = g_array_index (line, double, n - 1);
  add (found, sum (line));
  add (found, sum (line) / n);
  add (found, (g_array_index (line, double, (n - 1) / 2) + g_array_index (line, double, n / 2)) / 2);
  add (found, most - least);
}

GArray *
ss_quantities_values (const SsSubject *subject)
{
  /* "Lyon: more than 500" speaks of Lyon, and not of the total, which is more than anything. */
  gboolean is_bounded
      = subject->n_keys_named > 0
        && (ss_subject_find (subject, SS_CLAIM_OVER) || ss_subject_find (subject, SS_CLAIM_UNDER)
            || ss_subject_find (subject, SS_CLAIM_FRACTION));
  GArray *found = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    if (!ss_subject_has_line (subject, s))
      continue;
    for (gsize k = 0; k < subject->shown->n_keys; k++)
      if (ss_subject_concerns (subject, FALSE, k))
        add (found, ss_subject_value (subject, k, s));
    if (!is_bounded)
      add_figures (found, subject, s);
  }
  return found;
}

GArray *
ss_quantities_named (const SsSubject *subject)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++)
    for (gsize k = 0; k < subject->shown->n_keys && ss_subject_has_line (subject, s); k++)
      if (ss_subject_concerns (subject, FALSE, k))
        add (found, ss_subject_value (subject, k, s));
  return found;
}

static void
add_cumulated (GArray *found, const SsSubject *subject, gsize s)
{
  g_autoptr (GArray) line = sorted_line (subject, s);
  double total = sum (line), part = 0;

  for (guint i = 0; i + 1 < line->len; i++) {
    part += g_array_index (line, double, i);
    add (found, part / total);
  }
}

/* The first answers together, and the last ones: "63 % are satisfied". */
static void
add_ends (GArray *found, const SsSubject *subject, gsize s, double total)
{
  double part = 0;

  for (gsize k = 0; k + 1 < subject->shown->n_keys; k++) {
    double value = ss_subject_value (subject, k, s);

    part += isnan (value) ? 0 : value;
    add (found, part / total);
    add (found, 1 - part / total);
  }
}

static double
named_total (const SsSubject *subject, gsize s)
{
  double total = 0;

  for (gsize k = 0; k < subject->shown->n_keys; k++)
    if (ss_subject_concerns (subject, FALSE, k) && !isnan (ss_subject_value (subject, k, s)))
      total += ss_subject_value (subject, k, s);
  return total;
}

GArray *
ss_quantities_shares (const SsSubject *subject)
{
  const SsShown *shown = subject->shown;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (double));
  double whole = 0;

  for (gsize s = 0; s < shown->n_series; s++) {
    double total = ss_shown_series_total (shown, s);

    whole += isnan (total) ? 0 : total;
  }
  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    double total = s == shown->n_series ? whole : ss_shown_series_total (shown, s);

    if (!ss_subject_has_line (subject, s))
      continue;
    for (gsize k = 0; k < shown->n_keys; k++) {
      if (!ss_subject_concerns (subject, FALSE, k))
        continue;
      add (found, ss_subject_value (subject, k, s) / whole);
      add (found, ss_subject_value (subject, k, s) / total);
      if (shown->n_series > 1)
        add (found, ss_subject_value (subject, k, s) / ss_shown_key_total (shown, k));
    }
    if (shown->n_series > 1)
      add (found, total / whole);
    if (subject->n_keys_named > 0)
      add (found, named_total (subject, s) / total);
    else {
      add_cumulated (found, subject, s);
      add_ends (found, subject, s, total);
    }
  }
  return found;
}

/* The first and last visible value of a line; the first since the date that the text names, where it names one so. */
static void
line_ends (const SsSubject *subject, gsize s, double *first, double *last)
{
  const SsMention *since = ss_subject_since (subject);

  *first = *last = NAN;
  for (gsize k = since ? since->index : 0; k < subject->shown->n_keys; k++) {
    double value = ss_subject_value (subject, k, s);

    if (!subject->shown->is_visible[k] || isnan (value))
      continue;
    *first = isnan (*first) ? value : *first;
    *last = value;
  }
}

static void
add_change (GArray *found, const SsSubject *subject, gsize s)
{
  double first, last;

  line_ends (subject, s, &first, &last);
  add (found, last / first);
}

static void
add_key_pairs (GArray *found, const SsSubject *subject, gsize s)
{
  const SsShown *shown = subject->shown;
  gboolean is_small = shown->n_keys <= MOST_PAIRED_KEYS || subject->n_keys_named > 0;

  for (gsize a = 0; a < shown->n_keys; a++)
    for (gsize b = 0; b < shown->n_keys; b++) {
      gboolean are_neighbours = b == a + 1 || a == b + 1;
      gboolean is_named = ss_subject_concerns (subject, FALSE, a)
                          && (subject->n_keys_named < 2 || ss_subject_concerns (subject, FALSE, b));

      if (a != b && is_named && (is_small || are_neighbours))
        add (found, ss_subject_value (subject, b, s) / ss_subject_value (subject, a, s));
    }
}

static void
add_series_pairs (GArray *found, const SsSubject *subject)
{
  const SsShown *shown = subject->shown;

  for (gsize a = 0; a < shown->n_series && a < MOST_PAIRED_KEYS; a++)
    for (gsize b = 0; b < shown->n_series && b < MOST_PAIRED_KEYS; b++) {
      if (a == b || !(ss_subject_concerns (subject, TRUE, a) || ss_subject_concerns (subject, TRUE, b)))
        continue;
      add (found, ss_shown_series_total (shown, b) / ss_shown_series_total (shown, a));
      for (gsize k = 0; k < shown->n_keys; k++)
        if (ss_subject_concerns (subject, FALSE, k))
          add (found, ss_shown_value (shown, k, b) / ss_shown_value (shown, k, a));
    }
}

GArray *
ss_quantities_ratios (const SsSubject *subject)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    g_autoptr (GArray) line = NULL;

    if (!ss_subject_has_line (subject, s))
      continue;
    if (subject->n_keys_named < 2)
      add_change (found, subject, s);
    if (ss_subject_since (subject) == NULL)
      add_key_pairs (found, subject, s);
    line = sorted_line (subject, s);
    if (line->len > 1 && subject->n_keys_named == 0) {
      add (found, g_array_index (line, double, 0) / g_array_index (line, double, 1));
      add (found, g_array_index (line, double, 0) / g_array_index (line, double, line->len - 1));
      add (found, g_array_index (line, double, 0) / (sum (line) / line->len));
    }
  }
  if (subject->shown->n_series > 1)
    add_series_pairs (found, subject);
  return found;
}

/* Are the keys @a and @b, in this order, a pair that the text may compare? */
static gboolean
may_compare (const SsSubject *subject, gsize a, gsize b, gboolean any)
{
  gboolean first = ss_subject_concerns (subject, FALSE, a), second = ss_subject_concerns (subject, FALSE, b);

  if (subject->n_keys_named == 0)
    return any;
  if (ss_subject_since (subject))
    return FALSE; /* from that date to the last: the ends of the line */
  return subject->n_keys_named == 1 ? first || second : first && second;
}

GArray *
ss_quantities_growths (const SsSubject *subject)
{
  const SsShown *shown = subject->shown;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean any = ss_subject_is_partial (subject);

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    if (!ss_subject_has_line (subject, s))
      continue;
    if (subject->n_keys_named < 2)
      add_change (found, subject, s);
    for (gsize a = 0; a < shown->n_keys; a++)
      for (gsize b = a + 1; b < shown->n_keys; b++)
        if (may_compare (subject, a, b, any))
          add (found, ss_subject_value (subject, b, s) / ss_subject_value (subject, a, s));
  }
  return found;
}

static void
add_line_differences (GArray *found, const SsSubject *subject, gsize s, gboolean any)
{
  const SsShown *shown = subject->shown;

  for (gsize a = 0; a < shown->n_keys; a++)
    for (gsize b = a + 1; b < shown->n_keys; b++)
      if (may_compare (subject, a, b, any))
        add (found, fabs (ss_subject_value (subject, b, s) - ss_subject_value (subject, a, s)));
}

GArray *
ss_quantities_differences (const SsSubject *subject)
{
  const SsShown *shown = subject->shown;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean any = shown->n_keys <= MOST_PAIRED_KEYS || ss_subject_is_partial (subject);

  for (gsize s = 0; s < ss_subject_n_lines (subject); s++) {
    g_autoptr (GArray) line = NULL;

    if (!ss_subject_has_line (subject, s))
      continue;
    add_line_differences (found, subject, s, any);
    if (ss_subject_since (subject)) {
      double first, last;

      line_ends (subject, s, &first, &last);
      add (found, fabs (last - first));
    }
    line = sorted_line (subject, s);
    if (line->len < 2 || subject->n_keys_named > 1)
      continue;
    add (found, g_array_index (line, double, 0) - g_array_index (line, double, 1));
    add (found, g_array_index (line, double, 0) - g_array_index (line, double, line->len - 1));
    if (shown->is_ordered)
      add (found, fabs (ss_subject_value (subject, shown->n_keys - 1, s) - ss_subject_value (subject, 0, s)));
  }
  for (gsize k = 0; k < shown->n_keys && shown->n_series <= MOST_PAIRED_KEYS; k++)
    for (gsize a = 0; a < shown->n_series && ss_subject_concerns (subject, FALSE, k); a++)
      for (gsize b = a + 1; b < shown->n_series; b++)
        if (ss_subject_concerns (subject, TRUE, a) || ss_subject_concerns (subject, TRUE, b))
          add (found, fabs (ss_shown_value (shown, k, b) - ss_shown_value (shown, k, a)));
  return found;
}
