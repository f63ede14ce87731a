/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wrap-layout.h"

/* Between children and between lines, px. */
#define SPACING 8

struct _SsWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SsWrapLayout, ss_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
natural_width (GtkWidget *child, int most)
{
  int width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return MAX (MIN (width, most), 1);
}

static GtkWidget *
next_child (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The children of one line, from @first to before @end: those that expand share what the line leaves. */
typedef struct {
  GtkWidget *first, *end;
  int left, n_expanding;
} Line;

static Line
line_from (GtkWidget *first, int width)
{
  Line line = {.first = first, .end = first, .left = width + SPACING};

  while (line.end) {
    int wanted = natural_width (line.end, width) + SPACING;

    if (line.end != first && wanted > line.left)
      break;
    line.left -= wanted;
    line.n_expanding += gtk_widget_compute_expand (line.end, GTK_ORIENTATION_HORIZONTAL);
    line.end = next_child (gtk_widget_get_next_sibling (line.end));
  }
  return line;
}

/* Puts the line's children at @y, or only measures with @is_dry; returns its height. Children of less height stand in its middle. */
static int
lay_line (GtkWidget *widget, const Line *line, int width, int y, int height, gboolean is_dry)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, tallest = 0;

  for (GtkWidget *child = line->first; child != line->end;
       child = next_child (gtk_widget_get_next_sibling (child))) {
    int child_width = natural_width (child, width), child_height;

    if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
      child_width += MAX (line->left, 0) / line->n_expanding;
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &child_height, NULL, NULL);
    if (!is_dry)
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) {is_rtl ? width - x - child_width : x,
                                                  y + (height - child_height) / 2, child_width, child_height},
                                -1);
    x += child_width + SPACING;
    tallest = MAX (tallest, child_height);
  }
  return tallest;
}

/* Lays the children out within @width, or only measures with @is_dry; returns the height that they take. */
static int
lay (GtkWidget *widget, int width, gboolean is_dry)
{
  GtkWidget *child = next_child (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child) {
    Line line = line_from (child, width);
    int height = lay_line (widget, &line, width, y, 0, TRUE);

    if (!is_dry)
      lay_line (widget, &line, width, y, height, FALSE);
    y += height + SPACING;
    child = line.end;
  }
  return MAX (y - SPACING, 0);
}

static GtkSizeRequestMode
ss_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The least width is that of the widest child's least, the natural one that of a single line. */
static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    int least;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += natural_width (child, G_MAXINT / 2) + SPACING;
  }
  *natural = MAX (*natural - SPACING, *minimum);
}

static void
ss_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                        int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = lay (widget, for_size < 0 ? G_MAXINT / 2 : for_size, TRUE);
}

static void
ss_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay (widget, width, FALSE);
}

static void
ss_wrap_layout_class_init (SsWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = ss_wrap_layout_get_request_mode;
  manager_class->measure = ss_wrap_layout_measure;
  manager_class->allocate = ss_wrap_layout_allocate;
}

static void
ss_wrap_layout_init (SsWrapLayout *layout)
{
}
