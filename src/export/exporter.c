/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exporter.h"

#include <string.h>

G_DEFINE_QUARK (ss - export - error - quark, ss_export_error)

const SsExporter *
ss_exporter_find (const char *id)
{
  for (gsize i = 0; ss_exporters[i]; i++) {
    if (g_str_equal (ss_exporters[i]->id, id))
      return ss_exporters[i];
  }
  return NULL;
}

const SsExporter *
ss_exporter_for_path (const char *path)
{
  const char *dot = strrchr (path, '.');
  for (gsize i = 0; dot && ss_exporters[i]; i++) {
    if (g_ascii_strcasecmp (ss_exporters[i]->extension, dot + 1) == 0)
      return ss_exporters[i];
  }
  return NULL;
}
