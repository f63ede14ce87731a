/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * A sidecar tells of a table what the table itself cannot: "air.csv" has "air.json" beside it, an object whose texts are "producer", "year",
 * "licence" and "address", and whose "title" and "description" are objects of texts by language. All may be missing. Bundled samples have one.
 */

/** @key of the sidecar of the table at @path in @language ("fr"), for titles and descriptions; NULL where it says nothing. Free with g_free(). */
char *ss_sidecar_text (const char *path, const char *key, const char *language);

/** Fills what the sidecar of the source says into the metadata of a fresh document, where they are empty yet. Reads a file. */
void ss_sidecar_describe (SsDocument *document);

G_END_DECLS
