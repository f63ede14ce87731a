/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "recipe.h"

#include <glib/gi18n-lib.h>

/* How many of the last tables are remembered: enough to undo a few times at once, few enough for large tables. Ours. */
#define MOST_REMEMBERED 4

struct _SsRecipe {
  gatomicrefcount ref_count;
  SsRecipe *parent; /* NULL: the empty recipe */
  gsize n_steps;
  json_t *step;
  const SsOperation *operation;

  GMutex lock; /* guards what was worked out */
  SsTable *source, *result;
  GPtrArray *findings;
};

static SsRecipe *
recipe_new (SsRecipe *parent, json_t *step, const SsOperation *operation)
{
  SsRecipe *recipe = g_new0 (SsRecipe, 1);

  g_atomic_ref_count_init (&recipe->ref_count);
  g_mutex_init (&recipe->lock);
  recipe->parent = parent ? ss_recipe_ref (parent) : NULL;
  recipe->n_steps = parent ? parent->n_steps + 1 : 0;
  recipe->step = step;
  recipe->operation = operation;
  return recipe;
}

SsRecipe *
ss_recipe_new (void)
{
  return recipe_new (NULL, NULL, NULL);
}

SsRecipe *
ss_recipe_ref (SsRecipe *recipe)
{
  g_atomic_ref_count_inc (&recipe->ref_count);
  return recipe;
}

static void
memory_clear (SsRecipe *recipe)
{
  g_clear_pointer (&recipe->source, ss_table_unref);
  g_clear_pointer (&recipe->result, ss_table_unref);
  g_clear_pointer (&recipe->findings, g_ptr_array_unref);
}

/* A loop, not a recursion: recipes may be long. */
void
ss_recipe_unref (SsRecipe *recipe)
{
  while (recipe && g_atomic_ref_count_dec (&recipe->ref_count)) {
    SsRecipe *parent = recipe->parent;

    memory_clear (recipe);
    g_mutex_clear (&recipe->lock);
    json_decref (recipe->step);
    g_free (recipe);
    recipe = parent;
  }
}

static SsRecipe *
recipe_at (const SsRecipe *recipe, gsize n_steps)
{
  while (recipe->n_steps > n_steps)
    recipe = recipe->parent;
  return (SsRecipe *)recipe;
}

SsRecipe *
ss_recipe_head (SsRecipe *recipe, gsize n)
{
  return ss_recipe_ref (recipe_at (recipe, n));
}

gsize
ss_recipe_n_steps (const SsRecipe *recipe)
{
  return recipe->n_steps;
}

const json_t *
ss_recipe_step (const SsRecipe *recipe, gsize i)
{
  g_return_val_if_fail (i < recipe->n_steps, NULL);
  return recipe_at (recipe, i + 1)->step;
}

const SsOperation *
ss_recipe_operation (const SsRecipe *recipe, gsize i)
{
  g_return_val_if_fail (i < recipe->n_steps, NULL);
  return recipe_at (recipe, i + 1)->operation;
}

char *
ss_recipe_describe (const SsRecipe *recipe, gsize i)
{
  g_return_val_if_fail (i < recipe->n_steps, NULL);
  return ss_operation_describe (ss_recipe_operation (recipe, i), ss_recipe_step (recipe, i));
}

static const SsOperation *
step_operation (const json_t *step, GError **error)
{
  const char *id = json_string_value (json_object_get (step, "operation"));
  const SsOperation *operation = id ? ss_operation_find (id) : NULL;

  if (!id)
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("A step must be an object that names its “operation”."));
  else if (!operation)
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER, _ ("There is no operation “%s”."), id);
  return operation;
}

SsRecipe *
ss_recipe_append (SsRecipe *recipe, const json_t *step, GError **error)
{
  const SsOperation *operation = step_operation (step, error);

  if (!operation || !ss_operation_check (operation, step, error))
    return NULL;
  if (recipe->n_steps >= SS_RECIPE_MOST_STEPS) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("A recipe may not have more than %d steps."), SS_RECIPE_MOST_STEPS);
    return NULL;
  }
  return recipe_new (recipe, ss_operation_settle (operation, step), operation);
}

static void
prefix_step (GError **error, gsize i)
{
  /* Translators: before a sentence that says what is wrong with a step of a recipe; the steps are numbered from 1. */
  g_prefix_error (error, _ ("Step %zu: "), i + 1);
}

SsRecipe *
ss_recipe_from_json (const json_t *json, GError **error)
{
  g_autoptr (SsRecipe) recipe = ss_recipe_new ();
  const json_t *step;
  gsize i;

  if (!json_is_array (json)) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("A recipe must be a list of steps."));
    return NULL;
  }
  json_array_foreach (json, i, step)
  {
    SsRecipe *longer = ss_recipe_append (recipe, step, error);

    if (!longer) {
      prefix_step (error, i);
      return NULL;
    }
    ss_recipe_unref (recipe);
    recipe = longer;
  }
  return g_steal_pointer (&recipe);
}

json_t *
ss_recipe_to_json (const SsRecipe *recipe)
{
  json_t *json = json_array ();

  for (; recipe->parent; recipe = recipe->parent)
    json_array_insert_new (json, 0, json_deep_copy (recipe->step));
  return json;
}

/* --- applying ------------------------------------------------------------------------------------------------------------ */

static SsFinding *
finding_copy (const SsFinding *finding)
{
  SsFinding *copy = ss_finding_new (finding->rule, finding->severity, finding->quality, finding->source,
                                    g_strdup (finding->message));

  copy->column = g_strdup (finding->column);
  copy->where = g_strdup (finding->where);
  ss_finding_set_rows (copy, finding->rows, finding->n_rows);
  copy->n_rows_total = finding->n_rows_total;
  copy->repair = json_incref (finding->repair);
  return copy;
}

/* The remembered result of the last step for @source, or NULL; @findings gets what was said of it. */
static SsTable *
memory_recall (SsRecipe *recipe, SsTable *source, GPtrArray *findings)
{
  SsTable *result = NULL;

  g_mutex_lock (&recipe->lock);
  if (recipe->source == source) {
    result = ss_table_ref (recipe->result);
    for (guint i = 0; findings && i < recipe->findings->len; i++)
      g_ptr_array_add (findings, finding_copy (g_ptr_array_index (recipe->findings, i)));
  }
  g_mutex_unlock (&recipe->lock);
  return result;
}

/* Takes @findings. */
static void
memory_keep (SsRecipe *recipe, SsTable *source, SsTable *result, GPtrArray *findings)
{
  g_mutex_lock (&recipe->lock);
  memory_clear (recipe);
  recipe->source = ss_table_ref (source);
  recipe->result = ss_table_ref (result);
  recipe->findings = findings;
  g_mutex_unlock (&recipe->lock);
}

void
ss_recipe_forget (SsRecipe *recipe)
{
  for (; recipe; recipe = recipe->parent) {
    g_mutex_lock (&recipe->lock);
    memory_clear (recipe);
    g_mutex_unlock (&recipe->lock);
  }
}

/* One step. What is remembered of a step is all that was said up to it, so that one recall tells the whole story. */
static SsTable *
step_apply (SsRecipe *recipe, SsTable *table, const SsPrepareContext *context, GPtrArray *said,
            GError **error)
{
  SsPrepareContext listening = *context;
  guint n_before = said->len;
  SsTable *result;

  listening.findings = said;
  result = ss_operation_apply (recipe->operation, table, recipe->step, &listening, error);
  if (!result)
    prefix_step (error, recipe->n_steps - 1);
  for (guint i = n_before; i < said->len; i++) {
    SsFinding *finding = g_ptr_array_index (said, i);

    g_free (finding->where);
    finding->where = g_strdup_printf ("steps.%zu", recipe->n_steps - 1);
  }
  return result;
}

static GPtrArray *
findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
}

static GPtrArray *
findings_copy (const GPtrArray *findings)
{
  GPtrArray *copy = findings_new ();

  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (copy, finding_copy (g_ptr_array_index (findings, i)));
  return copy;
}

SsTable *
ss_recipe_apply (SsRecipe *recipe, SsTable *source, const SsPrepareContext *context, GError **error)
{
  static const SsPrepareContext nothing;
  g_autoptr (GPtrArray) said = findings_new ();
  g_autoptr (SsTable) table = NULL;
  gsize n_done = recipe->n_steps;

  if (!context)
    context = &nothing;
  while (n_done > 0 && !(table = memory_recall (recipe_at (recipe, n_done), source, said)))
    n_done--;
  if (!table)
    table = ss_table_ref (source);
  for (gsize i = n_done; i < recipe->n_steps; i++) {
    SsRecipe *step = recipe_at (recipe, i + 1);
    SsTable *result = step_apply (step, table, context, said, error);

    if (!result)
      return NULL;
    ss_table_unref (table);
    table = result;
    if (i + MOST_REMEMBERED >= recipe->n_steps)
      memory_keep (step, source, table, findings_copy (said));
  }
  if (recipe->n_steps > MOST_REMEMBERED)
    ss_recipe_forget (recipe_at (recipe, recipe->n_steps - MOST_REMEMBERED));
  for (guint i = 0; context->findings && i < said->len; i++)
    g_ptr_array_add (context->findings, finding_copy (g_ptr_array_index (said, i)));
  return g_steal_pointer (&table);
}
