/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "breakdown.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A mark that stands for more rows than this is not listed row by row. */
#define MOST_ROWS 10000

void
ss_breakdown_mark (const SsBreakdown *breakdown, SsChartContext *context, guint series, guint category)
{
  gsize n;
  const gsize *rows = ss_breakdown_rows (breakdown, series, category, &n);
  if (n == 1)
    ss_scene_set_row (context->scene, rows[0]);
  else if (n > 1 && n <= MOST_ROWS)
    ss_scene_set_rows (context->scene, rows, n);
}

void
ss_breakdown_describe (const SsBreakdown *breakdown, SsChartContext *context, guint series, guint category,
                       double x, double y)
{
  const SsLevel *c = &breakdown->categories->levels[category], *s = &breakdown->series->levels[series];
  double value = ss_breakdown_value (breakdown, series, category);
  ss_breakdown_mark (breakdown, context, series, category);
  g_autofree char *text
      = isnan (value) ? g_strdup (_ ("no data")) : ss_figures_text_with_unit (&breakdown->figures, value);
  g_autofree char *name = *s->label && *c->label ? g_strdup_printf ("%s, %s", c->label, s->label)
                                                 : g_strdup (*c->label ? c->label : s->label);
  ss_context_tip (context, *name ? name : _ ("Value"), text, NULL);
  ss_context_anchor (context, c->label, s->label, x, y);
}

void
ss_breakdown_say_apart (const SsBreakdown *breakdown, SsChartContext *context)
{
  if (!breakdown->apart)
    return;
  g_autofree char *value = ss_figures_text_with_unit (&breakdown->figures, breakdown->apart_value);
  /* Translators: under a chart of parts: what holds them all is not drawn beside them; its name and its value. */
  g_autofree char *said = g_strdup_printf (_ ("Not drawn: %1$s (%2$s)."), breakdown->apart, value);
  ss_context_say_aside (context, said);
}

void
ss_breakdown_say_dropped (const SsBreakdown *breakdown, SsChartContext *context)
{
  guint n = breakdown->n_dropped;
  ss_breakdown_say_apart (breakdown, context);
  if (n == 0)
    return;
  const char *sentence
      = breakdown->drops_least
            /* Translators: under a chart whose categories do not all fit: those with the least values are left out. */
            ? ngettext ("%u other, further down, is not shown.", "%u others, further down, are not shown.", n)
            /* Translators: the same where they have an order of their own (days, classes): the last are left out. */
            : ngettext ("What follows (%u more) is not shown.", "What follows (%u more) is not shown.", n);
  g_autofree char *said = g_strdup_printf (sentence, n);
  ss_context_say_aside (context, said);
}
