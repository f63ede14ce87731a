/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-row.h"

struct _SsTextRow {
  GtkListBoxRow parent_instance;

  GtkLabel *label;
  GtkOverlay *overlay;
  GtkTextView *view;
  GtkLabel *
      proposed; /* stands in the view's place while there is a proposal and the text is empty, and with it a button */

  guint fitting; /* source id */
};

G_DEFINE_FINAL_TYPE (SsTextRow, ss_text_row, GTK_TYPE_LIST_BOX_ROW)

static guint edited_signal;

/* A text view asks for the height of what it has laid out so far, which may be one line of three: it is told what all of them take. */
static gboolean
on_fit (gpointer data)
{
  SsTextRow *row = data;
  g_autofree char *text = ss_text_row_dup_text (row);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (row->view), text);
  int width = gtk_widget_get_width (GTK_WIDGET (row->view)), height;

  row->fitting = 0;
  if (width == 0)
    return G_SOURCE_REMOVE;
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_set_size_request (GTK_WIDGET (row->view), -1, height);
  return G_SOURCE_REMOVE;
}

static void
plan_fit (SsTextRow *row)
{
  if (!row->fitting)
    row->fitting = g_idle_add (on_fit, row);
}

static void
show_proposal (SsTextRow *row)
{
  gboolean is_empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (row->view)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (row->proposed),
                          is_empty && *gtk_label_get_label (row->proposed) != '\0');
}

static void
on_changed (SsTextRow *row)
{
  plan_fit (row);
  show_proposal (row);
  g_signal_emit (row, edited_signal, 0);
}

static void
on_take (SsTextRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row->view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (row->view), gtk_label_get_label (row->proposed), -1);
}

/* A text of a chart has no line ends of its own: Enter leaves the field, as in an entry. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SsTextRow *row)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return FALSE;
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (row))), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
ss_text_row_dispose (GObject *object)
{
  g_clear_handle_id (&SS_TEXT_ROW (object)->fitting, g_source_remove);
  G_OBJECT_CLASS (ss_text_row_parent_class)->dispose (object);
}

static void
ss_text_row_class_init (SsTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_text_row_dispose;
  edited_signal
      = g_signal_new ("edited", SS_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SsTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, SsTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, SsTextRow, overlay);
  gtk_widget_class_bind_template_child (widget_class, SsTextRow, proposed);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_take);
}

static void
ss_text_row_init (SsTextRow *row)
{
  GtkAdjustment *width = gtk_adjustment_new (0, 0, 0, 0, 0, 0);

  gtk_widget_init_template (GTK_WIDGET (row));
  gtk_overlay_set_measure_overlay (row->overlay, GTK_WIDGET (row->proposed), TRUE);
  /* Its page is as wide as the view: so a change of width is heard of. */
  gtk_scrollable_set_hadjustment (GTK_SCROLLABLE (row->view), width);
  g_signal_connect_object (width, "notify::page-size", G_CALLBACK (plan_fit), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (row->view), "changed", G_CALLBACK (on_changed), row,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
ss_text_row_new (const char *label)
{
  SsTextRow *row = g_object_new (SS_TYPE_TEXT_ROW, NULL);

  gtk_label_set_label (row->label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (row);
}

char *
ss_text_row_dup_text (SsTextRow *row)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (row->view), "text", &text, NULL);
  return text;
}

void
ss_text_row_set_text (SsTextRow *row, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (row->view);
  g_autofree char *before = ss_text_row_dup_text (row);

  if (g_str_equal (before, text ? text : ""))
    return;
  g_signal_handlers_block_by_func (buffer, on_changed, row);
  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  plan_fit (row);
  show_proposal (row);
  g_signal_handlers_unblock_by_func (buffer, on_changed, row);
}

void
ss_text_row_set_proposal (SsTextRow *row, const char *proposal)
{
  gtk_label_set_label (row->proposed, proposal ? proposal : "");
  show_proposal (row);
}

void
ss_text_row_write (SsTextRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row->view));
}
