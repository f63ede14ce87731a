/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wrap-layout.h"

struct _SsWrapLayout {
  GtkLayoutManager parent_instance;

  int spacing; /* between children and between lines, px */
};

enum { PROP_0, PROP_SPACING };

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
line_from (GtkWidget *first, int width, int spacing)
{
  Line line = {.first = first, .end = first, .left = width + spacing};

  while (line.end) {
    int wanted = natural_width (line.end, width) + spacing;

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
lay_line (GtkWidget *widget, const Line *line, int width, int spacing, int y, int height, gboolean is_dry)
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
    x += child_width + spacing;
    tallest = MAX (tallest, child_height);
  }
  return tallest;
}

/* Lays the children out within @width, or only measures with @is_dry; returns the height that they take. */
static int
lay (GtkWidget *widget, int width, int spacing, gboolean is_dry)
{
  GtkWidget *child = next_child (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child) {
    Line line = line_from (child, width, spacing);
    int height = lay_line (widget, &line, width, spacing, y, 0, TRUE);

    if (!is_dry)
      lay_line (widget, &line, width, spacing, y, height, FALSE);
    y += height + spacing;
    child = line.end;
  }
  return MAX (y - spacing, 0);
}

static GtkSizeRequestMode
ss_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The least width is that of the widest child's least, the natural one that of a single line. */
static void
measure_width (GtkWidget *widget, int spacing, int *minimum, int *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    int least;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += natural_width (child, G_MAXINT / 2) + spacing;
  }
  *natural = MAX (*natural - spacing, *minimum);
}

static void
ss_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                        int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  int spacing = SS_WRAP_LAYOUT (manager)->spacing;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, spacing, minimum, natural);
  else
    *minimum = *natural = lay (widget, for_size < 0 ? G_MAXINT / 2 : for_size, spacing, TRUE);
}

static void
ss_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay (widget, width, SS_WRAP_LAYOUT (manager)->spacing, FALSE);
}

static void
ss_wrap_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    g_value_set_int (value, SS_WRAP_LAYOUT (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ss_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    SS_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ss_wrap_layout_class_init (SsWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = ss_wrap_layout_get_property;
  object_class->set_property = ss_wrap_layout_set_property;
  g_object_class_install_property (
      object_class, PROP_SPACING,
      g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 8,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));

  manager_class->get_request_mode = ss_wrap_layout_get_request_mode;
  manager_class->measure = ss_wrap_layout_measure;
  manager_class->allocate = ss_wrap_layout_allocate;
}

static void
ss_wrap_layout_init (SsWrapLayout *layout)
{
}
