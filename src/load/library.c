/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library.h"

#include <dlfcn.h>

gboolean
ss_library_open (const char *soname, const SsLibraryFunction *functions, gsize n)
{
  void *handle = dlopen (soname, RTLD_LAZY | RTLD_LOCAL);

  for (gsize i = 0; handle && i < n; i++) {
    *(void **)functions[i].place = dlsym (handle, functions[i].name);
    if (!*(void **)functions[i].place)
      return FALSE;
  }
  return handle != NULL;
}
