/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>

/* Marks that lie over each other (LINT 43): points, bubbles, symbols on a map, dots in a strip. */

/* A frame holds so many places of 12 px, within which two symbols of 8 px overlap; bubbles are half as large again. */
#define PLACES_ACROSS 72
#define PLACES_DOWN 41
#define BUBBLE_SIDE 1.5
/* Points of which more than this share lies over another or under one hide their number. The symbols of our maps let light through, and lie
   as towns do: there it takes more (*ours*). */
#define MOST_OVERLAPPING_SHARE 0.3
#define MOST_OVERLAPPING_ON_MAPS 0.5
#define FEWEST_POINTS 100
/* Symbols that let light through show where they are many. */
#define CLEAR_OPACITY 0.5
/* A mended cloud is at most so opaque, and less the more points share a place; fainter points could not be seen alone. */
#define MENDED_OPACITY 0.4
#define LEAST_OPACITY 0.08
/* Numbers of so few values are cells of a grid. */
#define MOST_STEPS 24

/* Where a cell lies between the ends of its column, in one of @n places; names lie side by side. -1: nowhere. */
static int
place_of (const SsBound *bound, gsize row, int n)
{
  double number;

  if (ss_column_kind (bound->column) == SS_KIND_TEXT)
    return ss_column_is_missing (bound->column, row) ? -1
                                                     : (int)(ss_column_code (bound->column, row) % (guint)n);
  number
      = (ss_column_number (bound->column, row) - bound->facts->min) / (bound->facts->max - bound->facts->min);
  return isnan (number) ? -1 : (int)(number * (n - 1));
}

typedef struct {
  int across, down;
  guint *taken; /* [across * down] how many points lie in each place */
  gsize n_points, n_places;
} Grid;

static void
grid_clear (Grid *grid)
{
  g_free (grid->taken);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)

/* @x NULL: all points stand in one column. */
static void
grid_fill (Grid *grid, const SsBound *x, const SsBound *y)
{
  grid->taken = g_new0 (guint, grid->across * grid->down);
  for (gsize row = 0; row < ss_column_n_rows (y->column); row++) {
    int a = x ? place_of (x, row, grid->across) : 0, b = place_of (y, row, grid->down);

    if (a < 0 || b < 0)
      continue;
    grid->n_places += grid->taken[a * grid->down + b]++ == 0;
    grid->n_points++;
  }
}

/* The share of points for which a place that holds @room of them has none left. */
static double
crowded_share (const Grid *grid, guint room)
{
  gsize crowded = 0;

  for (int i = 0; i < grid->across * grid->down; i++)
    crowded += grid->taken[i] > room ? grid->taken[i] : 0;
  return grid->n_points >= FEWEST_POINTS ? (double)crowded / grid->n_points : 0;
}

static gboolean
is_strip (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_DISTRIBUTION && subject->type->traits.shows_each_row;
}

static gboolean
is_point_map (const SsCase *subject)
{
  return subject->type->traits.is_map && subject->type->traits.shows_each_row;
}

static gboolean
has_points (const SsCase *subject)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];

  if (is_strip (subject))
    return y && ss_column_kind (y->column) != SS_KIND_TEXT && (x == NULL || subject->n_across <= MOST_STEPS);
  return x && y && (subject->type->traits.family == SS_FAMILY_SCATTER || is_point_map (subject));
}

static void
grid_init (Grid *grid, const SsCase *subject)
{
  double side = subject->first[SS_ROLE_SIZE] && !is_point_map (subject) ? BUBBLE_SIDE : 1;

  *grid = (Grid) {.across = (int)(PLACES_ACROSS / side), .down = (int)(PLACES_DOWN / side)};
  if (is_strip (subject))
    grid->across = (int)CLAMP (subject->n_across, 1, PLACES_ACROSS);
  grid_fill (grid, subject->first[SS_ROLE_X], subject->first[SS_ROLE_Y]);
}

static double
judge_overplotting (const SsCase *subject, SsVerdict *verdict)
{
  const json_t *opacity = json_object_get (subject->spec->style, "opacity");
  g_auto (Grid) grid = {0};
  guint room = 1;

  if (json_is_number (opacity) && json_number_value (opacity) < CLEAR_OPACITY && !is_strip (subject))
    return 0;
  grid_init (&grid, subject);
  /* The dots of a strip step aside as far as their lane is wide. */
  if (is_strip (subject))
    room = PLACES_ACROSS / grid.across;
  return crowded_share (&grid, room)
         > (is_point_map (subject) ? MOST_OVERLAPPING_ON_MAPS : MOST_OVERLAPPING_SHARE);
}

static gboolean
has_steps (const SsBound *bound)
{
  return ss_column_is_numeric (bound->column) && bound->facts->distinct <= MOST_STEPS;
}

/* How many points there are in each cell of two numbers of few values. */
static SsSpec *
repair_cells (const SsCase *subject)
{
  SsSpec *mended = ss_lint_in_format (subject, "heatmap");

  if (mended == NULL)
    return NULL;
  for (SsRole role = 0; role < SS_N_ROLES; role++)
    ss_spec_set_role (mended, role, NULL, 0);
  ss_spec_bind (mended, SS_ROLE_CATEGORY, ss_column_name (subject->first[SS_ROLE_X]->column));
  ss_spec_bind (mended, SS_ROLE_SERIES, ss_column_name (subject->first[SS_ROLE_Y]->column));
  mended->aggregate = SS_AGGREGATE_COUNT;
  return mended;
}

/* Boxes sum up what dots no longer show. */
static SsSpec *
repair_strip (const SsCase *subject)
{
  const SsBound *x = subject->first[SS_ROLE_X];
  SsSpec *mended = ss_lint_in_format (subject, "boxplot");

  if (mended == NULL)
    return NULL;
  for (SsRole role = 0; role < SS_N_ROLES; role++)
    if (role != SS_ROLE_FACET)
      ss_spec_set_role (mended, role, NULL, 0);
  ss_spec_bind (mended, SS_ROLE_VALUE, ss_column_name (subject->first[SS_ROLE_Y]->column));
  if (x)
    ss_spec_bind (mended, SS_ROLE_CATEGORY, ss_column_name (x->column));
  return mended;
}

/* Points that let light through: dark where they are many. Fewer points, or a part of them, would hide the rest. */
static SsSpec *
repair_opacity (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);
  g_auto (Grid) grid = {0};
  double opacity;

  grid_init (&grid, subject);
  opacity = CLAMP ((double)grid.n_places / grid.n_points, LEAST_OPACITY, MENDED_OPACITY);
  if (mended->style == NULL)
    mended->style = json_object ();
  json_object_set_new (mended->style, "opacity", json_real (round (opacity * 100) / 100));
  return mended;
}

static SsSpec *
repair_overplotting (const SsCase *subject)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];
  gboolean says_more = subject->first[SS_ROLE_SIZE] || subject->first[SS_ROLE_SERIES];

  if (is_strip (subject))
    return repair_strip (subject);
  if (is_point_map (subject) || !has_steps (x) || !has_steps (y))
    return repair_opacity (subject);
  return says_more || subject->first[SS_ROLE_FACET] ? NULL : repair_cells (subject);
}

static const SsRule rules[] = {
    {SS_LINT ("overplotting", READABILITY, WARN), .applies = has_points, .judge = judge_overplotting,
     .repair = repair_overplotting,
     .sentence = N_ ("Many points lie on top of each other: nobody can tell ten from a thousand. Let them "
                     "show through, or count them by cells."),
     .source = "CALVI; data-to-viz.com; Goëta, Datactivist 2019", .where = "format"},
};

SS_RULE_THEME (crowding, rules);
