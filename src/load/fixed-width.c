/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid.h"
#include "source.h"
#include "span.h"
#include "text-stream.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Tables whose columns stand one under the other, with nothing but spaces between them: each gap is a run of places that are blank in every line. */
#define MOST_SIZE ((gsize)256 << 20)
#define MOST_WIDTH 4096     /* characters of a line that are looked at */
#define CROSSING_SHARE 0.05 /* of lines that may write over a gap: titles and notes */
#define NARROW_GAP_LINES 8  /* from so many lines on a gap of one space is no chance */
#define MIN_LINES 3         /* to see that they are aligned */
#define DELIMITED_SHARE 0.5 /* of lines with a delimiter: another reader's */
#define WIDE_GAP_SHARE 0.6  /* of lines with two spaces or more inside */

static const char *const globs[] = {"*.txt", "*.prn", NULL};
static const char *const mime_types[] = {"text/plain", NULL};

typedef struct {
  const char *text;
  gsize length;
} Line;

/* Where columns begin and end, in characters. */
typedef struct {
  gsize first, end;
} Slot;

/* The lines that are not blank. */
static GArray *
split_lines (const char *text, gsize n)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *end = text + n;

  while (text < end) {
    gsize length = 0;
    while (text + length < end && text[length] != '\n' && text[length] != '\r')
      length++;
    Line line = {text, length};
    const char *inner = text;
    ss_span_trim (&inner, &length);
    if (length > 0)
      g_array_append_val (lines, line);
    text += line.length + 1;
  }
  return lines;
}

/* Whether two spaces or more stand inside the line: those without are titles and notes. */
static gboolean
has_wide_gap (const Line *line)
{
  Line inner = *line;

  ss_span_trim (&inner.text, &inner.length);
  return memmem (inner.text, inner.length, "  ", 2) != NULL;
}

/* Marks the places where some line of the table has something. */
static void
mark_places (const GArray *lines, guint8 *is_filled)
{
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    const char *at = line->text, *end = at + line->length;
    if (!has_wide_gap (line))
      continue;
    for (gsize place = 0; at < end && place < MOST_WIDTH; place++, at = g_utf8_next_char (at))
      is_filled[place] |= *at != ' ';
  }
}

static GArray *
find_slots (const GArray *lines)
{
  g_autofree guint8 *is_filled = g_new0 (guint8, MOST_WIDTH + 1);
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  gsize narrowest = lines->len >= NARROW_GAP_LINES ? 1 : 2, gap = narrowest;

  mark_places (lines, is_filled);
  for (gsize place = 0; place < MOST_WIDTH; place++) {
    if (!is_filled[place]) {
      gap++;
      continue;
    }
    Slot slot = {place, place + 1};
    if (gap >= narrowest || slots->len == 0)
      g_array_append_val (slots, slot);
    else
      g_array_index (slots, Slot, slots->len - 1).end = place + 1;
    gap = 0;
  }
  if (slots->len > 0) /* the last one takes what is longer than most */
    g_array_index (slots, Slot, slots->len - 1).end = G_MAXSIZE;
  return slots;
}

/* The text of @line from one place to another. */
static Line
part_of (const Line *line, gsize first, gsize end)
{
  const char *at = line->text, *stop = at + line->length, *start;
  gsize place = 0;

  for (; at < stop && place < first; place++)
    at = g_utf8_next_char (at);
  for (start = at; at < stop && place < end; place++)
    at = g_utf8_next_char (at);
  Line part = {start, (gsize)(at - start)};
  ss_span_trim (&part.text, &part.length);
  return part;
}

/* Whether the line leaves all gaps blank. */
static gboolean
keeps_gaps (const Line *line, const GArray *slots)
{
  for (guint i = 0; i < slots->len; i++) {
    const Slot *slot = &g_array_index (slots, Slot, i);
    gsize before = i > 0 ? g_array_index (slots, Slot, i - 1).end : 0;
    if (part_of (line, before, slot->first).length > 0)
      return FALSE;
  }
  return TRUE;
}

static void
fill_grid (SsGrid *grid, const GArray *lines, const GArray *slots)
{
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    if (!keeps_gaps (line, slots)) {
      Line whole = part_of (line, 0, G_MAXSIZE);
      ss_grid_set (grid, 0, whole.text, whole.length);
    } else
      for (guint s = 0; s < slots->len; s++) {
        const Slot *slot = &g_array_index (slots, Slot, s);
        Line cell = part_of (line, slot->first, slot->end);
        ss_grid_set (grid, s, cell.text, cell.length);
      }
    ss_grid_end_row (grid);
  }
}

static SsLoaded *
read_fixed_width (const SsReading *reading, GError **error)
{
  extern const SsReader ss_reader_csv;
  SsSource source = {reading, 0};
  SsEncoding encoding;
  g_autoptr (GBytes) bytes = NULL;
  gsize n;

  if (reading->options->delimiter && *reading->options->delimiter)
    return ss_reader_csv.read (reading, error);
  if (!ss_encoding_of_source (&source, &encoding, error)
      || !(bytes = ss_source_slurp (&source, MOST_SIZE, error)))
    return NULL;
  const char *raw = g_bytes_get_data (bytes, &n);
  g_autofree char *text = g_convert_with_fallback (raw + encoding.bom, (gssize)(n - encoding.bom), "UTF-8",
                                                   encoding.name, "\xEF\xBF\xBD", NULL, &n, NULL);
  if (!text)
    return ss_reader_csv.read (reading, error);
  g_autoptr (GArray) lines = split_lines (text, n);
  g_autoptr (GArray) slots = find_slots (lines);
  g_autoptr (SsGrid) grid = ss_grid_new ();
  fill_grid (grid, lines, slots);
  SsDialect dialect
      = {.reader = g_strdup ("csv"),
         .encoding = g_strdup (encoding.name),
         .bom = encoding.bom > 0,
         .line_end = g_strdup (memchr (text, '\n', n) ? strstr (text, "\r\n") ? "crlf" : "lf" : "cr"),
         .delimiter = g_strdup (" ")};
  return ss_grid_read (grid, reading, &dialect, error);
}

/* Whether a line has one of the marks that part the cells of most files; a comma between digits is one of decimals. */
static gboolean
has_delimiter (const Line *line)
{
  for (gsize i = 0; i < line->length; i++) {
    gboolean is_decimal = line->text[i] == ',' && i > 0 && i + 1 < line->length
                          && ss_is_digit (line->text[i - 1]) && ss_is_digit (line->text[i + 1]);
    if (strchr (";\t|,", line->text[i]) && !is_decimal)
      return TRUE;
  }
  return FALSE;
}

static gboolean
are_aligned (const GArray *lines)
{
  g_autoptr (GArray) slots = find_slots (lines);
  gsize delimited = 0, crossing = 0, wide = 0;

  if (lines->len < MIN_LINES || slots->len < 2)
    return FALSE;
  for (guint i = 0; i < lines->len; i++) {
    const Line *line = &g_array_index (lines, Line, i);
    delimited += has_delimiter (line);
    crossing += !keeps_gaps (line, slots);
    wide += has_wide_gap (line);
  }
  return (double)delimited < DELIMITED_SHARE * lines->len && (double)crossing <= CROSSING_SHARE * lines->len
         && (double)wide >= WIDE_GAP_SHARE * lines->len;
}

static double
sniff_fixed_width (const guint8 *head, gsize n, const char *name)
{
  g_autofree char *text = NULL;

  if (n == 0 || memchr (head, '\0', n) || !memmem (head, n, "  ", 2) || strchr ("{[<", head[0]))
    return 0;
  while (n > 0 && head[n - 1] != '\n' && head[n - 1] != '\r') /* whole lines */
    n--;
  if (g_utf8_validate ((const char *)head, (gssize)n, NULL))
    text = g_strndup ((const char *)head, n);
  else
    text = g_convert ((const char *)head, (gssize)n, "UTF-8", "ISO-8859-1", NULL, &n, NULL);
  g_autoptr (GArray) lines = text ? split_lines (text, n) : NULL;
  return lines && are_aligned (lines) ? 0.4 : 0;
}

const SsReader ss_reader_fixed_width = {
    .id = "fixed-width",
    .label = N_ ("Columns aligned by spaces"),
    .globs = globs,
    .mime_types = mime_types,
    .sniff = sniff_fixed_width,
    .read = read_fixed_width,
};
