/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/**
 * @json as text, one space a level, a line end last; keys in the order made; every number is the shortest text that reads back as the same
 * double (jansson 2.14 writes all of them with one precision: 17 digits show 0.1 as 0.10000000000000001, 15 lose the last bits). Free with g_free().
 */
char *ss_json_text (const json_t *json);

G_END_DECLS
