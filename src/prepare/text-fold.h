/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Lower case without accents, whatever the locale: "Écully" as "ecully". Free with g_free(). */
char *ss_text_fold (const char *text);

G_END_DECLS
