/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-row.h"

struct _SsTextRow {
  GtkListBoxRow parent_instance;

  GtkLabel *label;
  GtkTextView *view;
};

G_DEFINE_FINAL_TYPE (SsTextRow, ss_text_row, GTK_TYPE_LIST_BOX_ROW)

static guint edited_signal;

static void
on_changed (SsTextRow *row)
{
  g_signal_emit (row, edited_signal, 0);
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
ss_text_row_class_init (SsTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  edited_signal
      = g_signal_new ("edited", SS_TYPE_TEXT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SsTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, SsTextRow, view);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
}

static void
ss_text_row_init (SsTextRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
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
  g_signal_handlers_unblock_by_func (buffer, on_changed, row);
}
