/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/** A caption that says what the chart shows, in the user's language: "Entries (millions) by year". Free with g_free(). */
char *ss_title_caption (const SsCase *subject);

G_END_DECLS
