/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load.h"
#include "recipe.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

/*
 * operation-times FILE: how long one waits for an operation on a table such as tests/bench/generate.py makes (rows.csv), a line each, in milliseconds by the
 * clock, the median of some rounds on fresh data: 300 are asked for sorting, filtering and grouping a million rows.
 */
#define N_ROUNDS 5

static const char *const steps[] = {
    "{'operation':'sort','columns':['prix']}",
    "{'operation':'sort','columns':['jour']}",
    "{'operation':'sort','columns':['région','prix']}",
    "{'operation':'sort','columns':['commune']}",
    "{'operation':'sort','columns':['libellé']}",
    "{'operation':'filter','conditions':[{'column':'prix','test':'at-least','value':'500'}]}",
    "{'operation':'filter','conditions':[{'column':'région','test':'equals','value':'Grand Est'}]}",
    "{'operation':'filter','conditions':[{'column':'libellé','test':'contains','value':'thé'}]}",
    "{'operation':'group','by':['région'],'aggregates':[{'column':'prix','function':'mean'}]}",
    "{'operation':'group','by':['région','catégorie'],'aggregates':[{'column':'prix','function':'median'}]}",
    "{'operation':'group','by':['commune'],'aggregates':[{'column':'prix','function':'sum'}]}",
    "{'operation':'top-n','column':'commune','n':10}",
    "{'operation':'retype','column':'libellé','kind':'integer'}",
    "{'operation':'retype','column':'prix','kind':'text'}",
    "{'operation':'pivot-wider','names':'région','values':'prix','several':'sum'}",
    "{'operation':'split-column','column':'libellé','separator':' '}",
    "{'operation':'compute','name':'somme','expression':'[prix] * [quantité]'}",
};

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
time_step (SsTable *table, const json_t *step)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  const SsPrepareContext context = {.findings = findings};
  g_autoptr (SsRecipe) empty = ss_recipe_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SsRecipe) recipe = ss_recipe_append (empty, step, &error);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SsTable) result = recipe ? ss_recipe_apply (recipe, table, &context, &error) : NULL;

  if (!result)
    g_error ("%s", error->message);
  return (double)(g_get_monotonic_time () - start) / 1e3;
}

static void
time_operation (SsTable *table, const char *written)
{
  g_autofree char *json = g_strdelimit (g_strdup (written), "'", '"');
  json_t *step = json_loads (json, 0, NULL);
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    times[i] = time_step (table, step);
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  g_print ("%7.0f ms  %s\n", times[N_ROUNDS / 2], written);
  json_decref (step);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_autoptr (GFile) file = argc == 2 ? g_file_new_for_path (argv[1]) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (SsLoaded) loaded = file ? ss_load_file (file, NULL, NULL, NULL, NULL, &error) : NULL;

  if (!loaded) {
    g_printerr ("%s\n", error ? error->message : "operation-times FILE");
    return EXIT_FAILURE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    time_operation (loaded->table, steps[i]);
  return EXIT_SUCCESS;
}
