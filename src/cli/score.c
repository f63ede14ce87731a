/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "advice-text.h"
#include "charts.h"
#include "command.h"

#include <glib/gi18n-lib.h>

static gboolean is_json;
static char *spec_path;
static SsAsked asked;

static const GOptionEntry entries[] = {
    {"spec", 0, 0, G_OPTION_ARG_FILENAME, &spec_path, N_ ("The chart specification, a JSON file"), "S.json"},
    {"json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print one JSON document"), NULL},
    {"intention", 0, 0, G_OPTION_ARG_STRING, &asked.intention,
     N_ ("What you want to say: compare, evolve, share…"), "INTENTION"},
    {"task", 0, 0, G_OPTION_ARG_STRING, &asked.task, N_ ("What the reader will do: value, compare, trend…"),
     N_ ("TASK")},
    {"focus", 0, 0, G_OPTION_ARG_STRING, &asked.focus, N_ ("The column that matters most"), N_ ("COLUMN")},
    {NULL},
};

/** The judgement of one specification as JSON; NULL and @error where it does not fit. */
static json_t *
judge (SsProfile *profile, const json_t *json, GError **error)
{
  g_autoptr (SsSpec) spec = ss_spec_from_json (json, error);
  g_autoptr (SsSuggestion) suggestion
      = spec != NULL ? ss_score (profile, ss_chart_types, spec, &asked.question, error) : NULL;
  if (suggestion == NULL)
    return NULL;
  if (!is_json)
    ss_suggestion_print (suggestion, 0);
  return ss_suggestion_json (suggestion);
}

static SsExit
score_all (SsProfile *profile, const json_t *specs)
{
  gboolean is_list = json_is_array (specs);
  g_autoptr (GError) error = NULL;
  json_t *suggestions = json_array ();
  for (gsize i = 0; i < (is_list ? json_array_size (specs) : 1); i++) {
    json_t *judged = judge (profile, is_list ? json_array_get (specs, i) : specs, &error);
    if (judged == NULL) {
      json_decref (suggestions);
      return ss_cli_fail_error (&error);
    }
    json_array_append_new (suggestions, judged);
  }
  if (is_json)
    ss_cli_print_json (json_pack ("{s:o, s:[]}", "suggestions", suggestions, "discouraged"));
  else
    json_decref (suggestions);
  return SS_EXIT_DONE;
}

static SsExit
run (int argc, char **argv)
{
  SsExit status;
  if (argc != 1 || spec_path == NULL)
    return ss_cli_fail (SS_EXIT_USAGE,
                        _ ("A file and --spec are expected: “sesame-cli score --help” tells how."));
  if (!ss_asked_read (&asked))
    return SS_EXIT_USAGE;
  json_t *specs = ss_cli_read_json (spec_path, &status);
  g_autoptr (SsLoaded) loaded = specs != NULL ? ss_cli_load (argv[0], &status) : NULL;
  if (loaded != NULL) {
    g_autoptr (SsProfile) profile = ss_profile_new (loaded->table, NULL);
    status = score_all (profile, specs);
  }
  json_decref (specs);
  ss_asked_clear (&asked);
  return status;
}

const SsCommand ss_command_score
    = {"score", N_ ("The three scores of one chart, with reasons"), N_ ("FILE --spec S.json"), entries, TRUE,
       run};
