/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gauge.h"

#include "kind-look.h"

#include <glib/gi18n-lib.h>

struct _SsGauge {
  GtkWidget parent_instance;

  GtkLabel *name, *number;
  GtkLevelBar *bar;
};

G_DEFINE_FINAL_TYPE (SsGauge, ss_gauge, GTK_TYPE_WIDGET)

static void
ss_gauge_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ss_gauge_parent_class)->dispose (object);
}

static void
ss_gauge_class_init (SsGaugeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_gauge_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/gauge.ui");
  gtk_widget_class_bind_template_child (widget_class, SsGauge, name);
  gtk_widget_class_bind_template_child (widget_class, SsGauge, number);
  gtk_widget_class_bind_template_child (widget_class, SsGauge, bar);
}

static void
ss_gauge_init (SsGauge *gauge)
{
  gtk_widget_init_template (GTK_WIDGET (gauge));
}

GtkWidget *
ss_gauge_new (SsQuality quality, double score)
{
  SsGauge *gauge = g_object_new (SS_TYPE_GAUGE, NULL);
  g_autofree char *number = g_strdup_printf ("%.0f", score);
  /* Translators: a quality of a chart and its score, read aloud: "Rigour: 96 out of 100". */
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s out of 100"), ss_quality_label (quality), number);

  gtk_label_set_label (gauge->name, ss_quality_label (quality));
  gtk_label_set_label (gauge->number, number);
  gtk_level_bar_set_value (gauge->bar, CLAMP (score, 0, 100));
  gtk_widget_add_css_class (GTK_WIDGET (gauge->bar), ss_quality_class (quality));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gauge->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (gauge), spoken);
  return GTK_WIDGET (gauge);
}
