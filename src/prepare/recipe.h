/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/**
 * SsRecipe: a list of operations with their parameters: the journal, the undo stack and the method sheet. Immutable and reference-counted;
 * a recipe and its heads share their steps, so that to undo is to go back to a head, and costs nothing.
 * As JSON: [{"operation": "filter", ...parameters}, ...].
 */
typedef struct _SsRecipe SsRecipe;

/** The most steps of one recipe: far beyond what a person does, and a bound for files that lie. Ours. */
#define SS_RECIPE_MOST_STEPS 10000

SsRecipe *ss_recipe_new (void);
/** NULL and @error (SS_PREPARE_ERROR_PARAMETER) when @json is not a recipe; every id and parameter is checked. */
SsRecipe *ss_recipe_from_json (const json_t *json, GError **error);
json_t *ss_recipe_to_json (const SsRecipe *recipe);
SsRecipe *ss_recipe_ref (SsRecipe *recipe);
void ss_recipe_unref (SsRecipe *recipe);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsRecipe, ss_recipe_unref)

/** The recipe with one more step, {"operation": id, ...} (copied and settled: ss_operation_settle); or NULL and @error. */
SsRecipe *ss_recipe_append (SsRecipe *recipe, const json_t *step, GError **error);
/** The first @n steps (all of them where there are fewer). */
SsRecipe *ss_recipe_head (SsRecipe *recipe, gsize n);
gsize ss_recipe_n_steps (const SsRecipe *recipe);
/** Step @i, borrowed; and its operation. */
const json_t *ss_recipe_step (const SsRecipe *recipe, gsize i);
const SsOperation *ss_recipe_operation (const SsRecipe *recipe, gsize i);
/** The journal's sentence for step @i, in the user's language. */
char *ss_recipe_describe (const SsRecipe *recipe, gsize i);

/**
 * All steps applied to @table in turn. The error's message names the step. @context may be NULL; a finding of step i (from 0) has
 * the place ("where") "steps.i".
 *
 * The tables made along the way are remembered with the steps, for one source table: after an undo or one more step only what is new
 * is worked out. ss_recipe_forget() lets them go.
 */
SsTable *ss_recipe_apply (SsRecipe *recipe, SsTable *table, const SsPrepareContext *context, GError **error);
void ss_recipe_forget (SsRecipe *recipe);

G_END_DECLS
