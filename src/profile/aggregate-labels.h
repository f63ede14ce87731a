/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** TRUE when @text is what French and English tables write in a row of totals: "Total", "Total général", "Ensemble", "France entière". */
gboolean ss_is_aggregate_label (const char *text);

/** One mark a code of a TEXT column: 1 where its text is such a label; NULL when none is. Free with g_free(). */
guint8 *ss_aggregate_marks (const SsColumn *column);

G_END_DECLS
