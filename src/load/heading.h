/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/**
 * What the first @n records of a file, those above the header, say of the table: its title and its unit, "Taux d'abstention (en % des inscrits)", a line each.
 * Sources, dates of updates and notes are left out. NULL where nothing is said; free with g_free().
 */
char *ss_heading_of (const SsBatch *batch, gsize n);

G_END_DECLS
