/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/** SsTableResolver over files: @reference is a path, absolute or from the folder @folder (a const char *; NULL: the current one), and read with
 *  every guess left to the reader. */
SsTable *ss_table_file_resolve (const char *reference, gpointer folder, GCancellable *cancellable,
                                GError **error);

G_END_DECLS
