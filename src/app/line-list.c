/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "line-list.h"

#include <glib/gi18n-lib.h>

/* Between the title, the lines and the button, px. */
#define SPACING 6

struct _SsLineList {
  GtkBox parent_instance;

  GtkBox *lines; /* of boxes that hold a line and the button that takes it away */

  const SsLineKind *kind;
  SsTable *table;
};

G_DEFINE_FINAL_TYPE (SsLineList, ss_line_list, GTK_TYPE_BOX)

static void
on_remove (GtkWidget *button)
{
  GtkWidget *box = gtk_widget_get_parent (button), *lines = gtk_widget_get_parent (box);
  GtkWidget *list = gtk_widget_get_ancestor (lines, SS_TYPE_LINE_LIST);

  gtk_box_remove (GTK_BOX (lines), box);
  ss_announce_change (list);
}

static void
append_line (SsLineList *list, const json_t *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_box_append (GTK_BOX (box), ss_step_line_new (list->kind, list->table, value));
  gtk_widget_set_tooltip_text (button, _ ("Take this line away"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take this line away"), -1);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), NULL);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (list->lines, box);
}

static void
on_add (SsLineList *list)
{
  append_line (list, NULL);
  ss_announce_change (GTK_WIDGET (list));
}

static void
ss_line_list_finalize (GObject *object)
{
  g_clear_pointer (&SS_LINE_LIST (object)->table, ss_table_unref);
  G_OBJECT_CLASS (ss_line_list_parent_class)->finalize (object);
}

static void
ss_line_list_class_init (SsLineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ss_line_list_finalize;
}

static void
ss_line_list_init (SsLineList *list)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (list), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (list), SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (list), "line-list");
}

GtkWidget *
ss_line_list_new (const SsLineKind *kind, const char *title, SsTable *table)
{
  SsLineList *list = g_object_new (SS_TYPE_LINE_LIST, NULL);
  GtkWidget *heading = gtk_label_new (title), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *add = gtk_button_new_with_mnemonic (g_dgettext (GETTEXT_PACKAGE, kind->add_label));

  list->kind = kind;
  list->table = ss_table_ref (table);
  list->lines = GTK_BOX (lines);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_add), list);
  gtk_box_append (GTK_BOX (list), heading);
  gtk_box_append (GTK_BOX (list), lines);
  gtk_box_append (GTK_BOX (list), add);
  append_line (list, NULL);
  return GTK_WIDGET (list);
}

void
ss_line_list_set (SsLineList *list, const json_t *values)
{
  GtkWidget *box;
  const json_t *value;
  gsize i;

  while ((box = gtk_widget_get_first_child (GTK_WIDGET (list->lines))))
    gtk_box_remove (list->lines, box);
  json_array_foreach (values, i, value)
  {
    append_line (list, value);
  }
  ss_announce_change (GTK_WIDGET (list));
}

json_t *
ss_line_list_read (SsLineList *list)
{
  json_t *values = json_array ();

  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (list->lines)); box;
       box = gtk_widget_get_next_sibling (box)) {
    json_t *value = ss_step_line_read (SS_STEP_LINE (gtk_widget_get_first_child (box)));

    if (value)
      json_array_append_new (values, value);
  }
  return values;
}
