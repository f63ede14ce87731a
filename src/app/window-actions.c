/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window.h"

#include "address-dialog.h"
#include "chart-copy.h"
#include "chart-print.h"
#include "export-dialog.h"
#include "open-dialog.h"

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_open_dialog_show (SS_WINDOW (widget));
}

static void
on_open_address (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_address_dialog_show (SS_WINDOW (widget));
}

static void
on_save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_window_save (SS_WINDOW (widget), FALSE);
}

static void
on_save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_window_save (SS_WINDOW (widget), TRUE);
}

static void
on_paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_window_paste (SS_WINDOW (widget));
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_session_undo (ss_window_session (SS_WINDOW (widget)));
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_session_redo (ss_window_session (SS_WINDOW (widget)));
}

static void
on_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_window_show_step (SS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
on_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWidget *dialog = ss_export_dialog_new (ss_window_session (SS_WINDOW (widget)));

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_copy_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SsSession *session = ss_window_session (SS_WINDOW (widget));

  ss_chart_copy (widget, ss_session_scene (session), ss_session_work (session)->spec);
}

static void
on_printed (GtkPrintOperation *operation, GtkPrintOperationResult result, SsWindow *window)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    message = ss_chart_print_dup_outcome (gtk_print_operation_get_print_settings (operation));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (message || error)
    ss_window_toast (window, message ? message : error->message);
}

static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SsSession *session = ss_window_session (SS_WINDOW (widget));
  g_autoptr (SsChartPrint) print = ss_chart_print_new (
      ss_session_profile (session), ss_session_work (session), ss_session_source (session)->name);

  g_signal_connect_object (print, "done", G_CALLBACK (on_printed), widget, 0);
  gtk_print_operation_run (GTK_PRINT_OPERATION (print), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (widget), NULL);
}

static void
on_toggle_steps (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_window_toggle_steps (SS_WINDOW (widget));
}

static void
on_toast (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ss_window_toast (SS_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static const struct {
  const char *name, *type;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
    {"win.open", NULL, on_open},     {"win.open-address", NULL, on_open_address},
    {"win.save", NULL, on_save},     {"win.save-as", NULL, on_save_as},
    {"win.paste", NULL, on_paste},   {"win.undo", NULL, on_undo},
    {"win.redo", NULL, on_redo},     {"win.step", "s", on_step},
    {"win.export", NULL, on_export}, {"win.copy-picture", NULL, on_copy_picture},
    {"win.print", NULL, on_print},   {"win.toggle-steps", NULL, on_toggle_steps},
    {"win.toast", "s", on_toast},
};

void
ss_window_class_add_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
}
