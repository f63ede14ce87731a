/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "uchardet-library.h"

#include "library.h"

/* The name under which uchardet is installed, whose headers this is built with. */
#define UCHARDET_SONAME "libuchardet.so.0"

static SsUchardetLibrary library;
static const SsLibraryFunction functions[] = {
    {"uchardet_new", &library.detector_new},        {"uchardet_delete", &library.detector_delete},
    {"uchardet_handle_data", &library.handle_data}, {"uchardet_data_end", &library.data_end},
    {"uchardet_get_charset", &library.get_charset},
};

const SsUchardetLibrary *
ss_uchardet_library (void)
{
  static gsize state; /* 0: not asked for yet, 1: found, 2: not installed */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state,
                       ss_library_open (UCHARDET_SONAME, functions, G_N_ELEMENTS (functions)) ? 1 : 2);
  return state == 1 ? &library : NULL;
}
