/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-row.h"

#include <glib/gi18n-lib.h>

struct _SsStepRow {
  GtkListBoxRow parent_instance;

  GtkLabel *mark, *title, *subtitle;
  GtkWidget *words;

  const SsStep *step;
  guint number;
};

G_DEFINE_FINAL_TYPE (SsStepRow, ss_step_row, GTK_TYPE_LIST_BOX_ROW)

static const struct {
  const char *mark; /* NULL: the step's number */
  const char *css_class;
} looks[] = {
    [SS_STEP_OPEN] = {NULL, "open"},
    [SS_STEP_DONE] = {"✓", "done"},
    [SS_STEP_ATTENTION] = {"!", "attention"},
};

static void
ss_step_row_class_init (SsStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SsStepRow, mark);
  gtk_widget_class_bind_template_child (widget_class, SsStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, SsStepRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, SsStepRow, words);
}

static void
ss_step_row_init (SsStepRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

GtkWidget *
ss_step_row_new (const SsStep *step, guint number)
{
  SsStepRow *row = g_object_new (SS_TYPE_STEP_ROW, NULL);

  row->step = step;
  row->number = number;
  gtk_label_set_label (row->title, g_dgettext (GETTEXT_PACKAGE, step->label));
  return GTK_WIDGET (row);
}

const SsStep *
ss_step_row_step (SsStepRow *row)
{
  return row->step;
}

/* What the row would say with its words, where it shows none. */
static void
update_tooltip (SsStepRow *row)
{
  const char *title = gtk_label_get_label (row->title), *subtitle = gtk_label_get_label (row->subtitle);
  g_autofree char *both = *subtitle ? g_strdup_printf ("%s\n%s", title, subtitle) : g_strdup (title);

  gtk_widget_set_tooltip_text (GTK_WIDGET (row), gtk_widget_get_visible (row->words) ? NULL : both);
}

void
ss_step_row_set_compact (SsStepRow *row, gboolean is_compact)
{
  gtk_widget_set_visible (row->words, !is_compact);
  update_tooltip (row);
}

void
ss_step_row_update (SsStepRow *row, SsSession *session)
{
  SsStepStatus status = row->step->status (session);
  g_autofree char *number = g_strdup_printf ("%u", row->number);
  const char *mark = looks[status.state].mark;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (row->mark), looks[i].css_class);
  gtk_widget_add_css_class (GTK_WIDGET (row->mark), looks[status.state].css_class);
  gtk_label_set_label (row->mark, mark ? mark : number);
  gtk_label_set_label (row->subtitle, status.text);
  gtk_widget_set_visible (GTK_WIDGET (row->subtitle), *status.text != '\0');
  update_tooltip (row);
  g_free (status.text);
}
