/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** How often each code of a TEXT column occurs: ss_column_n_codes() counts. Free with g_free(). */
guint32 *ss_text_counts (const SsColumn *column);

/** Fills missing, distinct, max_length, mean_length and is_sorted (byte by byte) of a TEXT column; @counts as above. */
void ss_text_summary (const SsColumn *column, const guint32 *counts, SsColumnFacts *facts);

G_END_DECLS
