/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-pane.h"

#include "charts.h"
#include "job.h"
#include "marks-layer.h"
#include "preferences.h"

#include <glib/gi18n-lib.h>

struct _SsMapPane {
  SsPane parent_instance;

  GtkOverlay *overlay;
  GtkSwitch *background;
  ShumateMap *map; /* child of the overlay */
  ShumateLicense *licence;
  SsMarksLayer *marks;

  ShumateMapSource *source;
  ShumateMapLayer *tiles; /* NULL: no background */
  SsJob *job;
};

typedef struct {
  SsProfile *profile;
  SsSpec *spec;
  SsScene *scene;
} Input;

G_DEFINE_FINAL_TYPE (SsMapPane, ss_map_pane, SS_TYPE_PANE)

static void
input_free (Input *input)
{
  ss_profile_unref (input->profile);
  ss_spec_unref (input->spec);
  ss_scene_unref (input->scene);
  g_free (input);
}

static gpointer
marks_run (gpointer data, SsJob *job, GError **error)
{
  Input *input = data;

  return ss_map_marks_new (input->profile, input->spec, input->scene);
}

static void
marks_done (gpointer owner, gpointer result, const GError *error)
{
  SsMapPane *pane = owner;

  ss_marks_layer_set_marks (pane->marks, result);
  ss_marks_layer_fit (pane->marks);
}

static const SsJobKind marks_kind = {
    .run = marks_run,
    .done = marks_done,
    .free_input = (GDestroyNotify)input_free,
    .free_result = (GDestroyNotify)ss_map_marks_unref,
};

static void
ss_map_pane_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsMapPane *map = SS_MAP_PANE (pane);
  Input *input;

  if (!(changed & SS_PART_CHART))
    return;
  ss_job_clear (&map->job);
  if (!ss_map_pane_can_show (session)) {
    ss_marks_layer_set_marks (map->marks, NULL);
    return;
  }
  input = g_new0 (Input, 1);
  *input = (Input) {ss_profile_ref (ss_session_profile (session)),
                    ss_spec_ref (ss_session_work (session)->spec), ss_scene_ref (ss_session_scene (session))};
  map->job = ss_job_start (&marks_kind, map, input);
}

/* The person asks for a background, or no longer: nothing is fetched before. */
static void
on_background (SsMapPane *pane)
{
  gboolean is_wanted = gtk_switch_get_active (pane->background);

  if (is_wanted && !pane->tiles) {
    pane->tiles = shumate_map_layer_new (pane->source, shumate_map_get_viewport (pane->map));
    shumate_map_insert_layer_behind (pane->map, SHUMATE_LAYER (pane->tiles), SHUMATE_LAYER (pane->marks));
    shumate_license_append_map_source (pane->licence, pane->source);
  } else if (!is_wanted && pane->tiles) {
    shumate_map_remove_layer (pane->map, SHUMATE_LAYER (pane->tiles));
    shumate_license_remove_map_source (pane->licence, pane->source);
    pane->tiles = NULL;
  }
}

static void
on_zoom_in (SsMapPane *pane)
{
  shumate_map_zoom_in (pane->map);
}

static void
on_zoom_out (SsMapPane *pane)
{
  shumate_map_zoom_out (pane->map);
}

static void
on_fit (SsMapPane *pane)
{
  ss_marks_layer_fit (pane->marks);
}

static void
ss_map_pane_dispose (GObject *object)
{
  SsMapPane *pane = SS_MAP_PANE (object);

  ss_job_clear (&pane->job);
  g_clear_object (&pane->source);
  G_OBJECT_CLASS (ss_map_pane_parent_class)->dispose (object);
}

static void
ss_map_pane_class_init (SsMapPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_map_pane_dispose;
  SS_PANE_CLASS (klass)->update = ss_map_pane_update;
  ss_pane_class_set_template (klass, "map-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SsMapPane, overlay);
  gtk_widget_class_bind_template_child (widget_class, SsMapPane, background);
  gtk_widget_class_bind_template_callback (widget_class, on_background);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, on_zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, on_fit);
}

static void
add_map (SsMapPane *pane)
{
  g_autoptr (ShumateMapSourceRegistry) registry = shumate_map_source_registry_new_with_defaults ();
  ShumateViewport *viewport;

  pane->map = shumate_map_new ();
  pane->source
      = g_object_ref (shumate_map_source_registry_get_by_id (registry, SHUMATE_MAP_SOURCE_OSM_MAPNIK));
  viewport = shumate_map_get_viewport (pane->map);
  /* Without a source of reference the map could not be zoomed; this fetches nothing. */
  shumate_viewport_set_reference_map_source (viewport, pane->source);
  pane->marks = ss_marks_layer_new (viewport);
  shumate_map_add_layer (pane->map, SHUMATE_LAYER (pane->marks));
  gtk_overlay_set_child (pane->overlay, GTK_WIDGET (pane->map));
}

static void
add_licence (SsMapPane *pane)
{
  pane->licence = shumate_license_new ();
  gtk_widget_set_halign (GTK_WIDGET (pane->licence), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (pane->licence), GTK_ALIGN_END);
  gtk_overlay_add_overlay (pane->overlay, GTK_WIDGET (pane->licence));
}

static void
ss_map_pane_init (SsMapPane *pane)
{
  g_autoptr (GSettings) preferences = ss_preferences_new ();

  /* Their policy asks who it is that fetches. */
  shumate_set_user_agent ("Sesame/" SS_VERSION " (" SS_APPLICATION_ID ")");
  gtk_widget_init_template (GTK_WIDGET (pane));
  add_map (pane);
  add_licence (pane);
  if (preferences)
    g_settings_bind (preferences, "fetches-tiles", pane->background, "active", G_SETTINGS_BIND_DEFAULT);
}

gboolean
ss_map_pane_can_show (SsSession *session)
{
  const SsSpec *spec = ss_session_work (session)->spec;
  const SsChartType *type = spec ? ss_chart_types_find (ss_chart_types, spec->format) : NULL;

  return type && type->traits.is_map && ss_session_scene (session);
}
