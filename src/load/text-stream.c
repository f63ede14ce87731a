/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-stream.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define RAW_ROOM (64u << 10)
#define CONTEXT 65536 /* bytes around the first fault that say what a file is if it is not UTF-8 */
#define REPLACEMENT "\xEF\xBF\xBD"
#define MOST_GROWTH                                                                                          \
  4 /* UTF-8 bytes a byte of any encoding that iconv knows, at most (GB 18030's pairs included) */

struct _SsTextStream {
  SsSource *source;
  SsEncoding encoding;
  GIConv iconv; /* (GIConv) -1 where bytes pass through */
  guint8 raw[RAW_ROOM];
  gsize n_raw; /* bytes that came and are not text yet */
  gboolean is_end, is_lenient, is_refuted;
  SsEncoding better;
  gsize n_replaced, n_strays;
};

SsTextStream *
ss_text_stream_new (SsSource *source, SsEncoding encoding, GError **error)
{
  g_autoptr (SsTextStream) stream = g_new0 (SsTextStream, 1);

  stream->source = source;
  stream->encoding = encoding;
  stream->iconv = (GIConv)-1;
  if (!g_str_equal (encoding.name, "utf-8")) {
    stream->iconv = g_iconv_open ("UTF-8", encoding.name);
    if (stream->iconv == (GIConv)-1) {
      g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_OPTION,
                   _ ("“%s” is not an encoding that this system knows."), encoding.name);
      return NULL;
    }
  }
  if (!ss_source_seek (source, (goffset)encoding.bom, error))
    return NULL;
  return g_steal_pointer (&stream);
}

void
ss_text_stream_free (SsTextStream *stream)
{
  if (stream->iconv != (GIConv)-1)
    g_iconv_close (stream->iconv);
  g_free (stream);
}

gboolean
ss_text_stream_is_refuted (const SsTextStream *stream, SsEncoding *better)
{
  *better = stream->better;
  return stream->is_refuted;
}

gsize
ss_text_stream_n_replaced (const SsTextStream *stream, gsize *n_strays)
{
  *n_strays = stream->n_strays;
  return stream->n_replaced;
}

#define WORD_EACH 0x0101010101010101u
#define WORD_HIGH 0x8080808080808080u

/* TRUE where none of the eight bytes at @text is NUL or beyond ASCII (a byte less one has its high bit where it was NUL). */
static inline gboolean
are_ascii (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return ((word | (word - WORD_EACH)) & WORD_HIGH) == 0;
}

/* How many bytes of @text are whole characters of UTF-8, none of them NUL: as g_utf8_validate_len(), which looks at each byte of ASCII by itself. */
static gsize
valid_length (const char *text, gsize n)
{
  gsize at = 0;

  for (;;) {
    while (at + sizeof (guint64) <= n && are_ascii (text + at))
      at += sizeof (guint64);
    while (at < n && (gint8)text[at] > 0)
      at++;
    if (at == n || text[at] == '\0')
      return at;
    if (g_utf8_get_char_validated (text + at, (gssize)(n - at)) >= (gunichar)-2)
      return at;
    at += (gsize)g_utf8_skip[(guint8)text[at]];
  }
}

/* How many bytes of @text are whole characters of UTF-8 up to the first fault; a character that is only cut short at the end is no fault. */
static gsize
sound_length (const char *text, gsize n, gboolean is_end, gboolean *is_faulty)
{
  gsize at = valid_length (text, n), left = n - at;

  *is_faulty = FALSE;
  if (left == 0)
    return n;
  *is_faulty = is_end || left >= 4 || text[at] == '\0'
               || g_utf8_get_char_validated (text + at, (gssize)left) != (gunichar)-2;
  return at;
}

/* Where the first NUL byte of the file stands: found by reading again, since it ends the reading anyway. */
static void
find_nul (const SsTextStream *stream, gsize *line, gsize *column)
{
  g_autofree char *block = g_malloc (RAW_ROOM);
  const char *nul = NULL;
  gsize n;

  *line = *column = 1;
  if (!ss_source_seek (stream->source, 0, NULL))
    return;
  while (!nul && ss_source_read (stream->source, block, RAW_ROOM, &n, NULL) && n > 0) {
    const char *end = (nul = memchr (block, '\0', n)) ? nul : block + n, *at = block;
    for (const char *next; (next = memchr (at, '\n', (gsize)(end - at))); at = next + 1) {
      ++*line;
      *column = 1;
    }
    *column += (gsize)(end - at);
  }
}

static gboolean
fail_nul (const SsTextStream *stream, GError **error)
{
  gsize line, column;

  find_nul (stream, &line, &column);
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_BINARY, "%s:%" G_GSIZE_FORMAT ":%" G_GSIZE_FORMAT ": %s",
               stream->source->reading->name, line, column,
               _ ("a NUL byte stands here: the file is damaged, or not a text file."));
  return FALSE;
}

/* A byte that is at fault: as windows-1252 has it, or U+FFFD. Returns the bytes that it takes in @out. */
static gsize
mend_byte (SsTextStream *stream, char byte, char *out)
{
  const char *stray = ss_encoding_stray ((guint8)byte);
  gsize length = strlen (stray ? stray : REPLACEMENT);

  memcpy (out, stray ? stray : REPLACEMENT, length);
  *(stray ? &stream->n_strays : &stream->n_replaced) += 1;
  return length;
}

/* UTF-8 that is mended, byte by byte where it is at fault. Returns the bytes of @in that were used. */
static gsize
mend_utf8 (SsTextStream *stream, const char *in, gsize n_in, char *out, gsize room, gsize *n)
{
  gsize at = 0;

  for (*n = 0; at < n_in && *n + 4 < room;) {
    gboolean is_faulty;
    gsize sound = sound_length (in + at, MIN (n_in - at, room - *n - 4),
                                at + (room - *n - 4) >= n_in && stream->is_end, &is_faulty);
    memcpy (out + *n, in + at, sound);
    *n += sound;
    at += sound;
    if (!is_faulty)
      break;
    *n += mend_byte (stream, in[at++], out + *n);
  }
  return at;
}

static gsize
convert (SsTextStream *stream, char *in, gsize n_in, char *out, gsize room, gsize *n)
{
  char *from = in, *to = out;
  gsize left = n_in, space = room;

  while (left > 0 && g_iconv (stream->iconv, &from, &left, &to, &space) == (gsize)-1) {
    if (errno == E2BIG || (errno == EINVAL && !stream->is_end) || space < 4)
      break;
    memcpy (to, REPLACEMENT, 3); /* EILSEQ, or the last character is cut */
    to += 3;
    space -= 3;
    from++;
    left--;
    stream->n_replaced++;
  }
  *n = room - space;
  return n_in - left;
}

static gboolean
read_through (SsTextStream *stream, char *out, gsize room, gsize *n, GError **error)
{
  gsize most = MIN (RAW_ROOM, room / MOST_GROWTH), n_read, used;
  gsize wanted = most > stream->n_raw ? most - stream->n_raw : 0;

  if (!stream->is_end) {
    if (!ss_source_read (stream->source, stream->raw + stream->n_raw, wanted, &n_read, error))
      return FALSE;
    stream->is_end = n_read < wanted;
    stream->n_raw += n_read;
  }
  if (stream->iconv != (GIConv)-1)
    used = convert (stream, (char *)stream->raw, stream->n_raw, out, room, n);
  else
    used = mend_utf8 (stream, (char *)stream->raw, stream->n_raw, out, room, n);
  stream->n_raw -= used;
  memmove (stream->raw, stream->raw + used, stream->n_raw);
  return memchr (out, '\0', *n) ? fail_nul (stream, error) : TRUE;
}

/* The first fault in what was taken for UTF-8: either the file is something else, or it is UTF-8 with a few broken places. */
static gboolean
doubt (SsTextStream *stream, const char *text, gsize n, gsize fault, GError **error)
{
  gsize start = fault > CONTEXT / 2 ? fault - CONTEXT / 2 : 0;

  if (text[fault] == '\0')
    return fail_nul (stream, error);
  stream->better = ss_encoding_guess ((const guint8 *)text + start, MIN (n - start, CONTEXT), FALSE,
                                      stream->source->reading->options->charset);
  stream->better.bom = 0;
  stream->is_refuted = !stream->encoding.is_sure && !g_str_equal (stream->better.name, "utf-8");
  stream->is_lenient = !stream->is_refuted;
  return TRUE;
}

gboolean
ss_text_stream_read (SsTextStream *stream, char *out, gsize room, gsize *n, GError **error)
{
  gboolean is_faulty;
  gsize n_read, sound, kept = stream->n_raw;

  if (stream->iconv != (GIConv)-1 || stream->is_lenient)
    return read_through (stream, out, room, n, error);
  memcpy (out, stream->raw, kept);
  if (!ss_source_read (stream->source, out + kept, room - kept, &n_read, error))
    return FALSE;
  n_read += kept;
  stream->is_end = n_read < room;
  sound = sound_length (out, n_read, stream->is_end, &is_faulty);
  if (is_faulty && !doubt (stream, out, n_read, sound, error))
    return FALSE;
  if (is_faulty && stream->is_lenient) { /* the sound part goes on; the rest is read again, slowly */
    stream->n_raw = 0;
    stream->is_end = FALSE;
    if (!ss_source_seek (stream->source, stream->source->at - (goffset)(n_read - sound), error))
      return FALSE;
  } else {
    stream->n_raw = is_faulty ? 0 : n_read - sound;
    memcpy (stream->raw, out + sound, stream->n_raw);
  }
  *n = sound;
  if (sound == 0 && stream->is_lenient)
    return read_through (stream, out, room, n, error);
  return TRUE;
}
