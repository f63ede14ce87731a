/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SsTexts: the distinct texts of a column, each under a code 0 .. n - 1, in one block of memory. Immutable once made and
 * reference-counted, so that columns that are cut from one another share it.
 */
typedef struct _SsTexts SsTexts;
struct _SsTexts {
  gatomicrefcount ref_count;
  gsize n;
  gsize arena_size;
  char *arena; /* the texts one after another, each ended by a NUL; those of the lender where there is one */
  guint32 *offset; /* [n]: where each begins */
  SsTexts *lender; /* whose arena it is; NULL: its own */
};

SsTexts *ss_texts_ref (SsTexts *texts);
void ss_texts_unref (SsTexts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsTexts, ss_texts_unref)

static inline const char *
ss_texts_get (const SsTexts *texts, guint32 code)
{
  return texts->arena + texts->offset[code];
}

/** The texts at @codes, which are distinct, under new codes 0 .. n - 1 in that order. Most of them: the block is shared; few: it is copied, so that
 *  what is left of a long column does not hold all of it in memory. */
SsTexts *ss_texts_pick (SsTexts *texts, const guint32 *codes, gsize n);

/** SsTextPool: gives texts their codes, in order of first appearance. */
typedef struct _SsTextPool SsTextPool;

SsTextPool *ss_text_pool_new (void);
void ss_text_pool_free (SsTextPool *pool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsTextPool, ss_text_pool_free)

/** What a pool can hold: offsets are 32 bits wide. */
#define SS_TEXT_POOL_MOST_BYTES ((gsize)G_MAXUINT32)

/** The code of the @length bytes at @text (no NUL among them). The pool must not be full. */
guint32 ss_text_pool_code (SsTextPool *pool, const char *text, gsize length);

/** A text to be coded; length 0: none. */
typedef struct {
  const char *text;
  gsize length;
} SsTextSpan;

/** The codes of @n texts at once (G_MAXUINT32 for those of no length): memory is asked for ahead, so that large pools wait less. */
void ss_text_pool_codes (SsTextPool *pool, const SsTextSpan *spans, gsize n, guint32 *codes);

/** Takes the texts out for which @is_dropped; the others close up, in order. @new_code[code] becomes their new code, or G_MAXUINT32. */
void ss_text_pool_drop (SsTextPool *pool, const guint8 *is_dropped, guint32 *new_code);

/** TRUE when @length more bytes would not fit. */
gboolean ss_text_pool_is_full (const SsTextPool *pool, gsize length);

gsize ss_text_pool_size (const SsTextPool *pool);

/** The text of a code; moves with the next ss_text_pool_code(). */
const char *ss_text_pool_text (const SsTextPool *pool, guint32 code);

/** Bytes of a code's text. */
gsize ss_text_pool_length (const SsTextPool *pool, guint32 code);

/** No more texts will come: lets go of what finds them. */
void ss_text_pool_close (SsTextPool *pool);

/** Frees the pool and hands its texts over. */
SsTexts *ss_text_pool_end (SsTextPool *pool);

G_END_DECLS
