/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "classes.h"
#include "legend.h"
#include "map-ground.h"
#include "map-places.h"
#include "place-join.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* px at 860 px wide: borders of large areas are white lines; of small ones they would hide the colour, and only close the seams. */
#define BORDER_WIDTH 0.7
#define SEAM_WIDTH 0.4
/* Areas are small when they have fewer px than this on average. */
#define SMALL_AREA 60.0
#define HIGHLIGHT_WIDTH 2.0
/* On each side of zero there must be this share of the values for a scale of two ways. */
#define TWO_WAYS_SHARE 0.1
/* Natural breaks that put more than this share of the areas into one class give way to quantiles. */
#define MOST_IN_ONE_CLASS 0.5
#define MARGIN 2.0

/* The areas that are coloured: a table of shapes (the charted one, or the boundaries), and which of them each row of the panel is. */
typedef struct {
  const SsColumn *geometry;
  guint32 *area_of; /* [n_rows of the panel]: row of @geometry, or SS_CODE_MISSING */
  guint n_areas;
  gsize n_unmatched; /* rows that are no area */
} Areas;

typedef struct {
  guint n;
  double limits[SS_MOST_CLASSES + 1];
  SsColour colours[SS_MOST_CLASSES];
  const char *method; /* translated; NULL where the spec gave the limits */
} Classes;

static gboolean
has_areas (const SsColumn *geometry)
{
  const SsGeometries *geometries = geometry ? ss_column_geometries (geometry) : NULL;
  for (gsize g = 0; geometries && g < geometries->n_geometries; g++) {
    if (geometries->type[g] == SS_GEOMETRY_POLYGON || geometries->type[g] == SS_GEOMETRY_MULTIPOLYGON)
      return TRUE;
  }
  return FALSE;
}

/* The table's own shapes: each row is its area. */
static void
use_own_shapes (const SsChartContext *context, Areas *areas)
{
  for (gsize i = 0; i < context->n_rows; i++) {
    gsize row = ss_context_row (context, i);
    gboolean has_shape = ss_column_geometry_index (areas->geometry, row) != G_MAXSIZE;
    areas->area_of[i] = has_shape ? (guint32)row : SS_CODE_MISSING;
    areas->n_unmatched += !has_shape;
  }
}

static void
use_boundaries (const SsChartContext *context, const SsColumn *keys, Areas *areas)
{
  g_autoptr (SsPlaceJoin) join = ss_place_join_new (keys, context->boundaries);
  for (gsize i = 0; i < context->n_rows; i++) {
    gsize area = join->area_of_row[ss_context_row (context, i)];
    areas->area_of[i] = area == G_MAXSIZE ? SS_CODE_MISSING : (guint32)area;
    areas->n_unmatched += area == G_MAXSIZE;
  }
}

/* FALSE where there is no shape to colour. */
static gboolean
find_areas (const SsChartContext *context, Areas *areas)
{
  const SsColumn *keys = ss_context_column (context, SS_ROLE_AREA, 0);
  const SsColumn *own
      = keys && ss_column_kind (keys) == SS_KIND_GEOMETRY ? keys : ss_table_geometry (context->table);
  const SsColumn *given = context->boundaries ? ss_table_geometry (context->boundaries) : NULL;
  gboolean is_own = has_areas (own);

  if (!is_own && (!keys || !has_areas (given)))
    return FALSE;
  areas->geometry = is_own ? own : given;
  areas->n_areas = (guint)ss_column_n_rows (areas->geometry);
  areas->area_of = g_new (guint32, MAX (context->n_rows, 1));
  if (is_own)
    use_own_shapes (context, areas);
  else
    use_boundaries (context, keys, areas);
  return TRUE;
}

static const struct {
  const char *id, *label;
} methods[] = {
    [SS_CLASSES_JENKS] = {"jenks", N_ ("natural breaks (Jenks)")},
    [SS_CLASSES_QUANTILE] = {"quantile", N_ ("as many areas in each class (quantiles)")},
    [SS_CLASSES_EQUAL] = {"equal", N_ ("classes of one width")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (methods) == SS_N_CLASS_METHODS);

/* TRUE where natural breaks would put most areas into one class and show no pattern among them (densities, incomes). */
static gboolean
is_lopsided (const double *values, guint n, guint wanted)
{
  double limits[SS_MOST_CLASSES + 1];
  guint n_classes = ss_classes_make (SS_CLASSES_JENKS, values, n, wanted, limits),
        in_class[SS_MOST_CLASSES] = {0}, known = 0;
  for (guint i = 0; i < n; i++) {
    if (isnan (values[i]))
      continue;
    in_class[ss_classes_find (limits, n_classes, values[i])]++;
    known++;
  }
  for (guint k = 0; k < n_classes; k++) {
    if (in_class[k] > MOST_IN_ONE_CLASS * known)
      return TRUE;
  }
  return FALSE;
}

static SsClassMethod
choose_method (const SsChartContext *context, const double *values, guint n, guint wanted)
{
  SsScaleType said = ss_context_axis_spec (context, SS_AXIS_COLOUR)->scale;
  const char *id = ss_context_option_choice (context, "method");
  if (said == SS_SCALE_QUANTILE)
    return SS_CLASSES_QUANTILE;
  if (said == SS_SCALE_QUANTIZE)
    return SS_CLASSES_EQUAL;
  for (guint i = 0; i < SS_N_CLASS_METHODS; i++) {
    if (g_str_equal (methods[i].id, id))
      return (SsClassMethod)i;
  }
  return is_lopsided (values, n, wanted) ? SS_CLASSES_QUANTILE : SS_CLASSES_JENKS;
}

/* Limits that the spec gives: inner ones of a threshold scale, between the ends of the data. */
static gboolean
take_given_limits (const SsChartContext *context, const double *values, guint n_values, Classes *classes)
{
  const json_t *domain = ss_context_axis_spec (context, SS_AXIS_COLOUR)->domain;
  gsize n_inner = json_array_size (domain);
  double min = INFINITY, max = -INFINITY;

  if (ss_context_axis_spec (context, SS_AXIS_COLOUR)->scale != SS_SCALE_THRESHOLD || n_inner == 0
      || n_inner >= SS_MOST_CLASSES)
    return FALSE;
  for (guint i = 0; i < n_values; i++) {
    min = fmin (min, values[i]);
    max = fmax (max, values[i]);
  }
  for (gsize i = 0; i < n_inner; i++)
    classes->limits[i + 1] = json_number_value (json_array_get (domain, i));
  classes->n = (guint)n_inner + 1;
  classes->limits[0] = fmin (min, classes->limits[1]);
  classes->limits[classes->n] = fmax (max, classes->limits[classes->n - 1]);
  return TRUE;
}

static void
count_signs (const double *values, guint n, guint *negative, guint *positive)
{
  *negative = *positive = 0;
  for (guint i = 0; i < n; i++) {
    *negative += values[i] < 0;
    *positive += values[i] > 0;
  }
}

/* Classes of each side of zero by themselves, so that zero is a limit. */
static void
make_two_ways (SsClassMethod method, const double *values, guint n, guint wanted, Classes *classes)
{
  guint negative, positive;
  count_signs (values, n, &negative, &positive);
  guint below
      = (guint)CLAMP (lround ((double)wanted * negative / (negative + positive)), 1, (long)wanted - 1);
  g_autofree double *side = g_new (double, n);

  for (guint i = 0; i < n; i++)
    side[i] = values[i] < 0 ? values[i] : NAN;
  classes->n = ss_classes_make (method, side, n, below, classes->limits);
  for (guint i = 0; i < n; i++)
    side[i] = values[i] >= 0 ? values[i] : NAN;
  classes->n += ss_classes_make (method, side, n, wanted - below, classes->limits + classes->n);
  guint zero = MIN (below, classes->n - 1);
  classes->limits[zero] = 0;
}

static void
pick_colours (const SsChartContext *context, gboolean is_two_ways, Classes *classes)
{
  const SsAxisSpec *axis = ss_context_axis_spec (context, SS_AXIS_COLOUR);
  const SsPalette *palette
      = ss_context_palette (context, is_two_ways ? SS_PALETTE_DIVERGING : SS_PALETTE_SEQUENTIAL);
  double reach = fmax (fabs (classes->limits[0]), fabs (classes->limits[classes->n]));

  for (guint i = 0; i < classes->n; i++) {
    guint place = axis->is_reversed ? classes->n - 1 - i : i;
    double middle = (classes->limits[place] + classes->limits[place + 1]) / 2;
    classes->colours[i] = is_two_ways && reach > 0
                              ? ss_palette_at (palette, context->theme_id, 0.5 + 0.5 * middle / reach)
                              : ss_palette_class (palette, context->theme_id, place, classes->n);
  }
}

static void
make_classes (const SsChartContext *context, const double *values, guint n, Classes *classes)
{
  guint wanted = (guint)ss_context_option_number (context, "classes"), negative, positive;
  SsClassMethod method = choose_method (context, values, n, wanted);
  count_signs (values, n, &negative, &positive);
  gboolean is_two_ways = MIN (negative, positive) > TWO_WAYS_SHARE * (negative + positive);

  if (!take_given_limits (context, values, n, classes)) {
    classes->method = _ (methods[method].label);
    if (is_two_ways)
      make_two_ways (method, values, n, wanted, classes);
    else
      classes->n = ss_classes_make (method, values, n, wanted, classes->limits);
  }
  pick_colours (context, is_two_ways, classes);
}

static void
draw_legend (SsChartContext *context, const SsMapGroups *groups, const Classes *classes, gboolean has_missing)
{
  SsFigures figures = groups->figures;
  const char *name = groups->value ? ss_column_name (groups->value) : _ ("Rows");
  g_autofree char *measure = figures.unit ? g_strdup_printf ("%s (%s)", name, figures.unit) : g_strdup (name);
  g_autofree char *title
      = classes->method ? g_strdup_printf ("%s, %s", measure, classes->method) : g_strdup (measure);
  /* As many decimals as the inner limits need: they are rounder than the values at both ends. */
  if (classes->n > 1)
    figures.decimals = ss_numbers_decimals (classes->limits + 1, classes->n - 1, figures.decimals);
  ss_legend_classes (context, title, classes->colours, classes->limits, classes->n, &figures, has_missing);
}

static SsStyle
area_style (const SsChartContext *context, const Classes *classes, double value, gboolean is_small)
{
  SsStyle style = ss_map_missing_style (context);
  if (isfinite (value))
    style = (SsStyle) {.fill = classes->colours[ss_classes_find (classes->limits, classes->n, value)]};
  style.stroke = is_small ? style.fill : context->theme->border;
  style.stroke_width = is_small ? SEAM_WIDTH : BORDER_WIDTH * context->px;
  return style;
}

static void
draw_area (SsChartContext *context, const SsMapGroups *groups, const SsMapView *view,
           const SsGeometries *geometries, gsize g, guint i, const SsStyle *style)
{
  SsMapPath path;
  double longitude, latitude, x, y;

  if (!ss_map_view_path (view, geometries, g, SS_MAP_DETAIL, &path))
    return;
  ss_scene_path_take (context->scene, style, path.xy, path.starts, path.n_parts, TRUE, SS_ROW_NONE);
  if (groups->start[i] == groups->start[i + 1])
    return;
  ss_geometries_centre (geometries, g, &longitude, &latitude);
  ss_map_view_place (view, longitude, latitude, &x, &y);
  ss_map_groups_describe (groups, context, i, x, y);
}

static void
draw_areas (SsChartContext *context, const Areas *areas, const SsMapGroups *groups, const Classes *classes,
            const SsMapView *view)
{
  const SsGeometries *geometries = ss_column_geometries (areas->geometry);
  gboolean is_small = context->plot.width * context->plot.height / MAX (areas->n_areas, 1) < SMALL_AREA;

  ss_scene_begin_clip (context->scene, SS_GROUP_MARKS,
                       groups->value ? ss_column_name (groups->value) : _ ("Areas"), context->plot.x,
                       context->plot.y, context->plot.width, context->plot.height);
  for (guint i = 0; i < areas->n_areas; i++) {
    gsize g = ss_column_geometry_index (areas->geometry, i);
    SsStyle style = area_style (context, classes, groups->values[i], is_small);
    if (g != G_MAXSIZE)
      draw_area (context, groups, view, geometries, g, i, &style);
  }
  ss_scene_finish (context->scene);
}

/* Highlighted areas get an outline: their colour is their class. */
static void
draw_highlight (SsChartContext *context, const Areas *areas, const SsMapGroups *groups, const SsMapView *view)
{
  SsStyle outline = {.stroke = context->theme->ink, .stroke_width = HIGHLIGHT_WIDTH * context->px};
  if (!ss_context_has_highlight (context))
    return;
  ss_scene_begin (context->scene, SS_GROUP_NOTES, _ ("Highlight"));
  for (guint i = 0; i < areas->n_areas; i++) {
    gsize g = ss_column_geometry_index (areas->geometry, i);
    SsMapPath path;
    if (g != G_MAXSIZE && ss_context_is_highlighted (context, ss_map_groups_name (groups, i))
        && ss_map_view_path (view, ss_column_geometries (areas->geometry), g, SS_MAP_DETAIL, &path))
      ss_scene_path_take (context->scene, &outline, path.xy, path.starts, path.n_parts, TRUE, SS_ROW_NONE);
  }
  ss_scene_finish (context->scene);
}

/* Names on areas that have room for them, in ink or white. */
static void
draw_names (SsChartContext *context, const Areas *areas, const SsMapGroups *groups, const Classes *classes,
            const SsMapView *view)
{
  if (ss_context_n_columns (context, SS_ROLE_LABEL) == 0)
    return;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_MIDDLE);
  const SsGeometries *geometries = ss_column_geometries (areas->geometry);
  ss_scene_begin (context->scene, SS_GROUP_LABELS, _ ("Labels"));
  for (guint i = 0; i < areas->n_areas; i++) {
    gsize g = ss_column_geometry_index (areas->geometry, i);
    const char *name = ss_map_groups_name (groups, i);
    if (g == G_MAXSIZE || !name)
      continue;
    double longitude, latitude, x, y, left, right, unused;
    SsBox box = ss_geometries_box (geometries, g);
    ss_geometries_centre (geometries, g, &longitude, &latitude);
    ss_map_view_place (view, longitude, latitude, &x, &y);
    ss_map_view_place (view, box.west, latitude, &left, &unused);
    ss_map_view_place (view, box.east, latitude, &right, &unused);
    style.colour = ss_context_ink_on (context, area_style (context, classes, groups->values[i], FALSE).fill);
    if (ss_scene_measure (context->scene, &style, name).width < 0.9 * (right - left))
      ss_context_label (context, &style, x, ss_context_middle (&style, y), name);
  }
  ss_scene_finish (context->scene);
}

static void
say_unmatched (SsChartContext *context, const Areas *areas)
{
  if (areas->n_unmatched == 0)
    return;
  g_autofree char *number = ss_number_text ((double)areas->n_unmatched, 0, context->language);
  g_autofree char *sentence
      /* Translators: rows of the table. */
      = g_strdup_printf (ngettext ("%s row is in no area of this map.", "%s rows are in no area of this map.",
                                   areas->n_unmatched),
                         number);
  ss_context_say_aside (context, sentence);
}

static void
draw_map (SsChartContext *context, const Areas *areas)
{
  const SsGeometries *geometries = ss_column_geometries (areas->geometry);
  g_autoptr (SsMapGroups) groups = ss_map_groups_new (context, areas->area_of, areas->n_areas);
  gboolean has_missing = FALSE;
  Classes classes = {0};

  for (guint i = 0; i < groups->n; i++)
    has_missing = has_missing || isnan (groups->values[i]);
  make_classes (context, groups->values, groups->n, &classes);
  if (classes.n == 0) {
    ss_context_say_empty (context);
    return;
  }
  draw_legend (context, groups, &classes, has_missing);
  ss_map_groups_say_several (groups, context);
  say_unmatched (context, areas);
  const SsRect *plot = &context->plot;
  SsMapView view = ss_map_view_fit (geometries->xy, geometries->n_vertices, plot->x, plot->y, plot->width,
                                    plot->height, MARGIN * context->px, 0, 0);
  draw_areas (context, areas, groups, &classes, &view);
  draw_highlight (context, areas, groups, &view);
  draw_names (context, areas, groups, &classes, &view);
  ss_map_ground_insets (context, &view);
  ss_map_ground_scale_bar (context, &view);
}

static void
build (SsChartContext *context)
{
  Areas areas = {0};
  if (find_areas (context, &areas))
    draw_map (context, &areas);
  else
    ss_context_say_instead (
        context, _ ("The outlines of the areas are missing: open a file of shapes, or choose boundaries "
                    "that hold these codes or names."));
  g_free (areas.area_of);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_AREA, N_ ("Areas"), SS_NEED_REQUIRED,
     SS_KINDS (SS_KIND_GEOMETRY) | SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC, 1},
    {SS_ROLE_VALUE, N_ ("Value"), SS_NEED_REQUIRED, SS_KINDS_NUMERIC, 1},
    {SS_ROLE_LABEL, N_ ("Names of the places"), SS_NEED_OPTIONAL, SS_KINDS (SS_KIND_TEXT), 1},
    {SS_ROLE_FACET, N_ ("Small multiples"), SS_NEED_OPTIONAL,
     SS_KINDS_DISCRETE | SS_KINDS_NUMERIC | SS_KINDS_TIME, 1},
    {0},
};

static const char *const method_ids[] = {"auto", "jenks", "quantile", "equal", NULL};
static const char *const method_labels[]
    = {N_ ("As the values ask"), N_ ("Natural breaks (Jenks)"), N_ ("As many areas in each class"),
       N_ ("Classes of one width"), NULL};

static const SsOptionRow options[] = {
    {.id = "classes",
     .label = N_ ("Number of classes"),
     .type = SS_OPTION_NUMBER,
     .fallback = 5,
     .min = 3,
     .max = SS_MOST_CLASSES},
    {.id = "method",
     .label = N_ ("Limits of the classes"),
     .type = SS_OPTION_CHOICE,
     .choices = method_ids,
     .choice_labels = method_labels},
    {0},
};

const SsChartType ss_chart_choropleth = {
    .id = "choropleth",
    .label = N_ ("Choropleth map"),
    .purpose = N_ ("Colours areas by a rate, a share or a density."),
    .intentions = SS_INTENTIONS (SS_INTENTION_LOCATE),
    .roles = roles,
    .options = options,
    .traits = {.family = SS_FAMILY_MAP, .handles_negative = TRUE, .is_map = TRUE, .aggregates = TRUE},
    .build = build,
};
