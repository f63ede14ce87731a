/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts.h"
#include "command.h"

#include <glib/gi18n-lib.h>

#define MOST_NAME_COLUMNS 32

static gboolean is_json;

static const GOptionEntry entries[] = {
    {"json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print one JSON document"), NULL},
    {NULL},
};

static const char *const needs[] = {[SS_NEED_OPTIONAL] = "optional",
                                    [SS_NEED_SUGGESTED] = "suggested",
                                    [SS_NEED_UNLESS_WIDE] = "unless-wide",
                                    [SS_NEED_OR_WIDE] = "or-wide",
                                    [SS_NEED_REQUIRED] = "required"};
static const char *const option_types[]
    = {[SS_OPTION_BOOLEAN] = "boolean", [SS_OPTION_NUMBER] = "number", [SS_OPTION_CHOICE] = "choice"};

static json_t *
translated (const char *text)
{
  return json_string (g_dgettext (GETTEXT_PACKAGE, text));
}

static json_t *
intentions_json (SsIntentions intentions)
{
  json_t *array = json_array ();
  for (guint i = 0; i < SS_N_INTENTIONS; i++)
    if (intentions & SS_INTENTIONS (i))
      json_array_append_new (array, json_string (ss_intention_id (i)));
  return array;
}

static json_t *
kinds_json (SsKinds kinds)
{
  json_t *array = json_array ();
  for (guint kind = 0; kind < SS_N_KINDS; kind++)
    if (kinds & SS_KINDS (kind))
      json_array_append_new (array, json_string (ss_kind_id (kind)));
  return array;
}

static json_t *
roles_json (const SsChartType *type)
{
  json_t *array = json_array ();
  for (const SsRoleRow *row = type->roles; row->label; row++)
    json_array_append_new (array, json_pack ("{s:s, s:o, s:b, s:s, s:o, s:i}", "id", ss_role_id (row->role),
                                             "label", translated (row->label), "required",
                                             row->need >= SS_NEED_UNLESS_WIDE, "need", needs[row->need],
                                             "kinds", kinds_json (row->kinds), "most", (int)row->most));
  return array;
}

static json_t *
option_json (const SsOptionRow *row)
{
  json_t *json = json_pack ("{s:s, s:o, s:s}", "id", row->id, "label", translated (row->label), "type",
                            option_types[row->type]);
  if (row->type == SS_OPTION_CHOICE) {
    json_t *choices = json_array ();
    for (guint i = 0; row->choices[i]; i++)
      json_array_append_new (choices, json_string (row->choices[i]));
    json_object_set_new (json, "choices", choices);
    json_object_set_new (json, "default", json_string (row->choices[0]));
    return json;
  }
  json_object_set_new (json, "default",
                       row->type == SS_OPTION_BOOLEAN ? json_boolean (row->fallback != 0)
                                                      : ss_json_number (row->fallback));
  if (row->type == SS_OPTION_NUMBER) {
    json_object_set_new (json, "min", ss_json_number (row->min));
    json_object_set_new (json, "max", ss_json_number (row->max));
  }
  return json;
}

static json_t *
type_json (const SsChartType *type)
{
  json_t *options = json_array ();
  for (const SsOptionRow *row = type->options; row && row->id; row++)
    json_array_append_new (options, option_json (row));
  return json_pack ("{s:s, s:o, s:o, s:o, s:o, s:o}", "id", type->id, "label", translated (type->label),
                    "purpose", translated (type->purpose), "intentions", intentions_json (type->intentions),
                    "roles", roles_json (type), "options", options);
}

static const char *
label_of (const SsChartType *type)
{
  return g_dgettext (GETTEXT_PACKAGE, type->label);
}

static void
print_types (void)
{
  int id_width = 0, label_width = 0;
  for (guint i = 0; ss_chart_types[i]; i++) {
    id_width = ss_cli_widest (id_width, ss_chart_types[i]->id, MOST_NAME_COLUMNS);
    label_width = ss_cli_widest (label_width, label_of (ss_chart_types[i]), MOST_NAME_COLUMNS);
  }
  for (guint i = 0; ss_chart_types[i]; i++) {
    ss_cli_print_padded (ss_chart_types[i]->id, id_width + 2);
    ss_cli_print_padded (label_of (ss_chart_types[i]), label_width + 2);
    g_print ("%s\n", g_dgettext (GETTEXT_PACKAGE, ss_chart_types[i]->purpose));
  }
}

static void
print_json (void)
{
  json_t *formats = json_array ();
  for (guint i = 0; ss_chart_types[i]; i++)
    json_array_append_new (formats, type_json (ss_chart_types[i]));
  ss_cli_print_json (json_pack ("{s:o}", "formats", formats));
}

static SsExit
run (int argc, char **argv)
{
  if (argc != 0)
    return ss_cli_fail (SS_EXIT_USAGE, _ ("“sesame-cli formats” takes no file."));
  if (is_json)
    print_json ();
  else
    print_types ();
  return SS_EXIT_DONE;
}

const SsCommand ss_command_formats
    = {"formats", N_ ("Every chart format, its roles and options"), "", entries, FALSE, run};
