/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-list.h"

#include "step-row.h"
#include "text-scale.h"

struct _SsStepList {
  SsPane parent_instance;

  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (SsStepList, ss_step_list, SS_TYPE_PANE)

/* By a click, or by the arrow keys, which select as they go: the page that is seen is the one that is marked. */
static void
on_row_chosen (SsStepList *list, SsStepRow *row)
{
  if (row)
    gtk_widget_activate_action (GTK_WIDGET (list), "win.step", "s", ss_step_row_step (row)->id);
}

/* One stop for the Tab key, on the step that is shown; within, the arrow keys go from step to step. */
static gboolean
ss_step_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (SS_STEP_LIST (widget)->rows);

  if ((direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD) || !row)
    return GTK_WIDGET_CLASS (ss_step_list_parent_class)->focus (widget, direction);
  return !(focus && gtk_widget_is_ancestor (focus, widget)) && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ss_step_list_update (SsPane *pane, SsSession *session, SsParts changed)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (SS_STEP_LIST (pane)->rows, i)); i++)
    ss_step_row_update (SS_STEP_ROW (row), session);
}

static void
ss_step_list_class_init (SsStepListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = ss_step_list_focus;
  SS_PANE_CLASS (klass)->update = ss_step_list_update;
  ss_pane_class_set_template (klass, "step-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SsStepList, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_row_chosen);
}

static void
ss_step_list_init (SsStepList *list)
{
  gtk_widget_init_template (GTK_WIDGET (list));
  for (guint i = 0; i < ss_n_steps; i++)
    gtk_list_box_append (list->rows, ss_step_row_new (&ss_steps[i], i + 1));
  ss_step_list_set_compact (list, FALSE);
}

void
ss_step_list_set_compact (SsStepList *list, gboolean is_compact)
{
  GtkListBoxRow *row;

  gtk_widget_set_size_request (GTK_WIDGET (list), is_compact ? -1 : ss_text_scaled (SS_STEP_LIST_WIDTH), -1);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list->rows, i)); i++)
    ss_step_row_set_compact (SS_STEP_ROW (row), is_compact);
}

void
ss_step_list_select (SsStepList *list, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list->rows, i)); i++)
    if (g_str_equal (ss_step_row_step (SS_STEP_ROW (row))->id, id))
      gtk_list_box_select_row (list->rows, row);
}
