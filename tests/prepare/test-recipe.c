/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recipe.h"
#include "table-text.h"

#include <locale.h>
#include <string.h>

static const char recipe_text[]
    = "[{\"operation\": \"filter\", \"conditions\": [{\"column\": \"n\", \"test\": \"at-least\", \"value\": "
      "2}]},"
      " {\"operation\": \"sort\", \"columns\": [\"n\"], \"order\": \"descending\"},"
      " {\"operation\": \"rate\", \"column\": \"n\"}]";

static SsRecipe *
recipe_from_text (const char *text, GError **error)
{
  json_t *json = json_loads (text, JSON_DECODE_ANY, NULL);
  SsRecipe *recipe;

  g_assert_nonnull (json);
  recipe = ss_recipe_from_json (json, error);
  json_decref (json);
  return recipe;
}

static char *
applied (SsRecipe *recipe, SsTable *table, GPtrArray *findings)
{
  const SsPrepareContext context = {.findings = findings};
  g_autoptr (GError) error = NULL;
  g_autoptr (SsTable) result = ss_recipe_apply (recipe, table, &context, &error);

  g_assert_no_error (error);
  return table_to_text (result);
}

static void
test_round_trip (void)
{
  g_autoptr (SsRecipe) recipe = recipe_from_text (recipe_text, NULL), again = NULL;
  json_t *json = ss_recipe_to_json (recipe), *json_again;

  again = ss_recipe_from_json (json, NULL);
  g_assert_cmpuint (ss_recipe_n_steps (again), ==, 3);
  json_again = ss_recipe_to_json (again);
  g_assert_true (json_equal (json, json_again));
  /* What depends on the language is written down. */
  g_assert_cmpstr (json_string_value (json_object_get (json_array_get (json, 2), "name")), ==,
                   "n (% of the total)");
  json_decref (json);
  json_decref (json_again);
}

static void
test_undo (void)
{
  g_autoptr (SsRecipe) recipe = recipe_from_text (recipe_text, NULL), head = ss_recipe_head (recipe, 1);
  g_autoptr (SsTable) table = table_from_text ("n:integer=1|2|6|");
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);

  for (guint turn = 0; turn < 2; turn++) { /* the second time from memory */
    g_autofree char *whole = applied (recipe, table, findings), *part = applied (head, table, NULL);

    g_assert_cmpstr (whole, ==, "n|n (% of the total); 6|75; 2|25");
    g_assert_cmpstr (part, ==, "n; 2; 6");
    g_assert_cmpuint (findings->len, ==, 1);
    g_assert_cmpstr (((SsFinding *)findings->pdata[0])->where, ==, "steps.0");
    g_ptr_array_set_size (findings, 0);
  }
  ss_recipe_forget (recipe);
  {
    g_autoptr (SsTable) other = table_from_text ("n:integer=4|4");
    g_autofree char *whole = applied (recipe, other, NULL);

    g_assert_cmpstr (whole, ==, "n|n (% of the total); 4|50; 4|50");
  }
}

static void
test_describe (void)
{
  static const char *const sentences[]
      = {"Keep the rows where n is at least 2", "Sort the rows by n from the largest to the smallest",
         "Relate n to its total, for 100"};
  g_autoptr (SsRecipe) recipe = recipe_from_text (recipe_text, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_autofree char *sentence = ss_recipe_describe (recipe, i);

    g_assert_cmpstr (sentence, ==, sentences[i]);
  }
}

static void
test_refusals (void)
{
  static const struct {
    const char *text, *part;
  } cases[] = {
      {"{}", "must be a list"},
      {"[1]", "Step 1: A step must be an object"},
      {"[{\"operation\": \"fly\"}]", "Step 1: There is no operation “fly”"},
      {"[{\"operation\": \"trim\"}, {\"operation\": \"sort\"}]",
       "Step 2: The operation “sort” needs the parameter “columns”"},
      {"[{\"operation\": \"sort\", \"columns\": \"a\"}]", "“columns” must be a list of names of columns"},
      {"[{\"operation\": \"sort\", \"columns\": []}]", "“columns” must be a list of names of columns"},
      {"[{\"operation\": \"sort\", \"columns\": [{\"column\": \"a\", \"order\": \"up\"}]}]",
       "Key 1 of the sort"},
      {"[{\"operation\": \"sort\", \"columns\": [\"a\"], \"order\": \"up\"}]",
       "one of the choices: ascending, descending"},
      {"[{\"operation\": \"top-n\", \"column\": \"a\", \"n\": 2.5}]",
       "“n” must be a number within its bounds"},
      {"[{\"operation\": \"compute\", \"name\": \"a\", \"expression\": \"1 +\"}]", "Formula, character 4"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SsRecipe) recipe = recipe_from_text (cases[i].text, &error);

    g_assert_null (recipe);
    g_assert_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER);
    if (!strstr (error->message, cases[i].part))
      g_error ("%s: %s", cases[i].text, error->message);
  }
}

static void
test_error_names_step (void)
{
  g_autoptr (SsRecipe) recipe = recipe_from_text (recipe_text, NULL);
  g_autoptr (SsTable) table = table_from_text ("n:text=1|2"), result = NULL;
  g_autoptr (GError) error = NULL;

  result = ss_recipe_apply (recipe, table, NULL, &error);
  g_assert_null (result);
  g_assert_true (g_str_has_prefix (error->message, "Step 1: "));
}

/* A step far back is worked out again where it is no longer remembered, and a long recipe goes without recursion. */
static void
test_long (void)
{
  g_autoptr (SsRecipe) recipe = ss_recipe_new ();
  g_autoptr (SsTable) table = table_from_text ("n:integer=3|1|2");
  json_t *step
      = json_loads ("{\"operation\": \"compute\", \"name\": \"n\", \"expression\": \"n + 1\"}", 0, NULL);
  g_autofree char *whole = NULL, *part = NULL;
  g_autoptr (SsRecipe) head = NULL;

  for (guint i = 0; i < 300; i++) {
    SsRecipe *longer = ss_recipe_append (recipe, step, NULL);

    ss_recipe_unref (recipe);
    recipe = longer;
  }
  json_decref (step);
  whole = applied (recipe, table, NULL);
  g_assert_cmpstr (whole, ==, "n; 303; 301; 302");
  head = ss_recipe_head (recipe, 100);
  part = applied (head, table, NULL);
  g_assert_cmpstr (part, ==, "n; 103; 101; 102");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepare/recipe/round-trip", test_round_trip);
  g_test_add_func ("/prepare/recipe/undo", test_undo);
  g_test_add_func ("/prepare/recipe/describe", test_describe);
  g_test_add_func ("/prepare/recipe/refusals", test_refusals);
  g_test_add_func ("/prepare/recipe/error-names-step", test_error_names_step);
  g_test_add_func ("/prepare/recipe/long", test_long);
  return g_test_run ();
}
