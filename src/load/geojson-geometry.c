/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "geojson-geometry.h"

#include "decimal.h"
#include "geojson-faults.h"
#include "span.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MOST_NESTED 32 /* collections inside collections */
#define MOST_DIGITS 19 /* that 64 bits hold */

/* A walk through an array of coordinates. */
typedef struct {
  const SsJsonStream *stream;
  const char *at, *end;
  SsGeometryBuilder *builder;
  guint *faults; /* SsGeojsonFault */
  GError **error;
} Walk;

typedef gboolean (*WalkFunc) (Walk *walk);

static const struct {
  const char *id;
  SsGeometryType type;
} types[] = {
    {"Point", SS_GEOMETRY_POINT},
    {"MultiPoint", SS_GEOMETRY_MULTIPOINT},
    {"LineString", SS_GEOMETRY_LINE},
    {"Polygon", SS_GEOMETRY_POLYGON},
    {"MultiPolygon", SS_GEOMETRY_MULTIPOLYGON},
    {"MultiLineString", SS_GEOMETRY_MULTILINE},
    {"GeometryCollection", SS_GEOMETRY_COLLECTION},
};

static gboolean
fail (Walk *walk, const char *sentence)
{
  return ss_json_fail (walk->stream, walk->at, sentence, walk->error);
}

static inline char
next_char (Walk *walk)
{
  while (walk->at < walk->end && (*walk->at == ' ' || (*walk->at >= '\t' && *walk->at <= '\r')))
    walk->at++;
  return walk->at < walk->end ? *walk->at : '\0';
}

/* Past the limits of the quick way: exponents, very long mantissas. */
static gboolean
read_slow_number (Walk *walk, const char *start, double *value)
{
  g_autofree char *text = NULL;
  const char *at = start;
  char *stop;

  while (at < walk->end && strchr ("+-.eE0123456789", *at))
    at++;
  text = g_strndup (start, (gsize)(at - start));
  *value = g_ascii_strtod (text, &stop);
  walk->at = at;
  return *stop == '\0' && isfinite (*value) ? TRUE : fail (walk, _ ("this is no number of JSON."));
}

#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* How many of the eight bytes, from the lowest on, are digits: those have 3 as their high half, also with 6 added to the low one. */
static inline guint
n_digits_of (guint64 word)
{
  guint64 others = ((word & (word + EACH (0x06))) & EACH (0xF0)) ^ EACH (0x30);

  return others ? (guint)__builtin_ctzll (others) / 8 : 8;
}

/* Eight digits, the first in the lowest byte: neighbours are put together, then pairs, then fours. */
static inline guint64
eight_digits (guint64 word)
{
  word = (word & EACH (0x0F)) * (10 * 256 + 1) >> 8;
  word = (word & G_GUINT64_CONSTANT (0x00FF00FF00FF00FF)) * (100 * 65536 + 1) >> 16;
  return (word & G_GUINT64_CONSTANT (0x0000FFFF0000FFFF)) * ((G_GUINT64_CONSTANT (10000) << 32) + 1) >> 32;
}

static inline gsize
take_run (const char **at, const char *end, guint64 *digits)
{
  static const guint64 powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
  const char *start = *at;
  guint n = 8;

  for (guint64 word; n == 8 && end - *at >= 8; *at += n) {
    memcpy (&word, *at, 8);
    word = GUINT64_FROM_LE (word);
    n = n_digits_of (word);
    if (n > 0) /* the digits move to the end of eight, with zeros before them */
      *digits = *digits * powers[n] + eight_digits (word << 8 * (8 - n));
  }
  for (; n == 8 && *at < end && ss_is_digit (**at); ++*at)
    *digits = *digits * 10 + (guint64)(**at - '0');
  return (gsize)(*at - start);
}

static gboolean
read_number (Walk *walk, double *value)
{
  const char *at, *start;
  guint64 digits = 0;
  gsize whole, decimals = 0;

  next_char (walk);
  start = at = walk->at;
  gboolean is_negative = at < walk->end && *at == '-';
  at += is_negative;
  const char *first = at;
  whole = take_run (&at, walk->end, &digits);
  if (whole == 0 || (whole > 1 && *first == '0'))
    return fail (walk, _ ("a number was expected here."));
  if (at < walk->end && *at == '.') {
    at++;
    decimals = take_run (&at, walk->end, &digits);
    if (decimals == 0)
      return fail (walk, _ ("a digit was expected after the point."));
  }
  if (whole + decimals > MOST_DIGITS || (at < walk->end && (*at | 0x20) == 'e'))
    return read_slow_number (walk, start, value);
  *value = ss_decimal (digits, (guint)decimals);
  *value = is_negative ? -*value : *value;
  walk->at = at;
  return TRUE;
}

static gboolean
take (Walk *walk, char wanted)
{
  if (next_char (walk) != wanted)
    return fail (walk,
                 wanted == '['
                     ? _ ("“[” was expected here: the coordinates do not go as deep as the type asks for.")
                     : _ ("“]” was expected here: the coordinates go deeper than the type asks for."));
  walk->at++;
  return TRUE;
}

/* The elements of an array, each by @element. */
static gboolean
walk_array (Walk *walk, WalkFunc element)
{
  if (!take (walk, '['))
    return FALSE;
  if (next_char (walk) == ']') {
    walk->at++;
    return TRUE;
  }
  for (;;) {
    if (!element (walk))
      return FALSE;
    if (next_char (walk) != ',')
      return take (walk, ']');
    walk->at++;
  }
}

static gboolean
walk_position (Walk *walk)
{
  double x, y, height;
  guint n_more = 0;

  if (!take (walk, '[') || !read_number (walk, &x))
    return FALSE;
  if (next_char (walk) != ',')
    return fail (walk, _ ("a position has two numbers, longitude and latitude."));
  walk->at++;
  if (!read_number (walk, &y))
    return FALSE;
  ss_geometry_builder_vertex (walk->builder, x, y);
  while (next_char (walk) == ',') { /* heights and measures are read over */
    walk->at++;
    n_more++;
    if (!read_number (walk, &height))
      return FALSE;
  }
  if (n_more > 1)
    *walk->faults |= SS_GEOJSON_POSITION;
  return take (walk, ']');
}

static gboolean
walk_ring (Walk *walk)
{
  ss_geometry_builder_ring (walk->builder);
  return walk_array (walk, walk_position);
}

static gboolean
walk_lone_position (Walk *walk)
{
  ss_geometry_builder_part (walk->builder);
  ss_geometry_builder_ring (walk->builder);
  return walk_position (walk);
}

static gboolean
walk_lone_ring (Walk *walk)
{
  ss_geometry_builder_part (walk->builder);
  return walk_ring (walk);
}

static gboolean
walk_polygon (Walk *walk)
{
  ss_geometry_builder_part (walk->builder);
  return walk_array (walk, walk_ring);
}

static gboolean
walk_points (Walk *walk)
{
  return walk_array (walk, walk_lone_position);
}

static gboolean
walk_lines (Walk *walk)
{
  return walk_array (walk, walk_lone_ring);
}

static gboolean
walk_polygons (Walk *walk)
{
  return walk_array (walk, walk_polygon);
}

static gboolean
walk_coordinates (Walk *walk, SsGeometryType type)
{
  static const WalkFunc walks[] = {
      [SS_GEOMETRY_POINT] = walk_lone_position, [SS_GEOMETRY_MULTIPOINT] = walk_points,
      [SS_GEOMETRY_LINE] = walk_lone_ring,      [SS_GEOMETRY_MULTILINE] = walk_lines,
      [SS_GEOMETRY_POLYGON] = walk_polygon,     [SS_GEOMETRY_MULTIPOLYGON] = walk_polygons,
  };

  if (!walks[type](walk))
    return FALSE;
  return next_char (walk) == '\0' ? TRUE : fail (walk, _ ("something stands behind the coordinates."));
}

/* The parts of a geometry object that matter. */
typedef struct {
  SsJsonSpan type, coordinates, geometries;
} Parts;

/* A geometry on its way from a file into the builder. */
typedef struct {
  const SsJsonStream *stream;
  SsGeometryBuilder *builder;
  guint *faults; /* SsGeojsonFault: what was met */
} Intake;

/* Whether the end of the coordinates is guessed: reading them tells whether that was right. What then does not read is read again with care. */
typedef enum { IN_A_HURRY, WITH_CARE } Pace;

static void
note_member (const Intake *intake, const SsJsonSpan *key, const SsJsonSpan *value)
{
  g_autofree char *name = g_strndup (key->at, key->length);
  json_t *parsed = ss_json_parse (intake->stream, value, NULL);

  *intake->faults |= ss_geojson_member_faults (SS_GEOJSON_GEOMETRY_OBJECT, name, parsed);
  json_decref (parsed);
}

static gboolean
find_parts (const Intake *intake, const SsJsonSpan *span, Pace pace, Parts *parts, GError **error)
{
  const struct {
    const char *key;
    SsJsonSpan *part;
  } known[]
      = {{"type", &parts->type}, {"coordinates", &parts->coordinates}, {"geometries", &parts->geometries}};
  const char *at = NULL, *plain_key = pace == IN_A_HURRY ? "coordinates" : NULL;
  SsJsonSpan key, value;
  GError *reason = NULL;

  while (ss_json_next_member_quick (intake->stream, span, &at, plain_key, &key, &value, &reason)) {
    gboolean is_known = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS (known) && !is_known; i++)
      if ((is_known = ss_json_span_is (&key, known[i].key))) {
        if (pace == IN_A_HURRY && known[i].part->at)
          return FALSE; /* of two of a name one is not read */
        *known[i].part = value;
      }
    if (!is_known)
      note_member (intake, &key, &value);
  }
  if (reason)
    g_propagate_error (error, reason);
  return reason == NULL;
}

static SsGeometryType
type_of (const SsJsonSpan *span)
{
  SsJsonSpan word = {span->at + 1, span->length >= 2 ? span->length - 2 : 0};

  for (gsize i = 0; word.length > 0 && i < G_N_ELEMENTS (types); i++)
    if (ss_json_span_is (&word, types[i].id))
      return types[i].type;
  return SS_GEOMETRY_NONE;
}

static gboolean
is_empty_array (const SsJsonSpan *span)
{
  for (gsize i = 1; i + 1 < span->length; i++)
    if (!strchr (" \t\r\n", span->at[i]))
      return FALSE;
  return span->length >= 2 && span->at[0] == '[';
}

static gboolean add_parts (const Intake *intake, const SsJsonSpan *span, guint depth, Pace pace,
                           GError **error);

static gboolean
add_collection (const Intake *intake, const SsJsonSpan *span, guint depth, GError **error)
{
  const char *at = NULL;
  SsJsonSpan inner;
  GError *reason = NULL;
  gsize n = 0;

  if (depth > MOST_NESTED)
    return ss_json_fail (intake->stream, span->at, _ ("geometry collections are nested too deep."), error);
  for (; ss_json_next_element (intake->stream, span, &at, &inner, &reason); n++)
    if (!add_parts (intake, &inner, depth + 1, WITH_CARE, error))
      return FALSE;
  if (n == 1 || depth > 0)
    *intake->faults |= SS_GEOJSON_COLLECTION;
  if (reason)
    g_propagate_error (error, reason);
  return reason == NULL;
}

/* @depth: collections around this geometry. */
static gboolean
add_parts (const Intake *intake, const SsJsonSpan *span, guint depth, Pace pace, GError **error)
{
  Parts parts = {.type = {NULL, 0}};

  if (*span->at != '{')
    return ss_json_fail (intake->stream, span->at, _ ("a geometry was expected here."), error);
  if (!find_parts (intake, span, pace, &parts, error))
    return FALSE;
  SsGeometryType type = parts.type.at ? type_of (&parts.type) : SS_GEOMETRY_NONE;
  if (type == SS_GEOMETRY_NONE)
    return ss_json_fail (intake->stream, parts.type.at ? parts.type.at : span->at,
                         _ ("this geometry has no type that GeoJSON knows."), error);
  if (type == SS_GEOMETRY_COLLECTION && pace == IN_A_HURRY)
    return add_parts (intake, span, depth, WITH_CARE, error);
  const SsJsonSpan *content = type == SS_GEOMETRY_COLLECTION ? &parts.geometries : &parts.coordinates;
  if (!content->at || *content->at != '[')
    return ss_json_fail (intake->stream, content->at ? content->at : span->at,
                         _ ("this geometry has no coordinates."), error);
  gboolean is_empty = is_empty_array (content);
  if (depth == 0)
    ss_geometry_builder_begin (intake->builder, is_empty ? SS_GEOMETRY_NONE : type);
  if (is_empty)
    return TRUE;
  if (type == SS_GEOMETRY_COLLECTION)
    return add_collection (intake, content, depth, error);
  Walk walk
      = {intake->stream, content->at, content->at + content->length, intake->builder, intake->faults, error};
  return walk_coordinates (&walk, type);
}

gboolean
ss_geojson_add_geometry (const SsJsonStream *stream, const SsJsonSpan *span, SsGeometryBuilder *builder,
                         guint *faults, GError **error)
{
  const Intake intake = {stream, builder, faults};

  if (!ss_json_span_is (span, "null"))
    return add_parts (&intake, span, 0, IN_A_HURRY, NULL) || add_parts (&intake, span, 0, WITH_CARE, error);
  ss_geometry_builder_begin (builder, SS_GEOMETRY_NONE);
  return TRUE;
}
