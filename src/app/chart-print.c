/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-print.h"

#include "chart.h"
#include "export-job.h"
#include "paint.h"

#include <glib/gi18n-lib.h>

/* A scene pixel is 1/96 inch on paper, as in CSS; a point is 1/72. */
#define POINTS_PER_PIXEL 0.75

struct _SsChartPrint {
  GtkPrintOperation parent_instance;

  SsProfile *profile;
  SsWork *work;
  cairo_t *page; /* the page being drawn */
  SsJob *job;
};

G_DEFINE_FINAL_TYPE (SsChartPrint, ss_chart_print, GTK_TYPE_PRINT_OPERATION)

static gpointer
lay_out_run (gpointer order, SsJob *job, GError **error)
{
  return ss_export_draw (order, error);
}

static void
on_laid_out (gpointer owner, gpointer scene, const GError *error)
{
  SsChartPrint *print = owner;

  if (scene) {
    cairo_scale (print->page, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
    ss_scene_paint (scene, print->page, FALSE);
  } else {
    /* The same chart stands on the screen: only a programmer's mistake leads here. */
    g_warning ("The chart cannot be laid out for paper: %s", error->message);
    gtk_print_operation_cancel (GTK_PRINT_OPERATION (print));
  }
  g_clear_pointer (&print->page, cairo_destroy);
  gtk_print_operation_draw_page_finish (GTK_PRINT_OPERATION (print));
}

static const SsJobKind lay_out_kind = {
    .run = lay_out_run,
    .done = on_laid_out,
    .free_input = (GDestroyNotify)ss_export_order_free,
    .free_result = (GDestroyNotify)ss_scene_unref,
};

static void
ss_chart_print_begin (GtkPrintOperation *operation, GtkPrintContext *context)
{
  gtk_print_operation_set_n_pages (operation, 1);
}

static void
ss_chart_print_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  SsChartPrint *print = SS_CHART_PRINT (operation);
  SsExportOrder *order = g_new0 (SsExportOrder, 1);

  order->profile = ss_profile_ref (print->profile);
  order->work = ss_work_ref (print->work);
  order->size.width = gtk_print_context_get_width (context) / POINTS_PER_PIXEL;
  order->size.height = gtk_print_context_get_height (context) / POINTS_PER_PIXEL;
  g_clear_pointer (&print->page, cairo_destroy);
  print->page = cairo_reference (gtk_print_context_get_cairo_context (context));
  gtk_print_operation_set_defer_drawing (operation);
  ss_job_clear (&print->job);
  print->job = ss_job_start (&lay_out_kind, print, order);
}

static void
ss_chart_print_dispose (GObject *object)
{
  SsChartPrint *print = SS_CHART_PRINT (object);

  ss_job_clear (&print->job);
  g_clear_pointer (&print->page, cairo_destroy);
  g_clear_pointer (&print->profile, ss_profile_unref);
  g_clear_pointer (&print->work, ss_work_unref);
  G_OBJECT_CLASS (ss_chart_print_parent_class)->dispose (object);
}

static void
ss_chart_print_class_init (SsChartPrintClass *klass)
{
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_chart_print_dispose;
  print_class->begin_print = ss_chart_print_begin;
  print_class->draw_page = ss_chart_print_draw_page;
}

static void
ss_chart_print_init (SsChartPrint *print)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (print);

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
}

static void
set_page (SsChartPrint *print)
{
  const SsSpec *spec = print->work->spec;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_page_setup_set_orientation (setup, spec->height > spec->width ? GTK_PAGE_ORIENTATION_PORTRAIT
                                                                    : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (print), setup);
  gtk_paper_size_free (a4);
}

/* Who prints to a file finds it by its name. */
static void
set_file_name (SsChartPrint *print, const char *title, const char *name)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *stem = ss_export_dup_stem (title, name);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, stem);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (print), settings);
}

char *
ss_chart_print_dup_outcome (GtkPrintSettings *settings)
{
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autoptr (GFile) file = uri ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;

  /* Translators: %s is the name of a file. */
  return name ? g_strdup_printf (_ ("Printed to a file: %s"), name) : g_strdup (_ ("Sent to the printer"));
}

SsChartPrint *
ss_chart_print_new (SsProfile *profile, const SsWork *work, const char *name)
{
  SsChartPrint *print = g_object_new (SS_TYPE_CHART_PRINT, NULL);
  const char *title = work->spec->texts[SS_TEXT_TITLE];

  print->profile = ss_profile_ref (profile);
  print->work = ss_work_copy (work);
  if (work->theme == SS_THEME_DARK)
    print->work->theme = SS_THEME_LIGHT;
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (print), title && *title ? title : name);
  set_page (print);
  set_file_name (print, title, name);
  return print;
}
