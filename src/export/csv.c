/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-text.h"
#include "exporter.h"

#include <glib/gi18n-lib.h>

static GBytes *
write_csv (const SsExport *what, GError **error)
{
  return ss_table_to_csv (what->table, FALSE, NULL);
}

const SsExporter ss_exporter_csv = {
    .id = "csv",
    .label = N_ ("Data (CSV)"),
    .extension = "csv",
    .mime_type = "text/csv",
    .write = write_csv,
};
