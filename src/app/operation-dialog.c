/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operation-dialog.h"

#include "operation-preview.h"
#include "other-table-row.h"
#include "parameter-editor.h"
#include "step-line.h"
#include "text-scale.h"

#include <glib/gi18n-lib.h>

/* At 100 % text, px; the height stays within the smallest screen that is in use. */
#define DIALOG_WIDTH 620
#define DIALOG_HEIGHT 560
#define MOST_HEIGHT 700

/* After the last change, so that typing is not interrupted. */
#define PREVIEW_DELAY_MS 300

struct _SsOperationDialog {
  AdwWindow parent_instance;

  AdwPreferencesGroup *parameters;
  GtkLabel *problem, *preview;

  const SsOperation *operation;
  SsSession *session;
  SsTable *table;  /* what the step is for */
  SsTable *other;  /* what the rows of the other table were made for; NULL: none yet */
  GPtrArray *rows; /* borrowed from the group, one for each parameter; NULL where nothing asks */
  SsJob *job;
  guint waiting; /* source id of the preview to come */
};

G_DEFINE_FINAL_TYPE (SsOperationDialog, ss_operation_dialog, ADW_TYPE_WINDOW)

/* Columns of the other table are chosen as our own are. */
static const SsParameterEditor *
editor_of (const SsParameter *parameter)
{
  SsParameterType type = parameter->type;

  if (parameter->of_other)
    type = type == SS_PARAMETER_TEXTS ? SS_PARAMETER_COLUMNS : SS_PARAMETER_COLUMN;
  return ss_parameter_editor (type);
}

static json_t *
read_step (SsOperationDialog *dialog)
{
  json_t *step = json_pack ("{s:s}", "operation", dialog->operation->id);

  for (guint i = 0; i < dialog->rows->len; i++) {
    const SsParameter *parameter = &dialog->operation->parameters[i];
    GtkWidget *row = g_ptr_array_index (dialog->rows, i);
    json_t *value = row ? editor_of (parameter)->read (row, parameter) : NULL;

    if (value)
      json_object_set_new (step, parameter->id, value);
  }
  return step;
}

static void
show_problem (SsOperationDialog *dialog, const char *message)
{
  gtk_label_set_label (dialog->problem, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (dialog->problem), message != NULL);
}

static void
on_apply (SsOperationDialog *dialog)
{
  json_t *step = read_step (dialog);
  g_autoptr (GError) error = NULL;

  if (ss_operation_check (dialog->operation, step, &error) && ss_session_add_step (dialog->session, step))
    gtk_window_close (GTK_WINDOW (dialog));
  else if (error)
    show_problem (dialog, error->message);
  json_decref (step);
}

/* --- rows ---------------------------------------------------------------------------------------------------------------------- */

static void
add_row (SsOperationDialog *dialog, guint i, SsTable *table)
{
  const SsParameter *parameter = &dialog->operation->parameters[i];
  GtkWidget *row = editor_of (parameter)->make (parameter, table);

  dialog->rows->pdata[i] = row;
  adw_preferences_group_add (dialog->parameters, row);
}

static void
add_rows (SsOperationDialog *dialog)
{
  for (guint i = 0; dialog->operation->parameters[i].id; i++) {
    const SsParameter *parameter = &dialog->operation->parameters[i];

    g_ptr_array_add (dialog->rows, NULL);
    if (!parameter->is_hidden && !parameter->of_other)
      add_row (dialog, i, dialog->table);
  }
}

/* The other table that was read last, or NULL. */
static SsTable *
other_table (SsOperationDialog *dialog)
{
  for (guint i = 0; i < dialog->rows->len; i++)
    if (dialog->operation->parameters[i].type == SS_PARAMETER_TABLE)
      return ss_other_table_row_table (dialog->rows->pdata[i]);
  return NULL;
}

static void
follow_other_table (SsOperationDialog *dialog)
{
  SsTable *other = other_table (dialog);

  if (other == dialog->other)
    return;
  g_clear_pointer (&dialog->other, ss_table_unref);
  dialog->other = other ? ss_table_ref (other) : NULL;
  for (guint i = 0; i < dialog->rows->len; i++) {
    if (!dialog->operation->parameters[i].of_other)
      continue;
    if (dialog->rows->pdata[i])
      adw_preferences_group_remove (dialog->parameters, dialog->rows->pdata[i]);
    dialog->rows->pdata[i] = NULL;
    if (other)
      add_row (dialog, i, other);
  }
}

/* --- what the profile proposes stands in the form -------------------------------------------------------------------------------- */

static void
show_step (SsOperationDialog *dialog, const json_t *step)
{
  for (guint i = 0; i < dialog->rows->len; i++) {
    const SsParameter *parameter = &dialog->operation->parameters[i];
    const SsParameterEditor *editor = editor_of (parameter);
    const json_t *value = json_object_get (step, parameter->id);

    if (value && dialog->rows->pdata[i] && editor->show)
      editor->show (dialog->rows->pdata[i], parameter, value);
  }
}

/* The column that is most likely meant where numbers are asked for: one that counts something, else one that measures; a year, a code, an
 * identifier only where there is nothing else. */
static const char *
likely_measure (SsProfile *profile, const SsParameter *parameter)
{
  SsTable *table = ss_profile_table (profile);
  const char *likely = NULL;

  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsColumnFacts *facts = ss_profile_column (profile, i);
    const char *name = ss_column_name (ss_table_column (table, i));

    if (!(parameter->kinds & SS_KINDS (facts->kind)))
      continue;
    if (facts->measure == SS_MEASURE_COUNT)
      return name;
    if (facts->measure != SS_MEASURE_NONE && !likely)
      likely = name;
  }
  return likely;
}

static void
show_likely_measures (SsOperationDialog *dialog)
{
  SsProfile *profile = ss_session_profile (dialog->session);

  for (guint i = 0; i < dialog->rows->len; i++) {
    const SsParameter *parameter = &dialog->operation->parameters[i];
    gboolean is_measure = parameter->type == SS_PARAMETER_COLUMN && parameter->is_required
                          && parameter->kinds == SS_KINDS_NUMERIC;
    const char *name = is_measure ? likely_measure (profile, parameter) : NULL;
    json_t *value = name ? json_string (name) : NULL;

    if (value && dialog->rows->pdata[i])
      editor_of (parameter)->show (dialog->rows->pdata[i], parameter, value);
    json_decref (value);
  }
}

static const json_t *
proposed_step (SsOperationDialog *dialog)
{
  const GPtrArray *findings = ss_profile_findings (ss_session_profile (dialog->session));

  for (guint i = 0; i < findings->len; i++) {
    const json_t *repair = ((const SsFinding *)findings->pdata[i])->repair;

    if (g_strcmp0 (json_string_value (json_object_get (repair, "operation")), dialog->operation->id) == 0
        && ss_operation_check (dialog->operation, repair, NULL))
      return repair;
  }
  return NULL;
}

/* --- what would come of it ------------------------------------------------------------------------------------------------------- */

static void
preview_done (gpointer owner, gpointer result, const GError *error)
{
  SsOperationDialog *dialog = owner;

  ss_job_clear (&dialog->job);
  gtk_label_set_label (dialog->preview, result ? result : "");
  gtk_widget_set_visible (GTK_WIDGET (dialog->preview), result != NULL);
  show_problem (dialog, error ? error->message : NULL);
}

static const SsJobKind preview_kind = {
    .run = ss_operation_preview_run,
    .done = preview_done,
    .free_input = (GDestroyNotify)ss_operation_preview_free,
    .free_result = g_free,
};

/* A step that lacks something yet is no mistake: nothing is said of it before it is applied. */
static gboolean
on_preview (gpointer data)
{
  SsOperationDialog *dialog = data;
  json_t *step = read_step (dialog);

  dialog->waiting = 0;
  if (ss_operation_check (dialog->operation, step, NULL))
    dialog->job
        = ss_job_start (&preview_kind, dialog,
                        ss_operation_preview_new (dialog->operation, dialog->table, dialog->other, step));
  json_decref (step);
  return G_SOURCE_REMOVE;
}

static void
on_changed (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SsOperationDialog *dialog = SS_OPERATION_DIALOG (widget);

  follow_other_table (dialog);
  ss_job_clear (&dialog->job);
  g_clear_handle_id (&dialog->waiting, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (dialog->preview), FALSE);
  show_problem (dialog, NULL);
  dialog->waiting = g_timeout_add (PREVIEW_DELAY_MS, on_preview, dialog);
}

/* --- the dialog ------------------------------------------------------------------------------------------------------------------ */

/* Who goes by the keyboard begins with the first question, not with the button that leaves. */
static void
ss_operation_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ss_operation_dialog_parent_class)->map (widget);
  gtk_widget_child_focus (GTK_WIDGET (SS_OPERATION_DIALOG (widget)->parameters), GTK_DIR_TAB_FORWARD);
}

static void
ss_operation_dialog_dispose (GObject *object)
{
  SsOperationDialog *dialog = SS_OPERATION_DIALOG (object);

  g_clear_handle_id (&dialog->waiting, g_source_remove);
  ss_job_clear (&dialog->job);
  G_OBJECT_CLASS (ss_operation_dialog_parent_class)->dispose (object);
}

static void
ss_operation_dialog_finalize (GObject *object)
{
  SsOperationDialog *dialog = SS_OPERATION_DIALOG (object);

  g_clear_object (&dialog->session);
  g_clear_pointer (&dialog->table, ss_table_unref);
  g_clear_pointer (&dialog->other, ss_table_unref);
  g_ptr_array_unref (dialog->rows);
  G_OBJECT_CLASS (ss_operation_dialog_parent_class)->finalize (object);
}

static void
ss_operation_dialog_class_init (SsOperationDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = ss_operation_dialog_map;
  G_OBJECT_CLASS (klass)->dispose = ss_operation_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = ss_operation_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/dataouvretoi/Sesame/ui/operation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SsOperationDialog, parameters);
  gtk_widget_class_bind_template_child (widget_class, SsOperationDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, SsOperationDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
  gtk_widget_class_install_action (widget_class, "step.changed", NULL, on_changed);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ss_operation_dialog_init (SsOperationDialog *dialog)
{
  dialog->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (dialog));
  gtk_window_set_default_size (GTK_WINDOW (dialog), ss_text_scaled (DIALOG_WIDTH),
                               MIN (ss_text_scaled (DIALOG_HEIGHT), MOST_HEIGHT));
}

GtkWidget *
ss_operation_dialog_new (const SsOperation *operation, SsSession *session)
{
  SsOperationDialog *dialog = g_object_new (SS_TYPE_OPERATION_DIALOG, NULL);
  const json_t *proposed;

  dialog->operation = operation;
  dialog->session = g_object_ref (session);
  dialog->table = ss_table_ref (ss_profile_table (ss_session_profile (session)));
  gtk_window_set_title (GTK_WINDOW (dialog), g_dgettext (GETTEXT_PACKAGE, operation->label));
  adw_preferences_group_set_description (dialog->parameters,
                                         g_dgettext (GETTEXT_PACKAGE, operation->purpose));
  add_rows (dialog);
  show_likely_measures (dialog);
  proposed = proposed_step (dialog);
  if (proposed)
    show_step (dialog, proposed);
  ss_announce_change (GTK_WIDGET (dialog));
  return GTK_WIDGET (dialog);
}
