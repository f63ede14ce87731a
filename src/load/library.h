/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A function of a library that is opened late: its name, and the pointer that is set to it. */
typedef struct {
  const char *name;
  void *place;
} SsLibraryFunction;

/**
 * Opens the library installed under @soname for good and finds @functions in it; FALSE where it or one of them is not there. For libraries that bring so many
 * others along that linking with them would slow every start of the program.
 */
gboolean ss_library_open (const char *soname, const SsLibraryFunction *functions, gsize n);

G_END_DECLS
