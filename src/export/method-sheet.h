/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exporter.h"

G_BEGIN_DECLS

/**
 * The method sheet: what is shown, where it comes from, what was done to it, what was chosen and what was found and kept; as Markdown that reads
 * well as plain text. @n_disarmed: cells that were made harmless in the CSV beside it. Free with g_free().
 */
char *ss_method_sheet (const SsExport *what, gsize n_disarmed);

G_END_DECLS
