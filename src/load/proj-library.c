/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "proj-library.h"

#include <dlfcn.h>

/* The name under which PROJ 9 is installed, whose headers this is built with. */
#define PROJ_SONAME "libproj.so.25"

static gboolean
find_functions (void *handle, SsProjLibrary *library)
{
  const struct {
    const char *name;
    void *place;
  } functions[] = {
      {"proj_context_create", &library->context_create},
      {"proj_context_destroy", &library->context_destroy},
      {"proj_create_crs_to_crs", &library->create_crs_to_crs},
      {"proj_normalize_for_visualization", &library->normalize_for_visualization},
      {"proj_trans_generic", &library->trans_generic},
      {"proj_destroy", &library->destroy},
  };
  for (gsize i = 0; handle && i < G_N_ELEMENTS (functions); i++) {
    *(void **)functions[i].place = dlsym (handle, functions[i].name);
    if (!*(void **)functions[i].place)
      return FALSE;
  }
  return handle != NULL;
}

const SsProjLibrary *
ss_proj_library (void)
{
  static SsProjLibrary library;
  static gsize state; /* 0: not asked for yet, 1: found, 2: not installed */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state,
                       find_functions (dlopen (PROJ_SONAME, RTLD_LAZY | RTLD_LOCAL), &library) ? 1 : 2);
  return state == 1 ? &library : NULL;
}
