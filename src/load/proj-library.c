/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proj-library.h"

#include "library.h"

/* The name under which PROJ 9 is installed, whose headers this is built with. */
#define PROJ_SONAME "libproj.so.25"

static SsProjLibrary library;
static const SsLibraryFunction functions[] = {
    {"proj_context_create", &library.context_create},
    {"proj_context_destroy", &library.context_destroy},
    {"proj_create_crs_to_crs", &library.create_crs_to_crs},
    {"proj_normalize_for_visualization", &library.normalize_for_visualization},
    {"proj_trans_generic", &library.trans_generic},
    {"proj_destroy", &library.destroy},
};

const SsProjLibrary *
ss_proj_library (void)
{
  static gsize state; /* 0: not asked for yet, 1: found, 2: not installed */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, ss_library_open (PROJ_SONAME, functions, G_N_ELEMENTS (functions)) ? 1 : 2);
  return state == 1 ? &library : NULL;
}
