/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis-parts.h"
#include "unit.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Fewer letters, with the space around each word, are found anywhere. */
#define LEAST_WORDS 5

void
ss_axis_labels_clear (SsAxisLabels *labels)
{
  for (guint i = 0; i < labels->ticks.n; i++)
    g_clear_pointer (&labels->labels[i], g_free);
}

static void
keep_whole_numbers (SsTicks *ticks)
{
  guint kept = 0;
  for (guint i = 0; i < ticks->n; i++)
    if (ticks->values[i] == floor (ticks->values[i]))
      ticks->values[kept++] = ticks->values[i];
  if (kept > 0) {
    ticks->n = kept;
    ticks->decimals = 0;
  }
}

/* The unit is said once, by the top label or the title: ticks are bare, but for percentages of a whole. */
static char *
tick_text (const SsFigures *figures, double value, SsAxisFlags flags, int decimals)
{
  if (flags & SS_AXIS_BOTH_WAYS)
    value = fabs (value);
  if (flags & SS_AXIS_PERCENT)
    return ss_percent_text (value, MAX (decimals - 2, 0), figures->language);
  SsFigures bare = *figures;
  bare.unit = NULL;
  return ss_figures_text (&bare, value);
}

void
ss_axis_labels_make (SsAxisLabels *labels, SsChartContext *context, const SsScale *scale,
                     const SsFigures *figures, SsAxisFlags flags, guint n_wanted)
{
  labels->ticks
      = ss_scale_ticks (scale, n_wanted, figures->is_time ? figures->date_unit : SS_DATE_UNIT_SECOND);
  gboolean is_whole
      = figures->is_plain || (figures->decimals == 0 && !figures->is_time && !figures->is_short);
  if (is_whole && !(flags & SS_AXIS_PERCENT) && scale->max - scale->min >= 1)
    keep_whole_numbers (&labels->ticks);
  SsFigures own = ss_figures_for_ticks (figures, &labels->ticks);
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  for (guint i = 0; i < labels->ticks.n; i++) {
    labels->labels[i] = tick_text (&own, labels->ticks.values[i], flags, labels->ticks.decimals);
    labels->widths[i] = ss_scene_measure (context->scene, &style, labels->labels[i]).width;
  }
}

/* The bracket that ends a name, "Production (TWh)", or NULL: there the file itself says the unit. */
static const char *
unit_bracket (const char *name)
{
  const char *bracket = strrchr (name, '(');
  return bracket && bracket > name && g_str_has_suffix (name, ")") ? bracket : NULL;
}

char *
ss_context_dup_column_title (const SsChartContext *context, const SsColumn *column)
{
  const SsColumnFacts *facts = ss_context_column_facts (context, column);
  g_autofree char *name = g_strdelimit (g_strdup (ss_column_name (column)), "_", ' ');
  if (!facts || !facts->unit || ss_column_is_time (column) || unit_bracket (name)
      || strstr (name, facts->unit))
    return g_steal_pointer (&name);
  /* Translators: the name of an axis: what is measured, and its unit. */
  return g_strdup_printf (_ ("%s (%s)"), name, ss_unit_for_people (facts->unit));
}

char *
ss_axis_dup_title (const SsChartContext *context, SsAxisId axis, const SsColumn *column)
{
  const SsAxisSpec *spec = ss_context_axis_spec (context, axis);
  if (spec->title && *spec->title)
    return g_strdup (spec->title);
  return column ? ss_context_dup_column_title (context, column) : NULL;
}

/* Whether @text holds the words of @title, however both are written: a caption spells what a file does not. */
static gboolean
has_words (const char *text, const char *title)
{
  g_autofree char *words = ss_header_words (text), *sought = ss_header_words (title);
  return strlen (sought) >= LEAST_WORDS && strstr (words, sought);
}

/* TRUE if the head of the chart names it already. */
static gboolean
is_said_above (const SsChartContext *context, const char *title)
{
  static const SsTextSlot slots[] = {SS_TEXT_TITLE, SS_TEXT_SUBTITLE};
  g_autofree char *sought = g_utf8_casefold (title, -1);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++) {
    const char *text = context->spec->texts[slots[i]];
    g_autofree char *folded = g_utf8_casefold (text ? text : "", -1);
    if (strstr (folded, sought) || (text && has_words (text, title)))
      return TRUE;
  }
  return FALSE;
}

/* The name of an axis whose top label says the unit: without it in brackets, and not at all where the head says it. */
static char *
bare_title (const SsChartContext *context, const SsAxisPlan *plan)
{
  g_autofree char *title = ss_axis_dup_title (context, plan->axis, plan->column);
  const char *bracket = title && plan->figures->unit ? unit_bracket (title) : NULL;
  if (bracket)
    title[bracket - title] = '\0';
  if (title)
    g_strchomp (title);
  return !title || is_said_above (context, title) ? NULL : g_steal_pointer (&title);
}

char *
ss_axis_unsaid_title (const SsChartContext *context, const SsAxisPlan *plan)
{
  g_autofree char *title = ss_axis_dup_title (context, plan->axis, plan->column);
  g_autofree char *bare = bare_title (context, plan);
  const char *subtitle = context->spec->texts[SS_TEXT_SUBTITLE], *unit = plan->figures->unit;
  gboolean names_it = !bare || (subtitle && *subtitle);
  if (ss_figures_unit_clings (plan->figures)) /* each number has it */
    return names_it ? NULL : g_steal_pointer (&bare);
  gboolean gives_unit = !unit || is_said_above (context, unit);
  return names_it && gives_unit ? NULL : g_steal_pointer (&title);
}

/* An axis that does not run evenly, or does not start at zero, says so beside its name. */
static const char *
peculiarity (const SsScale *scale, SsAxisFlags flags)
{
  if (scale->type == SS_SCALE_LOG)
    return _ ("logarithmic scale");
  if (scale->type == SS_SCALE_SQRT || scale->type == SS_SCALE_POW || scale->type == SS_SCALE_SYMLOG)
    return _ ("compressed scale");
  if (scale->is_reversed)
    return _ ("reversed scale");
  if ((flags & SS_AXIS_SAYS_CUT) && (scale->min > 0 || scale->max < 0))
    return _ ("the axis does not start at zero");
  return NULL;
}

char *
ss_axis_full_title (const SsChartContext *context, const SsAxisPlan *plan, gboolean is_bare)
{
  if ((plan->flags & SS_AXIS_COUNTS_ROWS) && !ss_context_axis_spec (context, plan->axis)->title)
    return g_strdup (_ ("Number of rows"));
  g_autofree char *title = plan->flags & SS_AXIS_NO_TITLE ? NULL
                           : is_bare                      ? bare_title (context, plan)
                                     : ss_axis_dup_title (context, plan->axis, plan->column);
  const char *said = peculiarity (plan->scale, plan->flags);
  if (title && said)
    return g_strdup_printf ("%s · %s", title, said);
  return title ? g_steal_pointer (&title) : g_strdup (said);
}
