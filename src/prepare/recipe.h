/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

G_BEGIN_DECLS

/**
 * SsRecipe: a list of operations with their parameters: the journal, the undo stack and the method sheet. Immutable and reference-counted.
 * As JSON: [{"operation": "filter", ...parameters}, ...].
 */
typedef struct _SsRecipe SsRecipe;

SsRecipe *ss_recipe_new (void);
/** NULL and @error (SS_PREPARE_ERROR_PARAMETER) when @json is not a recipe; every id and parameter is checked. */
SsRecipe *ss_recipe_from_json (const json_t *json, GError **error);
json_t *ss_recipe_to_json (const SsRecipe *recipe);
SsRecipe *ss_recipe_ref (SsRecipe *recipe);
void ss_recipe_unref (SsRecipe *recipe);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsRecipe, ss_recipe_unref)

/** The recipe with one more step, {"operation": id, ...}; or NULL and @error. */
SsRecipe *ss_recipe_append (const SsRecipe *recipe, const json_t *step, GError **error);
/** The first @n steps. */
SsRecipe *ss_recipe_head (const SsRecipe *recipe, gsize n);
gsize ss_recipe_n_steps (const SsRecipe *recipe);
/** The journal's sentence for step @i. */
char *ss_recipe_describe (const SsRecipe *recipe, gsize i);

/** All steps applied to @table in turn. The error's message names the step. */
SsTable *ss_recipe_apply (const SsRecipe *recipe, SsTable *table, GCancellable *cancellable, GError **error);

G_END_DECLS
