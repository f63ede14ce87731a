/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "other-table-row.h"

#include "job.h"
#include "open-dialog.h"
#include "step-line.h"
#include "table-file.h"

#include <glib/gi18n-lib.h>

struct _SsOtherTableRow {
  AdwActionRow parent_instance;

  char *path; /* NULL: none chosen yet */
  SsTable *table;
  SsJob *job;
};

G_DEFINE_FINAL_TYPE (SsOtherTableRow, ss_other_table_row, ADW_TYPE_ACTION_ROW)

static gpointer
read_run (gpointer path, SsJob *job, GError **error)
{
  return ss_table_file_resolve (path, NULL, ss_job_cancellable (job), error);
}

static void
read_done (gpointer owner, gpointer result, const GError *error)
{
  SsOtherTableRow *row = owner;
  g_autofree char *name = g_path_get_basename (row->path);

  ss_job_clear (&row->job);
  row->table = result ? ss_table_ref (result) : NULL;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), error ? error->message : name);
  ss_announce_change (GTK_WIDGET (row));
}

static const SsJobKind read_kind = {
    .run = read_run, .done = read_done, .free_input = g_free, .free_result = (GDestroyNotify)ss_table_unref};

static void
on_file (GFile *file, gpointer data)
{
  SsOtherTableRow *row = data;

  g_free (row->path);
  row->path = g_file_get_path (file);
  g_clear_pointer (&row->table, ss_table_unref);
  ss_job_clear (&row->job);
  if (row->path)
    row->job = ss_job_start (&read_kind, row, g_strdup (row->path));
}

static void
on_choose (SsOtherTableRow *row)
{
  ss_open_dialog_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (row))), _ ("Choose another table"),
                      on_file, row);
}

static void
ss_other_table_row_finalize (GObject *object)
{
  SsOtherTableRow *row = SS_OTHER_TABLE_ROW (object);

  ss_job_clear (&row->job);
  g_clear_pointer (&row->table, ss_table_unref);
  g_free (row->path);
  G_OBJECT_CLASS (ss_other_table_row_parent_class)->finalize (object);
}

static void
ss_other_table_row_class_init (SsOtherTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ss_other_table_row_finalize;
}

static void
ss_other_table_row_init (SsOtherTableRow *row)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Choose a file…"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_choose), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
}

GtkWidget *
ss_other_table_row_make (const SsParameter *parameter, SsTable *table)
{
  GtkWidget *row = g_object_new (SS_TYPE_OTHER_TABLE_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, parameter->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("No file yet"));
  return row;
}

json_t *
ss_other_table_row_read (GtkWidget *row, const SsParameter *parameter)
{
  const SsOtherTableRow *asked = SS_OTHER_TABLE_ROW (row);

  return asked->table ? json_string (asked->path) : NULL;
}

SsTable *
ss_other_table_row_table (GtkWidget *row)
{
  return SS_OTHER_TABLE_ROW (row)->table;
}
