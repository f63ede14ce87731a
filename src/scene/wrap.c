/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-measure.h"

#include <string.h>

#define ELLIPSIS "…"

/* Signs that French typography sets off with a space that must not end a line (Lexique des règles typographiques en usage à l'Imprimerie
   nationale, "Ponctuation"). */
static const char *const stick_to_previous = ";:!?»%€";
static const char *const stick_to_next = "«";

typedef struct {
  SsSceneBuilder *builder;
  const SsTextStyle *style;
  double width;
} Wrapping;

/* "12 345": a space between a digit and a group of exactly three digits. */
static gboolean
is_inside_number (const char *space, gunichar before)
{
  const char *after = space + 1;
  return g_unichar_isdigit (before) && g_ascii_isdigit (after[0]) && g_ascii_isdigit (after[1])
         && g_ascii_isdigit (after[2]) && !g_ascii_isdigit (after[3]);
}

/* Whether a line may end after the character at @p, which @before precedes. */
static gboolean
may_break_after (const char *p, gunichar before)
{
  gunichar c = g_utf8_get_char (p), next = g_utf8_get_char (g_utf8_next_char (p));

  if (c == ' ')
    return next != ' ' && !g_utf8_strchr (stick_to_previous, -1, next)
           && !g_utf8_strchr (stick_to_next, -1, before) && !is_inside_number (p, before);
  return (c == '-' || c == '/' || c == 0x2013) && g_unichar_isalpha (before) && g_unichar_isalpha (next);
}

/* The end of the piece that starts at @start: after the next break, or the end of the text. */
static const char *
piece_end (const char *start)
{
  gunichar before = 0;
  for (const char *p = start; *p; p = g_utf8_next_char (p)) {
    if (*g_utf8_next_char (p) && before && may_break_after (p, before))
      return g_utf8_next_char (p);
    before = g_utf8_get_char (p);
  }
  return start + strlen (start);
}

static gboolean
fits (const Wrapping *wrapping, const char *start, gsize length, const char *suffix)
{
  g_autofree char *line = g_strndup (start, length);
  g_autofree char *whole = g_strconcat (g_strchomp (line), suffix, NULL);
  return ss_scene_measure (wrapping->builder, wrapping->style, whole).width <= wrapping->width;
}

/* The end of the longest run of characters from @start, at least one, that fits before @end with @suffix. */
static const char *
longest_fit (const Wrapping *wrapping, const char *start, const char *end, const char *suffix)
{
  glong low = 1, high = g_utf8_pointer_to_offset (start, end);
  while (low < high) {
    glong middle = (low + high + 1) / 2;
    if (fits (wrapping, start, g_utf8_offset_to_pointer (start, middle) - start, suffix))
      low = middle;
    else
      high = middle - 1;
  }
  return g_utf8_offset_to_pointer (start, low);
}

static const char *
line_end (const Wrapping *wrapping, const char *start)
{
  const char *end = piece_end (start);
  if (!fits (wrapping, start, end - start, ""))
    return longest_fit (wrapping, start, end, "");
  while (*end) {
    const char *next = piece_end (end);
    if (!fits (wrapping, start, next - start, ""))
      break;
    end = next;
  }
  return end;
}

/* The end of a last line that "…" follows: after a whole word, or within the first one where that alone is too long. */
static const char *
cut_end (const Wrapping *wrapping, const char *start)
{
  const char *limit = longest_fit (wrapping, start, start + strlen (start), ELLIPSIS);
  const char *end = piece_end (start);

  if (end > limit)
    return limit;
  while (piece_end (end) <= limit)
    end = piece_end (end);
  return end;
}

GStrv
ss_scene_wrap (SsSceneBuilder *builder, const SsTextStyle *style, const char *text, double width,
               guint most_lines)
{
  const Wrapping wrapping = {builder, style, width};
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *clean = ss_text_clean (text);
  const char *rest = g_strstrip (clean);

  for (guint i = 0; *rest && i < most_lines; i++) {
    const char *end = line_end (&wrapping, rest);
    gboolean is_cut = *end && i + 1 == most_lines;
    if (is_cut)
      end = cut_end (&wrapping, rest);
    g_autofree char *line = g_strndup (rest, end - rest);
    g_autofree char *shown = g_strconcat (g_strchomp (line), is_cut ? ELLIPSIS : "", NULL);
    g_strv_builder_add (lines, shown);
    rest = end;
    while (*rest == ' ')
      rest++;
  }
  return g_strv_builder_end (lines);
}
