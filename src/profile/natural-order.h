/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** The natural order of a TEXT column's values, SS_ORDER_NONE when they have none (and for other kinds). */
SsOrder ss_natural_order (const SsColumn *column);

/** Whether @text is the name of a month ("janvier", "Janv.", "February"), of a weekday, an answer of a Likert scale. */
gboolean ss_is_month_name (const char *text);
gboolean ss_is_weekday_name (const char *text);
gboolean ss_is_likert_answer (const char *text);

G_END_DECLS
