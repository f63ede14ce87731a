/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart.h"
#include "charts.h"
#include "command.h"
#include "review.h"

#include <glib/gi18n-lib.h>

static gboolean is_json;
static char *spec_path;

static const GOptionEntry entries[] = {
    {"spec", 0, 0, G_OPTION_ARG_FILENAME, &spec_path, N_ ("The chart specification, a JSON file"), "S.json"},
    {"json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print one JSON document"), NULL},
    {NULL},
};

static json_t *
finding_json (const SsFinding *finding)
{
  return json_pack ("{s:s, s:s, s:s?, s:s?, s:s, s:s?, s:O?}", "rule", finding->rule, "severity",
                    ss_severity_id (finding->severity), "quality", ss_quality_id (finding->quality), "where",
                    finding->where, "message", finding->message, "source", finding->source, "repair",
                    finding->repair);
}

static void
print_json (const GPtrArray *findings)
{
  json_t *list = json_array ();

  for (guint i = 0; i < findings->len; i++)
    json_array_append_new (list, finding_json (g_ptr_array_index (findings, i)));
  ss_cli_print_json (json_pack ("{s:o}", "findings", list));
}

static void
print_text (const GPtrArray *findings)
{
  static const char signs[] = {[SS_SEVERITY_HINT] = '.', [SS_SEVERITY_WARN] = '!', [SS_SEVERITY_BLOCK] = 'X'};

  if (findings->len == 0)
    g_print ("%s\n", _ ("Nothing here misleads."));
  for (guint i = 0; i < findings->len; i++) {
    const SsFinding *finding = g_ptr_array_index (findings, i);

    g_print ("%c %s\n  %s%s%s\n", signs[finding->severity], finding->message, finding->rule,
             finding->source ? ", " : "", finding->source ? finding->source : "");
  }
}

/* Text and overlap are judged on the chart as drawn; a chart that cannot be drawn here (a map without its areas) is judged by its spec. */
static SsExit
review (const SsLoaded *loaded, const json_t *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SsProfile) profile = ss_profile_new (loaded->table, NULL);
  g_autoptr (SsSpec) spec = ss_spec_from_json (json, &error);
  SsDrawing drawing = {.language = ss_language_current ()};
  g_autoptr (SsScene) scene = spec ? ss_chart_draw (profile, spec, ss_chart_types, &drawing, NULL) : NULL;
  g_autoptr (GPtrArray) findings = spec ? ss_review (profile, ss_chart_types, spec, scene, &error) : NULL;

  if (findings == NULL)
    return ss_cli_fail_error (&error);
  if (is_json)
    print_json (findings);
  else
    print_text (findings);
  return SS_EXIT_DONE;
}

static SsExit
run (int argc, char **argv)
{
  SsExit status;
  json_t *json;
  g_autoptr (SsLoaded) loaded = NULL;

  if (argc != 1 || spec_path == NULL)
    return ss_cli_fail (SS_EXIT_USAGE,
                        _ ("A file and --spec are expected: “sesame-cli review --help” tells how."));
  json = ss_cli_read_json (spec_path, &status);
  if (json)
    loaded = ss_cli_load (argv[0], &status);
  if (loaded)
    status = review (loaded, json);
  json_decref (json);
  return status;
}

const SsCommand ss_command_review = {"review",
                                     N_ ("What would mislead a reader of one chart, and how to mend it"),
                                     N_ ("FILE --spec S.json"),
                                     entries,
                                     TRUE,
                                     run};
