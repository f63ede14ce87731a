/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-page.h"

#include "data-grid.h"
#include "finding-row.h"
#include "operation-dialog.h"
#include "table-side.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkLabel *title, *subtitle;
  AdwClamp *side;
  GtkWidget *repairs_part, *journal_empty;
  GtkListBox *repairs, *operations, *journal;
} SsPreparePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SsPreparePage, ss_prepare_page, SS_TYPE_PANE)

static void
on_repair (SsFindingRow *row, SsPreparePage *page)
{
  ss_session_add_step (ss_pane_session (page), ss_finding_row_finding (row)->repair);
}

static void
fill_repairs (SsPreparePage *page, SsProfile *profile)
{
  SsPreparePagePrivate *private = ss_prepare_page_get_instance_private (page);
  const GPtrArray *findings = ss_profile_findings (profile);
  gboolean has_any = FALSE;

  gtk_list_box_bind_model (private->repairs, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < findings->len; i++) {
    const SsFinding *finding = g_ptr_array_index (findings, i);
    GtkWidget *row;

    if (!finding->repair)
      continue;
    row = ss_finding_row_new (finding, SS_FINDING_CAN_REPAIR);
    g_signal_connect_object (row, "repair", G_CALLBACK (on_repair), page, 0);
    gtk_list_box_append (private->repairs, row);
    has_any = TRUE;
  }
  gtk_widget_set_visible (private->repairs_part, has_any && SS_PREPARE_PAGE_GET_CLASS (page)->has_repairs);
}

static void
on_back (GtkButton *button, SsPreparePage *page)
{
  SsSession *session = ss_pane_session (page);
  gsize n = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "step"));
  SsWork *work = ss_work_copy (ss_session_work (session));

  ss_work_take_recipe (work, ss_recipe_head (work->recipe, n));
  ss_session_change (session, work, _ ("Going back in the journal"), NULL);
}

static GtkWidget *
journal_row (SsPreparePage *page, SsRecipe *recipe, gsize i)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *sentence = ss_recipe_describe (recipe, i);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  gtk_widget_set_tooltip_text (button, _ ("Go back to before this step"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Go back to before this step"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), "step", GSIZE_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_back), page, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
fill_journal (SsPreparePage *page, SsRecipe *recipe)
{
  SsPreparePagePrivate *private = ss_prepare_page_get_instance_private (page);
  gsize n = ss_recipe_n_steps (recipe);

  gtk_list_box_bind_model (private->journal, NULL, NULL, NULL, NULL);
  for (gsize i = 0; i < n; i++)
    gtk_list_box_append (private->journal, journal_row (page, recipe, i));
  gtk_widget_set_visible (GTK_WIDGET (private->journal), n > 0);
  gtk_widget_set_visible (private->journal_empty, n == 0);
}

static void
on_operation (SsPreparePage *page, GtkListBoxRow *row)
{
  const SsOperation *operation = g_object_get_data (G_OBJECT (row), "operation");
  GtkWidget *dialog = ss_operation_dialog_new (operation, ss_pane_session (page));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
operation_row (const SsOperation *operation)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, operation->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_dgettext (GETTEXT_PACKAGE, operation->purpose));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "operation", (gpointer)operation);
  return row;
}

static void
ss_prepare_page_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsProfile *profile = ss_session_profile (session);

  if ((changed & SS_PART_TABLE) && profile)
    fill_repairs (SS_PREPARE_PAGE (pane), profile);
  if (changed & SS_PART_WORK)
    fill_journal (SS_PREPARE_PAGE (pane), ss_session_work (session)->recipe);
}

static void
ss_prepare_page_constructed (GObject *object)
{
  SsPreparePagePrivate *private = ss_prepare_page_get_instance_private (SS_PREPARE_PAGE (object));
  SsPreparePageClass *klass = SS_PREPARE_PAGE_GET_CLASS (object);

  gtk_label_set_label (private->title, g_dgettext (GETTEXT_PACKAGE, klass->title));
  gtk_label_set_label (private->subtitle, g_dgettext (GETTEXT_PACKAGE, klass->subtitle));
  for (const SsOperation *const *operation = ss_operations; *operation; operation++)
    if ((*operation)->analyses == klass->analyses)
      gtk_list_box_append (private->operations, operation_row (*operation));
  G_OBJECT_CLASS (ss_prepare_page_parent_class)->constructed (object);
}

static void
ss_prepare_page_class_init (SsPreparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_DATA_GRID);
  G_OBJECT_CLASS (klass)->constructed = ss_prepare_page_constructed;
  SS_PANE_CLASS (klass)->update = ss_prepare_page_update;
  ss_pane_class_set_template (klass, "prepare-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, title);
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, subtitle);
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, side);
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, repairs_part);
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, repairs);
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, operations);
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, journal);
  gtk_widget_class_bind_template_child_private (widget_class, SsPreparePage, journal_empty);
  gtk_widget_class_bind_template_callback (widget_class, on_operation);
}

static void
ss_prepare_page_init (SsPreparePage *page)
{
  SsPreparePagePrivate *private = ss_prepare_page_get_instance_private (page);

  gtk_widget_init_template (GTK_WIDGET (page));
  ss_table_side_fit (private->side);
}
