/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text-stream.h"

#include <jansson.h>

G_BEGIN_DECLS

/**
 * SsJsonStream: a JSON text seen through a window, so that a file of any size is walked one value at a time. It knows just enough of
 * the grammar to find where a value ends; whoever takes the value checks what is in it.
 */
typedef struct _SsJsonStream SsJsonStream;

/** The bytes of one value, without the spaces around it. They live until the stream goes on. */
typedef struct {
  const char *at;
  gsize length;
} SsJsonSpan;

/** Takes @text. */
SsJsonStream *ss_json_stream_new (SsTextStream *text, const SsReading *reading);
void ss_json_stream_free (SsJsonStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsJsonStream, ss_json_stream_free)

/** The next character that is no space, not taken; 0 at the end. -1 with @error set. */
int ss_json_peek (SsJsonStream *stream, GError **error);

/** Takes the next character that is no space, which must be @wanted. */
gboolean ss_json_take (SsJsonStream *stream, char wanted, GError **error);

/** Takes the next value. SS_LOAD_ERROR_TOO_BIG beyond SS_JSON_MOST. */
#define SS_JSON_MOST (256u << 20)
gboolean ss_json_take_value (SsJsonStream *stream, SsJsonSpan *span, GError **error);

/** TRUE if a line ends between the last value and what follows: lines of JSON. */
gboolean ss_json_met_line_end (const SsJsonStream *stream);

/** Sets @error: "file:line:column: sentence" for the byte @at of the window (inside the last span). Returns FALSE. */
gboolean ss_json_fail (const SsJsonStream *stream, const char *at, const char *sentence, GError **error);

/** @span as jansson reads it (any value); NULL with @error set, at the place that jansson names. */
json_t *ss_json_parse (const SsJsonStream *stream, const SsJsonSpan *span, GError **error);

/** Members of the object @span, one by one: FALSE at its end, or with @error set. @at starts as NULL. @key is without its quotes, escapes not undone. */
gboolean ss_json_next_member (const SsJsonStream *stream, const SsJsonSpan *span, const char **at,
                              SsJsonSpan *key, SsJsonSpan *value, GError **error);

/**
 * As ss_json_next_member(), in a hurry: an array under @plain_key is taken to hold neither texts nor objects, so that it ends before the next quote or
 * brace, and its brackets are left uncounted. Where that is wrong, what follows seems malformed, or the array itself does.
 */
gboolean ss_json_next_member_quick (const SsJsonStream *stream, const SsJsonSpan *span, const char **at,
                                    const char *plain_key, SsJsonSpan *key, SsJsonSpan *value,
                                    GError **error);

/** Elements of the array @span, likewise. */
gboolean ss_json_next_element (const SsJsonStream *stream, const SsJsonSpan *span, const char **at,
                               SsJsonSpan *value, GError **error);

/** TRUE if @span is the bare word or name @text. */
gboolean ss_json_span_is (const SsJsonSpan *span, const char *text);

G_END_DECLS
