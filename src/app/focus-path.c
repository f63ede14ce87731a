/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "focus-path.h"

struct _SsFocusPath {
  GtkWidget *part, *focus; /* weak */
  GArray *places;          /* of guint: of the part's child, of its child..., down to the focus */
};

static guint
place_of (GtkWidget *widget)
{
  guint place = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)))
    place++;
  return place;
}

SsFocusPath *
ss_focus_path_hold (GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  SsFocusPath *path;

  if (!focus || focus == part || !gtk_widget_is_ancestor (focus, part))
    return NULL;
  path = g_new0 (SsFocusPath, 1);
  path->places = g_array_new (FALSE, FALSE, sizeof (guint));
  for (GtkWidget *widget = focus; widget != part; widget = gtk_widget_get_parent (widget)) {
    guint place = place_of (widget);

    g_array_prepend_val (path->places, place);
  }
  g_set_weak_pointer (&path->part, part);
  g_set_weak_pointer (&path->focus, focus);
  return path;
}

static gboolean
still_has_focus (SsFocusPath *path)
{
  GtkWidget *focus = path->focus;

  return focus && gtk_widget_get_root (focus) == gtk_widget_get_root (path->part)
         && gtk_widget_is_visible (focus) && gtk_widget_is_sensitive (focus);
}

/* The widget in the same place, or the last before it, as deep as there is one. */
static GtkWidget *
follow (SsFocusPath *path)
{
  GtkWidget *widget = path->part;

  for (guint i = 0; i < path->places->len; i++) {
    guint place = g_array_index (path->places, guint, i);
    GtkWidget *child = gtk_widget_get_first_child (widget);

    if (!child)
      break;
    for (; place > 0 && gtk_widget_get_next_sibling (child); place--)
      child = gtk_widget_get_next_sibling (child);
    widget = child;
  }
  return widget;
}

static gboolean
take_focus (GtkWidget *widget)
{
  if (!gtk_widget_is_visible (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  return (gtk_widget_get_focusable (widget) && gtk_widget_grab_focus (widget))
         || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

void
ss_focus_path_restore (SsFocusPath *path)
{
  if (!path)
    return;
  if (path->part && !still_has_focus (path)) {
    GtkWidget *widget = follow (path);

    while (widget && !take_focus (widget))
      widget = gtk_widget_get_parent (widget);
  }
  g_clear_weak_pointer (&path->part);
  g_clear_weak_pointer (&path->focus);
  g_array_unref (path->places);
  g_free (path);
}
