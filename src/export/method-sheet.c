/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "method-sheet.h"

#include <glib/gi18n-lib.h>

static const struct {
  SsTextSlot slot;
  const char *label;
} texts[] = {
    {SS_TEXT_SUBTITLE, N_ ("Subtitle")}, {SS_TEXT_SOURCE, N_ ("Source")},
    {SS_TEXT_LICENCE, N_ ("Licence")},   {SS_TEXT_AUTHOR, N_ ("Author")},
    {SS_TEXT_NOTE, N_ ("Reading note")}, {SS_TEXT_ALTERNATIVE, N_ ("Alternative text")},
};

static void
append_entry (GString *out, const char *label, const char *text)
{
  if (!text || !*text)
    return;
  g_string_append (out, "- ");
  /* Translators: one line of a list: what, then its value. */
  g_string_append_printf (out, _ ("%s: %s"), label, text);
  g_string_append_c (out, '\n');
}

static void
append_heading (GString *out, const char *heading)
{
  g_string_append_printf (out, "\n## %s\n\n", heading);
}

static void
append_list (GString *out, const char *heading, const char *const *sentences)
{
  if (!sentences || !sentences[0])
    return;
  append_heading (out, heading);
  for (gsize i = 0; sentences[i]; i++)
    g_string_append_printf (out, "%" G_GSIZE_FORMAT ". %s\n", i + 1, sentences[i]);
}

static void
append_roles (GString *out, const SsSpec *spec)
{
  append_heading (out, _ ("Choices"));
  append_entry (out, _ ("Format"), spec->format);
  for (guint role = 0; role < SS_N_ROLES; role++) {
    g_autofree char *columns = spec->roles[role] ? g_strjoinv (", ", spec->roles[role]) : NULL;
    append_entry (out, ss_role_id (role), columns);
  }
  append_entry (out, _ ("Summary of several rows"), ss_aggregate_id (spec->aggregate));
}

static void
append_origin (GString *out, const SsExport *what)
{
  /* Folders are a person's own business. */
  g_autofree char *name = what->origin_name ? g_path_get_basename (what->origin_name) : NULL;

  append_heading (out, _ ("Data"));
  append_entry (out, _ ("File"), name);
  append_entry (out, _ ("Address"), what->origin_address);
  if (what->origin) {
    g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, what->origin);
    append_entry (out, "SHA-256", checksum);
  }
  if (what->table) {
    g_autofree char *rows = g_strdup_printf ("%" G_GSIZE_FORMAT, ss_table_n_rows (what->table));
    append_entry (out, _ ("Rows"), rows);
  }
}

char *
ss_method_sheet (const SsExport *what, gsize n_disarmed)
{
  GString *out = g_string_new (NULL);
  g_string_append_printf (out, "# %s\n\n",
                          *ss_scene_title (what->scene) ? ss_scene_title (what->scene) : _ ("Untitled"));
  for (gsize i = 0; what->spec && i < G_N_ELEMENTS (texts); i++)
    append_entry (out, _ (texts[i].label), what->spec->texts[texts[i].slot]);
  append_origin (out, what);
  append_list (out, _ ("What was done to the data"), what->operations);
  if (what->spec)
    append_roles (out, what->spec);
  append_list (out, _ ("What was found and kept"), what->findings);
  if (n_disarmed > 0) {
    append_heading (out, _ ("Careful"));
    g_string_append_printf (
        out,
        /* Translators: cells of a CSV file. */
        ngettext (
            "%u cell that a spreadsheet would run as a formula begins with an apostrophe in the CSV file.",
            "%u cells that a spreadsheet would run as formulas begin with an apostrophe in the CSV file.",
            n_disarmed),
        (guint)n_disarmed);
    g_string_append_c (out, '\n');
  }
  if (what->software)
    g_string_append_printf (out, "\n%s\n", what->software);
  return g_string_free (out, FALSE);
}
