/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid.h"
#include "source.h"
#include "span.h"
#include "text-stream.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Tables as a browser or a spreadsheet puts them on the clipboard: tags are looked for, not checked; the largest table is taken. */
#define MOST_SIZE ((gsize)256 << 20)
#define MOST_SPAN 1000 /* columns that one cell may cover */

static const char *const globs[] = {"*.html", "*.htm", NULL};
static const char *const mime_types[] = {"text/html", NULL};

static const struct {
  const char *name, *text;
} entities[] = {
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
    {"eacute", "é"}, {"egrave", "è"}, {"ecirc", "ê"},  {"euml", "ë"},   {"agrave", "à"}, {"acirc", "â"},
    {"ccedil", "ç"}, {"icirc", "î"},  {"iuml", "ï"},   {"ocirc", "ô"},  {"ugrave", "ù"}, {"ucirc", "û"},
    {"oelig", "œ"},  {"Eacute", "É"}, {"Egrave", "È"}, {"Agrave", "À"}, {"Ccedil", "Ç"}, {"euro", "€"},
    {"laquo", "«"},  {"raquo", "»"},  {"rsquo", "’"},  {"lsquo", "‘"},  {"ndash", "–"},  {"mdash", "—"},
    {"hellip", "…"}, {"deg", "°"},    {"minus", "−"},  {"thinsp", " "}, {"times", "×"},  {"middot", "·"},
};

/* What is being gathered: the table that is open, and the best one so far. */
typedef struct {
  SsGrid *grid, *best; /* owned */
  GString *cell;
  gboolean in_cell, is_hidden; /* inside a script or style */
  gsize column, span;
} Page;

static void
page_clear (Page *page)
{
  g_clear_pointer (&page->grid, ss_grid_free);
  g_clear_pointer (&page->best, ss_grid_free);
  g_string_free (page->cell, TRUE);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static void
end_cell (Page *page)
{
  const char *text = page->cell->str;
  gsize length = page->cell->len;

  if (!page->in_cell || !page->grid)
    return;
  ss_span_trim (&text, &length);
  ss_grid_set (page->grid, page->column, text, length);
  page->column += page->span;
  page->in_cell = FALSE;
  g_string_truncate (page->cell, 0);
}

static void
end_row (Page *page)
{
  end_cell (page);
  if (page->grid && page->column > 0)
    ss_grid_end_row (page->grid);
  page->column = 0;
}

static void
end_table (Page *page)
{
  end_row (page);
  if (page->grid && (!page->best || ss_grid_n_rows (page->grid) > ss_grid_n_rows (page->best))) {
    g_clear_pointer (&page->best, ss_grid_free);
    page->best = g_steal_pointer (&page->grid);
  }
  g_clear_pointer (&page->grid, ss_grid_free);
}

static gsize
span_of (const char *tag, gsize length)
{
  g_autofree char *lower = g_ascii_strdown (tag, (gssize)length);
  const char *span = strstr (lower, "colspan=");
  guint64 n = span ? g_ascii_strtoull (
                  span + strlen ("colspan=") + strspn (span + strlen ("colspan="), "\"' "), NULL, 10)
                   : 1;

  return CLAMP (n, 1, MOST_SPAN);
}

static gboolean
tag_is (const char *tag, gsize length, const char *name)
{
  gsize n = strlen (name);

  return length >= n && g_ascii_strncasecmp (tag, name, n) == 0 && (length == n || !g_ascii_isalnum (tag[n]));
}

static void
take_tag (Page *page, const char *tag, gsize length)
{
  if (tag_is (tag, length, "table")) {
    end_table (page);
    page->grid = ss_grid_new ();
  } else if (tag_is (tag, length, "/table"))
    end_table (page);
  else if (tag_is (tag, length, "tr") || tag_is (tag, length, "/tr"))
    end_row (page);
  else if (tag_is (tag, length, "td") || tag_is (tag, length, "th")) {
    end_cell (page);
    page->in_cell = TRUE;
    page->span = span_of (tag, length);
  } else if (tag_is (tag, length, "/td") || tag_is (tag, length, "/th"))
    end_cell (page);
  else if (tag_is (tag, length, "br") || tag_is (tag, length, "p"))
    g_string_append_c (page->cell, ' ');
  else if (tag_is (tag, length, "script") || tag_is (tag, length, "style"))
    page->is_hidden = TRUE;
  else if (tag_is (tag, length, "/script") || tag_is (tag, length, "/style"))
    page->is_hidden = FALSE;
}

/* The entity at @at ("&eacute;", "&#233;"); returns its length, 0 where it is none. */
static gsize
take_entity (GString *cell, const char *at, gsize left)
{
  const char *end = memchr (at, ';', MIN (left, 12));
  gsize length = end ? (gsize)(end - at) - 1 : 0;

  if (length == 0)
    return 0;
  if (at[1] == '#') {
    gboolean is_hex = (at[2] | 0x20) == 'x';
    gunichar c = (gunichar)g_ascii_strtoull (at + (is_hex ? 3 : 2), NULL, is_hex ? 16 : 10);
    if (c == 0 || !g_unichar_validate (c))
      return 0;
    g_string_append_unichar (cell, c);
    return length + 2;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == length && memcmp (entities[i].name, at + 1, length) == 0) {
      g_string_append (cell, entities[i].text);
      return length + 2;
    }
  return 0;
}

static void
take_page (Page *page, const char *at, const char *end)
{
  while (at < end) {
    const char *stop = *at == '<' ? memchr (at, '>', (gsize)(end - at)) : NULL;
    gsize entity = 0;
    if (stop) {
      take_tag (page, at + 1, (gsize)(stop - at) - 1);
      at = stop + 1;
      continue;
    }
    if (*at == '&' && page->in_cell)
      entity = take_entity (page->cell, at, (gsize)(end - at));
    if (entity == 0 && page->in_cell && !page->is_hidden) /* line ends in HTML are spaces */
      g_string_append_c (page->cell, *at == '\n' || *at == '\r' || *at == '\t' ? ' ' : *at);
    at += MAX (entity, 1);
  }
  end_table (page);
}

static SsLoaded *
read_html (const SsReading *reading, GError **error)
{
  SsSource source = {reading, 0};
  SsEncoding encoding;
  g_auto (Page) page = {.cell = g_string_new (NULL)};
  g_autoptr (GBytes) bytes = NULL;
  gsize n;

  if (!ss_encoding_of_source (&source, &encoding, error)
      || !(bytes = ss_source_slurp (&source, MOST_SIZE, error)))
    return NULL;
  const char *raw = g_bytes_get_data (bytes, &n);
  g_autofree char *text = g_convert_with_fallback (raw + encoding.bom, (gssize)(n - encoding.bom), "UTF-8",
                                                   encoding.name, "\xEF\xBF\xBD", NULL, &n, NULL);
  if (text)
    take_page (&page, text, text + n);
  if (!page.best) {
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_EMPTY, _ ("“%s” holds no table."), reading->name);
    return NULL;
  }
  SsDialect dialect
      = {.reader = g_strdup ("html"), .encoding = g_strdup (encoding.name), .bom = encoding.bom > 0};
  return ss_grid_read (page.best, reading, &dialect, error);
}

static gboolean
has_word (const guint8 *head, gsize n, const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i + length <= n; i++)
    if (g_ascii_strncasecmp ((const char *)head + i, word, length) == 0)
      return TRUE;
  return FALSE;
}

static double
sniff_html (const guint8 *head, gsize n, const char *name)
{
  gsize at = n >= 3 && head[0] == 0xEF ? 3 : 0;

  while (at < n && g_ascii_isspace (head[at]))
    at++;
  if (at >= n || head[at] != '<')
    return 0;
  return has_word (head, n, "<table") || has_word (head, MIN (n, 1024), "<html") ? 0.7 : 0;
}

const SsReader ss_reader_html = {
    .id = "html",
    .label = N_ ("Table of a web page"),
    .globs = globs,
    .mime_types = mime_types,
    .sniff = sniff_html,
    .read = read_html,
};
