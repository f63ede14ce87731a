/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-copy.h"

#include "exporter.h"
#include "job.h"
#include "picture.h"

#include <glib/gi18n-lib.h>

/* A picture on the clipboard is made for a slide or a mail: twice the pixels of the screen stay sharp there. */
#define CLIPBOARD_SCALE 2

typedef struct {
  SsScene *scene;
  SsSpec *spec;
} CopyOrder;

static void
copy_order_free (gpointer data)
{
  CopyOrder *order = data;

  ss_scene_unref (order->scene);
  ss_spec_unref (order->spec);
  g_free (order);
}

static GdkContentProvider *
provide_texture (const SsScene *scene)
{
  graphene_rect_t all = ss_scene_bounds (scene);
  g_autoptr (GdkTexture) texture = ss_scene_texture (scene, &all, ss_scene_width (scene) * CLIPBOARD_SCALE,
                                                     ss_scene_height (scene) * CLIPBOARD_SCALE, TRUE);

  return texture ? gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture) : NULL;
}

static GdkContentProvider *
provide_svg (const CopyOrder *order, GError **error)
{
  const SsExporter *exporter = ss_exporter_find ("svg");
  SsExport what = {.scene = order->scene, .spec = order->spec, .software = "Sésame " SS_VERSION};
  g_autoptr (GBytes) bytes = exporter->write (&what, error);

  return bytes ? gdk_content_provider_new_for_bytes (exporter->mime_type, bytes) : NULL;
}

static gpointer
copy_run (gpointer data, SsJob *job, GError **error)
{
  CopyOrder *order = data;
  /* A picture too large for pixels still travels as a drawing, so the drawing leads and must be there. */
  GdkContentProvider *providers[] = {provide_svg (order, error), NULL};

  if (!providers[0])
    return NULL;
  providers[1] = provide_texture (order->scene);
  return gdk_content_provider_new_union (providers, providers[1] ? 2 : 1);
}

static void
on_copied (gpointer owner, gpointer provider, const GError *error)
{
  if (provider)
    gdk_clipboard_set_content (gtk_widget_get_clipboard (owner), provider);
  gtk_widget_activate_action (owner, "win.toast", "s", error ? error->message : _ ("Chart copied"));
}

static const SsJobKind copy_kind = {
    .run = copy_run,
    .done = on_copied,
    .free_input = copy_order_free,
    .free_result = g_object_unref,
};

void
ss_chart_copy (GtkWidget *widget, SsScene *scene, SsSpec *spec)
{
  CopyOrder *order = g_new0 (CopyOrder, 1);

  order->scene = ss_scene_ref (scene);
  order->spec = ss_spec_ref (spec);
  g_object_set_data_full (G_OBJECT (widget), "ss-chart-copy", ss_job_start (&copy_kind, widget, order),
                          (GDestroyNotify)ss_job_cancel);
}
