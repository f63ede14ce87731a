/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <stdlib.h>
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

const SsBound *
ss_case_quantity (const SsCase *subject, SsRole role)
{
  const SsBound *bound = subject->first[role];

  return bound && ss_bound_is_quantity (bound) ? bound : NULL;
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
    if (names[i][0] == '#' && strlen (names[i]) == 7)
      colours[(*n)++] = SS_COLOUR (strtoul (names[i] + 1, NULL, 16));
  return colours;
}
