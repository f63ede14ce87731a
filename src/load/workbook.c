/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workbook.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_NAMED 8 /* sheets whose names a finding tells */

const char *
ss_workbook_local (const char *element)
{
  const char *colon = strchr (element, ':');

  return colon ? colon + 1 : element;
}

const char *
ss_workbook_attribute (const char *const *names, const char *const *values, const char *name)
{
  for (gsize i = 0; names[i]; i++)
    if (g_str_equal (ss_workbook_local (names[i]), name))
      return values[i];
  return NULL;
}

gboolean
ss_workbook_parse (GBytes *xml, const GMarkupParser *parser, gpointer data, const char *name, GError **error)
{
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (parser, G_MARKUP_DEFAULT_FLAGS, data, NULL);
  g_autoptr (GError) reason = NULL;
  gsize n;
  const char *text = g_bytes_get_data (xml, &n);

  if (n > 0 && g_markup_parse_context_parse (context, text, (gssize)n, &reason)
      && g_markup_parse_context_end_parse (context, &reason))
    return TRUE;
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYNTAX, _ ("“%s” is damaged: its sheets cannot be read."),
               name);
  return FALSE;
}

/* Names of sheets that explain the others begin so, case folded. */
static const char *const notes[]
    = {"lisez",        "readme",        "read me",           "à lire",   "a lire",        "notice",
       "sommaire",     "métadonnées",   "metadonnees",       "metadata", "documentation", "présentation",
       "presentation", "à propos",      "a propos",          "about",    "information",   "page de garde",
       "couverture",   "avertissement", "dictionnaire",      "légende",  "legende",       "definition",
       "définition",   "glossaire",     "table des matières"};

static gboolean
is_note (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    if (g_str_has_prefix (folded, notes[i]))
      return TRUE;
  return FALSE;
}

gsize
ss_workbook_first (char *const *names, const GArray *hidden)
{
  gsize shown = G_MAXSIZE;

  for (gsize i = 0; names[i]; i++) {
    if (hidden && i < hidden->len && g_array_index (hidden, guint8, i))
      continue;
    if (!is_note (names[i]))
      return i;
    shown = MIN (shown, i);
  }
  return shown < G_MAXSIZE ? shown : 0;
}

gssize
ss_workbook_choose (const SsReading *reading, char *const *names, gsize otherwise, GError **error)
{
  const char *wanted = reading->options->sheet;
  guint64 number, n_sheets = g_strv_length ((char **)names);

  if (n_sheets > 0 && !wanted)
    return (gssize)otherwise;
  for (gsize i = 0; i < n_sheets; i++)
    if (g_str_equal (names[i], wanted))
      return (gssize)i;
  if (wanted && g_ascii_string_to_unsigned (wanted, 10, 1, n_sheets, &number, NULL))
    return (gssize)number - 1;
  if (wanted)
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_OPTION, _ ("“%s” has no sheet “%s”."), reading->name,
                 wanted);
  else
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_EMPTY, _ ("“%s” is empty."), reading->name);
  return -1;
}

/* The names of all sheets but one, as many as a sentence bears. */
static char *
dup_others (char *const *names, gsize sheet)
{
  GString *others = g_string_new (NULL);
  guint n = 0;

  for (gsize i = 0; names[i] && n <= MOST_NAMED; i++) {
    if (i == sheet)
      continue;
    if (n++ == MOST_NAMED)
      g_string_append (others, ", …");
    else
      g_string_append_printf (others, n > 1 ? ", “%s”" : "“%s”", names[i]);
  }
  return g_string_free (others, FALSE);
}

void
ss_workbook_note (SsLoaded *loaded, char *const *names, gsize sheet)
{
  guint n_others = g_strv_length ((char **)names) - 1;

  g_free (loaded->dialect.sheet);
  loaded->dialect.sheet = g_strdup (names[sheet]);
  if (n_others == 0)
    return;
  g_strfreev (loaded->dialect.sheets); /* of a workbook in an archive: one list is shown */
  loaded->dialect.sheets = g_strdupv ((char **)names);
  g_autofree char *others = dup_others (names, sheet);
  /* Translators: the sheet of a workbook, or the file in an archive, that was read; the names of the others, in quotes. */
  char *message
      = g_strdup_printf (_ ("“%s” was read; there is also, in the same file: %s."), names[sheet], others);
  g_ptr_array_add (loaded->findings,
                   ss_finding_new ("R02", SS_SEVERITY_HINT, SS_QUALITY_RIGOUR, NULL, message));
}
