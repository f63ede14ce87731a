/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-job.h"

#include "chart.h"
#include "charts.h"
#include "message.h"

/* What a pixel is on paper when the scene is printed at its nominal size. */
#define PX_PER_INCH 96

void
ss_export_order_free (SsExportOrder *order)
{
  ss_profile_unref (order->profile);
  ss_work_unref (order->work);
  g_clear_object (&order->file);
  g_free (order);
}

SsScene *
ss_export_draw (const SsExportOrder *order, GError **error)
{
  SsDrawing drawing = {.width = order->width,
                       .height = order->height,
                       .theme = order->work->theme,
                       .language = ss_language_current ()};
  g_autoptr (SsSpec) told = ss_spec_copy (order->work->spec);

  ss_spec_tell (told, order->profile, drawing.language);
  return ss_chart_draw (order->profile, told, ss_chart_types, &drawing, error);
}

gboolean
ss_export_write (const SsExportOrder *order, GCancellable *cancellable, GError **error)
{
  g_autoptr (SsScene) scene = ss_export_draw (order, error);
  g_autoptr (GBytes) bytes = NULL;
  SsExport what = {.scene = scene,
                   .spec = order->work->spec,
                   .table = ss_profile_table (order->profile),
                   .scale = order->scale,
                   .dpi = order->scale * PX_PER_INCH,
                   .is_transparent = order->is_transparent,
                   .with_data = order->with_data,
                   .software = "Sésame " SS_VERSION};

  if (scene)
    bytes = order->exporter->write (&what, error);
  return bytes && ss_file_write (order->file, bytes, TRUE, cancellable, error);
}

gpointer
ss_export_run (gpointer data, SsJob *job, GError **error)
{
  SsExportOrder *order = data;

  return ss_export_write (order, ss_job_cancellable (job), error) ? g_object_ref (order->file) : NULL;
}
