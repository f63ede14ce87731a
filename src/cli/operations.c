/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"
#include "operation.h"

#include <glib/gi18n-lib.h>

#define MOST_ID_COLUMNS 24

static gboolean is_json;

static const GOptionEntry entries[] = {
    {"json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print one JSON document"), NULL},
    {NULL},
};

static const char *
translated (const char *text)
{
  return g_dgettext (GETTEXT_PACKAGE, text);
}

static json_t *
parameter_json (const SsParameter *parameter)
{
  json_t *json
      = json_pack ("{s:s, s:s, s:s, s:b}", "id", parameter->id, "label", translated (parameter->label),
                   "type", ss_parameter_type_id (parameter->type), "required", parameter->is_required);
  json_t *list;

  if (parameter->type == SS_PARAMETER_NUMBER)
    json_object_set_new (
        json, "between",
        json_pack ("[o, o]", ss_json_number (parameter->min), ss_json_number (parameter->max)));
  if (parameter->type == SS_PARAMETER_NUMBER && isfinite (parameter->fallback))
    json_object_set_new (json, "fallback", ss_json_number (parameter->fallback));
  if (!parameter->choices)
    return json;
  list = json_array ();
  for (const SsChoice *choice = parameter->choices; choice->id; choice++)
    json_array_append_new (list,
                           json_pack ("{s:s, s:s}", "id", choice->id, "label", translated (choice->label)));
  json_object_set_new (json, "choices", list);
  return json;
}

static json_t *
operation_json (const SsOperation *operation)
{
  json_t *parameters = json_array ();

  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++)
    json_array_append_new (parameters, parameter_json (parameter));
  return json_pack ("{s:s, s:s, s:s, s:o}", "id", operation->id, "label", translated (operation->label),
                    "purpose", translated (operation->purpose), "parameters", parameters);
}

static void
print_operation (const SsOperation *operation, int width)
{
  ss_cli_print_padded (operation->id, width);
  g_print ("  %s\n", translated (operation->purpose));
  for (const SsParameter *parameter = operation->parameters; parameter->id; parameter++) {
    g_print ("  ");
    ss_cli_print_padded (parameter->id, width - 2);
    g_print ("  %s%s\n", translated (parameter->label), parameter->is_required ? " *" : "");
  }
}

static void
print_operations (void)
{
  int width = 0;

  for (const SsOperation *const *operation = ss_operations; *operation; operation++)
    width = ss_cli_widest (width, (*operation)->id, MOST_ID_COLUMNS);
  for (const SsOperation *const *operation = ss_operations; *operation; operation++)
    print_operation (*operation, width);
  g_print ("\n%s\n", _ ("* must be given"));
}

static void
print_json (void)
{
  json_t *list = json_array ();

  for (const SsOperation *const *operation = ss_operations; *operation; operation++)
    json_array_append_new (list, operation_json (*operation));
  ss_cli_print_json (json_pack ("{s:o}", "operations", list));
}

static SsExit
run (int argc, char **argv)
{
  if (argc != 0)
    return ss_cli_fail (SS_EXIT_USAGE, _ ("“sesame-cli operations” takes no file."));
  if (is_json)
    print_json ();
  else
    print_operations ();
  return SS_EXIT_DONE;
}

const SsCommand ss_command_operations = {
    .id = "operations",
    .summary = N_ ("Every operation that a recipe may hold, with its parameters"),
    .arguments = "",
    .entries = entries,
    .run = run,
};
