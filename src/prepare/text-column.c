/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-column.h"

#include "row-groups.h"
#include "texts.h"

#include <string.h>

/* Texts wait for one another: the pool finds many at once in less time than each alone (ss_text_pool_codes). */
#define MOST_WAITING 256

struct _SsTextColumn {
  gsize n_texts, n; /* asked for, in the pool */
  guint32 *codes;
  SsTextPool *pool;
  GString *bytes; /* of those that wait */
  gsize length[MOST_WAITING];
  guint n_waiting;
};

SsTextColumn *
ss_text_column_new (gsize n)
{
  SsTextColumn *filling = g_new (SsTextColumn, 1);

  filling->n_texts = n;
  filling->n = 0;
  filling->n_waiting = 0;
  filling->codes = g_new (guint32, n);
  filling->pool = ss_text_pool_new ();
  filling->bytes = g_string_new (NULL);
  return filling;
}

static void
flush (SsTextColumn *filling)
{
  SsTextSpan spans[MOST_WAITING];
  const char *at = filling->bytes->str;

  for (guint i = 0; i < filling->n_waiting; i++) {
    spans[i] = (SsTextSpan) {at, filling->length[i]};
    at += filling->length[i];
  }
  ss_text_pool_codes (filling->pool, spans, filling->n_waiting, filling->codes + filling->n);
  filling->n += filling->n_waiting;
  filling->n_waiting = 0;
  g_string_truncate (filling->bytes, 0);
}

void
ss_text_column_add_span (SsTextColumn *filling, const char *text, gsize length)
{
  g_assert (filling->n + filling->n_waiting < filling->n_texts);
  g_string_append_len (filling->bytes, text, (gssize)length);
  filling->length[filling->n_waiting++] = length;
  if (filling->n_waiting == MOST_WAITING)
    flush (filling);
}

void
ss_text_column_add (SsTextColumn *filling, const char *text)
{
  ss_text_column_add_span (filling, text ? text : "", text ? strlen (text) : 0);
}

/* Takes @codes; frees @filling. */
static SsColumn *
end (SsTextColumn *filling, const char *name, guint32 *codes, gsize n_rows)
{
  SsColumn *column
      = ss_column_adopt_codes (name, codes, sizeof *codes, n_rows, ss_text_pool_end (filling->pool));

  g_string_free (filling->bytes, TRUE);
  g_free (filling);
  return column;
}

SsColumn *
ss_text_column_end (SsTextColumn *filling, const char *name)
{
  flush (filling);
  return end (filling, name, filling->codes, filling->n);
}

SsColumn *
ss_text_column_spread (SsTextColumn *filling, const char *name, guint32 *places, gsize n_rows)
{
  flush (filling);
  for (gsize row = 0; row < n_rows; row++)
    if (places[row] != SS_CODE_MISSING)
      places[row] = filling->codes[places[row]];
  g_free (filling->codes);
  return end (filling, name, places, n_rows);
}

guint32 *
ss_column_dup_codes (const SsColumn *column)
{
  gsize n_rows = ss_column_n_rows (column);
  guint32 *codes = g_new (guint32, n_rows);

  ss_column_codes (column, 0, n_rows, codes);
  return codes;
}

/* Each distinct cell is written once. */
SsColumn *
ss_column_as_texts (SsColumn *column)
{
  g_autoptr (SsTable) table = NULL;
  g_autoptr (SsRowGroups) groups = NULL;
  SsTextColumn *filling;

  if (ss_column_kind (column) == SS_KIND_TEXT)
    return ss_column_ref (column);
  table = ss_table_new (&column, 1);
  groups = ss_row_groups_new (table, (gsize[]) {0}, 1);
  filling = ss_text_column_new (groups->n_groups);
  for (gsize g = 0; g < groups->n_groups; g++) {
    g_autofree char *cell = ss_column_dup_cell (column, groups->first[g]);

    ss_text_column_add (filling, cell);
  }
  return ss_text_column_spread (filling, ss_column_name (column), g_steal_pointer (&groups->group),
                                groups->n_rows);
}

SsColumn *
ss_text_column_changed (SsColumn *column, SsTextChange change, gpointer data)
{
  gsize n_codes = ss_column_n_codes (column), n_same = 0;
  SsTextColumn *filling;

  for (; n_same < n_codes; n_same++) {
    const char *text = ss_column_code_text (column, (guint32)n_same);

    if (change (text, data) != text)
      break;
  }
  if (n_same == n_codes)
    return ss_column_ref (column);
  filling = ss_text_column_new (n_codes);
  for (gsize code = 0; code < n_codes; code++) {
    const char *text = ss_column_code_text (column, (guint32)code);

    ss_text_column_add (filling, code < n_same ? text : change (text, data));
  }
  return ss_text_column_spread (filling, ss_column_name (column), ss_column_dup_codes (column),
                                ss_column_n_rows (column));
}
