/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* LINT 2: a line whose values vary by less than this share of their size looks steeper than it is without zero. */
#define SMALL_VARIATION (1.0 / 3)
/* LINT 3: an axis that runs over more than so many times what the data need flattens them; where it starts at zero, the data need zero
   too, and half a frame left empty is enough. */
#define WIDE_AXIS 3.0
#define WIDE_AXIS_FROM_ZERO 2.0
/* Ends are rounded by people: a value this little beyond an end, as a share of the axis, is still on it. */
#define END_SLACK 0.005
/* Marks may touch the edge of the picture. */
#define CANVAS_SLACK 2.0

static gboolean
has_length (const SsCase *subject)
{
  SsFamily family = subject->type->traits.family;

  return subject->type->traits.needs_zero
         && (family == SS_FAMILY_BAR || family == SS_FAMILY_AREA || family == SS_FAMILY_DISTRIBUTION
             || family == SS_FAMILY_DOT);
}

/* Where the values of this chart lie: bins of a histogram are counted along y. */
static gboolean
length_window (const SsCase *subject, SsAxisWindow *window)
{
  if (subject->type->traits.family == SS_FAMILY_DISTRIBUTION && subject->spec->axes[SS_AXIS_Y].is_given) {
    *window = ss_axis_window (subject->spec, SS_AXIS_Y);
    return TRUE;
  }
  return subject->type->traits.family != SS_FAMILY_DISTRIBUTION && ss_case_value_window (subject, window);
}

/* A value of the chart, with its unit, for a sentence. Free with g_free(). */
static char *
value_text (const SsCase *subject, double value)
{
  return subject->shown ? ss_shown_value_text (subject->shown, value, ss_language_current ())
                        : g_strdup_printf ("%g", value);
}

static double
judge_zero (const SsCase *subject, SsVerdict *verdict)
{
  g_autofree char *start = NULL;
  SsAxisWindow window;

  if (!length_window (subject, &window) || window.spec->scale == SS_SCALE_LOG)
    return 0;
  if (!(window.min > 0 || window.max < 0))
    return 0;
  start = value_text (subject, window.min > 0 ? window.min : window.max);
  /* Translators: %s is a value. */
  ss_verdict_say (verdict, _ ("The axis starts at %s and not at zero: small gaps look large."), start);
  verdict->where = ss_axis_place (window.id);
  return 1;
}

static SsSpec *
repair_zero (const SsCase *subject)
{
  SsAxisWindow window;

  return length_window (subject, &window) ? ss_spec_with_plain_axis (subject->spec, window.id) : NULL;
}

static gboolean
has_points (const SsCase *subject)
{
  return subject->type->traits.connects && !subject->type->traits.needs_zero;
}

static double
judge_cut_line (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow window;
  double min, max;

  if (!ss_case_value_window (subject, &window) || !ss_case_extent (subject, &min, &max) || !(window.min > 0))
    return 0;
  verdict->where = ss_axis_place (window.id);
  return max > 0 && (max - min) / max < SMALL_VARIATION;
}

static double
judge_expanded (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow window;
  double min, max, low, high;
  gboolean from_zero;

  if (subject->type->traits.family == SS_FAMILY_DISTRIBUTION || !ss_case_value_window (subject, &window)
      || !ss_case_extent (subject, &min, &max))
    return 0;
  /* A percentage may always be seen against the whole: a hundred, not eighty. */
  if (subject->measure && subject->measure->facts->semantic == SS_SEMANTIC_PERCENTAGE
      && (window.max == 100 || window.max == 1))
    return 0;
  low = isnan (window.min) ? MIN (min, 0) : window.min;
  high = isnan (window.max) ? MAX (max, 0) : window.max;
  from_zero = has_length (subject) || low == 0 || high == 0;
  if (from_zero) {
    min = MIN (min, 0);
    max = MAX (max, 0);
  }
  verdict->where = ss_axis_place (window.id);
  return max > min && high - low > (from_zero ? WIDE_AXIS_FROM_ZERO : WIDE_AXIS) * (max - min);
}

/* Both sides of a plane of points: where they lie, and where the spec says that the axis runs. */
static gboolean
plane_is_expanded (const SsCase *subject, SsAxisId id, SsRole role)
{
  const SsBound *bound = ss_case_quantity (subject, role);
  SsAxisWindow window = ss_axis_window (subject->spec, id);
  double min, max;

  if (bound == NULL || isnan (bound->facts->min) || isnan (window.min) || isnan (window.max)
      || ss_scale_is_nonlinear (window.spec->scale))
    return FALSE;
  min = bound->facts->min;
  max = bound->facts->max;
  if (bound->facts->semantic == SS_SEMANTIC_PERCENTAGE && (window.max == 100 || window.max == 1))
    return FALSE;
  if (window.min == 0 || window.max == 0) {
    min = MIN (min, 0);
    max = MAX (max, 0);
  }
  return max > min && window.max - window.min > WIDE_AXIS * (max - min);
}

static gboolean
has_plane (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_SCATTER;
}

static double
judge_expanded_plane (const SsCase *subject, SsVerdict *verdict)
{
  if (judge_expanded (subject, verdict) != 0)
    return 0; /* told already */
  if (plane_is_expanded (subject, SS_AXIS_X, SS_ROLE_X))
    verdict->where = ss_axis_place (SS_AXIS_X);
  else if (plane_is_expanded (subject, SS_AXIS_Y, SS_ROLE_Y))
    verdict->where = ss_axis_place (SS_AXIS_Y);
  else
    return 0;
  return 1;
}

static SsSpec *
repair_plane (const SsCase *subject)
{
  g_autoptr (SsSpec) across = ss_spec_with_plain_axis (subject->spec, SS_AXIS_X);

  return ss_spec_with_plain_axis (plane_is_expanded (subject, SS_AXIS_X, SS_ROLE_X) ? across : subject->spec,
                                  plane_is_expanded (subject, SS_AXIS_Y, SS_ROLE_Y) ? SS_AXIS_Y : SS_AXIS_X);
}

static SsSpec *
repair_value_axis (const SsCase *subject)
{
  SsAxisWindow window;

  return ss_case_value_window (subject, &window) ? ss_spec_with_plain_axis (subject->spec, window.id) : NULL;
}

/* Ranks and depths are read downwards: the first, the deepest. */
static gboolean
is_read_downwards (const SsBound *bound)
{
  static const char *const words[] = {"rang", "rank", "classement", "position", "profondeur", "depth"};
  g_autofree char *name = bound ? g_utf8_casefold (ss_column_name (bound->column), -1) : NULL;

  for (gsize i = 0; name && i < G_N_ELEMENTS (words); i++)
    if (strstr (name, words[i]))
      return TRUE;
  return FALSE;
}

static double
judge_inverted (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow value, key;

  if (subject->shown == NULL)
    return 0;
  if (ss_case_value_window (subject, &value) && value.is_reversed && !is_read_downwards (subject->measure)) {
    verdict->where = ss_axis_place (value.id);
    return 1;
  }
  if (!ss_case_key_window (subject, &key) || !key.is_reversed || !subject->shown->is_ordered
      || is_read_downwards (subject->across))
    return 0;
  verdict->where = ss_axis_place (key.id);
  return 1;
}

static SsSpec *
repair_inverted (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);
  SsAxisWindow windows[2] = {0};

  ss_case_value_window (subject, &windows[0]);
  ss_case_key_window (subject, &windows[1]);
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++) {
    SsAxisWindow window = windows[i];
    SsAxisSpec *axis = &mended->axes[window.id];

    if (!window.is_reversed)
      continue;
    axis->is_reversed = FALSE;
    axis->min = window.min;
    axis->max = window.max;
    g_clear_pointer (&axis->domain, json_decref);
    g_clear_pointer (&axis->range, json_decref);
  }
  return mended;
}

static double
judge_log_length (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow window;

  if (!length_window (subject, &window))
    return 0;
  verdict->where = ss_axis_place (window.id);
  return ss_scale_is_nonlinear (window.spec->scale);
}

/* Where @value lies along the axis, in px, by the ends of its domain and range; NaN unless the spec gives both. */
static double
place_on (const SsAxisWindow *window, double value)
{
  const json_t *range = window->spec->range, *domain = window->spec->domain;
  gsize n = json_array_size (range), m = json_array_size (domain);
  double from, to, low, high;

  if (n < 2 || m < 2 || !json_is_number (json_array_get (domain, 0)))
    return NAN;
  from = json_number_value (json_array_get (range, 0));
  to = json_number_value (json_array_get (range, n - 1));
  low = json_number_value (json_array_get (domain, 0));
  high = json_number_value (json_array_get (domain, m - 1));
  return from + (value - low) / (high - low) * (to - from);
}

/* The range sends @value out of the picture: left of it or above, or beyond the size that the spec gives. */
static gboolean
leaves_canvas (const SsCase *subject, const SsAxisWindow *window, double value)
{
  gboolean is_upright
      = window->id == SS_AXIS_Y || (window->id == SS_AXIS_VALUE && !ss_shown_lies (subject->shown));
  double place = place_on (window, value), side = is_upright ? subject->spec->height : subject->spec->width;

  return place < -CANVAS_SLACK || (side > 0 && place > side + CANVAS_SLACK);
}

static gboolean
is_beyond (const SsAxisWindow *window, double min, double max)
{
  double slack = END_SLACK * (max - min);

  return max > window->max + slack || min < window->min - slack;
}

/* The first axis of a cloud of points, from @id on, that leaves points of its own column out; SS_N_AXES for none. */
static SsAxisId
clipped_side (const SsCase *subject, const SsSpec *spec, SsAxisId id)
{
  for (; id <= SS_AXIS_Y; id++) {
    const SsBound *bound = ss_case_quantity (subject, id == SS_AXIS_X ? SS_ROLE_X : SS_ROLE_Y);
    SsAxisWindow window = ss_axis_window (spec, id);

    if (bound && is_beyond (&window, bound->facts->min, bound->facts->max))
      return id;
  }
  return SS_N_AXES;
}

static double
judge_clipped_cloud (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisId side = clipped_side (subject, subject->spec, SS_AXIS_X);

  if (side == SS_N_AXES)
    return 0;
  verdict->where = ss_axis_place (side);
  return 1;
}

/* Bins stand along the foot, and their heights are counts. */
static double
judge_clipped_bins (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow window = ss_axis_window (subject->spec, SS_AXIS_X);

  verdict->where = ss_axis_place (SS_AXIS_X);
  return subject->spec->orientation != SS_ORIENTATION_HORIZONTAL && subject->type->traits.needs_zero
         && subject->measure
         && is_beyond (&window, subject->measure->facts->min, subject->measure->facts->max);
}

static double
judge_clipped (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow window;
  double min, max;
  g_autofree char *end = NULL, *most = NULL;

  if (subject->type->traits.family == SS_FAMILY_SCATTER)
    return judge_clipped_cloud (subject, verdict);
  if (subject->type->traits.family == SS_FAMILY_DISTRIBUTION)
    return judge_clipped_bins (subject, verdict);
  if (!ss_case_value_window (subject, &window) || !ss_case_extent (subject, &min, &max))
    return 0;
  verdict->where = ss_axis_place (window.id);
  if (leaves_canvas (subject, &window, max) || leaves_canvas (subject, &window, min))
    return 1;
  /* A length cut at its foot is another fault: the axis does not start at zero. */
  if (has_length (subject) && min > 0)
    min = NAN;
  if (!(isnan (min) ? max > window.max + END_SLACK * max : is_beyond (&window, min, max)))
    return 0;
  if (max > window.max) {
    end = value_text (subject, window.max);
    most = value_text (subject, max);
    /* Translators: two values. */
    ss_verdict_say (verdict, _ ("The axis ends at %s, but the data go up to %s: what is beyond is cut off."),
                    end, most);
  }
  return 1;
}

static SsSpec *
repair_clipped (const SsCase *subject)
{
  SsSpec *mended;

  if (subject->type->traits.family == SS_FAMILY_DISTRIBUTION)
    return ss_spec_with_plain_axis (subject->spec, SS_AXIS_X);
  if (subject->type->traits.family != SS_FAMILY_SCATTER)
    return repair_value_axis (subject);
  mended = ss_spec_copy (subject->spec);
  for (SsAxisId side = clipped_side (subject, mended, SS_AXIS_X); side != SS_N_AXES;
       side = clipped_side (subject, mended, side + 1)) {
    g_autoptr (SsSpec) before = mended;

    mended = ss_spec_with_plain_axis (before, side);
  }
  return mended;
}

/* Values need an axis or numbers on the marks; names need their axis, unless a legend or labels name the marks. */
static double
judge_hidden (const SsCase *subject, SsVerdict *verdict)
{
  gboolean has_labels = json_is_true (subject->spec->labels);
  SsAxisWindow window;

  if (subject->type->traits.family == SS_FAMILY_PARTS || subject->type->traits.is_map)
    return 0;
  for (SsAxisId id = SS_AXIS_VALUE; id <= SS_AXIS_Y; id++) {
    gboolean names = ss_case_key_window (subject, &window) && window.id == id;

    if (!subject->spec->axes[id].is_hidden || (has_labels && !names))
      continue;
    verdict->where = ss_axis_place (id);
    return 1;
  }
  return 0;
}

static SsSpec *
repair_hidden (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  for (SsAxisId id = SS_AXIS_VALUE; id <= SS_AXIS_Y; id++)
    mended->axes[id].is_hidden = FALSE;
  return mended;
}

/* "val", "y", "V2", "col_3": what programs call a column, and not what it measures. */
static gboolean
says_nothing (const char *name)
{
  return g_regex_match_simple (
      "^(v|x|y|z|col|column|colonne|var|variable|field|champ|val|value|values|valeur|valeurs|data|"
      "unnamed)[ _.:-]*\\d*$",
      name, G_REGEX_CASELESS, 0);
}

static double
judge_untitled (const SsCase *subject, SsVerdict *verdict)
{
  SsAxisWindow window;
  const char *title;

  if (!ss_case_value_window (subject, &window) || window.spec->is_hidden)
    return 0;
  title = window.spec->title;
  if (title == NULL && subject->shown->value_facts && subject->shown->value_facts->unit == NULL)
    title = subject->shown->value_name;
  if (title == NULL || (*title && !says_nothing (title)))
    return 0;
  verdict->where = ss_axis_place (window.id);
  return 1;
}

static SsSpec *
repair_untitled (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  g_clear_pointer (&mended->axes[ss_shown_value_axis (subject->shown)].title, g_free);
  return mended;
}

static const SsRule rules[] = {
    {SS_LINT ("zero-baseline", RIGOUR, BLOCK), .applies = has_length, .judge = judge_zero,
     .repair = repair_zero,
     .sentence
     = N_ ("The axis does not start at zero: lengths no longer tell the truth, small gaps look large."),
     .source = "Draco; VizLinter; Goëta, Datactivist 2019", .where = "axes.value"},
    {SS_LINT ("truncated-line-note", RIGOUR, HINT), .applies = has_points, .judge = judge_cut_line,
     .repair = repair_value_axis,
     .sentence = N_ ("The line's axis does not start at zero, so that a small change looks like a large one: "
                     "say so, or start at zero."),
     .source = "McNutt 2020; CALVI", .where = "axes.value"},
    {SS_LINT ("expanded-range", RIGOUR, WARN), .judge = judge_expanded, .repair = repair_value_axis,
     .sentence = N_ ("The axis runs far beyond the data, which flattens every difference."),
     .source = "Lo et al. 2022; Misviz", .where = "axes.value"},
    {SS_LINT ("expanded-range", RIGOUR, WARN), .applies = has_plane, .judge = judge_expanded_plane,
     .repair = repair_plane,
     .sentence = N_ ("The axis runs far beyond the data, which flattens every difference."),
     .source = "Lo et al. 2022; Misviz", .where = "axes.value"},
    {SS_LINT ("inverted-axis", RIGOUR, BLOCK), .judge = judge_inverted, .repair = repair_inverted,
     .sentence = N_ ("The axis is upside down: what rises seems to fall."),
     .source = "McNutt 2020; Lo et al. 2022", .where = "axes.value"},
    {SS_LINT ("log-on-length", RIGOUR, BLOCK), .applies = has_length, .judge = judge_log_length,
     .repair = repair_zero,
     .sentence
     = N_ ("Lengths on a scale that is not regular cannot be compared: twice as long is not twice as much."),
     .source = "Draco; data-to-viz.com", .where = "axes.value"},
    {SS_LINT ("outlier-clipped", RIGOUR, BLOCK), .judge = judge_clipped, .repair = repair_clipped,
     .sentence = N_ ("Some values lie beyond the end of the axis: they are cut off."),
     .source = "CALVI; Lo et al. 2022", .where = "axes.value"},
    {SS_LINT ("no-axis", RIGOUR, BLOCK), .judge = judge_hidden, .repair = repair_hidden,
     .sentence = N_ ("There is neither an axis nor a number on the marks: nobody can tell how much it is."),
     .source = "CALVI; Lo et al. 2022", .where = "axes.value"},
    {SS_LINT ("no-axis-title", READABILITY, WARN), .judge = judge_untitled, .repair = repair_untitled,
     .sentence = N_ ("The axis has no title: say what is measured, and in which unit."),
     .source = "Lo et al. 2022; Dartus, Datactivist 2020", .where = "axes.value"},
};

SS_RULE_THEME (axes, rules);
