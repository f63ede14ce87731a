/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-stream.h"
#include "uchardet-library.h"

#include <string.h>

#define HEAD (256u << 10) /* bytes that are looked at before reading */
#define MIXED_SOUND 3     /* characters of UTF-8 a fault: what is not UTF-8 has hardly any */
#define SURE_CONTEXT 4096 /* so many bytes beyond ASCII are enough to tell encodings apart */

static const struct {
  const char *name;
  gsize n;
  guint8 mark[4];
} marks[] = {
    {"utf-8", 3, {0xEF, 0xBB, 0xBF}},
    {"utf-32le", 4, {0xFF, 0xFE, 0, 0}},
    {"utf-16le", 2, {0xFF, 0xFE}},
    {"utf-16be", 2, {0xFE, 0xFF}},
};

static const struct {
  const char *alias, *name;
} aliases[] = {
    {"utf8", "utf-8"},
    {"cp1252", "windows-1252"},
    {"windows1252", "windows-1252"},
    {"ansi", "windows-1252"},
    {"latin1", "iso-8859-1"},
    {"latin-1", "iso-8859-1"},
    {"iso8859-1", "iso-8859-1"},
    {"latin9", "iso-8859-15"},
    {"latin-9", "iso-8859-15"},
    {"iso8859-15", "iso-8859-15"},
    {"macroman", "macintosh"},
    {"mac-roman", "macintosh"},
    {"mac", "macintosh"},
    {"x-mac-roman", "macintosh"},
    {"utf-16", "utf-16le"},
    {"ascii", "utf-8"},
    {"us-ascii", "utf-8"},
};

/* Encodings of French files, by likelihood: the first wins a draw. cp850 is what DOS tools still write. */
static const char *const candidates[] = {"windows-1252", "iso-8859-15", "macintosh", "ibm850"};

const char *
ss_encoding_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (aliases[i].alias, lower))
      return aliases[i].name;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_equal (marks[i].name, lower))
      return marks[i].name;
  return g_intern_string (lower);
}

#define NO_BREAK_SPACE "\xC2\xA0"

static const char signs[] = "’«»–—…€°²³µ" NO_BREAK_SPACE;

/*
 * How much a character beyond ASCII looks like French at its place: letters of French between letters, its punctuation beside them.
 * A capital after a small letter ("rÈgion") is how MacRoman looks when it is read as windows-1252, and the other way about.
 */
static int
plausibility (gunichar before, gunichar c, gunichar after)
{
  static const char letters[] = "éèàêçôîâûùëïœüöñÉÈÀÊÇÔÎÂŒ";
  char utf8[7];

  utf8[g_unichar_to_utf8 (c, utf8)] = '\0';
  if (c < 0xA0 || c == 0xFFFD)
    return -8;
  if (g_unichar_isalpha (c) && g_unichar_isdigit (before) && g_unichar_isdigit (after))
    return -2; /* a no-break space between thousands, in another encoding */
  if (strstr (letters, utf8)) {
    gboolean is_misplaced = g_unichar_isupper (c) && g_unichar_islower (before);
    return is_misplaced ? -2 : g_unichar_isalpha (before) || g_unichar_isalpha (after) ? 4 : 1;
  }
  if (strstr (signs, utf8))
    return c != 0x2019 && g_unichar_isalpha (before) && g_unichar_isalpha (after) ? -2 : 2;
  if (g_unichar_isalpha (c))
    return g_unichar_isupper (c) && g_unichar_islower (before) ? -3 : 0;
  return g_unichar_isalpha (before) && g_unichar_isalpha (after) ? -3 : -1;
}

static int
score_of (const char *name, const guint8 *bytes, gsize n)
{
  g_autofree char *text = n == 0 ? g_strdup ("") /* GLib takes no NULL, which is what no bytes are */
                                 : g_convert_with_fallback ((const char *)bytes, (gssize)n, "UTF-8", name,
                                                            "\xEF\xBF\xBD", NULL, NULL, NULL);
  gunichar before = ' ';
  int score = 0;

  if (!text)
    return G_MININT; /* a byte that this encoding does not have */
  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (c >= 0x80)
      score += plausibility (before, c, g_utf8_get_char (g_utf8_next_char (at)));
    before = c;
  }
  return score;
}

/* Only the surroundings of bytes beyond ASCII tell anything. */
static GByteArray *
collect_context (const guint8 *bytes, gsize n)
{
  GByteArray *context = g_byte_array_new ();
  gsize high = 0;

  for (gsize i = 0; i < n && high < SURE_CONTEXT; i++) {
    gboolean is_near = (i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < n && bytes[i + 1] >= 0x80);
    if (bytes[i] >= 0x80 || is_near)
      g_byte_array_append (context, &bytes[i], 1);
    high += bytes[i] >= 0x80;
  }
  return context;
}

/* What the world at large would say; used where nothing looks like French. */
static const char *
ask_uchardet (const guint8 *bytes, gsize n)
{
  const SsUchardetLibrary *library = ss_uchardet_library ();
  uchardet_t detector = library ? library->detector_new () : NULL;
  const char *name = NULL;

  if (detector && library->handle_data (detector, (const char *)bytes, n) == 0) {
    library->data_end (detector);
    name = g_intern_string (library->get_charset (detector));
  }
  if (detector)
    library->detector_delete (detector);
  return name && *name && !g_str_equal (name, "ASCII") ? ss_encoding_name (name) : candidates[0];
}

/* What browsers take a name for (WHATWG, Encoding): ISO 8859-1 is never meant to hold control characters. NULL where it cannot be used. */
static const char *
hinted_name (const char *hint)
{
  const char *name = hint ? ss_encoding_name (hint) : NULL;
  GIConv known = name ? g_iconv_open ("UTF-8", name) : (GIConv)-1;

  if (known == (GIConv)-1 || g_str_has_prefix (name, "utf"))
    name = NULL;
  if (known != (GIConv)-1)
    g_iconv_close (known);
  return name && g_str_equal (name, "iso-8859-1") ? candidates[0] : name;
}

static gboolean
is_candidate (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (g_str_equal (candidates[i], name))
      return TRUE;
  return FALSE;
}

/* The candidate that reads most like French. @hint wins a draw; if it is for another language, text that makes sense in it is enough. */
static SsEncoding
guess_narrow (const guint8 *bytes, gsize n, const char *hint)
{
  g_autoptr (GByteArray) context = collect_context (bytes, n);
  const char *said = hinted_name (hint), *best = NULL;
  int most = said ? score_of (said, context->data, context->len) : -1;

  if (said && most >= 0 && !is_candidate (said))
    return (SsEncoding) {said, 0, FALSE};
  best = most > 0 ? said : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++) {
    int score = score_of (candidates[i], context->data, context->len);
    if (score > MAX (most, 0)) {
      most = score;
      best = candidates[i];
    }
  }
  if (!best)
    best = said ? said : ask_uchardet (bytes, n);
  return (SsEncoding) {best, 0, FALSE};
}

/* UTF-16 without a mark: tables are mostly ASCII, so that every other byte is NUL. */
static const char *
guess_wide (const guint8 *bytes, gsize n)
{
  gsize zeros[2] = {0, 0};

  if (!memchr (bytes, 0, n))
    return NULL;
  for (gsize i = 0; i < n; i++)
    zeros[i & 1] += bytes[i] == 0;
  if (zeros[1] * 3 > n && zeros[0] * 20 < n)
    return "utf-16le";
  return zeros[0] * 3 > n && zeros[1] * 20 < n ? "utf-16be" : NULL;
}

/* Whether bytes that are not all UTF-8 are so for the most part: sound sequences outnumber the faults by far. */
static gboolean
is_mostly_utf8 (const guint8 *bytes, gsize n)
{
  const char *at = (const char *)bytes, *end = at + n, *stop;
  gsize faults = 0, sound = 0;

  for (; at < end; at = stop + 1) {
    gboolean is_sound = g_utf8_validate_len (at, (gsize)(end - at), &stop);
    if (is_sound && faults == 0)
      return TRUE;
    for (const char *c = at; c < stop; c++)
      sound += ((guint8)*c & 0xC0) == 0xC0;
    if (is_sound)
      break;
    faults += g_utf8_get_char_validated (stop, end - stop)
              != (gunichar)-2; /* else the last sequence is merely cut */
  }
  return sound >= MIXED_SOUND * faults;
}

/* The characters of windows-1252 from 0x80 on, where they are such as French text has. */
static void
fill_strays (char strays[128][4])
{
  for (guint i = 0; i < 128; i++) {
    char byte = (char)(0x80 + i);
    g_autofree char *text = g_convert (&byte, 1, "UTF-8", candidates[0], NULL, NULL, NULL);
    gboolean is_lead = 0x80 + i == 0xC2 || 0x80 + i == 0xC3; /* rather what is left of a letter in UTF-8 */
    if (text && !is_lead && (g_unichar_isalpha (g_utf8_get_char (text)) || strstr (signs, text)))
      g_strlcpy (strays[i], text, sizeof strays[i]);
  }
}

const char *
ss_encoding_stray (guint8 byte)
{
  static char strays[128][4];
  static gsize is_filled;

  if (g_once_init_enter (&is_filled)) {
    fill_strays (strays);
    g_once_init_leave (&is_filled, TRUE);
  }
  return byte >= 0x80 && *strays[byte - 0x80] ? strays[byte - 0x80] : NULL;
}

SsEncoding
ss_encoding_guess (const guint8 *bytes, gsize n, gboolean is_start, const char *hint)
{
  const char *wide;

  for (gsize i = 0; is_start && i < G_N_ELEMENTS (marks); i++)
    if (n >= marks[i].n && memcmp (bytes, marks[i].mark, marks[i].n) == 0)
      return (SsEncoding) {marks[i].name, marks[i].n, TRUE};
  if ((wide = guess_wide (bytes, n)))
    return (SsEncoding) {wide, 0, TRUE};
  if (is_mostly_utf8 (bytes, n))
    return (SsEncoding) {"utf-8", 0, FALSE};
  return guess_narrow (bytes, n, hint);
}

gboolean
ss_encoding_of_source (SsSource *source, SsEncoding *encoding, GError **error)
{
  g_autofree guint8 *head = g_malloc (HEAD);
  const char *named = source->reading->options->encoding;
  gsize n;

  if (!ss_source_seek (source, 0, error) || !ss_source_read (source, head, HEAD, &n, error))
    return FALSE;
  *encoding = ss_encoding_guess (head, n, TRUE, source->reading->options->charset);
  if (named)
    *encoding = (SsEncoding) {ss_encoding_name (named), encoding->bom, TRUE};
  return TRUE;
}
