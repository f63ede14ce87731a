/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exporter.h"

G_BEGIN_DECLS

/** The data as an HTML `<table>` with a caption and headers of columns, numbers as people write them; at most SS_MOST_TABLE_ROWS rows, and then it says so. */
#define SS_MOST_TABLE_ROWS 2000
void ss_html_append_data (GString *out, const SsTable *table, const char *language);

G_END_DECLS
