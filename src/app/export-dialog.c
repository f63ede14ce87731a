/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-dialog.h"

#include "export-job.h"
#include "save-dialog.h"
#include "size-choice.h"
#include "text-scale.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* At 100 % text, px. */
#define DIALOG_WIDTH 460

/* What can be asked for beside the presets, after them in the list. */
enum { OWN_PIXELS, OWN_CENTIMETRES, N_OWN };

static const struct {
  const char *label;    /* N_() */
  double width, height; /* to begin with */
} own_sizes[N_OWN] = {
    [OWN_PIXELS] = {N_ ("My own, in pixels"), 1200, 900},
    [OWN_CENTIMETRES] = {N_ ("My own, in centimetres"), 16, 12},
};

struct _SsExportDialog {
  AdwWindow parent_instance;

  AdwComboRow *format, *size;
  GtkWidget *export_button;
  GtkWidget *width_row, *height_row, *dpi_row, *scale_row, *transparent_row, *data_row;
  GtkSpinButton *width, *height, *dpi, *scale;
  GtkSwitch *transparent, *with_data;

  SsSession *session;
  SsJob *job;
};

G_DEFINE_FINAL_TYPE (SsExportDialog, ss_export_dialog, ADW_TYPE_WINDOW)

static const SsExporter *
chosen_exporter (SsExportDialog *dialog)
{
  return ss_exporters[adw_combo_row_get_selected (dialog->format)];
}

/* OWN_..., or less than nothing for a preset. */
static int
chosen_own (SsExportDialog *dialog)
{
  guint n_presets;

  ss_size_presets (&n_presets);
  return (int)adw_combo_row_get_selected (dialog->size) - (int)n_presets;
}

static SsPictureSize
chosen_size (SsExportDialog *dialog)
{
  double width = gtk_spin_button_get_value (dialog->width),
         height = gtk_spin_button_get_value (dialog->height);
  SsPictureSize size;

  switch (chosen_own (dialog)) {
  case OWN_PIXELS:
    return (SsPictureSize) {width, height, 1, 0};
  case OWN_CENTIMETRES:
    return ss_picture_size_of_print (width, height, gtk_spin_button_get_value (dialog->dpi));
  default:
    size = ss_size_choice_get (adw_combo_row_get_selected (dialog->size))->size;
    size.scale = gtk_spin_button_get_value (dialog->scale);
    return size;
  }
}

/* What the file will measure, before it is written. */
static void
show_measure (SsExportDialog *dialog)
{
  SsPictureSize size = chosen_size (dialog);
  g_autofree char *width = ss_number_text (round (size.width * size.scale), 0, ss_language_current ());
  g_autofree char *height = ss_number_text (round (size.height * size.scale), 0, ss_language_current ());
  /* Translators: a width and a height, both already formatted. */
  g_autofree char *text = g_strdup_printf (_ ("%s × %s pixels"), width, height);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (dialog->size),
                               chosen_exporter (dialog)->is_raster ? text : "");
}

/* As high as the questions that the kind of file leaves. */
static void
fit_height (SsExportDialog *dialog)
{
  gtk_window_set_default_size (GTK_WINDOW (dialog), ss_text_scaled (DIALOG_WIDTH), -1);
}

static void
show_rows (SsExportDialog *dialog)
{
  const SsExporter *exporter = chosen_exporter (dialog);
  int own = chosen_own (dialog);

  gtk_widget_set_visible (GTK_WIDGET (dialog->size), exporter->needs_scene);
  gtk_widget_set_visible (dialog->width_row, exporter->needs_scene && own >= 0);
  gtk_widget_set_visible (dialog->height_row, exporter->needs_scene && own >= 0);
  gtk_widget_set_visible (dialog->dpi_row, exporter->is_raster && own == OWN_CENTIMETRES);
  gtk_widget_set_visible (dialog->scale_row, exporter->is_raster && own < 0);
  gtk_widget_set_visible (dialog->transparent_row, exporter->may_be_transparent);
  gtk_widget_set_visible (dialog->data_row, exporter->may_carry_data);
  show_measure (dialog);
  fit_height (dialog);
}

/* Each size brings what suits its use; the person may want more. */
static void
on_size (SsExportDialog *dialog)
{
  int own = chosen_own (dialog);

  if (own >= 0) {
    gtk_spin_button_set_digits (dialog->width, own == OWN_CENTIMETRES ? 1 : 0);
    gtk_spin_button_set_digits (dialog->height, own == OWN_CENTIMETRES ? 1 : 0);
    gtk_spin_button_set_value (dialog->width, own_sizes[own].width);
    gtk_spin_button_set_value (dialog->height, own_sizes[own].height);
  } else
    gtk_spin_button_set_value (dialog->scale,
                               ss_size_choice_get (adw_combo_row_get_selected (dialog->size))->size.scale);
  show_rows (dialog);
}

static void
on_exported (gpointer owner, gpointer result, const GError *error)
{
  SsExportDialog *dialog = owner;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  g_autofree char *message = NULL;

  if (result) {
    g_autofree char *name = g_file_get_basename (result);

    /* Translators: %s is the name of a file. */
    message = g_strdup_printf (_ ("Exported: %s"), name);
  }
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", message ? message : error->message);
  gtk_window_close (GTK_WINDOW (dialog));
}

static const SsJobKind export_kind = {
    .run = ss_export_run,
    .done = on_exported,
    .free_input = (GDestroyNotify)ss_export_order_free,
    .free_result = g_object_unref,
};

static SsExportOrder *
order_new (SsExportDialog *dialog, GFile *file)
{
  SsPictureSize size = chosen_size (dialog);
  SsExportOrder *order = ss_export_order_new (dialog->session, chosen_exporter (dialog), &size, file);

  order->is_transparent = gtk_switch_get_active (dialog->transparent);
  order->with_data = gtk_switch_get_active (dialog->with_data);
  return order;
}

static void
on_place_chosen (GFile *file, gpointer owner)
{
  SsExportDialog *dialog = owner;

  if (file && !dialog->job)
    dialog->job = ss_job_start (&export_kind, dialog, order_new (dialog, file));
}

static void
on_export (SsExportDialog *dialog)
{
  g_autofree char *stem = ss_export_dup_stem (ss_session_work (dialog->session)->spec->texts[SS_TEXT_TITLE],
                                              ss_session_source (dialog->session)->name);
  SsSaveQuestion question = {.title = _ ("Export the chart"),
                             .accept = _ ("_Export"),
                             .stem = stem,
                             .extension = chosen_exporter (dialog)->extension,
                             .session = dialog->session};

  ss_save_dialog_ask (GTK_WINDOW (dialog), &question, on_place_chosen, dialog);
}

static void
ss_export_dialog_dispose (GObject *object)
{
  SsExportDialog *dialog = SS_EXPORT_DIALOG (object);

  ss_job_clear (&dialog->job);
  g_clear_object (&dialog->session);
  G_OBJECT_CLASS (ss_export_dialog_parent_class)->dispose (object);
}

static void
ss_export_dialog_class_init (SsExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, width_row);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, height_row);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, height);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, dpi_row);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, dpi);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, transparent);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, data_row);
  gtk_widget_class_bind_template_child (widget_class, SsExportDialog, with_data);
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
  gtk_widget_class_bind_template_callback (widget_class, show_measure);
  gtk_widget_class_bind_template_callback (widget_class, on_size);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ss_export_dialog_init (SsExportDialog *dialog)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);
  g_autoptr (GListModel) sizes = ss_size_choice_labels ();

  gtk_widget_init_template (GTK_WIDGET (dialog));
  gtk_window_set_default_widget (GTK_WINDOW (dialog), dialog->export_button);
  gtk_window_set_focus (GTK_WINDOW (dialog),
                        dialog->export_button); /* who is content with what is proposed presses Enter */
  for (const SsExporter *const *exporter = ss_exporters; *exporter; exporter++)
    gtk_string_list_append (formats, g_dgettext (GETTEXT_PACKAGE, (*exporter)->label));
  adw_combo_row_set_model (dialog->format, G_LIST_MODEL (formats));
  for (guint i = 0; i < N_OWN; i++)
    gtk_string_list_append (GTK_STRING_LIST (sizes), _ (own_sizes[i].label));
  adw_combo_row_set_model (dialog->size, sizes);
  show_rows (dialog);
}

GtkWidget *
ss_export_dialog_new (SsSession *session)
{
  SsExportDialog *dialog = g_object_new (SS_TYPE_EXPORT_DIALOG, NULL);
  const SsSpec *spec = ss_session_work (session)->spec;

  dialog->session = g_object_ref (session);
  adw_combo_row_set_selected (dialog->size, ss_size_choice_find (spec->width, spec->height));
  return GTK_WIDGET (dialog);
}
