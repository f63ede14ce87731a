/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cells.h"

G_BEGIN_DECLS

/** SsCodeArray: codes of texts, one a row, in the fewest bytes that hold them; it grows wider as codes do. All zero: empty. */
typedef struct {
  gpointer array; /* owned */
  gsize n, room;
  guint width; /* bytes a code: 1, 2 or 4 */
} SsCodeArray;

void ss_code_array_clear (SsCodeArray *codes);

/** Room for @n rows in all, where that is known beforehand. */
void ss_code_array_reserve (SsCodeArray *codes, gsize n);

/** Appends @n codes below @n_texts, or SS_CODE_MISSING. */
void ss_code_array_append (SsCodeArray *codes, const guint32 *more, gsize n, gsize n_texts);

static inline guint32
ss_code_array_get (const SsCodeArray *codes, gsize row)
{
  if (codes->width == 1) {
    guint8 code = ((const guint8 *)codes->array)[row];
    return code == G_MAXUINT8 ? SS_CODE_MISSING : code;
  }
  if (codes->width == 2) {
    guint16 code = ((const guint16 *)codes->array)[row];
    return code == G_MAXUINT16 ? SS_CODE_MISSING : code;
  }
  return ((const guint32 *)codes->array)[row];
}

/** Puts @new_code[code] in the place of each code. */
void ss_code_array_map (SsCodeArray *codes, const guint32 *new_code);

/** How often each of @n_texts codes is met, added to @times; returns how many are missing. */
gsize ss_code_array_count (const SsCodeArray *codes, gsize *times);

G_END_DECLS
