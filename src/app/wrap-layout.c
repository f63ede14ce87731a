/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wrap-layout.h"

/* Between children and between lines, px. */
#define SPACING 8

struct _SsWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SsWrapLayout, ss_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkRequisition
natural_size (GtkWidget *child)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (child, NULL, &size);
  return size;
}

/* Lays the children out within @width, or only measures with @is_dry; returns the height that they take. */
static int
lay (GtkWidget *widget, int width, gboolean is_dry)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequisition size;
    int child_width;

    if (!gtk_widget_should_layout (child))
      continue;
    size = natural_size (child);
    child_width = MAX (MIN (size.width, width), 1);
    if (x > 0 && x + child_width > width) {
      x = 0;
      y += line_height + SPACING;
      line_height = 0;
    }
    if (!is_dry)
      gtk_widget_size_allocate (
          child, &(GtkAllocation) {is_rtl ? width - x - child_width : x, y, child_width, size.height}, -1);
    x += child_width + SPACING;
    line_height = MAX (line_height, size.height);
  }
  return y + line_height;
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
    *natural += natural_size (child).width + SPACING;
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
