/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-share.h"
#include "cloud-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_GAP 4.0 /* px at 860 px wide */
/* Among more points than this only the highlighted are named (GUIDELINES L10), and of bubbles those that find room. */
#define MOST_LABELS 60
#define MOST_TRIED 300
#define MOST_MOMENTS 10

/* Whether a text in this box would lie over another point than its own. */
static gboolean
covers_points (const SsCloud *cloud, gsize own, double left, double middle, double width, double height)
{
  for (gsize k = 0; k < cloud->n; k++) {
    gsize i = cloud->order[k];
    double r = ss_cloud_radius (cloud, i), x = ss_cloud_x (cloud, i), y = ss_cloud_y (cloud, i);
    if (i != own && x + r > left && x - r < left + width && fabs (y - middle) < r + height / 2)
      return TRUE;
  }
  return FALSE;
}

/* Whether it would lie over the path that joins the points. */
static gboolean
covers_path (const SsCloud *cloud, const SsRect *box)
{
  for (gsize k = 1; k < cloud->n && cloud->mode == SS_CLOUD_CONNECTED; k++) {
    gsize a = cloud->order[k - 1], b = cloud->order[k];
    if (ss_segment_meets (box, ss_cloud_x (cloud, a), ss_cloud_y (cloud, a), ss_cloud_x (cloud, b),
                          ss_cloud_y (cloud, b)))
      return TRUE;
  }
  return FALSE;
}

/* Where a name is tried, in steps right and down of its point: beside it, and along a path around it too. */
static const struct {
  int right, down;
} sides[] = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};
#define N_SIDES_FREE 2

static gboolean
draw_label (const SsCloud *cloud, gsize i, SsTextStyle *style, const char *label, gboolean is_named)
{
  SsChartContext *context = cloud->context;
  gboolean is_path = cloud->mode == SS_CLOUD_CONNECTED;
  double gap = ss_cloud_radius (cloud, i) + LABEL_GAP * context->px;
  double width = ss_scene_measure (context->scene, style, label).width;
  style->anchor = SS_ANCHOR_START;
  for (guint k = 0; k < (is_path ? G_N_ELEMENTS (sides) : N_SIDES_FREE); k++) {
    double y = ss_cloud_y (cloud, i) + sides[k].down * (gap / 2 + style->size / 2);
    double left = ss_cloud_x (cloud, i) + sides[k].right * gap - (1 - sides[k].right) * width / 2;
    SsRect box = {left, y - style->size / 2, width, style->size};
    if (!is_named && (covers_points (cloud, i, left, y, width, style->size) || covers_path (cloud, &box)))
      continue;
    if (ss_context_label (context, style, left, ss_context_middle (style, y), label))
      return TRUE;
  }
  return FALSE;
}

void
ss_cloud_draw_labels (const SsCloud *cloud)
{
  SsChartContext *context = cloud->context;
  if (!cloud->label_column || context->is_thumbnail || json_is_false (context->spec->labels))
    return;
  gboolean all = cloud->n <= MOST_LABELS || json_is_true (context->spec->labels) || cloud->size;
  /* Along a path some moments are enough: the eye counts the points between. */
  gsize every = cloud->mode == SS_CLOUD_CONNECTED ? (cloud->n - 1) / MOST_MOMENTS + 1 : 1;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  style.halo = context->theme->ground;
  ss_scene_begin (context->scene, SS_GROUP_LABELS, "labels");
  for (int named = 1; named >= 0; named--)
    for (gsize k = 0; k < MIN (cloud->n, MOST_TRIED); k++) {
      gsize i = cloud->order[k];
      g_autofree char *owned = NULL;
      const char *label = ss_cloud_label (cloud, i, &owned);
      if (!label || ss_context_is_highlighted (context, label) != named
          || (!named && (!all || (k % every && k + 1 < cloud->n))))
        continue;
      style.weight = named ? SS_WEIGHT_SEMIBOLD : SS_WEIGHT_REGULAR;
      style.colour = named ? context->theme->warm : context->theme->ink_soft;
      draw_label (cloud, i, &style, label, named);
    }
  ss_scene_finish (context->scene);
}

static gboolean
wants_trend (const SsChartContext *context)
{
  for (gsize i = 0; i < json_array_size (context->spec->annotations); i++) {
    const char *type
        = json_string_value (json_object_get (json_array_get (context->spec->annotations, i), "type"));
    if (g_strcmp0 (type, "trend") == 0)
      return TRUE;
  }
  return ss_spec_option_boolean (context->spec, "trend", FALSE);
}

/* The straight line of the picture: on a logarithmic scale that of the logarithms. px grow downward, values upward. */
static gboolean
fit_as_drawn (const SsCloud *cloud, SsTrend *trend)
{
  gsize n = cloud->context->n_rows;
  g_autofree double *x = g_new (double, MAX (n, 1)), *y = g_new (double, MAX (n, 1));
  for (gsize i = 0; i < n; i++) {
    x[i] = ss_scale_map (&cloud->x_scale, cloud->x[i]);
    y[i] = ss_scale_map (&cloud->y_scale, cloud->y[i]);
  }
  if (!ss_trend_fit (x, y, n, trend))
    return FALSE;
  trend->r = -trend->r;
  return TRUE;
}

void
ss_cloud_draw_trend (const SsCloud *cloud)
{
  SsChartContext *context = cloud->context;
  SsTrend trend;
  if (!wants_trend (context) || cloud->names || !fit_as_drawn (cloud, &trend))
    return;
  double min, max;
  ss_cloud_extent (cloud, cloud->x, &min, &max);
  SsStyle style = {.stroke = context->theme->warm, .stroke_width = 1.6 * context->px, .dash = SS_DASH_DASHED};
  double x1 = ss_scale_map (&cloud->x_scale, min), x2 = ss_scale_map (&cloud->x_scale, max);
  const SsRect *plot = &context->plot;
  ss_scene_begin_clip (context->scene, SS_GROUP_NOTES, "trend", plot->x, plot->y, plot->width, plot->height);
  ss_scene_line (context->scene, &style, x1, trend.intercept + trend.slope * x1, x2,
                 trend.intercept + trend.slope * x2);
  ss_scene_finish (context->scene);
  g_autofree char *r = ss_number_text (trend.r, 2, context->language);
  g_autofree char *n = ss_number_text (trend.n, 0, context->language);
  gboolean is_even = cloud->x_scale.type == SS_SCALE_LINEAR && cloud->y_scale.type == SS_SCALE_LINEAR;
  /* Translators: the strength of a trend line: the coefficient of correlation, and how many points. */
  g_autofree char *said = is_even ? g_strdup_printf (_ ("Trend: r = %s, n = %s"), r, n)
                                  /* Translators: the same where a scale is logarithmic. */
                                  : g_strdup_printf (_ ("Trend on these scales: r = %s, n = %s"), r, n);
  SsTextStyle text = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_END);
  text.colour = ss_context_text_colour (context, context->theme->warm);
  text.halo = context->theme->ground;
  /* In the corner that the line leaves empty. */
  text.anchor = trend.r < 0 ? SS_ANCHOR_END : SS_ANCHOR_START;
  ss_context_label (context, &text, trend.r < 0 ? plot->x + plot->width : plot->x + 4 * context->px,
                    plot->y + text.size, said);
}
