/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "breakdown.h"
#include "legend.h"
#include "map-ground.h"
#include "map-places.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* All circles together may cover this share of the map: more hides it (Magrit, Khartis aim at a fifth). */
#define MOST_COVERED 0.2
/* The largest radius, as a share of the lesser side of the map, and the least that can be seen, px. */
#define LARGEST_SHARE 0.09
#define LEAST_LARGEST 7.0
/* Circles without a size. */
#define PLAIN_RADIUS 4.5
#define MISSING_RADIUS 3.0
#define OPACITY 0.72
/* More circles than this are one mark: tooltips come from their rows. */
#define MOST_SINGLE 3000
/* A map of one place shows at least so much around it. */
#define LEAST_METRES 2000

/* The circles: groups by place and series. */
typedef struct {
  double *places; /* [2 * rows of the table]: degrees */
  SsLevels *series;
  guint32 *group_of; /* [n_rows of the panel] */
  guint n;
  GArray *level_of; /* guint of each group */
} Circles;

typedef struct {
  double longitude, latitude;
  guint32 level;
} PlaceKey;

/* Fibonacci hashing of the bits (Knuth, TAOCP 3, 6.4): g_double_hash() goes by whole degrees. */
static guint
hash_key (gconstpointer data)
{
  const PlaceKey *key = data;
  guint64 bits[2];
  memcpy (bits, &key->longitude, sizeof bits[0]);
  memcpy (bits + 1, &key->latitude, sizeof bits[1]);
  return (guint)(((bits[0] * 31 + bits[1] + key->level) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const PlaceKey *p = a, *q = b;
  return p->longitude == q->longitude && p->latitude == q->latitude && p->level == q->level;
}

/* Rows at one place and of one series are one circle. */
static void
group_rows (const SsChartContext *context, Circles *circles)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (hash_key, equal_keys, g_free, NULL);
  circles->group_of = g_new (guint32, MAX (context->n_rows, 1));
  circles->level_of = g_array_new (FALSE, FALSE, sizeof (guint));

  for (gsize i = 0; i < context->n_rows; i++) {
    gsize row = ss_context_row (context, i);
    PlaceKey key = {circles->places[2 * row], circles->places[2 * row + 1], 0};
    if (circles->series && circles->series->of_row)
      key.level = circles->series->of_row[row];
    circles->group_of[i] = SS_CODE_MISSING;
    if (isnan (key.longitude) || isnan (key.latitude))
      continue;
    guint found = GPOINTER_TO_UINT (g_hash_table_lookup (known, &key));
    if (found == 0) {
      found = ++circles->n;
      g_hash_table_insert (known, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (found));
      g_array_append_val (circles->level_of, key.level);
    }
    circles->group_of[i] = found - 1;
  }
}

static void
clear_circles (Circles *circles)
{
  g_free (circles->places);
  g_free (circles->group_of);
  g_clear_pointer (&circles->series, ss_levels_free);
  g_clear_pointer (&circles->level_of, g_array_unref);
}

/* How values become radii: area is proportional to value. */
typedef struct {
  double largest, radius;
} Sizes;

static double
radius_of (const Sizes *sizes, double value)
{
  return sizes->radius * sqrt (fabs (value) / sizes->largest);
}

static Sizes
choose_sizes (SsChartContext *context, const SsMapGroups *groups)
{
  double largest = 0, sum = 0, side = MIN (context->plot.width, context->plot.height);
  for (guint i = 0; i < groups->n; i++) {
    if (isfinite (groups->values[i]))
      largest = MAX (largest, fabs (groups->values[i]));
  }
  SsScale scale = ss_context_scale (context, SS_AXIS_SIZE, SS_SCALE_LINEAR, 0, largest > 0 ? largest : 1,
                                    SS_DOMAIN_ZERO);
  for (guint i = 0; i < groups->n; i++) {
    if (isfinite (groups->values[i]))
      sum += fabs (groups->values[i]) / scale.max;
  }
  double covering = sqrt (MOST_COVERED * context->plot.width * context->plot.height / (G_PI * MAX (sum, 1)));
  return (Sizes) {scale.max,
                  MAX (MIN (covering, LARGEST_SHARE * side), MIN (LEAST_LARGEST * context->px, side / 4))};
}

static SsColour
group_colour (const SsChartContext *context, const Circles *circles, const SsMapGroups *groups, guint i)
{
  guint level = g_array_index (circles->level_of, guint, i);
  const SsLevels *series = circles->series;
  if (!series || !series->of_row || level >= series->n)
    return ss_context_mark_colour (context, ss_map_groups_name (groups, i), context->theme->calm);
  return ss_context_series_colour (context, level, series->n, series->levels[level].label);
}

static SsStyle
circle_style (const SsChartContext *context, SsColour colour, double value)
{
  SsStyle style = {.fill = ss_colour_with_alpha (colour, ss_context_opacity (context, OPACITY)),
                   .stroke = context->theme->ground,
                   .stroke_width = 0.8 * context->px};
  if (value < 0) {
    style.fill = SS_COLOUR_NONE;
    style.stroke = colour;
    style.stroke_width = 1.5 * context->px;
  }
  return style;
}

static int
compare_sizes (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *values = data;
  double x = fabs (values[*(const guint *)a]), y = fabs (values[*(const guint *)b]);
  if (isnan (x) || isnan (y))
    return isnan (y) - isnan (x);
  return (x < y) - (x > y);
}

/* Biggest first, so that small circles lie on large ones; those without data before all. */
static guint *
drawing_order (const SsMapGroups *groups)
{
  guint *order = g_new (guint, MAX (groups->n, 1));
  for (guint i = 0; i < groups->n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint)groups->n, sizeof *order, compare_sizes, groups->values);
  return order;
}

static void
place_group (const Circles *circles, const SsMapGroups *groups, const SsMapView *view, guint i, double *x,
             double *y)
{
  gsize row = groups->rows[groups->start[i]];
  ss_map_view_place (view, circles->places[2 * row], circles->places[2 * row + 1], x, y);
}

static void
draw_missing (SsChartContext *context, double x, double y)
{
  SsStyle ring
      = {.fill = context->theme->ground, .stroke = context->theme->axis, .stroke_width = context->px};
  ss_scene_arc (context->scene, &ring, x, y, 0, MISSING_RADIUS * context->px, 0, 2 * G_PI, SS_ROW_NONE);
}

static void
draw_circle (SsChartContext *context, const Circles *circles, const SsMapGroups *groups,
             const SsMapView *view, const Sizes *sizes, guint i)
{
  double x, y, value = groups->values[i];
  place_group (circles, groups, view, i, &x, &y);
  if (isnan (value)) {
    draw_missing (context, x, y);
  } else {
    SsStyle style = circle_style (context, group_colour (context, circles, groups, i), value);
    double r = groups->value ? radius_of (sizes, value) : PLAIN_RADIUS * context->px;
    ss_scene_arc (context->scene, &style, x, y, 0, r, 0, 2 * G_PI, SS_ROW_NONE);
  }
  ss_map_groups_describe (groups, context, i, x, y);
}

static void
draw_many (SsChartContext *context, const Circles *circles, const SsMapGroups *groups, const SsMapView *view,
           const Sizes *sizes, const guint *order)
{
  float *xy = g_new (float, 2 * groups->n), *radius = g_new (float, groups->n);
  SsColour *fill = g_new (SsColour, groups->n);
  guint32 *row_ids = g_new (guint32, groups->n);
  double opacity = ss_context_opacity (context, OPACITY);
  gsize n = 0;
  for (guint k = 0; k < groups->n; k++) {
    double x, y;
    if (isnan (groups->values[order[k]]))
      continue;
    place_group (circles, groups, view, order[k], &x, &y);
    xy[2 * n] = (float)x;
    xy[2 * n + 1] = (float)y;
    radius[n] = (float)(groups->value ? radius_of (sizes, groups->values[order[k]])
                                      : PLAIN_RADIUS * context->px / 2);
    fill[n] = ss_colour_with_alpha (group_colour (context, circles, groups, order[k]), opacity);
    row_ids[n++] = (guint32)groups->rows[groups->start[order[k]]];
  }
  SsStyle style = {.stroke = context->theme->ground, .stroke_width = 0.4 * context->px};
  ss_scene_points_take (context->scene, &style, xy, radius, fill, row_ids, n, 1);
}

static void
draw_circles (SsChartContext *context, const Circles *circles, const SsMapGroups *groups,
              const SsMapView *view, const Sizes *sizes)
{
  g_autofree guint *order = drawing_order (groups);
  ss_scene_begin (context->scene, SS_GROUP_MARKS,
                  groups->value ? ss_column_name (groups->value) : _ ("Places"));
  if (groups->n > MOST_SINGLE)
    draw_many (context, circles, groups, view, sizes, order);
  for (guint k = 0; k < groups->n && groups->n <= MOST_SINGLE; k++)
    draw_circle (context, circles, groups, view, sizes, order[k]);
  ss_scene_finish (context->scene);
}

typedef struct {
  double x, y, r;
} Disc;

/* The discs as drawn; those without data have no radius. */
static Disc *
place_discs (const SsChartContext *context, const Circles *circles, const SsMapGroups *groups,
             const SsMapView *view, const Sizes *sizes)
{
  Disc *discs = g_new0 (Disc, MAX (groups->n, 1));
  for (guint i = 0; i < groups->n; i++) {
    place_group (circles, groups, view, i, &discs[i].x, &discs[i].y);
    if (isfinite (groups->values[i]))
      discs[i].r = groups->value ? radius_of (sizes, groups->values[i]) : PLAIN_RADIUS * context->px;
  }
  return discs;
}

static gboolean
touches_disc (const SsRect *box, const Disc *disc)
{
  double dx = disc->x - CLAMP (disc->x, box->x, box->x + box->width);
  double dy = disc->y - CLAMP (disc->y, box->y, box->y + box->height);
  return dx * dx + dy * dy < disc->r * disc->r;
}

static gboolean
touches_any (const SsRect *box, const Disc *discs, guint n, guint but)
{
  for (guint i = 0; i < n; i++) {
    if (i != but && touches_disc (box, &discs[i]))
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  const Disc *discs;
  guint n;
} DiscList;

static gboolean
is_free_of_discs (const SsRect *box, gpointer data)
{
  const DiscList *list = data;
  return !touches_any (box, list->discs, list->n, G_MAXUINT);
}

/* Right of its circle, left, below or above: the first place that hides neither circle nor text. */
static void
label_disc (SsChartContext *context, const SsTextStyle *style, const Disc *discs, guint n, guint i,
            const char *text)
{
  const Disc *disc = &discs[i];
  SsTextSize size = ss_scene_measure (context->scene, style, text);
  double gap = 4 * context->px, height = size.ascent + size.descent,
         middle = ss_context_middle (style, disc->y);
  const double places[][2] = {
      {disc->x + disc->r + gap, middle},
      {disc->x - disc->r - gap - size.width, middle},
      {disc->x - size.width / 2, disc->y + disc->r + size.ascent},
      {disc->x - size.width / 2, disc->y - disc->r - size.descent},
  };
  for (gsize k = 0; k < G_N_ELEMENTS (places); k++) {
    SsRect box = {places[k][0], places[k][1] - size.ascent, size.width, height};
    if (!touches_any (&box, discs, n, i)
        && ss_context_label (context, style, places[k][0], places[k][1], text))
      return;
  }
}

/* "Marseille 34" at circles that are highlighted, and at all where a label is asked for; the largest first. */
static void
draw_labels (SsChartContext *context, const SsMapGroups *groups, const Disc *discs)
{
  gboolean labels_all = ss_context_n_columns (context, SS_ROLE_LABEL) > 0;
  g_autofree guint *order = drawing_order (groups);

  ss_scene_begin (context->scene, SS_GROUP_LABELS, _ ("Labels"));
  for (guint k = 0; k < groups->n; k++) {
    guint i = order[k];
    const char *name = ss_map_groups_name (groups, i);
    gboolean is_highlighted = ss_context_is_highlighted (context, name);
    if (!name || isnan (groups->values[i]) || !(labels_all || is_highlighted))
      continue;
    SsTextStyle style = ss_context_lettering (
        context, is_highlighted ? SS_LETTERING_STRONG : SS_LETTERING_TICK, SS_ANCHOR_START);
    if (is_highlighted)
      style.colour = context->theme->warm;
    style.halo = context->theme->ground;
    g_autofree char *value
        = groups->value ? ss_figures_text (&groups->figures, groups->values[i]) : g_strdup ("");
    g_autofree char *text = g_strstrip (g_strconcat (name, " ", value, NULL));
    label_disc (context, &style, discs, groups->n, i, text);
  }
  ss_scene_finish (context->scene);
}

/* What ss_legend_circles() takes in the bottom right corner. */
static SsRect
legend_room (const SsChartContext *context, const Sizes *sizes)
{
  double width = 2 * sizes->radius + 72 * context->px, height = 2 * sizes->radius + 24 * context->px;
  return (SsRect) {context->plot.x + context->plot.width - width,
                   context->plot.y + context->plot.height - height, width, height};
}

/* All of the plot, or where circles would lie under their legend, what is left of it for the places (the land goes on beneath). */
static SsMapView
fit_view (const SsChartContext *context, const Circles *circles, const SsMapGroups *groups,
          const Sizes *sizes)
{
  const SsRect *plot = &context->plot, legend = legend_room (context, sizes);
  gsize n = ss_table_n_rows (context->table);
  double margin = sizes->radius + 2 * context->px;
  SsMapView view = ss_map_view_fit (circles->places, n, plot->x, plot->y, plot->width, plot->height, margin,
                                    0, LEAST_METRES);

  g_autofree Disc *discs = place_discs (context, circles, groups, &view, sizes);
  if (context->is_thumbnail || !groups->value || !touches_any (&legend, discs, groups->n, G_MAXUINT))
    return view;
  return ss_map_view_fit (circles->places, n, plot->x, plot->y, plot->width, plot->height, margin,
                          legend.width, LEAST_METRES);
}

static void
draw_series_keys (SsChartContext *context, const SsLevels *series)
{
  if (!series || series->n < 2)
    return;
  g_autofree SsKey *keys = g_new (SsKey, series->n);
  for (guint i = 0; i < series->n; i++) {
    SsColour colour = ss_context_series_colour (context, i, series->n, series->levels[i].label);
    keys[i] = (SsKey) {series->levels[i].label, {.fill = ss_colour_with_alpha (colour, OPACITY)}};
  }
  ss_legend_keys (context, ss_column_name (ss_context_column (context, SS_ROLE_SERIES, 0)), SS_KEY_DOT, keys,
                  series->n);
}

static void
say_asides (SsChartContext *context, const SsMapGroups *groups)
{
  gboolean has_negative = FALSE;
  for (guint i = 0; i < groups->n; i++)
    has_negative = has_negative || groups->values[i] < 0;
  ss_map_groups_say_several (groups, context);
  if (has_negative)
    ss_context_say_aside (context, _ ("Hollow circles are negative values."));
  if (groups->n_missing > 0) {
    g_autofree char *number = ss_number_text (groups->n_missing, 0, context->language);
    g_autofree char *sentence
        /* Translators: places on a map. */
        = g_strdup_printf (ngettext ("Small ring: %s place without data.",
                                     "Small rings: %s places without data.", groups->n_missing),
                           number);
    ss_context_say_aside (context, sentence);
  }
}

static void
draw_map (SsChartContext *context, const Circles *circles)
{
  g_autoptr (SsMapGroups) groups = ss_map_groups_new (context, circles->group_of, circles->n);
  draw_series_keys (context, circles->series);
  say_asides (context, groups);
  Sizes sizes = choose_sizes (context, groups);
  SsMapView view = fit_view (context, circles, groups, &sizes);
  g_autofree Disc *discs = place_discs (context, circles, groups, &view, &sizes);
  ss_map_ground_draw (context, &view);
  ss_map_ground_insets (context, &view);
  draw_circles (context, circles, groups, &view, &sizes);
  if (groups->value)
    ss_legend_circles (context, ss_column_name (groups->value), sizes.largest, sizes.radius,
                       &groups->figures);
  ss_map_ground_scale_bar (context, &view);
  draw_labels (context, groups, discs);
  DiscList list = {discs, groups->n};
  ss_map_ground_names (context, &view, is_free_of_discs, &list);
}

static void
build (SsChartContext *context)
{
  const SsColumn *series = ss_context_column (context, SS_ROLE_SERIES, 0);
  Circles circles = {.places = ss_map_places_find (context)};

  if (!circles.places) {
    ss_context_say_instead (
        context, _ ("No places are known: choose a column of shapes, two of coordinates, or codes with "
                    "a file of boundaries."));
    return;
  }
  if (series)
    circles.series = ss_levels_new (context, series);
  group_rows (context, &circles);
  if (circles.n > 0)
    draw_map (context, &circles);
  else
    ss_context_say_empty (context);
  clear_circles (&circles);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_AREA, N_ ("Place"), SS_NEED_SUGGESTED,
     SS_KINDS (SS_KIND_GEOMETRY) | SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC, 1},
    {SS_ROLE_X, N_ ("Longitude or easting"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    {SS_ROLE_Y, N_ ("Latitude or northing"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    {SS_ROLE_SIZE, N_ ("Size of the circles"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    {SS_ROLE_SERIES, N_ ("Colour"), SS_NEED_OPTIONAL, SS_KINDS_DISCRETE | SS_KINDS_NUMERIC | SS_KINDS_TIME,
     1},
    {SS_ROLE_LABEL, N_ ("Names of the places"), SS_NEED_OPTIONAL, SS_KINDS (SS_KIND_TEXT), 1},
    {SS_ROLE_FACET, N_ ("Small multiples"), SS_NEED_OPTIONAL,
     SS_KINDS_DISCRETE | SS_KINDS_NUMERIC | SS_KINDS_TIME, 1},
    {0},
};

const SsChartType ss_chart_symbol_map = {
    .id = "symbol-map",
    .label = N_ ("Symbol map"),
    .purpose = N_ ("Shows how much there is at each place, by circles whose area is the value."),
    .intentions = SS_INTENTIONS (SS_INTENTION_LOCATE) | SS_INTENTIONS (SS_INTENTION_COMPARE),
    .roles = roles,
    .traits = {.family = SS_FAMILY_MAP,
               .needs_zero = TRUE,
               .is_map = TRUE,
               .aggregates = TRUE,
               .shows_each_row = TRUE,
               .most_series = 6,
               .most_marks = 2000},
    .build = build,
};
