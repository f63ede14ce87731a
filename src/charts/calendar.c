/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "breakdown.h"
#include "legend.h"

#include <glib/gi18n-lib.h>

/* A year is 53 weeks of seven days at most (54 where it begins on a Sunday and is a leap year). */
#define MOST_WEEKS 54
#define N_DAYS 7
/* Years that stay readable one under the other. */
#define LEAST_SIDE 2.0 /* px of a day */
#define MOST_YEARS 12
/* Colour classes of the ramp (GUIDELINES M06: 3 to 7). */
#define N_CLASSES 5
/* Share of a day's square that is drawn, the rest is space. */
#define FILL 0.88
/* The letters of weekdays, of a day's side; below this size (px at 860 px wide) they are left out. */
#define LETTER_SHARE 0.8
#define LEAST_LETTER 7.5
#define LEFT 54.0 /* px at 860 px wide: the years and the letters beside them */

static const SsRoleRow roles[] = {
    {SS_ROLE_X, N_ ("Days"), SS_NEED_REQUIRED, SS_KINDS_TIME, 1},
    {SS_ROLE_VALUE, N_ ("Value of a day"), SS_NEED_SUGGESTED, SS_KINDS_NUMERIC, 1},
    {0},
};

/* Where the days of the years go. */
typedef struct {
  int first_year, n_years;
  double x, y, side, year_height;
} Sheet;

/* Monday is 0: 1970-01-01 was a Thursday. */
static int
weekday (gint64 day)
{
  return (int)(((day + 3) % N_DAYS + N_DAYS) % N_DAYS);
}

static int
year_of (double day)
{
  int year, month, date;

  ss_civil_from_days ((gint64)floor (day), &year, &month, &date);
  return year;
}

static void
day_place (const Sheet *sheet, gint64 day, double *x, double *y)
{
  int year = year_of (day);
  gint64 first = ss_days_from_civil (year, 1, 1);
  int week = (int)(day - first + weekday (first)) / N_DAYS;

  *x = sheet->x + week * sheet->side;
  *y = sheet->y + (year - sheet->first_year) * sheet->year_height + weekday (day) * sheet->side;
}

static Sheet
sheet_lay (SsChartContext *context, const SsBreakdown *days)
{
  SsTextStyle tick = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  double line = context->is_thumbnail ? 0 : ss_context_line_height (&tick),
         left = context->is_thumbnail ? 0 : LEFT * context->px;
  double first = days->categories->levels[0].number,
         last = days->categories->levels[days->categories->n - 1].number;
  int fitting = (int)(context->plot.height / (LEAST_SIDE * (N_DAYS + 1) + line));
  int n_years = CLAMP (year_of (last) - year_of (first) + 1, 1, MIN (MAX (fitting, 1), MOST_YEARS));
  /* The latest years, where not all fit. */
  Sheet sheet = {.first_year = year_of (last) - n_years + 1, .n_years = n_years};
  double high = MAX (context->plot.height / sheet.n_years - line, 1) / (N_DAYS + 1);

  sheet.side = MIN (MAX (context->plot.width - left, 1) / MOST_WEEKS, high);
  sheet.year_height = sheet.side * (N_DAYS + 1) + line;
  sheet.x = context->plot.x + left;
  sheet.y = context->plot.y + line;
  return sheet;
}

/* The first letters of the days, Monday first, where they can be read. */
static void
weekdays_draw (SsChartContext *context, const Sheet *sheet, double top)
{
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_END);
  /* Translators: the first letters of the days of the week from Monday on, with spaces between them. */
  g_auto (GStrv) days = g_strsplit (_ ("M T W T F S S"), " ", N_DAYS);

  style.size = MIN (style.size, sheet->side * LETTER_SHARE);
  if (style.size < LEAST_LETTER * context->px)
    return;
  for (guint i = 0; i < g_strv_length (days); i++)
    ss_context_label (context, &style, sheet->x - 4 * context->px,
                      ss_context_middle (&style, top + (i + FILL / 2) * sheet->side), days[i]);
}

static void
months_draw (SsChartContext *context, const Sheet *sheet, int year)
{
  SsTextStyle tick = ss_context_lettering (context, SS_LETTERING_TICK, SS_ANCHOR_START);
  SsTextStyle strong = ss_context_lettering (context, SS_LETTERING_STRONG, SS_ANCHOR_START);
  double x, y;
  g_autofree char *name = g_strdup_printf ("%d", year);

  day_place (sheet, ss_days_from_civil (year, 1, 1), &x, &y);
  y = sheet->y + (year - sheet->first_year) * sheet->year_height;
  ss_context_label (context, &strong, context->plot.x, y + 4 * sheet->side, name);
  weekdays_draw (context, sheet, y);
  for (int month = 1; month <= 12; month++) {
    gint64 first = ss_days_from_civil (year, month, 1);
    g_autofree char *text = ss_date_text (first, SS_DATE_UNIT_MONTH, TRUE, context->language);
    char *space = strrchr (text, ' ');
    double unused;

    if (space)
      *space = '\0'; /* the year stands at the left */
    day_place (sheet, first, &x, &unused);
    ss_context_label (context, &tick, x, y - 4 * context->px, text);
  }
}

static void
day_draw (SsChartContext *context, const SsBreakdown *days, const Sheet *sheet, guint i,
          const SsPalette *palette, double min, double max)
{
  double value = ss_breakdown_value (days, 0, i), t = max > min ? (value - min) / (max - min) : 0.5, x, y;
  gint64 day = (gint64)floor (days->categories->levels[i].number);
  SsStyle style = {.fill = context->theme->missing};

  if (year_of (day) < sheet->first_year || year_of (day) - sheet->first_year >= sheet->n_years)
    return;
  if (!isnan (value))
    style.fill = ss_palette_class (palette, context->theme_id, MIN ((guint)(t * N_CLASSES), N_CLASSES - 1),
                                   N_CLASSES);
  day_place (sheet, day, &x, &y);
  ss_scene_rect (context->scene, &style, x, y, sheet->side * FILL, sheet->side * FILL, SS_ROW_NONE);
  ss_breakdown_describe (days, context, 0, i, x + sheet->side / 2, y + sheet->side / 2);
}

/* Days that the table does not speak of are empty squares: no data is not zero (GUIDELINES R08). */
static void
blanks_draw (SsChartContext *context, const Sheet *sheet)
{
  SsStyle style = {.fill = ss_colour_with_alpha (context->theme->missing, 0.5)};
  gint64 last = ss_days_from_civil (sheet->first_year + sheet->n_years, 1, 1);

  ss_scene_begin (context->scene, SS_GROUP_GRID, "days");
  for (gint64 day = ss_days_from_civil (sheet->first_year, 1, 1); day < last; day++) {
    double x, y;

    day_place (sheet, day, &x, &y);
    ss_scene_rect (context->scene, &style, x, y, sheet->side * FILL, sheet->side * FILL, SS_ROW_NONE);
  }
  ss_scene_finish (context->scene);
}

static void
classes_draw (SsChartContext *context, const SsBreakdown *days, const SsPalette *palette, double min,
              double max)
{
  SsColour colours[N_CLASSES];
  double limits[N_CLASSES + 1];

  for (guint i = 0; i < N_CLASSES; i++)
    colours[i] = ss_palette_class (palette, context->theme_id, i, N_CLASSES);
  for (guint i = 0; i <= N_CLASSES; i++)
    limits[i] = min + (max - min) * i / N_CLASSES;
  ss_legend_classes (context, days->value_column ? ss_column_name (days->value_column) : NULL, colours,
                     limits, N_CLASSES, &days->figures, TRUE);
}

static void
build (SsChartContext *context)
{
  const SsPalette *palette = ss_context_palette (context, SS_PALETTE_SEQUENTIAL);
  g_autoptr (SsBreakdown) days
      = ss_breakdown_new (context, SS_ROLE_X, SS_ROLE_SERIES, SS_ROLE_VALUE, SS_BREAKDOWN_KEEP_ORDER, 0);
  double min, max;
  Sheet sheet;

  ss_breakdown_extent (days, FALSE, &min, &max);
  if (days->categories->n == 0 || isnan (min)) {
    ss_context_say_empty (context);
    return;
  }
  if (max > min)
    classes_draw (context, days, palette, min, max);
  sheet = sheet_lay (context, days);
  blanks_draw (context, &sheet);
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "calendar");
  for (guint i = 0; i < days->categories->n; i++)
    day_draw (context, days, &sheet, i, palette, min, max);
  ss_scene_finish (context->scene);
  ss_scene_begin (context->scene, SS_GROUP_AXIS, "months");
  for (int year = 0; year < sheet.n_years; year++)
    months_draw (context, &sheet, sheet.first_year + year);
  ss_scene_finish (context->scene);
}

const SsChartType ss_chart_calendar = {
  .id = "calendar",
  .label = N_("Calendar"),
  .purpose = N_("Shows day by day how a year went: weeks, seasons, exceptions."),
  .intentions = SS_INTENTIONS (SS_INTENTION_EVOLVE) | SS_INTENTIONS (SS_INTENTION_DISTRIBUTE),
  .roles = roles,
  .traits = {
    .family = SS_FAMILY_HEAT,
    .handles_negative = TRUE,
    .aggregates = TRUE,
    .fewest_categories = 30,
    .most_categories = MOST_YEARS * 366,
  },
  .build = build,
};
