/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"
#include "exporter.h"
#include "recipe.h"
#include "table-file.h"

#include <glib/gi18n-lib.h>

static char *recipe_path, *out_path;
static gboolean is_forced;

static const GOptionEntry entries[] = {
    {"recipe", 0, 0, G_OPTION_ARG_FILENAME, &recipe_path, N_ ("The operations, a JSON file"), "R.json"},
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, N_ ("Where to write the result"), "OUT.csv"},
    {"force", 0, 0, G_OPTION_ARG_NONE, &is_forced, N_ ("Replace an existing file"), NULL},
    {NULL},
};

static SsRecipe *
recipe_load (SsExit *status)
{
  json_t *json = ss_cli_read_json (recipe_path, status);
  g_autoptr (GError) error = NULL;
  SsRecipe *recipe = json ? ss_recipe_from_json (json, &error) : NULL;

  json_decref (json);
  if (error)
    *status = ss_cli_fail (SS_EXIT_INPUT, "%s: %s", recipe_path, error->message);
  return recipe;
}

/* The journal, and under each step what must be known of its result. */
static void
print_journal (const SsRecipe *recipe, const GPtrArray *findings)
{
  for (gsize i = 0; i < ss_recipe_n_steps (recipe); i++) {
    g_autofree char *sentence = ss_recipe_describe (recipe, i);
    g_autofree char *where = g_strdup_printf ("steps.%zu", i);

    g_printerr ("%zu. %s\n", i + 1, sentence);
    for (guint k = 0; k < findings->len; k++) {
      const SsFinding *finding = g_ptr_array_index (findings, k);

      if (g_str_equal (finding->where, where))
        g_printerr ("   %s\n", finding->message);
    }
  }
}

static SsExit
write_table (SsTable *table)
{
  const SsExporter *exporter = ss_exporter_find ("csv");
  const SsExport what = {.table = table};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = exporter->write (&what, &error);

  return bytes ? ss_cli_write (out_path, bytes, is_forced) : ss_cli_fail_error (&error);
}

static SsExit
prepare (SsLoaded *loaded, SsRecipe *recipe)
{
  g_autofree char *folder = g_path_get_dirname (recipe_path);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  const SsPrepareContext context
      = {.resolve = ss_table_file_resolve, .resolve_data = folder, .findings = findings};
  g_autoptr (GError) error = NULL;
  g_autoptr (SsTable) table = ss_recipe_apply (recipe, loaded->table, &context, &error);

  if (!table)
    return ss_cli_fail (SS_EXIT_INPUT, "%s: %s", recipe_path, error->message);
  print_journal (recipe, findings);
  return write_table (table);
}

static SsExit
run (int argc, char **argv)
{
  g_autoptr (SsRecipe) recipe = NULL;
  g_autoptr (SsLoaded) loaded = NULL;
  SsExit status;

  if (argc != 1 || !recipe_path || !out_path)
    return ss_cli_fail (SS_EXIT_USAGE,
                        _ ("A file, --recipe and -o are expected: “sesame-cli prepare --help” tells how."));
  recipe = recipe_load (&status);
  if (recipe && (loaded = ss_cli_load (argv[0], &status)))
    status = prepare (loaded, recipe);
  return status;
}

const SsCommand ss_command_prepare = {
    .id = "prepare",
    .summary = N_ ("Clean and sum up a file with a recipe"),
    .arguments = N_ ("FILE --recipe R.json -o OUT.csv"),
    .entries = entries,
    .reads = TRUE,
    .run = run,
};
