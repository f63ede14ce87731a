/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-pass.h"

#include "geojson-geometry.h"

#include <glib/gi18n-lib.h>

void
ss_json_pass_clear (SsJsonPass *pass)
{
  g_clear_pointer (&pass->stream, ss_json_stream_free);
  g_clear_pointer (&pass->rows, ss_object_intake_free);
  if (pass->builder)
    ss_geometries_unref (ss_geometry_builder_end (pass->builder));
  g_clear_pointer (&pass->top, json_decref);
  ss_geojson_faults_clear (&pass->faults);
}

void
ss_json_pass_pad (SsJsonPass *pass, gsize n_rows)
{
  if (!pass->builder)
    pass->builder = ss_geometry_builder_new ();
  for (; pass->n_geometries < n_rows; pass->n_geometries++)
    ss_geometry_builder_begin (pass->builder, SS_GEOMETRY_NONE);
}

gboolean
ss_json_pass_add_geometry (SsJsonPass *pass, const SsJsonSpan *span, GError **error)
{
  gsize row = ss_object_intake_n_rows (pass->rows) - 1;
  guint faults = 0;

  ss_json_pass_pad (pass, row);
  pass->n_geometries++;
  gboolean is_done = ss_geojson_add_geometry (pass->stream, span, pass->builder, &faults, error);
  ss_geojson_faults_add (&pass->faults, faults, row);
  return is_done;
}

/* What a feature is made of. */
typedef struct {
  SsJsonSpan type, geometry, properties, id;
  guint faults; /* SsGeojsonFault, of its other members */
} Feature;

/* "bbox" and the like are not used, but must be JSON. */
static gboolean
check_member (SsJsonPass *pass, const SsJsonSpan *key, const SsJsonSpan *value, Feature *feature,
              GError **error)
{
  g_autofree char *name = g_strndup (key->at, key->length);
  json_t *checked = ss_json_parse (pass->stream, value, error);

  if (!checked)
    return FALSE;
  feature->faults |= ss_geojson_member_faults (SS_GEOJSON_FEATURE_OBJECT, name, checked);
  json_decref (checked);
  return TRUE;
}

static gboolean
find_members (SsJsonPass *pass, const SsJsonSpan *span, Feature *feature, GError **error)
{
  const struct {
    const char *key;
    SsJsonSpan *value;
  } known[] = {{"type", &feature->type},
               {"geometry", &feature->geometry},
               {"properties", &feature->properties},
               {"id", &feature->id}};
  const char *at = NULL;
  SsJsonSpan key, value;
  GError *reason = NULL;

  while (ss_json_next_member (pass->stream, span, &at, &key, &value, &reason)) {
    gboolean is_known = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS (known) && !is_known; i++)
      if ((is_known = ss_json_span_is (&key, known[i].key)))
        *known[i].value = value;
    if (!is_known && !check_member (pass, &key, &value, feature, error))
      return FALSE;
  }
  if (reason)
    g_propagate_error (error, reason);
  return reason == NULL;
}

static gboolean
add_row (SsJsonPass *pass, const SsJsonSpan *span, GError **error)
{
  json_t *row = ss_json_parse (pass->stream, span, error);

  if (!row)
    return FALSE;
  ss_object_intake_add (pass->rows, row);
  json_decref (row);
  return TRUE;
}

static gboolean
add_feature (SsJsonPass *pass, const Feature *feature, GError **error)
{
  guint faults = feature->faults;

  if (!feature->properties.at || ss_json_span_is (&feature->properties, "null"))
    ss_object_intake_add (pass->rows, NULL);
  else if (*feature->properties.at != '{')
    return ss_json_fail (pass->stream, feature->properties.at,
                         _ ("the properties of a feature must be an object."), error);
  else if (!add_row (pass, &feature->properties, error))
    return FALSE;
  if (feature->id.at) {
    json_t *id = ss_json_parse (pass->stream, &feature->id, error);
    if (!id)
      return FALSE;
    ss_object_intake_set (pass->rows, "id", id);
    faults |= ss_geojson_member_faults (SS_GEOJSON_FEATURE_OBJECT, "id", id);
    json_decref (id);
  }
  ss_geojson_faults_add (&pass->faults, faults, ss_object_intake_n_rows (pass->rows) - 1);
  return !feature->geometry.at || ss_json_pass_add_geometry (pass, &feature->geometry, error);
}

gboolean
ss_json_pass_add_element (SsJsonPass *pass, gboolean must_be_feature, GError **error)
{
  Feature feature = {.type = {NULL, 0}};
  SsJsonSpan span;

  if (!ss_json_take_value (pass->stream, &span, error))
    return FALSE;
  if (*span.at == '{' && !find_members (pass, &span, &feature, error))
    return FALSE;
  if (feature.type.at && ss_json_span_is (&feature.type, "\"Feature\""))
    return add_feature (pass, &feature, error);
  if (must_be_feature)
    return ss_json_fail (pass->stream, span.at, _ ("a feature was expected here."), error);
  return add_row (pass, &span, error);
}
