/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "heading.h"

#include "layout.h"

#include <string.h>

#define MOST_LINES 3
#define LONGEST_LINE 200 /* bytes; more is a note */

/* Lines that say where a table comes from, in lower case. */
static const char *const asides[]
    = {"source",      "note",    "champ",   "lecture", "mise à jour", "mis à jour", "dernière mise",
       "last update", "updated", "date ",   "extrait", "export",      "http",       "©",
       "licence",     "license", "contact", "retour",  "data source", NULL};

static gboolean
is_aside (const char *line)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);

  for (const char *const *aside = asides; *aside != NULL; aside++)
    if (g_str_has_prefix (lower, *aside))
      return TRUE;
  return FALSE;
}

/* The one filled cell of @record, or NULL; free with g_free(). */
static char *
lone_cell (const SsBatch *batch, const SsRecord *record)
{
  if (ss_record_n_filled (batch, record) != 1)
    return NULL;
  for (gsize i = 0; i < record->n; i++) {
    const SsField *field = &batch->fields[record->first + i];
    g_autofree char *text = g_strndup (ss_batch_text (batch, field), field->length);

    g_strstrip (g_strdelimit (text, "\r\n", ' '));
    if (*text != '\0')
      return g_utf8_make_valid (text, -1);
  }
  return NULL;
}

static gboolean
has_letter (const char *line)
{
  for (; *line != '\0'; line = g_utf8_next_char (line))
    if (g_unichar_isalpha (g_utf8_get_char (line)))
      return TRUE;
  return FALSE;
}

char *
ss_heading_of (const SsBatch *batch, gsize n)
{
  g_autoptr (GString) heading = g_string_new (NULL);
  gsize n_lines = 0;

  for (gsize r = 0; r < MIN (n, batch->n_records) && n_lines < MOST_LINES; r++) {
    g_autofree char *line = lone_cell (batch, &batch->records[r]);

    if (line == NULL || strlen (line) > LONGEST_LINE || !has_letter (line) || is_aside (line))
      continue;
    if (n_lines++ > 0)
      g_string_append_c (heading, '\n');
    g_string_append (heading, line);
  }
  return heading->len > 0 ? g_strdup (heading->str) : NULL;
}
