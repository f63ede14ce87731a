/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"

#include <jansson.h>

G_BEGIN_DECLS

/** What RFC 7946 asks otherwise of an object; flags. None of them hinders reading here, but other programs may read the file otherwise. */
typedef enum {
  SS_GEOJSON_FOREIGN = 1 << 0, /* a member that belongs to another kind of object: "features" in a feature */
  SS_GEOJSON_ID = 1 << 1,      /* an id that is neither a text nor a number */
  SS_GEOJSON_BBOX = 1 << 2,    /* a bounding box that is not four or six numbers */
  SS_GEOJSON_TWICE = 1 << 3,   /* a member that stands twice */
  SS_GEOJSON_COLLECTION = 1 << 4, /* a collection of one geometry, or inside another */
  SS_GEOJSON_POSITION = 1 << 5,   /* a position of more than three numbers */
} SsGeojsonFault;
#define SS_N_GEOJSON_FAULTS 6

typedef enum {
  SS_GEOJSON_COLLECTION_OBJECT,
  SS_GEOJSON_FEATURE_OBJECT,
  SS_GEOJSON_GEOMETRY_OBJECT,
} SsGeojsonObject;

/** What is wrong with member @name of an object of that kind. */
guint ss_geojson_member_faults (SsGeojsonObject object, const char *name, const json_t *value);

/** SsGeojsonFaults: the rows of a file that have each fault. */
typedef struct {
  GArray *rows[SS_N_GEOJSON_FAULTS]; /* gsize; NULL before the first */
} SsGeojsonFaults;

/** Notes that @row has @faults. */
void ss_geojson_faults_add (SsGeojsonFaults *faults, guint found, gsize row);
/** A finding for each fault that was noted, appended to @findings (SsFinding). */
void ss_geojson_faults_tell (const SsGeojsonFaults *faults, GPtrArray *findings);
void ss_geojson_faults_clear (SsGeojsonFaults *faults);

G_END_DECLS
