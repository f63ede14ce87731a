/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reason-list.h"

#include "kind-look.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

/* Width at which a sentence still reads in one glance, in characters. */
#define LINE_CHARACTERS 44

static GtkWidget *
wrapped_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARACTERS);
  gtk_label_set_width_chars (GTK_LABEL (label), LINE_CHARACTERS);
  if (css_class) {
    gtk_widget_add_css_class (label, "caption");
    gtk_widget_add_css_class (label, css_class);
  }
  return label;
}

/* "+5", "−12"; nothing for an effect that rounds to zero. */
static GtkWidget *
effect_label (double effect)
{
  g_autofree char *amount = ss_number_text (effect, 0, ss_language_current ());
  g_autofree char *text = g_strconcat (effect >= 0.5 ? "+" : "", ABS (effect) < 0.5 ? "" : amount, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
reason_row (const SsReason *reason)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *source
      = g_strjoin (" · ", ss_quality_label (reason->quality), reason->source ? reason->source : NULL, NULL);

  gtk_widget_add_css_class (dot, "dot");
  gtk_widget_add_css_class (dot, ss_quality_class (reason->quality));
  gtk_widget_set_valign (dot, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), wrapped_label (reason->message, NULL));
  gtk_box_append (GTK_BOX (words), wrapped_label (source, "dim-label"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), effect_label (reason->effect));
  return box;
}

GtkWidget *
ss_reason_list_new (const SsSuggestion *suggestion)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "reasons");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reasons"), -1);
  for (guint i = 0; i < suggestion->reasons->len; i++) {
    GtkWidget *row = gtk_list_box_row_new ();

    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                                reason_row (g_ptr_array_index (suggestion->reasons, i)));
    gtk_list_box_append (GTK_LIST_BOX (list), row);
  }
  return list;
}
