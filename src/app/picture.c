/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "picture.h"

#include "chart.h"
#include "charts.h"
#include "paint.h"

SsPicture *
ss_picture_ref (SsPicture *picture)
{
  g_atomic_ref_count_inc (&picture->ref_count);
  return picture;
}

void
ss_picture_unref (SsPicture *picture)
{
  if (!g_atomic_ref_count_dec (&picture->ref_count))
    return;
  ss_scene_unref (picture->scene);
  g_clear_object (&picture->texture);
  g_free (picture);
}

void
ss_picture_order_free (SsPictureOrder *order)
{
  g_clear_pointer (&order->scene, ss_scene_unref);
  g_clear_pointer (&order->profile, ss_profile_unref);
  g_clear_pointer (&order->spec, ss_spec_unref);
  g_free (order);
}

graphene_rect_t
ss_scene_bounds (const SsScene *scene)
{
  return GRAPHENE_RECT_INIT (0, 0, ss_scene_width (scene), ss_scene_height (scene));
}

GdkTexture *
ss_scene_texture (const SsScene *scene, const graphene_rect_t *part, int width, int height,
                  gboolean with_background)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GdkTexture *texture = NULL;

  cairo_scale (cr, width / part->size.width, height / part->size.height);
  cairo_translate (cr, -part->origin.x, -part->origin.y);
  ss_scene_paint (scene, cr, with_background);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS) {
    gsize stride = cairo_image_surface_get_stride (surface);
    g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
        cairo_image_surface_get_data (surface), stride * height, (GDestroyNotify)cairo_surface_destroy,
        cairo_surface_reference (surface));

    texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  }
  cairo_surface_destroy (surface);
  return texture;
}

static SsScene *
sketch (const SsPictureOrder *order, GError **error)
{
  SsDrawing drawing = {.width = order->width,
                       .height = order->height,
                       .theme = order->theme,
                       .language = ss_language_current (),
                       .is_thumbnail = TRUE};

  return ss_chart_draw (order->profile, order->spec, ss_chart_types, &drawing, error);
}

gpointer
ss_picture_make (gpointer data, SsJob *job, GError **error)
{
  SsPictureOrder *order = data;
  SsScene *scene = order->scene ? ss_scene_ref (order->scene) : sketch (order, error);
  SsPicture *picture;

  if (!scene)
    return NULL;
  picture = g_new0 (SsPicture, 1);
  g_atomic_ref_count_init (&picture->ref_count);
  picture->scene = scene;
  picture->part = order->scene ? order->part : ss_scene_bounds (scene);
  picture->texture = ss_scene_texture (scene, &picture->part, order->width * order->factor,
                                       order->height * order->factor, order->scene != NULL);
  return picture;
}
