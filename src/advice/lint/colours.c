/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "colour-science.h"
#include "lint.h"

#include <glib/gi18n-lib.h>

/* GUIDELINES L04: colours of two series that differ less, in CIEDE2000, are taken for one. */
#define LEAST_DIFFERENCE 10.0
#define LEAST_DIFFERENCE_BLIND 10.0
/* GUIDELINES L06. */
#define MOST_DIRECT 5
/* GUIDELINES L05 (WCAG 2.1, 1.4.11). */
#define LEAST_CONTRAST 3.0
/* Below the first a mark is all but invisible, and below the second a chart that has no other colour. In between it is faint: LINT 60 calls
   that an error too, but the sky blue and the orange of Okabe and Ito, ColorBrewer's Set2 and the oranges of most programs lie there, and are
   chosen for other good reasons; so it is a warning. *Ours*. */
#define INVISIBLE_CONTRAST 1.5
#define PALE_CONTRAST 2.0
/* A ramp of numbers that turns through more hues than this, in degrees, all of them vivid, is a rainbow. */
#define RAINBOW_TURN 200.0
#define VIVID 25.0
/* The yellow at the end of viridis has a chroma of 87, the palest of one hue less than 50. */
#define GLOWING 60.0
/* The middle of a diverging ramp stands out by so much of lightness. *Ours*. */
#define FORK 15.0
/* Lightness may waver a little in a ramp. */
#define LIGHTNESS_SLACK 1.0

static gboolean
has_colours (const SsCase *subject)
{
  return subject->spec->axes[SS_AXIS_COLOUR].colours != NULL;
}

static SsScaleType
colour_scale (const SsCase *subject)
{
  return subject->spec->axes[SS_AXIS_COLOUR].scale;
}

/* Colours that stand for numbers: said by the scale, or by a column of numbers behind them. */
static gboolean
is_ramp (const SsCase *subject)
{
  SsScaleType scale = colour_scale (subject);

  if (scale == SS_SCALE_ORDINAL)
    return FALSE;
  return scale >= SS_SCALE_THRESHOLD || (subject->type->traits.is_map && subject->measure)
         || subject->type->traits.family == SS_FAMILY_HEAT || ss_case_quantity (subject, SS_ROLE_SERIES);
}

static gboolean
has_ramp (const SsCase *subject)
{
  return has_colours (subject) && is_ramp (subject);
}

/* Its colours say so, or its scale alone. */
static gboolean
may_diverge (const SsCase *subject)
{
  return has_ramp (subject) || colour_scale (subject) == SS_SCALE_DIVERGING;
}

static gboolean
has_categories (const SsCase *subject)
{
  return has_colours (subject) && !is_ramp (subject);
}

static gboolean
may_be_rainbow (const SsCase *subject)
{
  return is_ramp (subject) && (has_colours (subject) || subject->spec->palette);
}

static double
hue_turn (const SsColour *colours, gsize n)
{
  double turn = 0;

  for (gsize i = 1; i < n; i++) {
    SsLab a = ss_colour_to_lab (colours[i - 1]), b = ss_colour_to_lab (colours[i]);
    double step = atan2 (b.b, b.a) - atan2 (a.b, a.a);

    if (hypot (a.a, a.b) < VIVID || hypot (b.a, b.b) < VIVID)
      continue;
    turn += fabs (remainder (step, 2 * G_PI));
  }
  return turn * 180 / G_PI;
}

/* Palettes of other tools that run through all hues, by the names that they go by. */
static gboolean
is_named_rainbow (const SsCase *subject)
{
  static const char *const names[]
      = {"rainbow", "jet", "hsv", "turbo", "gist_rainbow", "nipy_spectral", "sinebow", "spectral", NULL};
  g_autofree char *name = subject->spec->palette ? g_ascii_strdown (subject->spec->palette, -1) : NULL;

  return name && g_strv_contains (names, name);
}

/* Turned round by the spec's word, or by a domain that descends. */
static gboolean
is_ramp_reversed (const SsCase *subject)
{
  const SsAxisSpec *axis = &subject->spec->axes[SS_AXIS_COLOUR];
  gsize n = json_array_size (axis->domain);
  const json_t *first = json_array_get (axis->domain, 0),
               *last = n ? json_array_get (axis->domain, n - 1) : NULL;
  gboolean descends = n >= 2 && json_is_number (first) && json_is_number (last)
                      && json_number_value (first) > json_number_value (last);

  return axis->is_reversed != descends;
}

/* Which way lightness goes as the numbers grow, once the axis is turned round where the spec says so. */
static void
ramp_course (const SsCase *subject, gboolean *lightens, gboolean *darkens)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);
  double sign = is_ramp_reversed (subject) ? -1 : 1;

  *lightens = *darkens = FALSE;
  for (gsize i = 1; i < n; i++) {
    double step = sign * (ss_colour_to_lab (colours[i]).l - ss_colour_to_lab (colours[i - 1]).l);

    *lightens |= step > LIGHTNESS_SLACK;
    *darkens |= step < -LIGHTNESS_SLACK;
  }
  /* Without colours of its own a ramp is ours, and darkens. */
  if (n == 0)
    *(sign > 0 ? darkens : lightens) = TRUE;
}

static double
judge_rainbow (const SsCase *subject, SsVerdict *verdict)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  gboolean lightens, darkens;

  if (is_named_rainbow (subject))
    return 1;
  /* Hues in an order of lightness (viridis) have an order. */
  ramp_course (subject, &lightens, &darkens);
  return n >= 4 && lightens && darkens && hue_turn (colours, n) > RAINBOW_TURN;
}

static SsSpec *
repair_colours (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  g_clear_pointer (&mended->axes[SS_AXIS_COLOUR].colours, g_strfreev);
  g_clear_pointer (&mended->palette, g_free);
  mended->axes[SS_AXIS_COLOUR].is_reversed = FALSE;
  if (is_ramp_reversed (subject))
    g_clear_pointer (&mended->axes[SS_AXIS_COLOUR].domain, json_decref);
  return mended;
}

static SsSpec *
repair_middle (const SsCase *subject)
{
  SsSpec *mended = repair_colours (subject);

  if (mended->axes[SS_AXIS_COLOUR].scale == SS_SCALE_DIVERGING)
    mended->axes[SS_AXIS_COLOUR].scale = SS_SCALE_SEQUENTIAL;
  return mended;
}

/* Both ends well darker than the middle, and of unlike hues: two ramps that meet. */
static gboolean
meets_in_the_middle (const SsColour *colours, gsize n)
{
  SsLab first, middle, last;

  if (n < 3)
    return FALSE;
  first = ss_colour_to_lab (colours[0]);
  middle = ss_colour_to_lab (colours[n / 2]);
  last = ss_colour_to_lab (colours[n - 1]);
  return middle.l > first.l + FORK && middle.l > last.l + FORK
         && ss_colour_difference (colours[0], colours[n - 1]) > FORK;
}

/* Two ramps that meet: by the scale, or by the colours. */
static gboolean
is_diverging (const SsCase *subject)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  return colour_scale (subject) == SS_SCALE_DIVERGING || meets_in_the_middle (colours, n);
}

/* A middle that means something lies between the data: zero, or the middle of the domain that the spec gives. */
static double
judge_middle (const SsCase *subject, SsVerdict *verdict)
{
  const json_t *domain = subject->spec->axes[SS_AXIS_COLOUR].domain;
  gsize n = json_array_size (domain);
  double middle = n >= 3 ? json_number_value (json_array_get (domain, n / 2)) : 0;
  const SsBound *bound = subject->measure ? subject->measure : ss_case_quantity (subject, SS_ROLE_SERIES);

  if (!is_diverging (subject) || bound == NULL || isnan (bound->facts->min))
    return 0;
  return bound->facts->min >= middle || bound->facts->max <= middle;
}

/* A diverging ramp whose middle means something goes two ways by right. */
static gboolean
has_one_way_ramp (const SsCase *subject)
{
  gboolean forks = colour_scale (subject) == SS_SCALE_DIVERGING
                   || (is_diverging (subject) && judge_middle (subject, NULL) == 0);

  return is_ramp (subject) && !forks && (has_colours (subject) || is_ramp_reversed (subject));
}

/* From dark to a vivid light colour (viridis, plasma): it stands out from the ground at both ends, and is read as brighter, not as less. */
static gboolean
glows (const SsCase *subject)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);
  SsLab last;

  if (n < 2)
    return FALSE;
  last = ss_colour_to_lab (colours[is_ramp_reversed (subject) ? 0 : n - 1]);
  return hypot (last.a, last.b) > GLOWING;
}

/* More that is lighter than less: the colour axis is upside down. */
static double
judge_lightens (const SsCase *subject, SsVerdict *verdict)
{
  gboolean lightens, darkens;

  ramp_course (subject, &lightens, &darkens);
  return lightens && !darkens && !glows (subject);
}

static double
judge_monotone (const SsCase *subject, SsVerdict *verdict)
{
  gboolean lightens, darkens;

  ramp_course (subject, &lightens, &darkens);
  return lightens && !(glows (subject) && !darkens) && judge_rainbow (subject, verdict) == 0;
}

static gboolean
looks_alike_to_some (const SsCase *subject)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  return n >= 2 && ss_colours_least_difference (colours, n) < LEAST_DIFFERENCE_BLIND;
}

/* GUIDELINES L04: never colour alone. Names at the ends of a few lines, or beside the slices that they name, say what colour does: there
   LINT 59 is a warning, not an error (WCAG 2.1, 1.4.1, asks for the second sign). Numbers on the marks name nothing. */
static gboolean
names_marks (const SsCase *subject)
{
  gboolean is_direct = subject->spec->legend == SS_LEGEND_AUTO || subject->spec->legend == SS_LEGEND_DIRECT;

  if (ss_case_is_parts (subject))
    return is_direct || json_is_true (subject->spec->labels);
  return is_direct && subject->type->traits.family == SS_FAMILY_LINE && subject->n_series <= MOST_DIRECT;
}

static double
judge_blind (const SsCase *subject, SsVerdict *verdict)
{
  return looks_alike_to_some (subject) && !names_marks (subject);
}

static double
judge_blind_named (const SsCase *subject, SsVerdict *verdict)
{
  return looks_alike_to_some (subject) && names_marks (subject);
}

static double
judge_distinct (const SsCase *subject, SsVerdict *verdict)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  for (gsize i = 0; i < n; i++)
    for (gsize k = i + 1; k < n; k++)
      if (ss_colour_difference (colours[i], colours[k]) < LEAST_DIFFERENCE)
        return 1;
  return 0;
}

static void
contrast_ends (const SsCase *subject, double *least, double *most)
{
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  *least = INFINITY;
  *most = 0;
  for (gsize i = 0; i < n; i++) {
    double contrast = ss_colour_contrast (colours[i], SS_COLOUR (0xffffff));

    *least = fmin (*least, contrast);
    *most = fmax (*most, contrast);
  }
}

/* One colour is all but invisible, or none stands out. */
static gboolean
is_pale (double least, double most)
{
  return least < INVISIBLE_CONTRAST || most < PALE_CONTRAST;
}

static double
judge_contrast (const SsCase *subject, SsVerdict *verdict)
{
  double least, most;

  contrast_ends (subject, &least, &most);
  return isfinite (least) && is_pale (least, most);
}

static double
judge_faint (const SsCase *subject, SsVerdict *verdict)
{
  double least, most;

  contrast_ends (subject, &least, &most);
  return least < LEAST_CONTRAST && !is_pale (least, most);
}

/* A colour a bar, when the names already stand beside them. */
static double
judge_meaningless (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *series = subject->first[SS_ROLE_SERIES];
  gsize n;
  g_autofree SsColour *colours = ss_case_colours (subject, &n);

  if (subject->type->traits.family != SS_FAMILY_BAR || subject->across == NULL
      || ss_column_is_numeric (subject->across->column))
    return 0;
  return series ? series->index == subject->across->index : n >= 3 && subject->n_measures <= 1;
}

static SsSpec *
repair_meaningless (const SsCase *subject)
{
  SsSpec *mended = repair_colours (subject);

  ss_spec_set_role (mended, SS_ROLE_SERIES, NULL, 0);
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("rainbow", READABILITY, BLOCK), .applies = may_be_rainbow, .judge = judge_rainbow,
     .repair = repair_colours, .sentence = N_ ("A rainbow has no order: the eye cannot tell more from less."),
     .source = "Borland & Taylor 2007; data-to-viz.com", .where = "axes.colour"},
    {SS_LINT ("inverted-axis", RIGOUR, BLOCK), .applies = has_one_way_ramp, .judge = judge_lightens,
     .repair = repair_colours,
     .sentence = N_ ("Lighter stands for more here: on a light ground every reader takes darker for more."),
     .source = "GeoLinter; CALVI", .where = "axes.colour"},
    {SS_LINT ("seq-monotone", READABILITY, BLOCK), .applies = has_one_way_ramp, .judge = judge_monotone,
     .repair = repair_colours,
     .sentence = N_ ("Colours for numbers must go from light to dark without turning back: darker is more."),
     .source = "color-buddy; GeoLinter", .where = "axes.colour"},
    {SS_LINT ("diverging-mid", RIGOUR, WARN), .applies = may_diverge, .judge = judge_middle,
     .repair = repair_middle,
     .sentence = N_ ("Two opposite colours need a middle that means something, and here all values lie on "
                     "one side of it."),
     .source = "color-buddy; GeoLinter", .where = "axes.colour"},
    {SS_LINT ("cvd", READABILITY, BLOCK), .applies = has_categories, .judge = judge_blind,
     .repair = repair_colours,
     .sentence = N_ ("Two of these colours look alike to colour-blind readers, one man in twelve."),
     .source = "Machado et al. 2009; Datawrapper", .where = "axes.colour"},
    {SS_LINT ("cvd", READABILITY, WARN), .applies = has_categories, .judge = judge_blind_named,
     .repair = repair_colours,
     .sentence = N_ ("Two of these colours look alike to colour-blind readers, one man in twelve: their "
                     "names help, other "
                     "colours would help more."),
     .source = "Machado et al. 2009; Datawrapper", .where = "axes.colour"},
    {SS_LINT ("colour-distinct", READABILITY, WARN), .applies = has_categories, .judge = judge_distinct,
     .repair = repair_colours,
     .sentence = N_ ("Two of these colours are so close that they are taken for one."),
     .source = "Sharma et al. 2005; Szafir 2018", .where = "axes.colour"},
    {SS_LINT ("contrast", READABILITY, BLOCK), .applies = has_categories, .judge = judge_contrast,
     .repair = repair_colours,
     .sentence = N_ ("Some colours are too pale to be seen on white: take darker ones."),
     .source = "WCAG 2.1, 1.4.11", .where = "axes.colour"},
    {SS_LINT ("contrast", READABILITY, WARN), .applies = has_categories, .judge = judge_faint,
     .repair = repair_colours,
     .sentence = N_ ("Some colours are faint on white: a little darker, they would be read at once."),
     .source = "WCAG 2.1, 1.4.11", .where = "axes.colour"},
    {SS_LINT ("colour-meaningless", READABILITY, WARN), .judge = judge_meaningless,
     .repair = repair_meaningless,
     .sentence
     = N_ ("Each bar has a colour of its own, which says nothing: readers will look for a meaning."),
     .source = "data-to-viz.com; Datawrapper", .where = "axes.colour"},
};

SS_RULE_THEME (colours, rules);
