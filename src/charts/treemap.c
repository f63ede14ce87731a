/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parts.h"

#include <glib/gi18n-lib.h>

/* Rectangles that are smaller than this share of the whole cannot be seen: they are one, "Others". */
#define MOST_PARTS 40
/* Space between a rectangle's edge and its label, px at 860 px wide. */
#define PADDING 6

static const SsRoleRow roles[] = {
    {SS_ROLE_CATEGORY, N_ ("Parts"), SS_NEED_REQUIRED, SS_KINDS_LEVELS, 1},
    {SS_ROLE_VALUE, N_ ("Size of the parts"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    SS_FACET_ROW,
    {0},
};

/*
 * Squarified treemaps (Bruls, Huizing, van Wijk 2000): parts, largest first, fill rows along the shorter side of what is left; a row takes
 * parts as long as the worst ratio of its rectangles gets better.
 */
typedef struct {
  const double *areas; /* px², descending */
  guint n;
  SsRect left; /* not filled yet */
  SsRect *places;
} Squares;

/* The worst ratio of long to short side in a row of @sum px² along @side px, whose areas run from @least to @most. */
static double
row_worst (double sum, double least, double most, double side)
{
  double square = sum * sum, across = side * side;

  return MAX (across * most / square, square / (across * least));
}

static guint
row_length (const Squares *squares, guint first, double side, double *sum)
{
  double worst = G_MAXDOUBLE;
  guint i;

  *sum = 0;
  for (i = first; i < squares->n && squares->areas[i] > 0; i++) {
    double next = row_worst (*sum + squares->areas[i], squares->areas[i], squares->areas[first], side);

    if (next > worst)
      break;
    worst = next;
    *sum += squares->areas[i];
  }
  return i - first;
}

static void
row_place (Squares *squares, guint first, guint n, double sum)
{
  gboolean is_column = squares->left.width > squares->left.height; /* the row stands along the shorter side */
  double thick = sum / MAX (is_column ? squares->left.height : squares->left.width, 1e-9);
  double along = is_column ? squares->left.y : squares->left.x;

  for (guint i = first; i < first + n; i++) {
    double length = squares->areas[i] / MAX (thick, 1e-9);

    squares->places[i] = is_column ? (SsRect) {squares->left.x, along, thick, length}
                                   : (SsRect) {along, squares->left.y, length, thick};
    along += length;
  }
  if (is_column) {
    squares->left.x += thick;
    squares->left.width = MAX (squares->left.width - thick, 0);
  } else {
    squares->left.y += thick;
    squares->left.height = MAX (squares->left.height - thick, 0);
  }
}

static void
squares_fill (Squares *squares)
{
  guint first = 0;

  while (first < squares->n && squares->areas[first] > 0) {
    double sum, side = MIN (squares->left.width, squares->left.height);
    guint n = row_length (squares, first, MAX (side, 1e-9), &sum);

    row_place (squares, first, n, sum);
    first += n;
  }
}

typedef struct {
  const SsLevel *levels;
  const double *shares;
} Ranking;

/* The largest first, but what stands for several parts last. */
static int
part_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Ranking *ranking = data;
  guint i = *(const guint *)a, j = *(const guint *)b;
  double first = ranking->shares[i], second = ranking->shares[j];

  if (ranking->levels[i].is_rest != ranking->levels[j].is_rest)
    return ranking->levels[i].is_rest ? 1 : -1;
  return (second > first) - (second < first);
}

/* A name that would be broken inside a word is not shown. */
static double
widest_word (SsChartContext *context, const SsTextStyle *style, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " -", -1);
  double widest = 0;

  for (guint i = 0; words[i]; i++)
    widest = MAX (widest, ss_scene_measure (context->scene, style, words[i]).width);
  return widest;
}

/* The name and the share, inside, where they fit. */
static void
part_label (SsChartContext *context, const SsWhole *whole, guint part, const SsRect *place, SsColour ground)
{
  double padding = PADDING * context->px;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  SsTextStyle soft = ss_context_lettering (context, SS_LETTERING_LABEL, SS_ANCHOR_START);
  double line = ss_context_line_height (&style), baseline = place->y + padding + 0.8 * style.size;
  guint most = MAX ((place->height - 2 * padding) / line - 1, 0);
  g_autofree char *percent = ss_whole_percent (whole, part, context->language);
  g_auto (GStrv) lines = NULL;

  if (most == 0 || context->is_thumbnail)
    return;
  style.colour = soft.colour = ss_context_ink_on (context, ground);
  lines = ss_scene_wrap (context->scene, &style, whole->parts->categories->levels[part].label,
                         place->width - 2 * padding, most);
  if (lines[0] == NULL || strstr (lines[g_strv_length (lines) - 1], "…")
      || widest_word (context, &style, whole->parts->categories->levels[part].label)
             > place->width - 2 * padding)
    return;
  if (ss_scene_measure (context->scene, &soft, percent).width > place->width - 2 * padding)
    return;
  for (guint i = 0; lines[i]; i++, baseline += line)
    ss_context_label (context, &style, place->x + padding, baseline, lines[i]);
  ss_context_label (context, &soft, place->x + padding, baseline, percent);
}

static void
part_draw (SsChartContext *context, const SsWhole *whole, guint part, const SsRect *place)
{
  SsStyle style = {
      .fill
      = ss_context_mark_colour (context, whole->parts->categories->levels[part].label, context->theme->calm),
      .stroke = context->theme->ground,
      .stroke_width = 2 * context->px,
  };

  if (place->width <= 0 || place->height <= 0)
    return;
  if (whole->parts->categories->levels[part].is_rest)
    style.fill = context->theme->muted;
  ss_scene_rect (context->scene, &style, place->x, place->y, place->width, place->height, SS_ROW_NONE);
  ss_breakdown_describe (whole->parts, context, 0, part, place->x + place->width / 2,
                         place->y + place->height / 2);
  part_label (context, whole, part, place, style.fill);
}

/* What stands for several parts has the end of the picture to itself: among the parts it would be taken for one. */
static void
places_make (SsRect plot, const double *areas, guint n, gboolean has_rest, SsRect *places)
{
  if (has_rest) {
    SsRect *rest = &places[n - 1];
    gboolean is_column = plot.width > plot.height;
    double thick = areas[n - 1] / (is_column ? plot.height : plot.width);

    *rest = plot;
    *(is_column ? &plot.width : &plot.height) -= thick;
    *(is_column ? &rest->width : &rest->height) = thick;
    *(is_column ? &rest->x : &rest->y) += is_column ? plot.width : plot.height;
  }
  squares_fill (&(Squares) {areas, n - has_rest, plot, places});
}

static void
build (SsChartContext *context)
{
  g_autoptr (SsWhole) whole = ss_whole_new (context, MOST_PARTS);

  if (!whole)
    return;
  g_autofree guint *order = g_new0 (guint, whole->n + 1);
  g_autofree double *areas = g_new0 (double, whole->n + 1);
  g_autofree SsRect *places = g_new0 (SsRect, whole->n + 1);
  for (guint i = 0; i < whole->n; i++)
    order[i] = i;
  Ranking ranking = {whole->parts->categories->levels, whole->shares};
  g_qsort_with_data (order, whole->n, sizeof *order, part_compare, &ranking);
  for (guint i = 0; i < whole->n; i++)
    areas[i] = whole->shares[order[i]] * context->plot.width * context->plot.height;
  places_make (context->plot, areas, whole->n, whole->parts->categories->levels[order[whole->n - 1]].is_rest,
               places);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "treemap");
  for (guint i = 0; i < whole->n; i++)
    part_draw (context, whole, order[i], &places[i]);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_treemap = {
  .id = "treemap",
  .label = N_("Treemap"),
  .purpose = N_("Shows many parts of a whole as rectangles whose area tells their size."),
  .intentions = SS_INTENTIONS (SS_INTENTION_SHARE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_PARTS,
    .shows_parts = TRUE,
    .needs_zero = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 4,
    .most_categories = MOST_PARTS,
  },
  .build = build,
};
