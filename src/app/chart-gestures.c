/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-gestures.h"

#include <math.h>

/* What a step of the wheel or an arrow key moves by, px. */
#define PAN_STEP 60
/* A touchpad's way that counts as a step of the wheel, px. */
#define SURFACE_STEP 30

/* Of one view; owned by it. */
typedef struct {
  SsChartView *view;
  double x, y;           /* of the pointer */
  double scale;          /* of the fingers, so far */
  double done_x, done_y; /* of the dragging, so far */
} Gestures;

static void
on_motion (GtkEventControllerMotion *motion, double x, double y, Gestures *gestures)
{
  gestures->x = x;
  gestures->y = y;
}

static gboolean
on_scroll (GtkEventControllerScroll *scroll, double dx, double dy, Gestures *gestures)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  gboolean is_surface = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_SURFACE;

  if (state & GDK_CONTROL_MASK) {
    ss_chart_view_zoom_by (gestures->view, pow (SS_ZOOM_STEP, is_surface ? -dy / SURFACE_STEP : -dy),
                           gestures->x, gestures->y);
    return TRUE;
  }
  if (ss_chart_view_zoom (gestures->view) == 1)
    return FALSE;
  if (state & GDK_SHIFT_MASK && dx == 0) {
    dx = dy;
    dy = 0;
  }
  ss_chart_view_pan (gestures->view, is_surface ? -dx : -dx * PAN_STEP, is_surface ? -dy : -dy * PAN_STEP);
  return TRUE;
}

static void
on_pinch_begin (GtkGesture *pinch, GdkEventSequence *sequence, Gestures *gestures)
{
  gestures->scale = 1;
}

static void
on_pinch (GtkGestureZoom *pinch, double scale, Gestures *gestures)
{
  double x = gestures->x, y = gestures->y;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (pinch), &x, &y);
  gtk_gesture_set_state (GTK_GESTURE (pinch), GTK_EVENT_SEQUENCE_CLAIMED);
  ss_chart_view_zoom_by (gestures->view, scale / gestures->scale, x, y);
  gestures->scale = scale;
}

/* A hand says that the chart can be moved. */
static void
show_hand (Gestures *gestures, gboolean is_held)
{
  gboolean can_move = ss_chart_view_zoom (gestures->view) > 1;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (gestures->view), !can_move ? NULL
                                                                : is_held ? "grabbing"
                                                                          : "grab");
}

static void
on_zoom (Gestures *gestures)
{
  show_hand (gestures, FALSE);
}

static void
on_drag_begin (GtkGestureDrag *drag, double x, double y, Gestures *gestures)
{
  gestures->done_x = gestures->done_y = 0;
  gtk_widget_grab_focus (GTK_WIDGET (gestures->view));
  show_hand (gestures, TRUE);
}

static void
on_drag (GtkGestureDrag *drag, double x, double y, Gestures *gestures)
{
  if (ss_chart_view_zoom (gestures->view) == 1)
    return;
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  ss_chart_view_pan (gestures->view, x - gestures->done_x, y - gestures->done_y);
  gestures->done_x = x;
  gestures->done_y = y;
}

static void
on_drag_end (GtkGestureDrag *drag, double x, double y, Gestures *gestures)
{
  show_hand (gestures, FALSE);
}

static const struct {
  guint key, pad_key;
  int x, y;
} arrows[] = {
    {GDK_KEY_Left, GDK_KEY_KP_Left, 1, 0},
    {GDK_KEY_Right, GDK_KEY_KP_Right, -1, 0},
    {GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1},
    {GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1},
};

static gboolean
on_key (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, Gestures *gestures)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK) || ss_chart_view_zoom (gestures->view) == 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (key == arrows[i].key || key == arrows[i].pad_key) {
      ss_chart_view_pan (gestures->view, arrows[i].x * PAN_STEP, arrows[i].y * PAN_STEP);
      return TRUE;
    }
  return FALSE;
}

static void
add_pointer (Gestures *gestures)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), gestures);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), gestures);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), gestures);
  gtk_widget_add_controller (GTK_WIDGET (gestures->view), motion);
  gtk_widget_add_controller (GTK_WIDGET (gestures->view), scroll);
}

static void
add_fingers (Gestures *gestures)
{
  GtkGesture *pinch = gtk_gesture_zoom_new (), *drag = gtk_gesture_drag_new ();

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), gestures);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), gestures);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), gestures);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag), gestures);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), gestures);
  gtk_widget_add_controller (GTK_WIDGET (gestures->view), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (gestures->view), GTK_EVENT_CONTROLLER (drag));
}

void
ss_chart_gestures_add (SsChartView *view)
{
  Gestures *gestures = g_new0 (Gestures, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gestures->view = view;
  g_object_set_data_full (G_OBJECT (view), "ss-gestures", gestures, g_free);
  g_signal_connect_swapped (view, "notify::zoom", G_CALLBACK (on_zoom), gestures);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), gestures);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  add_pointer (gestures);
  add_fingers (gestures);
  gtk_widget_set_focusable (GTK_WIDGET (view), TRUE);
}
