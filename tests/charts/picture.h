/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "table.h"
#include "wording.h"

G_BEGIN_DECLS

/** The chart of @table by the spec that @written says, with ' for ", 640 x 420, in English. */
SsScene *picture_draw (SsTable *table, const char *written);
SsScene *picture_draw_in (SsTable *table, const char *written, SsLanguage language);

/** Whether @text is on it, whole. */
gboolean picture_says (const SsScene *scene, const char *text);

/** Where it is: its anchor on its baseline. FALSE where it is not. */
gboolean picture_find (const SsScene *scene, const char *text, double *x, double *y);

G_END_DECLS
