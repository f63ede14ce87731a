/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart.h"
#include "charts.h"
#include "command.h"
#include "draw-request.h"
#include "exporter.h"
#include "scene-builder.h"

#include <glib/gi18n-lib.h>

static SsDrawRequest request;

static const GOptionEntry entries[] = {
    {"spec", 0, 0, G_OPTION_ARG_FILENAME, &request.spec_path, N_ ("The chart's specification (JSON)"),
     N_ ("FILE")},
    {"format", 0, 0, G_OPTION_ARG_STRING, &request.format, N_ ("A chart format, in place of a specification"),
     "ID"},
    {"role", 0, 0, G_OPTION_ARG_STRING_ARRAY, &request.roles,
     N_ ("The column that plays a role; may be given again"), N_ ("ROLE=COLUMN")},
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output,
     N_ ("The file to write: .png, .svg, .pdf, .html, or .zip for a dossier"), N_ ("FILE")},
    {"size", 0, 0, G_OPTION_ARG_STRING, &request.size, N_ ("Size in pixels, or in centimetres: 16x9cm"),
     N_ ("WIDTHxHEIGHT")},
    {"dpi", 0, 0, G_OPTION_ARG_DOUBLE, &request.dpi, N_ ("Dots an inch of a size in centimetres (300)"),
     N_ ("NUMBER")},
    {"preset", 0, 0, G_OPTION_ARG_STRING, &request.preset,
     N_ ("Size by name: web, slide, square, a5, a4, a3, a2, a1, a0"), N_ ("NAME")},
    {"boundaries", 0, 0, G_OPTION_ARG_FILENAME, &request.boundaries, N_ ("Areas for a map: a GeoJSON file"),
     N_ ("FILE")},
    {"theme", 0, 0, G_OPTION_ARG_STRING, &request.theme, N_ ("light, dark or contrast"), N_ ("NAME")},
    {"title", 0, 0, G_OPTION_ARG_STRING, &request.title, N_ ("The title"), N_ ("TEXT")},
    {"source", 0, 0, G_OPTION_ARG_STRING, &request.source, N_ ("Where the data come from"), N_ ("TEXT")},
    {"transparent", 0, 0, G_OPTION_ARG_NONE, &request.is_transparent, N_ ("No background"), NULL},
    {"with-data", 0, 0, G_OPTION_ARG_NONE, &request.with_data,
     N_ ("The data inside the picture, where the file format can hold them"), NULL},
    {"force", 0, 0, G_OPTION_ARG_NONE, &request.force, N_ ("Replace a file that is there"), NULL},
    {NULL},
};

/* The columns that the chart uses, and no others: a profile of a wide file takes longer than its drawing. A map looks for places by itself. */
static SsTable *
used_columns (SsTable *table, const SsSpec *spec)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  if (ss_chart_types_find (ss_chart_types, spec->format)->traits.is_map)
    return ss_table_ref (table);
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    SsColumn *column = ss_table_column (table, i);
    const char *name = ss_column_name (column);
    gboolean is_used = g_strcmp0 (spec->per, name) == 0 || ss_column_kind (column) == SS_KIND_GEOMETRY;
    for (guint role = 0; role < SS_N_ROLES && !is_used; role++)
      is_used = spec->roles[role] && g_strv_contains ((const char *const *)spec->roles[role], name);
    if (is_used)
      g_ptr_array_add (columns, column);
  }
  return columns->len ? ss_table_new ((SsColumn *const *)columns->pdata, columns->len) : ss_table_ref (table);
}

/* The file as it came, for a dossier; NULL for standard input, which cannot be read again. */
static GBytes *
origin_bytes (void)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (request.input, FALSE, NULL);
  return file ? g_mapped_file_get_bytes (file) : NULL;
}

static void
add_messages (GStrvBuilder *sentences, const GPtrArray *findings)
{
  for (guint i = 0; findings && i < findings->len; i++)
    g_strv_builder_add (sentences, ((const SsFinding *)g_ptr_array_index (findings, i))->message);
}

/* What reading and profile found, of which nothing was mended on the way. */
static GStrv
dup_findings (const SsLoaded *loaded, SsProfile *profile)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  add_messages (sentences, loaded->findings);
  add_messages (sentences, ss_profile_findings (profile));
  return g_strv_builder_end (sentences);
}

static SsExit
write_scene (const SsScene *scene, const SsSpec *spec, const SsLoaded *loaded, SsProfile *profile)
{
  g_autoptr (GError) error = NULL;
  const SsExporter *exporter = ss_exporter_for_path (request.output);
  SsExport what = {.scene = scene,
                   .spec = spec,
                   .table = ss_profile_table (profile),
                   .scale = request.picture.scale,
                   .dpi = request.picture.dpi,
                   .is_transparent = request.is_transparent,
                   .with_data = request.with_data,
                   .software = "Sésame " SS_VERSION};
  g_autoptr (GBytes) origin = exporter->wants_origin ? origin_bytes () : NULL;
  what.origin = origin;
  what.origin_name = origin ? request.input : NULL;
  g_auto (GStrv) findings = dup_findings (loaded, profile);
  what.findings = (const char *const *)findings;
  g_autoptr (GBytes) bytes = exporter->write (&what, &error);
  return bytes ? ss_cli_write (request.output, bytes, request.force) : ss_cli_fail_error (&error);
}

static SsExit
draw (const SsLoaded *loaded, const SsSpec *spec, SsTable *boundaries)
{
  g_autoptr (GError) error = NULL;
  SsTable *table = loaded->table;
  if (!ss_chart_check (table, spec, ss_chart_types, &error))
    return ss_cli_fail_error (&error);
  g_autoptr (SsTable) used = used_columns (table, spec);
  g_autoptr (SsProfile) profile = ss_profile_new (used, NULL);
  g_autoptr (SsSpec) complete = ss_draw_request_complete (&request, spec, profile);
  SsDrawing drawing = {.width = request.picture.width,
                       .height = request.picture.height,
                       .theme = request.theme_id,
                       .language = ss_language_current (),
                       .boundaries = boundaries};
  g_autoptr (SsScene) scene = ss_chart_draw (profile, complete, ss_chart_types, &drawing, &error);
  return scene ? write_scene (scene, complete, loaded, profile) : ss_cli_fail_error (&error);
}

static SsExit
run (int argc, char **argv)
{
  SsExit status;
  if (argc != 1 || !request.output || !request.spec_path == !request.format)
    return ss_cli_fail (
        SS_EXIT_USAGE,
        _ ("A file, -o, and either --spec or --format are expected: “sesame-cli draw --help” tells how."));
  g_autoptr (SsSpec) spec = ss_draw_request_read (&request, &status);
  if (!spec)
    return status;
  if (ss_exporter_for_path (request.output)->paints)
    ss_scene_prepare_fonts ();
  request.input = argv[0];
  g_autoptr (SsLoaded) loaded = ss_cli_load (argv[0], &status);
  if (!loaded)
    return status;
  g_autoptr (SsLoaded) areas = request.boundaries ? ss_cli_load (request.boundaries, &status) : NULL;
  if (request.boundaries && !areas)
    return status;
  return draw (loaded, spec, areas ? areas->table : NULL);
}

const SsCommand ss_command_draw = {"draw",
                                   N_ ("Draw a chart: a picture, a page or a dossier"),
                                   N_ ("FILE -o OUT.{png,svg,pdf,html,zip}"),
                                   entries,
                                   TRUE,
                                   run};
