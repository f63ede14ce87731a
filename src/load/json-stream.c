/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-stream.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_WINDOW (512u << 10)

struct _SsJsonStream {
  SsTextStream *text;       /* owned */
  const SsReading *reading; /* borrowed */
  char *window;
  gsize room, n, at; /* bytes there, and those taken */
  gboolean is_end, met_line_end;
  gsize line, column; /* of the window's first byte; columns count bytes from 1 */
};

/*
 * Where a scan for the end of a value stands. Only the brackets of the value's own kind are counted, so that the coordinates of a feature
 * are passed over in long runs: whether the others are in their place is for whoever reads what is within.
 */
typedef struct {
  char open; /* '[' or '{' */
  gsize depth;
  gboolean is_string;
} Scan;

SsJsonStream *
ss_json_stream_new (SsTextStream *text, const SsReading *reading)
{
  SsJsonStream *stream = g_new0 (SsJsonStream, 1);

  stream->text = text;
  stream->reading = reading;
  stream->room = FIRST_WINDOW;
  stream->window = g_malloc (FIRST_WINDOW + 1);
  stream->line = stream->column = 1;
  return stream;
}

void
ss_json_stream_free (SsJsonStream *stream)
{
  ss_text_stream_free (stream->text);
  g_free (stream->window);
  g_free (stream);
}

gboolean
ss_json_met_line_end (const SsJsonStream *stream)
{
  return stream->met_line_end;
}

static void
count_lines (const char *at, const char *end, gsize *line, gsize *column)
{
  for (const char *next; at < end && (next = memchr (at, '\n', (gsize)(end - at))); at = next + 1) {
    ++*line;
    *column = 1;
  }
  *column += (gsize)(end - at);
}

gboolean
ss_json_fail (const SsJsonStream *stream, const char *at, const char *sentence, GError **error)
{
  gsize line = stream->line, column = stream->column;

  count_lines (stream->window, at, &line, &column);
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYNTAX, "%s:%" G_GSIZE_FORMAT ":%" G_GSIZE_FORMAT ": %s",
               stream->reading->name, line, column, sentence);
  return FALSE;
}

static gboolean
fail_end (const SsJsonStream *stream, GError **error)
{
  return ss_json_fail (stream, stream->window + stream->n, _ ("the JSON text ends in the middle of a value."),
                       error);
}

static gboolean
fail_big (const SsJsonStream *stream, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
               _ ("“%s” holds one JSON value of more than %u MB."), stream->reading->name,
               SS_JSON_MOST >> 20);
  return FALSE;
}

/* Brings more text into the window behind what is not taken yet. */
static gboolean
fill (SsJsonStream *stream, GError **error)
{
  gsize n;

  if (stream->at > 0) {
    count_lines (stream->window, stream->window + stream->at, &stream->line, &stream->column);
    stream->n -= stream->at;
    memmove (stream->window, stream->window + stream->at, stream->n);
    stream->at = 0;
  }
  if (stream->room - stream->n < FIRST_WINDOW / 2) {
    if (stream->room >= SS_JSON_MOST)
      return fail_big (stream, error);
    stream->room *= 2;
    stream->window = g_realloc (stream->window, stream->room + 1);
  }
  SsEncoding better;
  if (!ss_text_stream_read (stream->text, stream->window + stream->n, stream->room - stream->n, &n, error)
      || ss_text_stream_is_refuted (stream->text, &better))
    return FALSE;
  stream->n += n;
  stream->is_end = n == 0;
  return !g_cancellable_set_error_if_cancelled (stream->reading->cancellable, error);
}

int
ss_json_peek (SsJsonStream *stream, GError **error)
{
  stream->met_line_end = FALSE;
  for (;;) {
    while (stream->at < stream->n && strchr (" \t\r\n", stream->window[stream->at])) {
      stream->met_line_end |= stream->window[stream->at] == '\n';
      stream->at++;
    }
    if (stream->at < stream->n)
      return (guint8)stream->window[stream->at];
    if (stream->is_end)
      return 0;
    if (!fill (stream, error))
      return -1;
  }
}

gboolean
ss_json_take (SsJsonStream *stream, char wanted, GError **error)
{
  int next = ss_json_peek (stream, error);

  if (next < 0)
    return FALSE;
  if (next == 0)
    return fail_end (stream, error);
  if (next != wanted) {
    g_autofree char *sentence = g_strdup_printf (_ ("“%c” was expected here."), wanted);
    return ss_json_fail (stream, stream->window + stream->at, sentence, error);
  }
  stream->at++;
  return TRUE;
}

/* The end of the string whose inside begins at @at: the place of its closing quote, or NULL. */
static const char *
string_end (const char *at, const char *end)
{
  while (at < end && *at != '"')
    at += *at == '\\' ? 2 : 1;
  return at < end ? at : NULL;
}

/* From '[' to ']' and from '{' to '}'. */
#define TO_CLOSING 2
#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

#define BLOCK 32

/* Whether a block holds neither quotes nor a byte from @open on; written so that compilers turn it into wide steps. */
static inline gboolean
is_plain_block (const char *at, char open)
{
  guint8 stops = 0;

  for (gsize i = 0; i < BLOCK; i++)
    stops |= (guint8)((guint8)((guint8)at[i] >= (guint8)open) | (guint8)(at[i] == '"'));
  return stops == 0;
}

/* Past bytes that are neither quotes nor the brackets of @open's kind; few other bytes are @open or above. Long runs of such bytes go by in blocks. */
static const char *
skip_plain (const char *at, const char *end, char open)
{
  const char *start = at;

  for (guint64 word; end - at >= 8; at += 8) {
    memcpy (&word, at, 8);
    guint64 quotes = word ^ EACH ('"');
    quotes = (quotes - EACH (1)) & ~quotes;
    if ((quotes | word | (word + EACH (0x80 - (guint8)open))) & EACH (0x80))
      break;
    while (at - start >= BLOCK && end - at >= 2 * BLOCK && is_plain_block (at + 8, open))
      at += BLOCK;
  }
  return at;
}

/* From @at on: the place behind the bracket that closes the value, or NULL with @scan saying how it goes on at @resume. */
static const char *
scan_nested (Scan *scan, const char *at, const char *end, const char **resume)
{
  while (at < end) {
    if (scan->is_string) {
      const char *quote = string_end (at, end);
      if (!quote)
        break;
      scan->is_string = FALSE;
      at = quote + 1;
      continue;
    }
    at = skip_plain (at, end, scan->open);
    if (at == end)
      break;
    char c = *at++;
    if (c == '"')
      scan->is_string = TRUE;
    else if (c == scan->open)
      scan->depth++;
    else if (c == scan->open + TO_CLOSING && --scan->depth == 0)
      return at;
  }
  *resume = at;
  return NULL;
}

static gboolean
is_delimiter (char c)
{
  return strchr (",:]}[{ \t\r\n", c) != NULL;
}

/* The end of a value that lies whole in [at, end), or NULL. */
static const char *
value_end (const char *at, const char *end)
{
  const char *resume;

  if (at < end && (*at == '[' || *at == '{'))
    return scan_nested (&(Scan) {.open = *at}, at, end, &resume);
  if (at < end && *at == '"') {
    const char *quote = string_end (at + 1, end);
    return quote ? quote + 1 : NULL;
  }
  const char *start = at;
  while (at < end && !is_delimiter (*at) && *at != '"')
    at++;
  return at > start ? at : NULL;
}

static gboolean
take_nested (SsJsonStream *stream, SsJsonSpan *span, GError **error)
{
  Scan scan = {.open = stream->window[stream->at]};
  gsize done = 0; /* bytes of the value that are scanned */

  for (;;) {
    const char *start = stream->window + stream->at, *resume;
    const char *end = scan_nested (&scan, start + done, stream->window + stream->n, &resume);
    if (end) {
      *span = (SsJsonSpan) {start, (gsize)(end - start)};
      stream->at = (gsize)(end - stream->window);
      return TRUE;
    }
    done = (gsize)(resume - start);
    if (done > stream->n - stream->at) /* a backslash was the last byte: wait for what it escapes */
      done = stream->n - stream->at - 1;
    if (stream->is_end)
      return fail_end (stream, error);
    if (!fill (stream, error))
      return FALSE;
  }
}

gboolean
ss_json_take_value (SsJsonStream *stream, SsJsonSpan *span, GError **error)
{
  int next = ss_json_peek (stream, error);

  if (next <= 0)
    return next == 0 ? fail_end (stream, error) : FALSE;
  if (next == '[' || next == '{')
    return take_nested (stream, span, error);
  for (;;) {
    const char *start = stream->window + stream->at, *end = value_end (start, stream->window + stream->n);
    gboolean is_whole = end && (*start == '"' || end < stream->window + stream->n || stream->is_end);
    if (is_whole) {
      *span = (SsJsonSpan) {start, (gsize)(end - start)};
      stream->at = (gsize)(end - stream->window);
      return TRUE;
    }
    if (stream->is_end)
      return ss_json_fail (stream, start, _ ("a JSON value was expected here."), error);
    if (!fill (stream, error))
      return FALSE;
  }
}

json_t *
ss_json_parse (const SsJsonStream *stream, const SsJsonSpan *span, GError **error)
{
  json_error_t reason;
  json_t *json = json_loadb (span->at, span->length, JSON_DECODE_ANY | JSON_ALLOW_NUL, &reason);

  if (!json) {
    gsize place = MIN ((gsize)MAX (reason.position, 1) - 1, span->length);
    /* Translators: jansson's own words, in English. */
    g_autofree char *sentence = g_strdup_printf (_ ("this is no JSON (%s)."), reason.text);
    ss_json_fail (stream, span->at + place, sentence, error);
  }
  return json;
}

gboolean
ss_json_span_is (const SsJsonSpan *span, const char *text)
{
  return span->length == strlen (text) && memcmp (span->at, text, span->length) == 0;
}

static const char *
skip_spaces (const char *at, const char *end)
{
  while (at < end && strchr (" \t\r\n", *at))
    at++;
  return at;
}

/* To the next member or element: over the opening bracket or a comma. NULL at the end, or with @error set. */
static const char *
step (const SsJsonStream *stream, const SsJsonSpan *span, const char *at, GError **error)
{
  const char *end = span->at + span->length - 1; /* the closing bracket */
  gboolean is_first = at == NULL;

  at = skip_spaces (is_first ? span->at + 1 : at, end);
  if (at == end)
    return NULL;
  if (is_first)
    return at;
  if (*at != ',') {
    ss_json_fail (stream, at, _ ("a comma was expected here."), error);
    return NULL;
  }
  at = skip_spaces (at + 1, end);
  if (at == end)
    ss_json_fail (stream, at, _ ("a value was expected after the comma."), error);
  return at == end ? NULL : at;
}

static gboolean
next_value (const SsJsonStream *stream, const SsJsonSpan *span, const char *start, const char **at,
            SsJsonSpan *value, GError **error)
{
  const char *limit = span->at + span->length - 1, *end = value_end (start, limit);

  if (!end)
    return ss_json_fail (stream, start, _ ("a JSON value was expected here."), error);
  *value = (SsJsonSpan) {start, (gsize)(end - start)};
  *at = end;
  return TRUE;
}

/* The array at @start up to the last bracket before the next quote or brace; FALSE where something else stands there. */
static gboolean
take_plain_array (const char *start, const char *limit, const char **at, SsJsonSpan *value)
{
  const char *end = start;

  if (start >= limit || *start != '[')
    return FALSE;
  for (;;) {
    end = skip_plain (end, limit, '{');
    if (end == limit || *end == '"' || *end == '{' || *end == '}')
      break;
    end++;
  }
  while (end > start && strchr (", \t\r\n", end[-1]))
    end--;
  if (end == start || end[-1] != ']')
    return FALSE;
  *value = (SsJsonSpan) {start, (gsize)(end - start)};
  *at = end;
  return TRUE;
}

gboolean
ss_json_next_element (const SsJsonStream *stream, const SsJsonSpan *span, const char **at, SsJsonSpan *value,
                      GError **error)
{
  const char *start = step (stream, span, *at, error);

  return start && next_value (stream, span, start, at, value, error);
}

gboolean
ss_json_next_member (const SsJsonStream *stream, const SsJsonSpan *span, const char **at, SsJsonSpan *key,
                     SsJsonSpan *value, GError **error)
{
  return ss_json_next_member_quick (stream, span, at, NULL, key, value, error);
}

gboolean
ss_json_next_member_quick (const SsJsonStream *stream, const SsJsonSpan *span, const char **at,
                           const char *plain_key, SsJsonSpan *key, SsJsonSpan *value, GError **error)
{
  const char *start = step (stream, span, *at, error), *end = span->at + span->length - 1, *quote;

  if (!start)
    return FALSE;
  if (*start != '"' || !(quote = string_end (start + 1, end)))
    return ss_json_fail (stream, start, _ ("a name in quotes was expected here."), error);
  *key = (SsJsonSpan) {start + 1, (gsize)(quote - start - 1)};
  start = skip_spaces (quote + 1, end);
  if (start == end || *start != ':')
    return ss_json_fail (stream, start, _ ("“:” was expected here."), error);
  start = skip_spaces (start + 1, end);
  return (plain_key && ss_json_span_is (key, plain_key) && take_plain_array (start, end, at, value))
         || next_value (stream, span, start, at, value, error);
}
