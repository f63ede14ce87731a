/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <pango/pango.h>
#include <string.h>

SsSpec *
ss_lint_in_format (const SsCase *subject, const char *format)
{
  SsSpec *mended;

  if (ss_chart_types_find (subject->types, format) == NULL)
    return NULL;
  mended = ss_spec_copy (subject->spec);
  g_free (mended->format);
  mended->format = g_strdup (format);
  return mended;
}

static gboolean
names_of_columns_hold (const SsCase *subject, const char *const *words)
{
  for (guint i = 0; i < subject->n_bound; i++)
    if (ss_lint_mentions (ss_column_name (subject->bound[i].column), words))
      return TRUE;
  return FALSE;
}

gboolean
ss_lint_says_missing (const SsCase *subject)
{
  static const char *const words[] = {"manqu",   "absent",  "non disponible", "pas de donnée", "non renseign",
                                      "missing", "no data", "not available",  "unknown",       "inconnu",
                                      NULL};

  for (gsize i = 0; words[i]; i++) {
    const char *word[] = {words[i], NULL};

    /* "Taux d’absentéisme", "Missing persons": what is measured, and not what is lacking. */
    if (names_of_columns_hold (subject, word))
      continue;
    for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
      if (ss_lint_mentions (subject->spec->texts[slot], word))
        return TRUE;
  }
  return FALSE;
}

SsSpec *
ss_lint_with_note (const SsCase *subject, const char *sentence)
{
  SsSpec *mended = ss_spec_copy (subject->spec);
  const char *note = mended->texts[SS_TEXT_NOTE];
  g_autofree char *both = note && *note ? g_strconcat (note, " ", sentence, NULL) : g_strdup (sentence);

  ss_spec_set_text (mended, SS_TEXT_NOTE, both);
  return mended;
}

gboolean
ss_lint_mentions (const char *text, const char *const *words)
{
  g_autofree char *folded = text ? g_utf8_casefold (text, -1) : NULL;

  for (gsize i = 0; folded && words[i]; i++)
    if (strstr (folded, words[i]))
      return TRUE;
  return FALSE;
}

gboolean
ss_lint_name_has_word (const char *name, const char *const *words)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " _-.()[]/,", -1);

  for (char **part = parts; *part; part++)
    if (g_strv_contains (words, *part))
      return TRUE;
  return FALSE;
}

gboolean
ss_case_is_parts (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_PARTS;
}

gboolean
ss_case_is_stack (const SsCase *subject)
{
  return subject->type->traits.shows_parts && !ss_case_is_parts (subject) && subject->n_series > 1
         && subject->type->traits.family != SS_FAMILY_FLOW;
}

gboolean
ss_scale_is_nonlinear (SsScaleType scale)
{
  return scale == SS_SCALE_LOG || scale == SS_SCALE_SQRT || scale == SS_SCALE_POW || scale == SS_SCALE_SYMLOG;
}

const SsBound *
ss_case_quantity (const SsCase *subject, SsRole role)
{
  const SsBound *bound = subject->first[role];

  return bound && ss_bound_is_quantity (bound) ? bound : NULL;
}

/* Pango knows colours by X11's names, a few of which mean other colours in CSS. */
static const struct {
  const char *name;
  guint32 rgb;
} css_colours[] = {
    {"green", 0x008000}, {"gray", 0x808080}, {"grey", 0x808080}, {"maroon", 0x800000}, {"purple", 0x800080},
};

static gboolean
parse_colour (const char *name, SsColour *colour)
{
  PangoColor parsed;

  for (gsize i = 0; i < G_N_ELEMENTS (css_colours); i++)
    if (g_ascii_strcasecmp (name, css_colours[i].name) == 0) {
      *colour = SS_COLOUR (css_colours[i].rgb);
      return TRUE;
    }
  if (!pango_color_parse (&parsed, name))
    return FALSE;
  *colour = SS_COLOUR ((parsed.red >> 8) << 16 | (parsed.green >> 8) << 8 | parsed.blue >> 8);
  return TRUE;
}

SsColour *
ss_case_colours (const SsCase *subject, gsize *n)
{
  GStrv names = subject->spec->axes[SS_AXIS_COLOUR].colours;
  SsColour *colours;

  *n = 0;
  if (names == NULL)
    return NULL;
  colours = g_new (SsColour, g_strv_length (names) + 1);
  for (gsize i = 0; names[i]; i++)
    *n += parse_colour (names[i], &colours[*n]);
  return colours;
}
