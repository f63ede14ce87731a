/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ledger.h"

#include <string.h>

static const char *
line_start (const SsLedger *ledger, const char *at)
{
  const char *end = memrchr (ledger->text, '\n', (gsize)(at - ledger->text));

  return end != NULL ? end + 1 : ledger->text;
}

/* The first field at @at, and what comes after its tab or line end. */
static SsField
next_field (const SsLedger *ledger, const char **at)
{
  const char *end = ledger->text + ledger->length, *start = *at, *p = start;

  while (p < end && *p != '\t' && *p != '\n')
    p++;
  *at = p;
  return (SsField) {start, (gsize)(p - start)};
}

static int
compare_key (SsField field, const char *key, gsize length)
{
  int order = memcmp (field.text, key, MIN (field.length, length));

  return order != 0 ? order : (field.length > length) - (field.length < length);
}

static void
read_fields (const SsLedger *ledger, const char *line, SsField *fields, gsize n_fields)
{
  const char *end = ledger->text + ledger->length;

  for (gsize i = 0; i < n_fields; i++) {
    fields[i] = next_field (ledger, &line);
    if (line < end && *line == '\t')
      line++;
  }
}

gboolean
ss_ledger_find (const SsLedger *ledger, const char *key, SsField *fields, gsize n_fields)
{
  const char *low = ledger->text, *high = ledger->text + ledger->length;
  gsize length = strlen (key);

  while (low < high) {
    const char *line = line_start (ledger, low + (high - low) / 2), *at = line;
    int order = compare_key (next_field (ledger, &at), key, length);

    if (order == 0) {
      read_fields (ledger, line, fields, n_fields);
      return TRUE;
    }
    if (order > 0) {
      high = line;
    } else {
      const char *end = memchr (at, '\n', (gsize)(ledger->text + ledger->length - at));

      low = end != NULL ? end + 1 : high;
    }
  }
  return FALSE;
}

void
ss_field_copy (SsField field, char *out, gsize size)
{
  gsize n = MIN (field.length, size - 1);

  memcpy (out, field.text, n);
  out[n] = '\0';
}
