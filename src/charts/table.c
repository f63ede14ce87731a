/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* px at 860 px wide. */
#define PADDING 14.0
#define ROW_LINES 1.55 /* height of a row in lines */
#define MOST_WIDTH 260.0
#define LEAST_BAR 60.0
#define HEAT_ALPHA 0.85

typedef struct {
  SsChartContext *context;
  SsTableColumn *columns;
  guint n;
  gsize *rows;
  gsize n_rows; /* shown */
  guint n_columns_left;
  double row_height, x;
  gboolean has_bars, has_heat, has_total;
} Drawn;

static SsTextStyle
cell_style (const Drawn *drawn, const SsTableColumn *column, gboolean is_header)
{
  SsTextStyle style
      = ss_context_lettering (drawn->context, is_header ? SS_LETTERING_TICK : SS_LETTERING_LABEL,
                              column->is_number ? SS_ANCHOR_END : SS_ANCHOR_START);
  if (is_header)
    style.weight = SS_WEIGHT_SEMIBOLD;
  return style;
}

/* A column is as wide as its widest text, within reason. */
static void
measure_columns (Drawn *drawn)
{
  SsChartContext *context = drawn->context;
  for (guint i = 0; i < drawn->n; i++) {
    SsTableColumn *column = &drawn->columns[i];
    SsTextStyle header = cell_style (drawn, column, TRUE), cell = cell_style (drawn, column, FALSE);
    g_autofree char *name = ss_context_dup_column_title (context, column->column);
    double widest
        = MIN (ss_scene_measure (context->scene, &header, name).width, MOST_WIDTH / 2 * context->px);
    for (gsize k = 0; k < drawn->n_rows; k++) {
      g_autofree char *text = ss_table_cell_text (column, drawn->rows[k]);
      widest = MAX (widest, ss_scene_measure (context->scene, &cell, text).width);
    }
    column->width = MIN (widest, MOST_WIDTH * context->px) + PADDING * context->px;
    if (drawn->has_bars && column->is_number)
      column->width += LEAST_BAR * context->px;
  }
}

/* Columns that do not fit at the right are left out; what room is left over is shared out. */
static void
fit_columns (Drawn *drawn)
{
  double width = 0, room = drawn->context->plot.width;
  guint fitting = 0;
  while (fitting < drawn->n && (fitting == 0 || width + drawn->columns[fitting].width <= room))
    width += drawn->columns[fitting++].width;
  drawn->n_columns_left = drawn->n - fitting;
  drawn->n = fitting;
  if (width > room) {
    drawn->columns[0].width = room;
    return;
  }
  double spare = MIN ((room - width) / fitting, 40 * drawn->context->px);
  for (guint i = 0; i < fitting; i++)
    drawn->columns[i].width += spare;
}

static void
draw_heat (const Drawn *drawn, const SsTableColumn *column, gsize row, double x, double y, SsTextStyle *style)
{
  SsChartContext *context = drawn->context;
  double value = ss_column_number (column->column, row);
  if (!drawn->has_heat || isnan (value) || !(column->max > column->min))
    return;
  const SsPalette *palette = ss_context_palette (context, SS_PALETTE_SEQUENTIAL);
  SsStyle fill = {.fill = ss_palette_at (palette, context->theme_id,
                                         (value - column->min) / (column->max - column->min))};
  ss_scene_rect (context->scene, &fill, x + PADDING / 2 * context->px, y,
                 column->width - PADDING / 2 * context->px, drawn->row_height - context->px, row);
  style->colour = ss_context_ink_on (context, fill.fill);
}

/* A bar in the cell, from the column's zero, left of the number. */
static void
draw_bar (const Drawn *drawn, const SsTableColumn *column, gsize row, double x, double y)
{
  SsChartContext *context = drawn->context;
  double value = ss_column_number (column->column, row),
         largest = MAX (fabs (column->min), fabs (column->max));
  if (!drawn->has_bars || isnan (value) || !(largest > 0))
    return;
  SsStyle style
      = {.fill = ss_colour_with_alpha (value < 0 ? context->theme->warm : context->theme->calm, 0.55)};
  double most = LEAST_BAR * context->px, height = drawn->row_height * 0.5;
  ss_scene_rect (context->scene, &style, x + PADDING * context->px, y + (drawn->row_height - height) / 2,
                 most * fabs (value) / largest, height, row);
}

static void
draw_text (const Drawn *drawn, const SsTableColumn *column, const SsTextStyle *style, const char *text,
           double x, double y, gsize row)
{
  SsChartContext *context = drawn->context;
  double inner = column->width - PADDING * context->px;
  g_auto (GStrv) lines = ss_scene_wrap (context->scene, style, text, inner + 1, 1);
  if (!lines[0])
    return;
  double at = column->is_number ? x + column->width - 4 * context->px : x + 4 * context->px;
  ss_scene_text (context->scene, style, at, ss_context_middle (style, y + drawn->row_height / 2), lines[0]);
  if (row != SS_ROW_NONE)
    ss_scene_set_row (context->scene, row);
}

static void
draw_rule (const Drawn *drawn, double y, SsColour colour)
{
  double width = 0;
  for (guint i = 0; i < drawn->n; i++)
    width += drawn->columns[i].width;
  SsStyle style = {.stroke = colour, .stroke_width = MAX (1, drawn->context->px)};
  ss_scene_line (drawn->context->scene, &style, drawn->x, y, drawn->x + width, y);
}

static void
draw_header (const Drawn *drawn)
{
  double x = drawn->x, y = drawn->context->plot.y;
  for (guint i = 0; i < drawn->n; i++) {
    SsTextStyle style = cell_style (drawn, &drawn->columns[i], TRUE);
    g_autofree char *name = ss_context_dup_column_title (drawn->context, drawn->columns[i].column);
    draw_text (drawn, &drawn->columns[i], &style, name, x, y, SS_ROW_NONE);
    x += drawn->columns[i].width;
  }
  draw_rule (drawn, y + drawn->row_height, drawn->context->theme->axis);
}

static gboolean
is_row_highlighted (const Drawn *drawn, gsize row)
{
  for (guint i = 0; i < drawn->n; i++)
    if (ss_context_is_highlighted (drawn->context, ss_column_text (drawn->columns[i].column, row)))
      return TRUE;
  return FALSE;
}

static void
draw_row (const Drawn *drawn, gsize row, double y)
{
  double x = drawn->x;
  gboolean is_warm = is_row_highlighted (drawn, row);
  for (guint i = 0; i < drawn->n; i++) {
    const SsTableColumn *column = &drawn->columns[i];
    SsTextStyle style = cell_style (drawn, column, FALSE);
    g_autofree char *text = ss_table_cell_text (column, row);
    if (is_warm) {
      style.weight = SS_WEIGHT_SEMIBOLD;
      style.colour = ss_context_text_colour (drawn->context, drawn->context->theme->warm);
    }
    if (ss_column_is_missing (column->column, row))
      style.colour = drawn->context->theme->ink_soft;
    if (column->is_number) {
      draw_heat (drawn, column, row, x, y, &style);
      draw_bar (drawn, column, row, x, y);
    }
    draw_text (drawn, column, &style, text, x, y, row);
    x += column->width;
  }
}

/* The sum over all rows, shown or not, of what may be added up: counts and amounts, never rates. */
static void
draw_total (const Drawn *drawn, double y)
{
  SsChartContext *context = drawn->context;
  double x = drawn->x;
  draw_rule (drawn, y, context->theme->axis);
  for (guint i = 0; i < drawn->n; i++) {
    const SsTableColumn *column = &drawn->columns[i];
    SsTextStyle style = cell_style (drawn, column, FALSE);
    style.weight = SS_WEIGHT_SEMIBOLD;
    gboolean adds_up = column->is_number && column->facts && column->facts->measure != SS_MEASURE_RATE;
    double sum = 0;
    for (gsize k = 0; adds_up && k < context->n_rows; k++) {
      double value = ss_column_number (column->column, ss_context_row (context, k));
      sum += isnan (value) ? 0 : value;
    }
    g_autofree char *text
        = adds_up ? ss_figures_text (&column->figures, sum) : g_strdup (i == 0 ? _ ("Total") : "");
    draw_text (drawn, column, &style, text, x, y, SS_ROW_NONE);
    x += column->width;
  }
}

static void
draw (const Drawn *drawn)
{
  SsChartContext *context = drawn->context;
  ss_scene_begin (context->scene, SS_GROUP_MARKS, "table");
  draw_header (drawn);
  double y = context->plot.y + drawn->row_height;
  for (gsize k = 0; k < drawn->n_rows; k++, y += drawn->row_height) {
    if (k > 0)
      draw_rule (drawn, y, context->theme->grid);
    draw_row (drawn, drawn->rows[k], y);
  }
  if (drawn->has_total)
    draw_total (drawn, y);
  ss_scene_finish (context->scene);
}

/* As many rows as fit; a line under them is kept free to say what is left out. */
static void
fit_rows (Drawn *drawn)
{
  SsChartContext *context = drawn->context;
  SsTextStyle style = ss_context_lettering (context, SS_LETTERING_LABEL, SS_ANCHOR_START);
  drawn->row_height = ss_context_line_height (&style) * ROW_LINES;
  gsize lines = (gsize)MAX (context->plot.height / drawn->row_height, 3);
  gsize taken = 1 + (drawn->has_total ? 1 : 0);
  drawn->n_rows = context->n_rows <= lines - taken ? context->n_rows : MAX (lines - taken - 1, 1);
}

static void
say_left_out (const Drawn *drawn)
{
  SsChartContext *context = drawn->context;
  gsize n = context->n_rows - drawn->n_rows;
  g_autofree char *count = ss_number_text (n, 0, context->language);
  /* Translators: under a table of which only the first rows fit; %s is a number. */
  g_autofree char *rows = n ? g_strdup_printf (ngettext ("%s more row", "%s more rows", n), count) : NULL;
  g_autofree char *columns
      = drawn->n_columns_left ? g_strdup_printf (
            ngettext ("%u more column", "%u more columns", drawn->n_columns_left), drawn->n_columns_left)
                              : NULL;
  g_autofree char *said
      = g_strjoin (rows && columns ? " · " : "", rows ? rows : "", columns ? columns : "", NULL);
  if (*said)
    ss_context_say_aside (context, said);
}

static GPtrArray *
chosen_columns (SsChartContext *context)
{
  static const SsRole roles[] = {SS_ROLE_COLUMNS, SS_ROLE_LABEL, SS_ROLE_CATEGORY, SS_ROLE_X,
                                 SS_ROLE_SERIES,  SS_ROLE_VALUE, SS_ROLE_Y,        SS_ROLE_SIZE};
  GPtrArray *columns = g_ptr_array_new ();
  for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
    for (gsize i = 0; i < ss_spec_n_role (context->spec, roles[r]); i++)
      g_ptr_array_add (columns,
                       ss_table_find (context->table, ss_spec_role (context->spec, roles[r], i), NULL));
  gboolean takes_all = columns->len == 0;
  for (gsize i = 0; takes_all && i < ss_table_n_columns (context->table); i++)
    if (ss_column_kind (ss_table_column (context->table, i)) != SS_KIND_GEOMETRY)
      g_ptr_array_add (columns, ss_table_column (context->table, i));
  return columns;
}

static void
build (SsChartContext *context)
{
  g_autoptr (GPtrArray) columns = chosen_columns (context);
  if (columns->len == 0 || context->n_rows == 0) {
    ss_context_say_empty (context);
    return;
  }
  const SsColumn *const *list = (const SsColumn *const *)columns->pdata;
  gboolean by_value = context->spec->arrange == SS_ARRANGE_VALUE
                      || g_str_equal (ss_context_option_choice (context, "sort"), "value");
  Drawn drawn = {.context = context,
                 .n = columns->len,
                 .x = context->plot.x,
                 .has_bars = ss_context_option_boolean (context, "bars"),
                 .has_heat = ss_context_option_boolean (context, "heat"),
                 .has_total = ss_context_option_boolean (context, "total")};
  fit_rows (&drawn);
  drawn.rows = ss_table_rows_sorted (context, list, columns->len, by_value);
  drawn.columns = ss_table_columns_new (context, list, columns->len, drawn.rows, drawn.n_rows);
  measure_columns (&drawn);
  fit_columns (&drawn);
  draw (&drawn);
  say_left_out (&drawn);
  g_free (drawn.rows);
  g_free (drawn.columns);
}

static const SsRoleRow roles[] = {
    {SS_ROLE_COLUMNS, N_ ("Columns"), SS_NEED_SUGGESTED, SS_KINDS_ANY, 0},
    {0},
};

static const char *const sorts[] = {"file", "value", NULL};
static const char *const sort_labels[]
    = {N_ ("As in the file"), N_ ("By the first number, the largest first"), NULL};

static const SsOptionRow options[] = {
    {"sort", N_ ("Order of the rows"), SS_OPTION_CHOICE, 0, 0, 0, sorts, sort_labels},
    {"bars", N_ ("Bars in the cells"), SS_OPTION_BOOLEAN, 0, 0, 1},
    {"heat", N_ ("Cells coloured by value"), SS_OPTION_BOOLEAN, 0, 0, 1},
    {"total", N_ ("A row of totals"), SS_OPTION_BOOLEAN, 0, 0, 1},
    {0},
};

const SsChartType ss_chart_table = {
    .id = "table",
    .label = N_ ("Table"),
    .purpose = N_ ("The exact figures, to be looked up one by one."),
    .intentions = SS_INTENTIONS (SS_INTENTION_EXACT),
    .roles = roles,
    .options = options,
    .traits = {
        .family = SS_FAMILY_TABLE,
        .handles_negative = TRUE,
        .shows_each_row = TRUE,
        .most_marks = 30,
    },
    .build = build,
};
