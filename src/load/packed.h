/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/**
 * The file inside a gzip or ZIP file that begins with @head, for reading in its place: its bytes, and in @inner its name. NULL without @error where
 * @head is no such file (workbooks, ZIP files too, are left to their readers); NULL with @error set where it is damaged, or holds several tables and the
 * options' sheet names none of them.
 */
GBytes *ss_packed_open (const SsReading *reading, const guint8 *head, gsize n, char **inner, GError **error);

G_END_DECLS
