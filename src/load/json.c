/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "crs.h"
#include "geometry-check.h"
#include "json-pass.h"
#include "json-shape.h"
#include "loaded.h"
#include "topology.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const globs[]
    = {"*.geojson", "*.json", "*.ndjson", "*.jsonl", "*.geojsonl", "*.topojson", NULL};
static const char *const mime_types[]
    = {"application/geo+json", "application/json", "application/x-ndjson", NULL};

static gboolean
walk_list (SsJsonPass *pass, gboolean of_features, GError **error)
{
  int next;

  if (!ss_json_take (pass->stream, '[', error))
    return FALSE;
  if ((next = ss_json_peek (pass->stream, error)) == ']')
    return ss_json_take (pass->stream, ']', error);
  while (next >= 0) {
    gsize most = pass->reading->options->most_rows;
    if (!ss_json_pass_add_element (pass, of_features, error))
      return FALSE;
    if (most > 0 && ss_object_intake_n_rows (pass->rows) >= most)
      return TRUE;
    next = ss_json_peek (pass->stream, error);
    if (next != ',')
      return next >= 0 && ss_json_take (pass->stream, ']', error);
    ss_json_take (pass->stream, ',', NULL);
  }
  return FALSE;
}

static gboolean
walk_member (SsJsonPass *pass, GError **error)
{
  g_autofree char *name = NULL;
  SsJsonSpan span;

  if (ss_json_peek (pass->stream, error) != '"')
    return ss_json_take (pass->stream, '"', error);
  if (!ss_json_take_value (pass->stream, &span, error))
    return FALSE;
  json_t *key = ss_json_parse (pass->stream, &span, error);
  if (!key)
    return FALSE;
  name = g_strdup (json_string_value (key));
  json_decref (key);
  if (!ss_json_take (pass->stream, ':', error))
    return FALSE;
  if (g_str_equal (name, "features") && ss_json_peek (pass->stream, error) == '[') {
    pass->has_features = TRUE;
    return walk_list (pass, TRUE, error);
  }
  if (!ss_json_take_value (pass->stream, &span, error))
    return FALSE;
  json_t *value = ss_json_parse (pass->stream, &span, error);
  if (json_object_get (pass->top, name))
    ss_geojson_faults_add (&pass->faults, SS_GEOJSON_TWICE, 0);
  return value && json_object_set_new (pass->top, name, value) == 0;
}

static gboolean
is_sated (const SsJsonPass *pass)
{
  gsize most = pass->reading->options->most_rows;

  return most > 0 && ss_object_intake_n_rows (pass->rows) >= most;
}

static gboolean
walk_object (SsJsonPass *pass, GError **error)
{
  int next;

  pass->top = json_object ();
  if (!ss_json_take (pass->stream, '{', error))
    return FALSE;
  if ((next = ss_json_peek (pass->stream, error)) == '}')
    return ss_json_take (pass->stream, '}', error);
  while (next >= 0) {
    if (!walk_member (pass, error))
      return FALSE;
    if (is_sated (pass))
      return TRUE;
    next = ss_json_peek (pass->stream, error);
    if (next != ',')
      return next >= 0 && ss_json_take (pass->stream, '}', error);
    ss_json_take (pass->stream, ',', NULL);
    next = ss_json_peek (pass->stream, error);
  }
  return FALSE;
}

/* A geometry that jansson read already; written out again for the one scanner. */
static gboolean
add_parsed_geometry (SsJsonPass *pass, json_t *geometry, GError **error)
{
  char *text = json_dumps (geometry, JSON_ENCODE_ANY | JSON_REAL_PRECISION (17));
  SsJsonSpan span = {text, strlen (text)};
  gboolean is_done = ss_json_pass_add_geometry (pass, &span, error);

  free (text);
  return is_done;
}

static gboolean
fail_object (const SsJsonPass *pass, const char *sentence, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYNTAX, "%s:1:1: %s", pass->reading->name, sentence);
  return FALSE;
}

static gboolean
add_lone_feature (SsJsonPass *pass, GError **error)
{
  json_t *geometry = json_object_get (pass->top, "geometry"),
         *properties = json_object_get (pass->top, "properties");

  if (properties && !json_is_object (properties) && !json_is_null (properties))
    return fail_object (pass, _ ("the properties of a feature must be an object."), error);
  ss_object_intake_add (pass->rows, json_is_object (properties) ? properties : NULL);
  return !json_is_object (geometry) || add_parsed_geometry (pass, geometry, error);
}

static gboolean
add_lone_geometry (SsJsonPass *pass, GError **error)
{
  ss_object_intake_add (pass->rows, NULL);
  return add_parsed_geometry (pass, pass->top, error);
}

static gboolean
add_topology (SsJsonPass *pass, GError **error)
{
  return ss_topology_add (pass->top, pass->reading, pass->rows, &pass->builder, &pass->n_geometries, error);
}

static gboolean
refuse_collection (SsJsonPass *pass, GError **error)
{
  return fail_object (pass, _ ("this FeatureCollection has no list of features."), error);
}

static gboolean
add_plain_object (SsJsonPass *pass, GError **error)
{
  if (g_str_has_suffix (pass->reading->name, ".geojson"))
    return fail_object (pass, _ ("this is no GeoJSON: its type is missing, or unknown."), error);
  ss_json_shape_add (pass->top, pass->rows);
  return TRUE;
}

/* What the first object is, now that it is known whole. */
static gboolean
settle_top (SsJsonPass *pass, GError **error)
{
  static const struct {
    const char *type;
    gboolean (*add) (SsJsonPass *pass, GError **error);
  } types[] = {
      {"Topology", add_topology},
      {"Feature", add_lone_feature},
      {"FeatureCollection", refuse_collection},
      {"Point", add_lone_geometry},
      {"MultiPoint", add_lone_geometry},
      {"LineString", add_lone_geometry},
      {"MultiLineString", add_lone_geometry},
      {"Polygon", add_lone_geometry},
      {"MultiPolygon", add_lone_geometry},
      {"GeometryCollection", add_lone_geometry},
  };
  const char *type = json_string_value (json_object_get (pass->top, "type"));

  if (pass->has_features)
    return TRUE;
  for (gsize i = 0; type && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, type))
      return types[i].add (pass, error);
  return add_plain_object (pass, error);
}

static gboolean
walk_lines (SsJsonPass *pass, GError **error)
{
  int next = ss_json_peek (pass->stream, error);

  if (next == '{' && pass->top && !pass->has_features && ss_json_met_line_end (pass->stream)) {
    while (next == '{' && !is_sated (pass)) {
      if (!ss_json_pass_add_element (pass, FALSE, error))
        return FALSE;
      next = ss_json_peek (pass->stream, error);
    }
  }
  if (next > 0 && !is_sated (pass)) {
    SsJsonSpan span;
    return ss_json_take_value (pass->stream, &span, error) ? ss_json_fail (
               pass->stream, span.at, _ ("something stands behind the end of the JSON text."), error)
                                                           : FALSE;
  }
  return next >= 0;
}

static gboolean
go_through (SsJsonPass *pass, GError **error)
{
  int next = ss_json_peek (pass->stream, error);

  if (next < 0)
    return FALSE;
  if (next == '{'   ? !walk_object (pass, error) || !settle_top (pass, error)
      : next == '[' ? !walk_list (pass, FALSE, error)
                    : !ss_json_pass_add_element (pass, FALSE, error))
    return FALSE;
  if (!is_sated (pass) && !walk_lines (pass, error))
    return FALSE;
  return ss_object_intake_check (pass->rows, error);
}

/* Services hand out features by pages, and say how many there are: a file that was cut must not look whole. */
static void
note_cut (const SsJsonPass *pass, GPtrArray *findings)
{
  static const char *const members[] = {"totalFeatures", "numberMatched"};
  gsize n_rows = ss_object_intake_n_rows (pass->rows);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++) {
    json_int_t total = json_integer_value (json_object_get (pass->top, members[i]));
    if (!pass->has_features || total <= (json_int_t)n_rows || is_sated (pass))
      continue;
    /* Translators: the number of features that the file announces, then that of those in it. */
    char *message = g_strdup_printf (
        _ ("The file announces %u features and holds %u: the rest was not exported with it."), (guint)total,
        (guint)n_rows);
    g_ptr_array_add (findings, ss_finding_new ("R02", SS_SEVERITY_WARN, SS_QUALITY_RIGOUR,
                                               "OGC WFS 2.0, paging", message));
    return;
  }
}

/* Members of the first object that its kind should not have. Those of a lone geometry were seen with its coordinates. */
static void
note_members (SsJsonPass *pass)
{
  SsGeojsonObject object = pass->has_features ? SS_GEOJSON_COLLECTION_OBJECT : SS_GEOJSON_FEATURE_OBJECT;
  const char *type = json_string_value (json_object_get (pass->top, "type")), *name;
  guint faults = 0;
  json_t *value;

  if (!pass->has_features && g_strcmp0 (type, "Feature") != 0)
    return;
  json_object_foreach (pass->top, name, value) faults |= ss_geojson_member_faults (object, name, value);
  ss_geojson_faults_add (&pass->faults, faults, 0);
}

static SsLoaded *
finish (SsJsonPass *pass, const SsEncoding *encoding, GError **error)
{
  SsDialect dialect = {.encoding = g_strdup (encoding->name), .bom = encoding->bom > 0};
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  g_autoptr (SsGeometries) geometries = NULL;
  g_autoptr (SsColumn) column = NULL;

  note_cut (pass, findings);
  note_members (pass);
  ss_geojson_faults_tell (&pass->faults, findings);
  if (pass->has_features || pass->builder) {
    ss_json_pass_pad (pass, ss_object_intake_n_rows (pass->rows));
    geometries = ss_geometry_builder_end (g_steal_pointer (&pass->builder));
    ss_crs_settle (geometries, pass->top, findings);
    ss_geometry_check (geometries, findings);
    column = ss_column_new_geometries ("geometry", geometries);
  }
  dialect.reader = g_strdup (column ? "geojson" : "json");
  SsTable *table = ss_object_intake_end (pass->rows, column, &dialect, findings);
  return ss_loaded_new (pass->reading->name, &dialect, table, g_steal_pointer (&findings));
}

static SsLoaded *
read_json (const SsReading *reading, GError **error)
{
  SsSource source = {reading, 0};
  SsEncoding encoding;

  if (!ss_encoding_of_source (&source, &encoding, error))
    return NULL;
  for (;;) {
    g_auto (SsJsonPass) pass = {.reading = reading};
    SsTextStream *text = ss_text_stream_new (&source, encoding, error);
    if (!text)
      return NULL;
    pass.stream = ss_json_stream_new (text, reading);
    pass.rows = ss_object_intake_new (reading);
    if (go_through (&pass, error))
      return finish (&pass, &encoding, error);
    if (!ss_text_stream_is_refuted (text, &encoding))
      return NULL;
  }
}

static double
sniff_json (const guint8 *head, gsize n, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  gsize at = n >= 3 && head[0] == 0xEF ? 3 : 0;

  for (gsize i = 0; globs[i]; i++)
    if (g_str_has_suffix (lower, globs[i] + 1))
      return 0.9;
  while (at < n && g_ascii_isspace (head[at]))
    at++;
  if (at + 1 >= n)
    return 0;
  gboolean is_object = head[at] == '{' && memchr (head + at, '"', n - at),
           is_list = head[at] == '[' && memchr (head + at, '{', n - at);
  return is_object || is_list ? 0.6 : 0;
}

const SsReader ss_reader_json = {
    .id = "json",
    .label = N_ ("GeoJSON, TopoJSON and JSON"),
    .globs = globs,
    .mime_types = mime_types,
    .sniff = sniff_json,
    .read = read_json,
};
