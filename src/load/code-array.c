/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "code-array.h"

#include <string.h>

#define FIRST_ROOM 256

void
ss_code_array_clear (SsCodeArray *codes)
{
  g_free (codes->array);
  memset (codes, 0, sizeof *codes);
}

static inline void
set_code (SsCodeArray *codes, gsize row, guint32 code)
{
  /* Cutting SS_CODE_MISSING short gives the narrow form's own mark. */
  if (codes->width == 1)
    ((guint8 *)codes->array)[row] = (guint8)code;
  else if (codes->width == 2)
    ((guint16 *)codes->array)[row] = (guint16)code;
  else
    ((guint32 *)codes->array)[row] = code;
}

static guint
width_for (gsize n_texts)
{
  return n_texts <= G_MAXUINT8 ? 1 : n_texts <= G_MAXUINT16 ? 2 : 4;
}

static void
widen (SsCodeArray *codes, guint width)
{
  SsCodeArray wide = {g_malloc (codes->room * width), codes->n, codes->room, width};

  for (gsize row = 0; row < codes->n; row++)
    set_code (&wide, row, ss_code_array_get (codes, row));
  g_free (codes->array);
  *codes = wide;
}

void
ss_code_array_reserve (SsCodeArray *codes, gsize n)
{
  codes->width = MAX (codes->width, 1);
  if (n <= codes->room)
    return;
  codes->room = MAX (n, FIRST_ROOM);
  codes->array = g_realloc (codes->array, codes->room * codes->width);
}

void
ss_code_array_append (SsCodeArray *codes, const guint32 *more, gsize n, gsize n_texts)
{
  guint width = width_for (n_texts);

  if (codes->n + n > codes->room)
    ss_code_array_reserve (codes, MAX (codes->n + n, codes->room * 3 / 2));
  if (width > codes->width)
    widen (codes, width);
  for (gsize i = 0; i < n; i++)
    set_code (codes, codes->n + i, more[i]);
  codes->n += n;
}

void
ss_code_array_map (SsCodeArray *codes, const guint32 *new_code)
{
  for (gsize row = 0; row < codes->n; row++) {
    guint32 code = ss_code_array_get (codes, row);
    if (code != SS_CODE_MISSING)
      set_code (codes, row, new_code[code]);
  }
}

gsize
ss_code_array_count (const SsCodeArray *codes, gsize *times)
{
  gsize n_missing = 0;

  for (gsize row = 0; row < codes->n; row++) {
    guint32 code = ss_code_array_get (codes, row);
    if (code == SS_CODE_MISSING)
      n_missing++;
    else
      times[code]++;
  }
  return n_missing;
}
