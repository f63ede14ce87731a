/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-share.h"

#include <math.h>

/* How many ticks a nice domain aims at: at most ten grid lines (GUIDELINES L08), five read best. */
#define NICE_TICKS 5

static const int role_twins[SS_N_ROLES] = {
    [SS_ROLE_X] = SS_ROLE_CATEGORY, [SS_ROLE_Y] = SS_ROLE_VALUE, [SS_ROLE_CATEGORY] = SS_ROLE_X,
    [SS_ROLE_VALUE] = SS_ROLE_Y,    [SS_ROLE_SERIES] = -1,       [SS_ROLE_SIZE] = -1,
    [SS_ROLE_FACET] = -1,           [SS_ROLE_AREA] = -1,         [SS_ROLE_LABEL] = -1,
    [SS_ROLE_COLUMNS] = -1,
};

static const SsAxisId axis_twins[SS_N_AXES] = {
    [SS_AXIS_VALUE] = SS_AXIS_Y, [SS_AXIS_CATEGORY] = SS_AXIS_X,    [SS_AXIS_X] = SS_AXIS_CATEGORY,
    [SS_AXIS_Y] = SS_AXIS_VALUE, [SS_AXIS_COLOUR] = SS_AXIS_COLOUR, [SS_AXIS_SIZE] = SS_AXIS_SIZE,
};

SsRole
ss_chart_bound_role (const SsChartType *type, const SsSpec *spec, SsRole role)
{
  int twin = role_twins[role];
  if (ss_spec_n_role (spec, role) == 0 && twin >= 0 && !ss_chart_type_role (type, twin))
    return twin;
  return role;
}

static SsRole
bound_role (const SsChartContext *context, SsRole role)
{
  return ss_chart_bound_role (context->type, context->spec, role);
}

gsize
ss_context_n_columns (const SsChartContext *context, SsRole role)
{
  return ss_spec_n_role (context->spec, bound_role (context, role));
}

const SsColumn *
ss_context_column (const SsChartContext *context, SsRole role, gsize i)
{
  const char *name = ss_spec_role (context->spec, bound_role (context, role), i);
  return name ? ss_table_find (context->table, name, NULL) : NULL;
}

const SsColumnFacts *
ss_context_facts (const SsChartContext *context, SsRole role, gsize i)
{
  const char *name = ss_spec_role (context->spec, bound_role (context, role), i);
  return name ? ss_profile_find (context->profile, name) : NULL;
}

const SsColumnFacts *
ss_context_column_facts (const SsChartContext *context, const SsColumn *column)
{
  return ss_profile_find (context->profile, ss_column_name (column));
}

double *
ss_context_numbers (const SsChartContext *context, const SsColumn *column)
{
  double *numbers = g_new (double, MAX (context->n_rows, 1));
  if (!context->rows) {
    ss_column_numbers (column, 0, context->n_rows, numbers);
    return numbers;
  }
  for (gsize i = 0; i < context->n_rows; i++)
    numbers[i] = ss_column_number (column, context->rows[i]);
  return numbers;
}

gboolean
ss_context_is_time (const SsChartContext *context, const SsColumn *column)
{
  if (ss_column_is_time (column))
    return TRUE;
  const SsColumnFacts *facts = ss_context_column_facts (context, column);
  return ss_column_is_numeric (column) && facts && facts->semantic == SS_SEMANTIC_YEAR;
}

static const SsOptionRow *
option_row (const SsChartContext *context, const char *id)
{
  for (const SsOptionRow *row = context->type->options; row && row->id; row++)
    if (g_str_equal (row->id, id))
      return row;
  g_assert_not_reached ();
}

double
ss_context_option_number (const SsChartContext *context, const char *id)
{
  const SsOptionRow *row = option_row (context, id);
  double value = ss_spec_option_number (context->spec, id, row->fallback);
  return isfinite (value) ? CLAMP (value, row->min, row->max) : row->fallback;
}

gboolean
ss_context_option_boolean (const SsChartContext *context, const char *id)
{
  return ss_spec_option_boolean (context->spec, id, option_row (context, id)->fallback != 0);
}

const char *
ss_context_option_choice (const SsChartContext *context, const char *id)
{
  const SsOptionRow *row = option_row (context, id);
  const char *wanted = ss_spec_option_text (context->spec, id, row->choices[0]);
  return g_strv_contains (row->choices, wanted) ? wanted : row->choices[0];
}

static const SsAxisSpec *
axis_spec (const SsChartContext *context, SsAxisId axis)
{
  const SsAxisSpec *spec = &context->spec->axes[axis];
  return spec->is_given ? spec : &context->spec->axes[axis_twins[axis]];
}

void
ss_context_share_extent (SsChartContext *context, SsAxisId axis, double *min, double *max)
{
  SsChartShare *share = context->share;
  if (share->is_measuring) {
    share->min[axis] = fmin (share->min[axis], *min);
    share->max[axis] = fmax (share->max[axis], *max);
  }
  *min = fmin (*min, share->min[axis]);
  *max = fmax (*max, share->max[axis]);
}

double
ss_context_share_room (SsChartContext *context, double room)
{
  SsChartShare *share = context->share;
  if (share->is_measuring)
    share->room = MAX (share->room, room);
  return MAX (room, share->room);
}

SsScale
ss_context_scale (SsChartContext *context, SsAxisId axis, SsScaleType type, double min, double max,
                  SsDomainFlags flags)
{
  const SsAxisSpec *spec = axis_spec (context, axis);
  ss_context_share_extent (context, axis, &min, &max);
  gboolean has_type = spec->scale != SS_SCALE_AUTO && spec->scale <= SS_SCALE_SYMLOG && type != SS_SCALE_TIME;
  if (!isnan (spec->min) && spec->is_given)
    flags &= ~SS_DOMAIN_ZERO;
  SsScale scale = ss_scale_make (has_type ? spec->scale : type, min, max, flags, NICE_TICKS);
  gboolean is_bound = spec->is_given && (isfinite (spec->min) || isfinite (spec->max));
  scale.is_nice = scale.is_nice && !is_bound;
  if (spec->is_given && isfinite (spec->min) && spec->min < scale.max)
    scale.min = spec->min;
  if (spec->is_given && isfinite (spec->max) && spec->max > scale.min)
    scale.max = spec->max;
  if (scale.type == SS_SCALE_LOG && scale.min <= 0)
    scale.type = SS_SCALE_SYMLOG;
  if (spec->is_given && spec->exponent > 0)
    scale.exponent = spec->exponent;
  scale.is_reversed = spec->is_reversed;
  return scale;
}

const SsAxisSpec *
ss_context_axis_spec (const SsChartContext *context, SsAxisId axis)
{
  return axis_spec (context, axis);
}

gboolean
ss_context_has_highlight (const SsChartContext *context)
{
  return context->spec->highlight && context->spec->highlight[0];
}

gboolean
ss_context_is_highlighted (const SsChartContext *context, const char *label)
{
  return label && ss_context_has_highlight (context)
         && g_strv_contains ((const char *const *)context->spec->highlight, label);
}

SsColour
ss_context_mark_colour (const SsChartContext *context, const char *label, SsColour colour)
{
  if (!ss_context_has_highlight (context))
    return colour;
  return ss_context_is_highlighted (context, label) ? context->theme->warm : context->theme->muted;
}

const SsPalette *
ss_context_palette (const SsChartContext *context, SsPaletteType type)
{
  const SsPalette *palette = ss_palette_find (context->spec->palette);
  return palette && palette->type == type ? palette : ss_palette_default (type);
}

SsColour
ss_context_series_colour (const SsChartContext *context, guint i, guint n, const char *label)
{
  const SsPalette *palette = ss_context_palette (context, SS_PALETTE_CATEGORICAL);
  SsColour colour = ss_palette_pick (palette, context->theme_id, i);
  if (n <= 1 && palette == ss_palette_default (SS_PALETTE_CATEGORICAL))
    colour = context->theme->calm;
  return ss_context_mark_colour (context, label, colour);
}

gboolean
ss_context_has_hatching (const SsChartContext *context)
{
  return context->theme_id == SS_THEME_HIGH_CONTRAST
         || json_is_true (json_object_get (context->spec->style, "hatch"));
}

SsStyle
ss_context_hatched (const SsChartContext *context, SsStyle style, guint i)
{
  if (ss_context_has_hatching (context)) {
    style.hatch = ss_palette_hatch (i);
    style.hatch_colour = context->theme->ground;
  }
  return style;
}

void
ss_context_anchor (SsChartContext *context, const char *category, const char *series, double x, double y)
{
  static const guint most_anchors = 5000;
  SsChartShare *share = context->share;
  if (share->is_measuring || share->anchors->len >= most_anchors || !context->spec->annotations)
    return;
  SsAnchorPoint point = {g_strdup (category), g_strdup (series), x, y};
  g_array_append_val (share->anchors, point);
}

void
ss_context_register_axis (SsChartContext *context, SsAxisId axis, const SsScale *scale, gboolean is_vertical,
                          SsRect area, const SsFigures *figures)
{
  context->share->axes[axis] = (SsAxisPlace) {TRUE, is_vertical, *scale, area, *figures};
}

static void
clear_anchor (gpointer data)
{
  SsAnchorPoint *point = data;
  g_free (point->category);
  g_free (point->series);
}

SsChartShare *
ss_chart_share_new (void)
{
  SsChartShare *share = g_new0 (SsChartShare, 1);
  for (guint i = 0; i < SS_N_AXES; i++)
    share->min[i] = share->max[i] = NAN;
  share->anchors = g_array_new (FALSE, FALSE, sizeof (SsAnchorPoint));
  g_array_set_clear_func (share->anchors, clear_anchor);
  return share;
}

void
ss_chart_share_forget_places (SsChartShare *share)
{
  g_array_set_size (share->anchors, 0);
  for (guint i = 0; i < SS_N_AXES; i++)
    share->axes[i].is_set = FALSE;
}

void
ss_chart_share_free (SsChartShare *share)
{
  g_array_unref (share->anchors);
  g_free (share);
}

void
ss_context_begin_marks (SsChartContext *context, const char *name, double rim)
{
  const SsRect *plot = &context->plot;
  ss_scene_begin_clip (context->scene, SS_GROUP_MARKS, name, plot->x - rim, plot->y - rim,
                       plot->width + 2 * rim, plot->height + 2 * rim);
}

double
ss_context_opacity (const SsChartContext *context, double fallback)
{
  const json_t *opacity = json_object_get (context->spec->style, "opacity");
  double asked = json_is_number (opacity) ? json_number_value (opacity) : 0;

  return asked > 0 && asked <= 1 ? asked : fallback;
}
