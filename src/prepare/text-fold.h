/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Lower case without accents, whatever the locale, and nothing else changed: "Écully (69)" as "ecully (69)". Free with g_free(). */
char *ss_text_fold (const char *text);

/** The same at the end of @out. */
void ss_text_fold_append (GString *out, const char *text);

G_END_DECLS
