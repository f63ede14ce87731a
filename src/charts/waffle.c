/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "legend.h"
#include "parts.h"

#include <glib/gi18n-lib.h>

/* A hundred squares, one per cent each, in rows of twenty (after the workshop's example), or of ten where the picture is high. */
#define N_SQUARES 100
static const guint row_lengths[] = {20, 10};
/* Space between squares, of their side. */
#define GAP 0.12
/* The keys stand beside the squares where they have this share of the width; px between them at 860 px wide. */
#define COLUMN_SHARE 0.3
#define COLUMN_GAP 24.0
/* Six colours and more cannot be told apart at a glance in so small squares (GUIDELINES F07). */
#define MOST_PARTS 5

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Parts"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Size of the parts"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    SS_FACET_ROW,
    {0},
};

static SsStyle
part_style (const SsChartContext *context, const SsWhole *whole, guint part)
{
  SsStyle style = {.fill = ss_context_series_colour (context, part, MAX (whole->parts->categories->n, 2),
                                                     whole->parts->categories->levels[part].label)};
  return style.fill == context->theme->muted ? style : ss_context_hatched (context, style, part);
}

/* What the legend says: parts that look alike (the grey ones beside what is highlighted) are one key. */
typedef struct {
  guint n;
  SsKey *keys;
  GPtrArray *names, *percents, *both; /* names, "7,2 %", and both together */
} Keys;

static void
keys_clear (Keys *keys)
{
  g_free (keys->keys);
  g_ptr_array_unref (keys->names);
  g_ptr_array_unref (keys->percents);
  g_ptr_array_unref (keys->both);
}

static void
keys_add (Keys *keys, SsStyle style, char *name, char *percent)
{
  g_ptr_array_add (keys->names, name);
  g_ptr_array_add (keys->percents, percent);
  g_ptr_array_add (keys->both, g_strdup_printf ("%s  %s", name, percent));
  keys->keys[keys->n++] = (SsKey) {name, style};
}

static Keys
keys_make (SsChartContext *context, const SsWhole *whole)
{
  Keys keys = {.keys = g_new0 (SsKey, whole->n + 1),
               .names = g_ptr_array_new_with_free_func (g_free),
               .percents = g_ptr_array_new_with_free_func (g_free),
               .both = g_ptr_array_new_with_free_func (g_free)};
  SsStyle muted = {.fill = context->theme->muted};
  double rest = 0;
  guint n_rest = 0, last = 0;

  for (guint i = 0; i < whole->n; i++) {
    SsStyle style = part_style (context, whole, i);
    if (style.fill == muted.fill) {
      rest += whole->shares[i];
      n_rest++;
      last = i;
    } else {
      keys_add (&keys, style, g_strdup (whole->parts->categories->levels[i].label),
                ss_whole_percent (whole, i, context->language));
    }
  }
  if (n_rest == 1)
    keys_add (&keys, muted, g_strdup (whole->parts->categories->levels[last].label),
              ss_whole_percent (whole, last, context->language));
  else if (n_rest > 1)
    keys_add (&keys, muted, g_strdup (_ ("Others")), ss_whole_sum_percent (whole, rest, context->language));
  return keys;
}

/* Ten rows of ten at the left of a wide picture, what they mean beside them: the whole is seen as a square. FALSE where that does not fit. */
static gboolean
column_draw (SsChartContext *context, const Keys *keys)
{
  SsRect *plot = &context->plot;
  double gap = COLUMN_GAP * context->px;
  SsRect place = {plot->x + plot->height + gap, plot->y, plot->width - plot->height - gap, plot->height};
  if (place.width < COLUMN_SHARE * plot->width
      || !ss_legend_column (context, &place, SS_KEY_SQUARE, keys->keys,
                            (const char *const *)keys->percents->pdata, keys->n))
    return FALSE;
  plot->width = plot->height;
  return TRUE;
}

static void
keys_draw (SsChartContext *context, const SsWhole *whole)
{
  Keys keys = keys_make (context, whole);
  if (context->is_thumbnail || !column_draw (context, &keys)) {
    for (guint i = 0; i < keys.n; i++)
      keys.keys[i].label = keys.both->pdata[i];
    ss_legend_keys (context, NULL, SS_KEY_SQUARE, keys.keys, keys.n);
  }
  keys_clear (&keys);
}

static void
squares_draw (SsChartContext *context, const SsWhole *whole)
{
  guint n_columns = row_lengths[0];
  double side = 0;
  for (guint i = 0; i < G_N_ELEMENTS (row_lengths); i++) {
    double fitting
        = MIN (context->plot.width / row_lengths[i], context->plot.height * row_lengths[i] / N_SQUARES);
    n_columns = fitting > side ? row_lengths[i] : n_columns;
    side = MAX (side, fitting);
  }
  double x = context->plot.x, y = context->plot.y;
  if (context->is_thumbnail) {
    x += (context->plot.width - side * n_columns) / 2;
    y += (context->plot.height - side * N_SQUARES / n_columns) / 2;
  }
  g_autofree guint *units = g_new0 (guint, whole->n);
  guint square = 0;

  ss_whole_units (whole, N_SQUARES, units);
  for (guint i = 0; i < whole->n; i++) {
    SsStyle style = part_style (context, whole, i);

    ss_scene_begin (context->scene, SS_GROUP_SERIES, whole->parts->categories->levels[i].label);
    for (guint k = 0; k < units[i]; k++, square++) {
      double left = x + square % n_columns * side, top = y + square / n_columns * side;

      ss_scene_rect (context->scene, &style, left, top, side * (1 - GAP), side * (1 - GAP), SS_ROW_NONE);
      ss_breakdown_describe (whole->parts, context, 0, i, left + side / 2, top + side / 2);
    }
    ss_scene_finish (context->scene);
  }
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsWhole) whole = ss_whole_new (context, MOST_PARTS);

  if (!whole)
    return;
  keys_draw (context, whole);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "waffle");
  squares_draw (context, whole);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_waffle = {
  .id = "waffle",
  .label = N_("Waffle"),
  .purpose = N_("Shows shares as a hundred squares, one per cent each."),
  .intentions = SS_INTENTIONS (SS_INTENTION_SHARE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_PARTS,
    .shows_parts = TRUE,
    .needs_zero = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 2,
    .most_categories = MOST_PARTS,
  },
  .build = build,
};
