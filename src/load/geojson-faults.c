/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geojson-faults.h"

#include <glib/gi18n-lib.h>

/* RFC 7946, 7.1: members that would make an object one of another kind. */
static const struct {
  const char *name;
  gboolean is_foreign[SS_GEOJSON_GEOMETRY_OBJECT + 1];
} members[] = {
    {"features", {[SS_GEOJSON_FEATURE_OBJECT] = TRUE, [SS_GEOJSON_GEOMETRY_OBJECT] = TRUE}},
    {"properties", {[SS_GEOJSON_COLLECTION_OBJECT] = TRUE, [SS_GEOJSON_GEOMETRY_OBJECT] = TRUE}},
    {"geometry", {[SS_GEOJSON_COLLECTION_OBJECT] = TRUE, [SS_GEOJSON_GEOMETRY_OBJECT] = TRUE}},
    {"coordinates", {[SS_GEOJSON_COLLECTION_OBJECT] = TRUE, [SS_GEOJSON_FEATURE_OBJECT] = TRUE}},
    {"geometries", {[SS_GEOJSON_COLLECTION_OBJECT] = TRUE, [SS_GEOJSON_FEATURE_OBJECT] = TRUE}},
};

static const struct {
  const char *source;
  SsSeverity severity;
} rules[SS_N_GEOJSON_FAULTS] = {
    {"RFC 7946, section 7.1", SS_SEVERITY_WARN},   {"RFC 7946, section 3.2", SS_SEVERITY_WARN},
    {"RFC 7946, section 5", SS_SEVERITY_WARN},     {"RFC 8259, section 4", SS_SEVERITY_WARN},
    {"RFC 7946, section 3.1.8", SS_SEVERITY_HINT}, {"RFC 7946, section 3.1.1", SS_SEVERITY_HINT},
};

static gboolean
is_box (const json_t *value)
{
  gsize n = json_array_size (value), i;
  json_t *number;

  json_array_foreach (value, i, number) if (!json_is_number (number)) return FALSE;
  return n == 4 || n == 6;
}

guint
ss_geojson_member_faults (SsGeojsonObject object, const char *name, const json_t *value)
{
  guint faults = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].is_foreign[object] && g_str_equal (members[i].name, name))
      faults |= SS_GEOJSON_FOREIGN;
  if (g_str_equal (name, "bbox") && !is_box (value))
    faults |= SS_GEOJSON_BBOX;
  if (g_str_equal (name, "id") && !json_is_string (value) && !json_is_number (value))
    faults |= SS_GEOJSON_ID;
  return faults;
}

void
ss_geojson_faults_add (SsGeojsonFaults *faults, guint found, gsize row)
{
  for (guint i = 0; found >> i; i++) {
    if (!(found & 1u << i))
      continue;
    if (!faults->rows[i])
      faults->rows[i] = g_array_new (FALSE, FALSE, sizeof row);
    g_array_append_val (faults->rows[i], row);
  }
}

static char *
dup_sentence (gsize fault, guint n)
{
  const char *const sentences[SS_N_GEOJSON_FAULTS] = {
      ngettext ("%u object has a member of another kind of object (“features”, “coordinates”…): other "
                "programs may read it otherwise.",
                "%u objects have a member of another kind of object (“features”, “coordinates”…): other "
                "programs may read them otherwise.",
                n),
      ngettext ("The id of %u shape is neither a text nor a number.",
                "The ids of %u shapes are neither texts nor numbers.", n),
      ngettext ("The bounding box of %u object is not four or six numbers: it is left out.",
                "The bounding boxes of %u objects are not four or six numbers: they are left out.", n),
      ngettext ("%u object says something twice: what it says last counts.",
                "%u objects say something twice: what they say last counts.", n),
      ngettext ("%u collection of geometries holds a single one, or stands inside another: a simple geometry "
                "would do better.",
                "%u collections of geometries hold a single one, or stand inside others: simple geometries "
                "would do better.",
                n),
      ngettext ("%u shape has positions of more than three numbers: those after the second are left out.",
                "%u shapes have positions of more than three numbers: those after the second are left out.",
                n),
  };

  return g_strdup_printf (sentences[fault], n);
}

void
ss_geojson_faults_tell (const SsGeojsonFaults *faults, GPtrArray *findings)
{
  for (gsize i = 0; i < SS_N_GEOJSON_FAULTS; i++) {
    const GArray *rows = faults->rows[i];
    if (!rows)
      continue;
    SsFinding *finding = ss_finding_new ("R09", rules[i].severity, SS_QUALITY_RIGOUR, rules[i].source,
                                         dup_sentence (i, rows->len));
    ss_finding_set_rows (finding, (const gsize *)(const void *)rows->data, rows->len);
    g_ptr_array_add (findings, finding);
  }
}

void
ss_geojson_faults_clear (SsGeojsonFaults *faults)
{
  for (gsize i = 0; i < SS_N_GEOJSON_FAULTS; i++)
    g_clear_pointer (&faults->rows[i], g_array_unref);
}
