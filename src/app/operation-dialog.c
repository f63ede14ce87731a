/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operation-dialog.h"

#include "parameter-editor.h"
#include "text-scale.h"

#include <glib/gi18n-lib.h>

/* At 100 % text, px. */
#define DIALOG_WIDTH 500

struct _SsOperationDialog {
  AdwWindow parent_instance;

  AdwPreferencesGroup *parameters;
  GtkLabel *problem;

  const SsOperation *operation;
  SsSession *session;
  GPtrArray *rows; /* borrowed from the group, one for each parameter; NULL where nothing asks */
};

G_DEFINE_FINAL_TYPE (SsOperationDialog, ss_operation_dialog, ADW_TYPE_WINDOW)

static json_t *
read_step (SsOperationDialog *dialog)
{
  json_t *step = json_pack ("{s:s}", "operation", dialog->operation->id);

  for (guint i = 0; i < dialog->rows->len; i++) {
    const SsParameter *parameter = &dialog->operation->parameters[i];
    GtkWidget *row = g_ptr_array_index (dialog->rows, i);
    json_t *value = row ? ss_parameter_editor (parameter->type)->read (row, parameter) : NULL;

    if (value)
      json_object_set_new (step, parameter->id, value);
  }
  return step;
}

static void
on_apply (SsOperationDialog *dialog)
{
  json_t *step = read_step (dialog);
  g_autoptr (GError) error = NULL;

  if (ss_operation_check (dialog->operation, step, &error) && ss_session_add_step (dialog->session, step))
    gtk_window_close (GTK_WINDOW (dialog));
  else if (error)
    gtk_label_set_label (dialog->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (dialog->problem), error != NULL);
  json_decref (step);
}

static void
ss_operation_dialog_finalize (GObject *object)
{
  SsOperationDialog *dialog = SS_OPERATION_DIALOG (object);

  g_clear_object (&dialog->session);
  g_ptr_array_unref (dialog->rows);
  G_OBJECT_CLASS (ss_operation_dialog_parent_class)->finalize (object);
}

static void
ss_operation_dialog_class_init (SsOperationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ss_operation_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/dataouvretoi/Sesame/ui/operation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SsOperationDialog, parameters);
  gtk_widget_class_bind_template_child (widget_class, SsOperationDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ss_operation_dialog_init (SsOperationDialog *dialog)
{
  dialog->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (dialog));
  gtk_window_set_default_size (GTK_WINDOW (dialog), ss_text_scaled (DIALOG_WIDTH), -1);
}

GtkWidget *
ss_operation_dialog_new (const SsOperation *operation, SsSession *session)
{
  SsOperationDialog *dialog = g_object_new (SS_TYPE_OPERATION_DIALOG, NULL);
  SsTable *table = ss_profile_table (ss_session_profile (session));

  dialog->operation = operation;
  dialog->session = g_object_ref (session);
  gtk_window_set_title (GTK_WINDOW (dialog), g_dgettext (GETTEXT_PACKAGE, operation->label));
  adw_preferences_group_set_description (dialog->parameters,
                                         g_dgettext (GETTEXT_PACKAGE, operation->purpose));
  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++) {
    const SsParameterEditor *editor = ss_parameter_editor (parameter->type);
    GtkWidget *row = editor->make ? editor->make (parameter, table) : NULL;

    g_ptr_array_add (dialog->rows, row);
    if (row)
      adw_preferences_group_add (dialog->parameters, row);
  }
  return GTK_WIDGET (dialog);
}

gboolean
ss_operation_dialog_can_ask (const SsOperation *operation)
{
  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++)
    if (parameter->is_required && !ss_parameter_editor (parameter->type)->make)
      return FALSE;
  return TRUE;
}
