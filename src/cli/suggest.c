/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "advice-text.h"
#include "charts.h"
#include "command.h"

#include <glib/gi18n-lib.h>

static gboolean is_json;
static int limit;
static SsAsked asked;

static const GOptionEntry entries[] = {
    {"json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print one JSON document"), NULL},
    {"intention", 0, 0, G_OPTION_ARG_STRING, &asked.intention,
     N_ ("What you want to say: compare, evolve, share…"), "INTENTION"},
    {"columns", 0, 0, G_OPTION_ARG_STRING, &asked.columns, N_ ("Only these columns, as one CSV record"),
     "A,B,C"},
    {"task", 0, 0, G_OPTION_ARG_STRING, &asked.task, N_ ("What the reader will do: value, compare, trend…"),
     N_ ("TASK")},
    {"focus", 0, 0, G_OPTION_ARG_STRING, &asked.focus, N_ ("The column that matters most"), N_ ("COLUMN")},
    {"all", 0, 0, G_OPTION_ARG_NONE, &asked.question.all, N_ ("Every format that fits at all, by its score"),
     NULL},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("At most so many suggestions"), "N"},
    {NULL},
};

static void
print_json (const SsAdvice *advice)
{
  json_t *suggestions = json_array (), *discouraged = json_array ();
  for (guint i = 0; i < advice->suggestions->len; i++)
    json_array_append_new (suggestions, ss_suggestion_json (g_ptr_array_index (advice->suggestions, i)));
  for (guint i = 0; i < advice->discouraged->len; i++)
    json_array_append_new (discouraged, ss_suggestion_json (g_ptr_array_index (advice->discouraged, i)));
  ss_cli_print_json (json_pack ("{s:o, s:o}", "suggestions", suggestions, "discouraged", discouraged));
}

static void
print_text (const SsAdvice *advice)
{
  for (guint i = 0; i < advice->suggestions->len; i++)
    ss_suggestion_print (g_ptr_array_index (advice->suggestions, i), i + 1);
  if (advice->discouraged->len > 0)
    g_print ("\n%s\n", _ ("Discouraged here:"));
  for (guint i = 0; i < advice->discouraged->len; i++)
    ss_suggestion_print (g_ptr_array_index (advice->discouraged, i), 0);
}

static SsExit
advise (const char *path)
{
  SsExit status;
  g_autoptr (GError) error = NULL;
  g_autoptr (SsLoaded) loaded = ss_cli_load (path, &status);
  if (loaded == NULL)
    return status;
  g_autoptr (SsProfile) profile = ss_profile_new (loaded->table, NULL);
  g_autoptr (SsAdvice) advice = ss_advise (profile, ss_chart_types, &asked.question, NULL, &error);
  if (advice == NULL)
    return ss_cli_fail_error (&error);
  if (is_json)
    print_json (advice);
  else
    print_text (advice);
  return SS_EXIT_DONE;
}

static SsExit
run (int argc, char **argv)
{
  if (argc != 1 || limit < 0)
    return ss_cli_fail (SS_EXIT_USAGE, _ ("One file is expected: “sesame-cli suggest --help” tells how."));
  if (!ss_asked_read (&asked))
    return SS_EXIT_USAGE;
  asked.question.limit = limit;
  SsExit status = advise (argv[0]);
  ss_asked_clear (&asked);
  return status;
}

const SsCommand ss_command_suggest
    = {"suggest", N_ ("Chart formats for this file, ranked, with reasons"), N_ ("FILE"), entries, TRUE, run};
