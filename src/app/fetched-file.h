/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * Fetches the file at @address into the user's downloads folder, under a name that is free there: from then on it is a file like another, and
 * reading it otherwise or opening its document again asks nothing of the network. Blocking. Fills the path and the link of a fresh document; FALSE with @error.
 */
gboolean ss_fetched_file_get (SsDocument *document, const char *address, SsProgressFunc progress,
                              gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
