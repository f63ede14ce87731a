/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workbook.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

gssize
ss_workbook_choose (const SsReading *reading, const char *const *names, gsize n_sheets, GError **error)
{
  const char *wanted = reading->options->sheet;
  guint64 number;

  if (n_sheets > 0 && !wanted)
    return 0;
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

void
ss_workbook_note (SsLoaded *loaded, gsize n_sheets)
{
  if (n_sheets < 2)
    return;
  /* Translators: the number of the other sheets, then the name of the one that was read. */
  char *message
      = g_strdup_printf (ngettext ("The workbook has %u more sheet; “%s” was read.",
                                   "The workbook has %u more sheets; “%s” was read.", (gulong)n_sheets - 1),
                         (guint)n_sheets - 1, loaded->dialect.sheet);
  g_ptr_array_add (loaded->findings,
                   ss_finding_new ("R02", SS_SEVERITY_HINT, SS_QUALITY_RIGOUR, NULL, message));
}
