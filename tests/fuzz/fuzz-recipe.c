/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recipe.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static SsTable *
table_new (void)
{
  static const double numbers[] = {1, NAN, -2.5, 2};
  static const char *const texts[] = {"x", NULL, "12/02/2020", "x"}, *const odd[] = {"hier"};
  static const gsize odd_rows[] = {1};
  g_autoptr (SsColumn) n = ss_column_new_numbers ("n", SS_KIND_NUMBER, numbers, 4, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) d = ss_column_new_numbers ("d", SS_KIND_DATE, numbers, 4, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) o = ss_column_with_odd (n, odd_rows, odd, 1);
  g_autoptr (SsColumn) r = ss_column_renamed (o, "o");
  g_autoptr (SsColumn) t = ss_column_new_texts ("t", texts, 4);

  return ss_table_new ((SsColumn *[]) {n, d, r, t}, 4);
}

static SsTable *
resolve (const char *reference, gpointer data, GCancellable *cancellable, GError **error)
{
  return table_new ();
}

static void
describe_all (const SsRecipe *recipe)
{
  for (gsize i = 0; i < ss_recipe_n_steps (recipe); i++)
    g_free (ss_recipe_describe (recipe, i));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  json_t *json = json_loadb ((const char *)data, size, 0, NULL);
  g_autoptr (SsRecipe) recipe = json ? ss_recipe_from_json (json, NULL) : NULL;
  g_autoptr (SsTable) table = table_new ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  const SsPrepareContext context = {.resolve = resolve, .findings = findings};
  g_autoptr (SsTable) result = NULL;

  json_decref (json);
  if (!recipe)
    return 0;
  describe_all (recipe);
  result = ss_recipe_apply (recipe, table, &context, NULL);
  json_decref (ss_recipe_to_json (recipe));
  return 0;
}
