/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-tags.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An entry of a table of references is 20 bytes: "0000000015 00000 n \n" (ISO 32000-1, 7.5.4). */
#define ENTRY_SIZE 20

/* A PDF as it is read: @text is its bytes with a NUL behind them. */
typedef struct {
  const char *text;
  gsize size;
  gsize table; /* offset of "xref" */
  guint n;     /* objects, the free one with them */
  const char *entries, *trailer;
} Pdf;

static const char *
find (const Pdf *pdf, const char *from, const char *what)
{
  return memmem (from, pdf->text + pdf->size - from, what, strlen (what));
}

/* The last one: the file may have been added to before. */
static const char *
find_last (const Pdf *pdf, const char *what)
{
  const char *last = NULL;
  for (const char *next = find (pdf, pdf->text, what); next; next = find (pdf, next + 1, what))
    last = next;
  return last;
}

static gboolean
pdf_open (Pdf *pdf, const GByteArray *bytes)
{
  *pdf = (Pdf) {.text = (const char *)bytes->data, .size = bytes->len - 1};
  const char *start = find_last (pdf, "startxref");
  int read = 0;
  if (!start)
    return FALSE;
  pdf->table = strtoull (start + strlen ("startxref"), NULL, 10);
  if (pdf->table >= pdf->size || !g_str_has_prefix (pdf->text + pdf->table, "xref")
      || sscanf (pdf->text + pdf->table, "xref 0 %u %n", &pdf->n, &read) < 1 || read == 0)
    return FALSE;
  pdf->entries = pdf->text + pdf->table + read;
  pdf->trailer = find (pdf, pdf->text + pdf->table, "trailer");
  return pdf->trailer && pdf->entries + (gsize)pdf->n * ENTRY_SIZE <= pdf->trailer;
}

/* The text of object @number from "<<" to before its last ">>", or NULL. Free with g_free(). */
static char *
dup_open_dictionary (const Pdf *pdf, guint number)
{
  gsize offset = number < pdf->n ? strtoull (pdf->entries + (gsize)number * ENTRY_SIZE, NULL, 10) : pdf->size;
  g_autofree char *head = g_strdup_printf ("%u 0 obj", number);
  if (offset >= pdf->size || !g_str_has_prefix (pdf->text + offset, head))
    return NULL;
  const char *end = find (pdf, pdf->text + offset, "endobj");
  g_autofree char *body
      = end ? g_strndup (pdf->text + offset + strlen (head), end - pdf->text - offset - strlen (head)) : NULL;
  char *close = body && !strstr (body, "stream") ? g_strrstr (body, ">>") : NULL;
  if (!close || !strstr (body, "<<") || strstr (body, "<<") > close)
    return NULL;
  *close = '\0';
  return g_strdup (strstr (body, "<<"));
}

/* The number before " 0 R" behind @key of the trailer; 0: none. */
static guint
reference (const Pdf *pdf, const char *key)
{
  const char *found = find (pdf, pdf->trailer, key);
  return found ? (guint)strtoul (found + strlen (key), NULL, 10) : 0;
}

static guint
find_figure (const Pdf *pdf)
{
  for (guint number = 1; number < pdf->n; number++) {
    g_autofree char *dictionary = dup_open_dictionary (pdf, number);
    if (dictionary && strstr (dictionary, "/Type /StructElem") && strstr (dictionary, "/S /Figure"))
      return number;
  }
  return 0;
}

/* "<FEFF...>": any text is UTF-16, big end first, in hexadecimal. */
static void
append_text (GString *out, const char *text)
{
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  g_string_append (out, "<FEFF");
  for (glong i = 0; units && i < n; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}

/* One more version of object @number, behind the file; its place goes to the table. */
static void
append_object (GString *out, GString *table, gsize before, guint number, const char *dictionary,
               const char *added)
{
  g_string_append_printf (table, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number, before + out->len);
  g_string_append_printf (out, "%u 0 obj\n%s%s>>\nendobj\n", number, dictionary, added);
}

static void
append_update (GString *out, const Pdf *pdf, const char *language, const char *alternative)
{
  guint root = reference (pdf, "/Root "), info = reference (pdf, "/Info "), figure = find_figure (pdf);
  g_autofree char *catalogue = dup_open_dictionary (pdf, root), *element = dup_open_dictionary (pdf, figure);
  if (!catalogue || !element || info == 0)
    return;
  g_autoptr (GString) table = g_string_new ("xref\n"), added = g_string_new ("   /Alt ");
  g_autofree char *wishes
      = g_strdup_printf ("   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n", language);
  append_object (out, table, pdf->size, root, catalogue, wishes);
  append_text (added, alternative);
  g_string_append_c (added, '\n');
  if (alternative && *alternative)
    append_object (out, table, pdf->size, figure, element, added->str);
  gsize start = pdf->size + out->len;
  g_string_append_printf (
      out,
      "%strailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT
      "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
      table->str, pdf->n, root, info, pdf->table, start);
}

gboolean
ss_pdf_add_tags (GByteArray *bytes, const char *language, const char *alternative)
{
  g_autoptr (GString) update = g_string_new (NULL);
  Pdf pdf;
  g_byte_array_append (bytes, (const guint8 *)"", 1);
  if (pdf_open (&pdf, bytes))
    append_update (update, &pdf, language, alternative ? alternative : "");
  g_byte_array_set_size (bytes, bytes->len - 1);
  g_byte_array_append (bytes, (const guint8 *)update->str, update->len);
  return update->len > 0;
}
