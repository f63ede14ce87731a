/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "spec.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SS_EXPORT_ERROR (ss_export_error_quark ())
GQuark ss_export_error_quark (void);
typedef enum {
  SS_EXPORT_ERROR_SIZE,   /* beyond cairo's 32,767 px, or not positive */
  SS_EXPORT_ERROR_EXISTS, /* the file is there and may not be overwritten */
  SS_EXPORT_ERROR_SYSTEM,
} SsExportError;

/** What is exported. Borrowed; members may be NULL where an exporter has no use for them. */
typedef struct {
  const SsScene *scene;
  const SsSpec *spec;
  SsTable *table; /* the data used */
  double scale;   /* pixels a scene pixel (raster); 0: 1 */
  double dpi;     /* of pHYs; 0: not written */
  gboolean is_transparent;
  gboolean with_data;   /* the data inside */
  const char *software; /* "Sésame 0.1.0" */
  /* Of the dossier: the file that was opened, its bytes, where it came from; the document; sentences on operations and findings kept. */
  const char *origin_name, *origin_address;
  GBytes *origin, *document;
  const char *const *operations, *const *findings; /* NULL-terminated */
} SsExport;

/** SsExporter: one file format. A const descriptor; one file here and one word in meson.build. */
typedef struct {
  const char *id, *label;            /* label: N_() */
  const char *extension, *mime_type; /* these live nowhere else */
  gboolean is_raster, needs_scene;
  gboolean may_be_transparent, may_carry_data; /* it heeds is_transparent, with_data */
  gboolean paints;       /* the scene with cairo: then fonts are worth preparing beforehand */
  gboolean wants_origin; /* takes the file that was opened along */
  /* The whole file as bytes, or NULL and @error. Pure; any thread. */
  GBytes *(*write) (const SsExport *what, GError **error);
} SsExporter;

extern const SsExporter *const ss_exporters[];

/** Where a dossier keeps the file that was opened: "source/air.csv" for "/home/a/air.csv". Free with g_free(). */
char *ss_bundle_source_name (const char *origin_name);

/** By extension of @path ("x.svg"), or by id; NULL when unknown. */
const SsExporter *ss_exporter_for_path (const char *path);
const SsExporter *ss_exporter_find (const char *id);

/**
 * Writes @bytes to @file whole or not at all (temporary file beside it, then rename); a device or pipe is written straight. What is there
 * already is replaced only with @overwrite, else SS_EXPORT_ERROR_EXISTS; it keeps its permissions, and a symbolic link stays one.
 * SS_EXPORT_ERROR_SYSTEM, or G_IO_ERROR_CANCELLED. Blocks: never on the main loop.
 */
gboolean ss_file_write (GFile *file, GBytes *bytes, gboolean overwrite, GCancellable *cancellable,
                        GError **error);

G_END_DECLS
