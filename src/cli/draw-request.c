/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-request.h"
#include "exporter.h"
#include "message.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* px or cm: beyond, nothing could be made of it. */
#define LARGEST_SIDE 1e6
/* What printers of books and sheets ask for. */
#define PRINT_DPI 300

/* "1200x800" in pixels, "16x9cm" on paper; the point is the decimal mark in any language. */
static gboolean
parse_size (const char *text, double dpi, SsPictureSize *size)
{
  char *end;
  double width = g_ascii_strtod (text, &end);
  if (end == text || *end != 'x')
    return FALSE;
  const char *second = end + 1;
  double height = g_ascii_strtod (second, &end);
  if (end == second || !(width > 0 && width < LARGEST_SIDE && height > 0 && height < LARGEST_SIDE))
    return FALSE;
  if (g_str_equal (end, "cm"))
    *size = ss_picture_size_of_print (width, height, dpi);
  else
    *size = (SsPictureSize) {width, height, 0, 0};
  return size->width >= 1 && size->height >= 1 && (*end == '\0' || g_str_equal (end, "cm"));
}

static gboolean
read_size (SsDrawRequest *request)
{
  if (request->size)
    return parse_size (request->size, request->dpi > 0 ? request->dpi : PRINT_DPI, &request->picture);
  const SsSizePreset *preset = request->preset ? ss_size_preset_find (request->preset) : NULL;
  if (preset)
    request->picture = preset->size;
  return preset || !request->preset;
}

static gboolean
read_theme (SsDrawRequest *request)
{
  return !request->theme || ss_theme_from_name (request->theme, &request->theme_id);
}

static SsSpec *
spec_from_file (const char *path, SsExit *status)
{
  g_autoptr (GError) wrong = NULL;
  json_t *json = ss_cli_read_json (path, status);
  if (!json)
    return NULL;
  SsSpec *spec = ss_spec_from_json (json, &wrong);
  json_decref (json);
  if (!spec)
    *status = ss_cli_fail_error (&wrong);
  return spec;
}

/* "value=A" twice: a role of two columns. */
static SsSpec *
spec_from_roles (const SsDrawRequest *request, SsExit *status)
{
  g_autoptr (SsSpec) spec = ss_spec_new (request->format);
  for (char **entry = request->roles; entry && *entry; entry++) {
    const char *equals = strchr (*entry, '=');
    g_autofree char *id = g_strndup (*entry, equals ? (gsize)(equals - *entry) : strlen (*entry));
    SsRole role;
    if (!equals || !ss_role_from_id (id, &role)) {
      *status = ss_cli_fail (SS_EXIT_USAGE, _ ("“%s” is not ROLE=COLUMN."), *entry);
      return NULL;
    }
    g_autoptr (GPtrArray) names = g_ptr_array_new ();
    for (gsize i = 0; i < ss_spec_n_role (spec, role); i++)
      g_ptr_array_add (names, (char *)ss_spec_role (spec, role, i));
    g_ptr_array_add (names, (char *)equals + 1);
    g_auto (GStrv) copies = g_new0 (char *, names->len + 1);
    for (guint i = 0; i < names->len; i++)
      copies[i] = g_strdup (names->pdata[i]);
    ss_spec_set_role (spec, role, (const char *const *)copies, names->len);
  }
  return g_steal_pointer (&spec);
}

static SsExit
fail_ending (const char *output)
{
  g_autoptr (GString) endings = g_string_new (NULL);
  for (gsize i = 0; ss_exporters[i]; i++)
    g_string_append_printf (endings, "%s.%s", i > 0 ? ", " : "", ss_exporters[i]->extension);
  /* Translators: a file's name, then what names may end in: ".png, .svg". */
  return ss_cli_fail (SS_EXIT_USAGE, _ ("“%s” ends in none of these: %s."), output, endings->str);
}

SsSpec *
ss_draw_request_read (SsDrawRequest *request, SsExit *status)
{
  *status = SS_EXIT_DONE;
  if (!read_size (request))
    *status = ss_cli_fail (
        SS_EXIT_USAGE, _ ("The size is not understood: give --size 1200x800, --size 16x9cm or --preset a4."));
  else if (!read_theme (request))
    *status
        = ss_cli_fail (SS_EXIT_USAGE, _ ("There is no theme “%s”: light, dark, contrast."), request->theme);
  else if (!ss_exporter_for_path (request->output))
    *status = fail_ending (request->output);
  if (*status != SS_EXIT_DONE)
    return NULL;
  return request->spec_path ? spec_from_file (request->spec_path, status) : spec_from_roles (request, status);
}

SsSpec *
ss_draw_request_complete (const SsDrawRequest *request, const SsSpec *spec, SsProfile *profile)
{
  SsSpec *complete = ss_spec_copy (spec);
  if (request->title)
    ss_spec_set_text (complete, SS_TEXT_TITLE, request->title);
  if (request->source)
    ss_spec_set_text (complete, SS_TEXT_SOURCE, request->source);
  ss_spec_tell (complete, profile, ss_language_current ());
  return complete;
}
