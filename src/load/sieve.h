/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout.h"

G_BEGIN_DECLS

/** How many records at the end of @batch are a footer ("Source : ...", "Extraction du ..."), blank ones between them included. */
gsize ss_sieve_n_footer (const SsBatch *batch, gsize n_columns);

/** TRUE where the record says again what @header (the file's own header cells, @n of them) says. */
gboolean ss_sieve_is_header (const SsBatch *batch, const SsRecord *record, char *const *header, gsize n);

G_END_DECLS
