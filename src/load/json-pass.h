/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "geojson-faults.h"
#include "geometry.h"
#include "json-stream.h"
#include "object-intake.h"

G_BEGIN_DECLS

/** SsJsonPass: one way through a JSON file, whatever it turns out to be (features, objects, lines of either, or one object), and the rows that come of it. */
typedef struct {
  const SsReading *reading;
  SsJsonStream *stream;       /* owned */
  SsObjectIntake *rows;       /* owned */
  SsGeometryBuilder *builder; /* owned; NULL before the first feature */
  gsize n_geometries;
  json_t *top;           /* owned: members of the first object besides its features */
  gboolean has_features; /* a list of features was met */
  SsGeojsonFaults faults;
} SsJsonPass;

void ss_json_pass_clear (SsJsonPass *pass);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SsJsonPass, ss_json_pass_clear)

/** One element of a list, or one line, from the stream: a feature, or a row of its own. */
gboolean ss_json_pass_add_element (SsJsonPass *pass, gboolean must_be_feature, GError **error);

/** The geometry of the row that was added last. */
gboolean ss_json_pass_add_geometry (SsJsonPass *pass, const SsJsonSpan *span, GError **error);

/** Rows that came without a geometry get a missing one, up to @n_rows. */
void ss_json_pass_pad (SsJsonPass *pass, gsize n_rows);

G_END_DECLS
