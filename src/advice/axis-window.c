/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis-window.h"

#include <string.h>

static const char *const places[] = {
    [SS_AXIS_VALUE] = "axes.value", [SS_AXIS_CATEGORY] = "axes.category", [SS_AXIS_X] = "axes.x",
    [SS_AXIS_Y] = "axes.y",         [SS_AXIS_COLOUR] = "axes.colour",     [SS_AXIS_SIZE] = "axes.size",
};
G_STATIC_ASSERT (G_N_ELEMENTS (places) == SS_N_AXES);

const char *
ss_axis_place (SsAxisId id)
{
  return places[id];
}

/* The first and last number of a domain; FALSE unless it is one of numbers. */
static gboolean
domain_ends (const json_t *domain, double *first, double *last)
{
  gsize n = json_array_size (domain);
  const json_t *start = json_array_get (domain, 0), *end = json_array_get (domain, n ? n - 1 : 0);

  if (n < 2 || !json_is_number (start) || !json_is_number (end))
    return FALSE;
  *first = json_number_value (start);
  *last = json_number_value (end);
  return TRUE;
}

SsAxisWindow
ss_axis_window (const SsSpec *spec, SsAxisId id)
{
  const SsAxisSpec *axis = &spec->axes[id];
  SsAxisWindow window
      = {.id = id, .spec = axis, .min = axis->min, .max = axis->max, .is_reversed = axis->is_reversed};
  double first, last;

  if (axis->scale < SS_SCALE_THRESHOLD && domain_ends (axis->domain, &first, &last)) {
    if (isnan (window.min) && isnan (window.max)) {
      window.min = first;
      window.max = last;
    } else {
      window.is_reversed ^= first > last;
      window.min = isnan (window.min) ? fmin (first, last) : window.min;
      window.max = isnan (window.max) ? fmax (first, last) : window.max;
    }
  }
  if (window.min > window.max) {
    double swap = window.min;

    window.min = window.max;
    window.max = swap;
    window.is_reversed = TRUE;
  }
  return window;
}

/* A range of less says shares of the side, or the numbers of the ticks, and no pixels: these run upwards. *Ours*. */
#define FEWEST_PIXELS 100.0

/* Pixels run from the left and from the top: an axis is turned round by a range that starts on the right, or at the top, unless the
   domain is turned round too. What the spec says in so many words stands. */
static gboolean
is_turned_round (const SsAxisSpec *axis, gboolean is_upright)
{
  double first, last;

  if (!domain_ends (axis->range, &first, &last))
    return FALSE;
  is_upright &= fabs (last - first) > FEWEST_PIXELS;
  return is_upright ? first < last : first > last;
}

/* Of where the axis runs, and how; a title says nothing of it. */
static gboolean
says_nothing (const SsAxisSpec *axis)
{
  return isnan (axis->min) && isnan (axis->max) && axis->scale == SS_SCALE_AUTO && !axis->is_reversed
         && !axis->is_hidden && axis->domain == NULL && axis->range == NULL;
}

gboolean
ss_case_value_window (const SsCase *subject, SsAxisWindow *window)
{
  const SsShown *shown = subject->shown;
  gboolean knows_side;

  if (shown == NULL)
    return FALSE;
  *window = ss_axis_window (subject->spec, ss_shown_value_axis (shown));
  if (window->id == SS_AXIS_VALUE && says_nothing (window->spec)) {
    SsAxisId side = ss_shown_lies (shown) ? SS_AXIS_X : SS_AXIS_Y;

    if (side != ss_shown_key_axis (shown) && !says_nothing (&subject->spec->axes[side]))
      *window = ss_axis_window (subject->spec, side);
  }
  knows_side = window->id != SS_AXIS_VALUE || subject->spec->orientation != SS_ORIENTATION_AUTO;
  if (!window->spec->is_reversed && knows_side)
    window->is_reversed ^= is_turned_round (window->spec, window->id == SS_AXIS_Y || !ss_shown_lies (shown));
  return TRUE;
}

gboolean
ss_case_key_window (const SsCase *subject, SsAxisWindow *window)
{
  if (subject->shown == NULL || subject->shown->key == NULL)
    return FALSE;
  *window = ss_axis_window (subject->spec, ss_shown_key_axis (subject->shown));
  window->is_reversed |= subject->shown->runs_back;
  if (!window->spec->is_reversed && window->id == SS_AXIS_X)
    window->is_reversed ^= is_turned_round (window->spec, FALSE);
  return TRUE;
}

static gboolean
is_stacked (const SsCase *subject)
{
  return subject->shown->n_series > 1 && subject->type->traits.shows_parts;
}

gboolean
ss_case_extent (const SsCase *subject, double *min, double *max)
{
  *min = *max = NAN;
  if (subject->shown == NULL)
    return FALSE;
  for (gsize k = 0; k < subject->shown->n_keys; k++) {
    if (!subject->shown->is_visible[k])
      continue;
    for (gsize s = 0; s < (is_stacked (subject) ? 1 : subject->shown->n_series); s++) {
      double value = is_stacked (subject) ? ss_shown_key_total (subject->shown, k)
                                          : ss_shown_value (subject->shown, k, s);

      *min = fmin (*min, value);
      *max = fmax (*max, value);
    }
  }
  return !isnan (*min);
}

SsSpec *
ss_spec_with_plain_axis (const SsSpec *spec, SsAxisId id)
{
  SsSpec *mended = ss_spec_copy (spec);
  SsAxisSpec *axis = &mended->axes[id];

  axis->min = axis->max = axis->exponent = NAN;
  axis->scale = SS_SCALE_AUTO;
  axis->is_reversed = axis->is_hidden = FALSE;
  g_clear_pointer (&axis->domain, json_decref);
  g_clear_pointer (&axis->range, json_decref);
  return mended;
}
