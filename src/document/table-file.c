/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-file.h"

#include "load.h"

SsTable *
ss_table_file_resolve (const char *reference, gpointer folder, GCancellable *cancellable, GError **error)
{
  g_autofree char *base = folder ? g_canonicalize_filename (folder, NULL) : NULL;
  g_autofree char *path = g_canonicalize_filename (reference, base);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const SsLoadOptions options = {0};
  g_autoptr (SsLoaded) loaded = ss_load_file (file, &options, NULL, NULL, cancellable, error);

  return loaded ? ss_table_ref (loaded->table) : NULL;
}
