/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recipe.h"
#include "table-text.h"

#include <locale.h>
#include <string.h>

/* What holds of every operation on every table: the source stays as it was, a recipe read back from its JSON gives the same, and to undo is to have
 * the source again. */

static const struct {
  const char *name, *text;
  gboolean without_rows;
} tables[] = {
    {"no-rows", "t:text=x n:number=1 i:integer=1 d:date=2020-01-01 b:boolean=true", TRUE},
    {"one-row", "t:text=x n:number=1.5 i:integer=1 d:date=2020-01-01 b:boolean=true"},
    {"all-missing", "t:text=||| n:number=||| i:integer=||| d:date=||| b:boolean=||| e:empty=|||"},
    {"texts-for-numbers", "t:text=mars|2|x|janvier n:number=a|b|c|d i:integer=1|x|| d:date=hier|||demain "
                          "b:boolean=oui|x|true| e:empty=|||"},
    {"repeats", "t:text=x|X|x||é|e n:number=0|0|0|-1|1.5| i:integer=7|7|7||7|8 "
                "d:date=2020-01-01|2020-01-01||2021-05-05|| b:boolean=true|true|true|||false e:empty=|||||"},
};

/* One step of every sort of work; apostrophes stand for quotes. */
static const char *const steps[] = {
    "{'operation':'base-100','column':'n','order':'d'}",
    "{'operation':'compute','name':'c','expression':'n / i + length (t)'}",
    "{'operation':'drop-columns','columns':['t','d']}",
    "{'operation':'drop-rows','which':'duplicates'}",
    "{'operation':'drop-rows','which':'missing','columns':['n']}",
    "{'operation':'drop-rows','which':'blank'}",
    "{'operation':'drop-rows','which':'totals'}",
    "{'operation':'fill-missing','column':'t','with':'previous'}",
    "{'operation':'fill-missing','column':'n','with':'median'}",
    "{'operation':'filter','conditions':[{'column':'n','test':'at-least','value':0},"
    "{'column':'t','test':'not-contains','value':'X'}],'match':'any'}",
    "{'operation':'group','by':['t','b'],'aggregates':[{'column':'n','function':'median'},"
    "{'column':'i','function':'share'},{'column':'d','function':'max'},{'function':'count'}]}",
    "{'operation':'commune-code','departement':'t','commune':'i','name':'c'}",
    "{'operation':'join-columns','columns':['t','n','d'],'name':'j','separator':'-'}",
    "{'operation':'join-tables','table':'other','key':'t'}",
    "{'operation':'keep-columns','columns':['n']}",
    "{'operation':'mark-missing','columns':['t','n','i'],'values':['x','0']}",
    "{'operation':'merge-categories','column':'t','values':{'X':'x'}}",
    "{'operation':'moving-average','column':'n','order':'d','window':2,'by':['t']}",
    "{'operation':'parse-date','column':'t','format':'YYYY'}",
    "{'operation':'parse-degrees','column':'t'}",
    "{'operation':'parse-duration','column':'t','unit':'minutes'}",
    "{'operation':'parse-serial','column':'i'}",
    "{'operation':'parse-number','column':'t'}",
    "{'operation':'pivot-longer','columns':['n','i','t']}",
    "{'operation':'pivot-wider','names':'t','values':'n','several':'sum'}",
    "{'operation':'rate','column':'i','by':['t']}",
    "{'operation':'rejoin-cells','separator':','}",
    "{'operation':'rename','column':'t','name':'u'}",
    "{'operation':'reorder-columns','columns':['n']}",
    "{'operation':'replace-values','columns':['t','n','d'],'find':'1','replace':'2','match':'part'}",
    "{'operation':'restore-zeros','column':'i','width':5}",
    "{'operation':'retype','column':'t','kind':'number'}",
    "{'operation':'retype','column':'d','kind':'text'}",
    "{'operation':'sort','columns':['t',{'column':'n','order':'descending'}]}",
    "{'operation':'split-column','column':'t','separator':'a'}",
    "{'operation':'swap-columns','column':'t','other':'n'}",
    "{'operation':'top-n','column':'t','value':'i','n':1}",
    "{'operation':'trim'}",
};

static SsTable *
table_new (guint i)
{
  g_autoptr (SsTable) table = table_from_text (tables[i].text);

  return tables[i].without_rows ? ss_table_take (table, NULL, 0) : g_steal_pointer (&table);
}

static SsTable *
resolve (const char *reference, gpointer data, GCancellable *cancellable, GError **error)
{
  return table_from_text ("t:text=x|z n:integer=1|2");
}

/* The result as text, or "!" and the error. */
static char *
outcome (SsRecipe *recipe, SsTable *table)
{
  const SsPrepareContext context = {.resolve = resolve};
  g_autoptr (GError) error = NULL;
  g_autoptr (SsTable) result = ss_recipe_apply (recipe, table, &context, &error);

  g_assert_true ((result == NULL) == (error != NULL));
  return result ? table_to_text (result) : g_strdup_printf ("!%s", error->message);
}

static SsRecipe *
recipe_new (const char *step)
{
  g_autofree char *text = g_strdelimit (g_strdup_printf ("[%s]", step), "'", '"');
  g_autoptr (GError) error = NULL;
  json_t *json = json_loads (text, 0, NULL);
  SsRecipe *recipe = ss_recipe_from_json (json, &error);

  if (!recipe)
    g_error ("%s: %s", step, error->message);
  json_decref (json);
  return recipe;
}

static void
check_step (const char *step, guint i)
{
  g_autoptr (SsTable) table = table_new (i);
  g_autoptr (SsRecipe) recipe = recipe_new (step), head = ss_recipe_head (recipe, 0), again = NULL;
  g_autofree char *before = table_to_text (table), *first = outcome (recipe, table), *second = NULL;
  g_autofree char *after = table_to_text (table), *undone = outcome (head, table);
  g_autofree char *sentence = ss_recipe_describe (recipe, 0);
  json_t *json = ss_recipe_to_json (recipe);

  again = ss_recipe_from_json (json, NULL);
  second = outcome (again, table);
  g_test_message ("%s on %s: %s", sentence, tables[i].name, first);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (before, ==, undone);
  json_decref (json);
}

static void
test_step (gconstpointer step)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    check_step (step, i);
}

/* No operation is forgotten above. */
static void
test_all_are_tried (void)
{
  for (const SsOperation *const *operation = ss_operations; *operation; operation++) {
    g_autofree char *start = g_strdup_printf ("{'operation':'%s'", (*operation)->id);
    gboolean is_tried = FALSE;

    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      is_tried |= g_str_has_prefix (steps[i], start);
    if (!is_tried)
      g_error ("%s is not among the steps", (*operation)->id);
  }
}

/* So many texts that two threads sort them; they differ by letters that sort alike, and by numbers that give their order. */
static void
test_sort_many (void)
{
  enum { MANY = 30011, STEP = 7919 }; /* primes: every number once */
  static const char *const heads[] = {"Étape", "étape", "ETAPE", "etape"};
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < MANY; i++)
    g_ptr_array_add (texts, g_strdup_printf ("%s %zu", heads[i % G_N_ELEMENTS (heads)], i * STEP % MANY));
  SsColumn *column = ss_column_new_texts ("t", (const char *const *)texts->pdata, MANY);
  g_autoptr (SsTable) table = ss_table_new (&column, 1);
  g_autoptr (SsTable) sorted = NULL;
  json_t *json = json_loads ("[{\"operation\":\"sort\",\"columns\":[\"t\"]}]", 0, NULL);
  g_autoptr (SsRecipe) recipe = ss_recipe_from_json (json, &error);
  sorted = ss_recipe_apply (recipe, table, NULL, &error);
  g_assert_no_error (error);
  for (gsize row = 0; row < MANY; row++) {
    const char *text = ss_column_text (ss_table_column (sorted, 0), row);
    g_assert_cmpuint (g_ascii_strtoull (strrchr (text, ' '), NULL, 10), ==, row);
  }
  ss_column_unref (column);
  json_decref (json);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepare/properties/all-are-tried", test_all_are_tried);
  g_test_add_func ("/prepare/properties/sort-many", test_sort_many);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autofree char *name = g_strdup_printf ("/prepare/properties/%u", i);

    g_test_add_data_func (name, steps[i], test_step);
  }
  return g_test_run ();
}
