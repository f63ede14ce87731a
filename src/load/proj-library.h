/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <proj.h>

G_BEGIN_DECLS

/**
 * PROJ, opened when a file first needs it: with the forty libraries that it brings along (curl, LDAP, TIFF, SQLite) it would take twenty
 * milliseconds from every start of the program, more than drawing a chart.
 */
typedef struct {
  __typeof__ (proj_context_create) *context_create;
  __typeof__ (proj_context_destroy) *context_destroy;
  __typeof__ (proj_create_crs_to_crs) *create_crs_to_crs;
  __typeof__ (proj_normalize_for_visualization) *normalize_for_visualization;
  __typeof__ (proj_trans_generic) *trans_generic;
  __typeof__ (proj_destroy) *destroy;
} SsProjLibrary;

/** Static; NULL where PROJ is not installed. Any thread. */
const SsProjLibrary *ss_proj_library (void);

G_END_DECLS
