/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "source.h"

G_BEGIN_DECLS

/** How the bytes of a file become text. */
typedef struct {
  const char *name; /* static or the user's: "utf-8", "windows-1252", "utf-16le", ... as iconv knows it */
  gsize bom;        /* bytes of the byte order mark, 0 none */
  gboolean is_sure; /* a mark, the user, or text that can hardly be anything else */
} SsEncoding;

/** What @n bytes from a file look like; @is_start: they are its first ones (a byte order mark may be there). @hint (or NULL): what somebody says it is. */
SsEncoding ss_encoding_guess (const guint8 *bytes, gsize n, gboolean is_start, const char *hint);

/** What a byte that is no UTF-8, in a text that otherwise is, most likely stands for: a letter of French or a sign in windows-1252; NULL where it is neither. */
const char *ss_encoding_stray (guint8 byte);

/** What the source's first bytes look like, or what the reader's options say. */
gboolean ss_encoding_of_source (SsSource *source, SsEncoding *encoding, GError **error);

/** The canonical name ("windows-1252" for "CP1252"), static; @name itself where it is not one of ours. */
const char *ss_encoding_name (const char *name);

/** SsTextStream: a source's text from its start, as UTF-8 without NUL. */
typedef struct _SsTextStream SsTextStream;

/** Starts over at the source's first byte after the mark. SS_LOAD_ERROR_OPTION where iconv does not know the encoding. */
SsTextStream *ss_text_stream_new (SsSource *source, SsEncoding encoding, GError **error);
void ss_text_stream_free (SsTextStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsTextStream, ss_text_stream_free)

/** Some text (whole characters, at most @room bytes, @room >= 64) into @out; @n 0 only at the end. */
gboolean ss_text_stream_read (SsTextStream *stream, char *out, gsize room, gsize *n, GError **error);

/** Set where text that was taken for UTF-8 is not: the bytes around the first fault say what it is; the caller starts over. */
gboolean ss_text_stream_is_refuted (const SsTextStream *stream, SsEncoding *better);

/** Bytes that are no text in this encoding, so far: each became U+FFFD; or, in @n_strays, a character of windows-1252 among UTF-8. */
gsize ss_text_stream_n_replaced (const SsTextStream *stream, gsize *n_strays);

G_END_DECLS
