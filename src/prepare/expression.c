/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression-node.h"
#include "parameter-check.h"
#include "parameters.h"
#include "text-column.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows are worked out so many at a time, so that what lies between two functions stays in the cache. */
#define BLOCK 512

static const struct {
  SsValueType type;
  const char *label;
  SsKind kind; /* of a column of results */
} value_types[] = {
    {SS_VALUE_NUMBER, N_ ("a number"), SS_KIND_NUMBER},
    {SS_VALUE_BOOLEAN, N_ ("true or false"), SS_KIND_BOOLEAN},
    {SS_VALUE_DATE, N_ ("a date"), SS_KIND_DATE},
    {SS_VALUE_TEXT, N_ ("a text"), SS_KIND_TEXT},
};

static const SsValueType kind_types[SS_N_KINDS] = {
    [SS_KIND_EMPTY] = SS_VALUE_NUMBER,   [SS_KIND_BOOLEAN] = SS_VALUE_BOOLEAN,
    [SS_KIND_INTEGER] = SS_VALUE_NUMBER, [SS_KIND_NUMBER] = SS_VALUE_NUMBER,
    [SS_KIND_DATE] = SS_VALUE_DATE,      [SS_KIND_DATETIME] = SS_VALUE_DATE,
    [SS_KIND_TEXT] = SS_VALUE_TEXT,      [SS_KIND_GEOMETRY] = 0,
};

const char *
ss_value_type_label (SsValueType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (value_types); i++)
    if (value_types[i].type == type)
      return g_dgettext (GETTEXT_PACKAGE, value_types[i].label);
  return "";
}

SsNode *
ss_node_new (SsNodeType type, gsize position)
{
  SsNode *node = g_new0 (SsNode, 1);

  node->type = type;
  node->position = position;
  node->constant = (SsValue) {NAN, NULL};
  node->arguments = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_node_free);
  return node;
}

void
ss_node_free (SsNode *node)
{
  g_free (node->text);
  g_ptr_array_unref (node->arguments);
  g_free (node);
}

void
ss_expression_free (SsExpression *expression)
{
  ss_node_free (expression->root);
  g_free (expression);
}

/* --- a node bound to a table -------------------------------------------------------------------------------------------------- */

typedef struct _Bound Bound;
struct _Bound {
  const SsNode *node;
  SsValueType type;
  SsColumn *column; /* borrowed */
  guint n_arguments;
  Bound *arguments[SS_FUNCTION_MOST_ARGUMENTS];
  GArray *troubled; /* gsize: rows without a result though nothing was missing */
  SsValue values[BLOCK];
};

static void
bound_free (Bound *bound)
{
  g_array_unref (bound->troubled);
  g_free (bound);
}

/* All nodes, each after its arguments: to evaluate is to go through them, however deep the formula is. Owns them. */
typedef struct {
  const SsTable *table;
  GPtrArray *nodes;
} Binding;

static Bound *bind_node (const SsNode *node, Binding *binding, GError **error);

static gboolean
bind_column (Bound *bound, const Binding *binding, GError **error)
{
  bound->column = ss_prepare_find_column (binding->table, bound->node->text, NULL, error);
  if (!bound->column)
    return FALSE;
  bound->type = kind_types[ss_column_kind (bound->column)];
  if (bound->type)
    return TRUE;
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
               _ ("A formula cannot use the column “%s”: it holds geometry."), bound->node->text);
  return FALSE;
}

static gboolean
fail_type (const Bound *argument, GError **error)
{
  /* Translators: where in a formula; what stands there: “a text”. */
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
               _ ("Formula, character %zu: %s does not fit here."), argument->node->position,
               ss_value_type_label (argument->type));
  return FALSE;
}

/* A truth value counts as 0 or 1 beside a number. */
static gboolean
types_meet (SsValueType a, SsValueType b)
{
  const SsValueTypes numbers = SS_VALUE_NUMBER | SS_VALUE_BOOLEAN;

  return a == b || (a & numbers && b & numbers);
}

static SsValueTypes
types_at (const SsFunction *function, guint i)
{
  while (i > 0 && (i >= G_N_ELEMENTS (function->types) || !function->types[i]))
    i--;
  return function->types[i];
}

static gboolean
bind_call (Bound *bound, Binding *binding, GError **error)
{
  const SsFunction *function = bound->node->function;
  const GPtrArray *arguments = bound->node->arguments;
  const Bound *last = NULL;

  for (guint i = 0; i < arguments->len; i++) {
    Bound *argument = bind_node (g_ptr_array_index (arguments, i), binding, error);

    if (!argument)
      return FALSE;
    bound->arguments[bound->n_arguments++] = argument;
    if (!(argument->type & types_at (function, i)))
      return fail_type (argument, error);
    if (function->alike && last && types_at (function, i - 1) == types_at (function, i)
        && !types_meet (last->type, argument->type))
      return fail_type (argument, error);
    last = argument;
  }
  bound->type = function->result ? function->result : last->type;
  return TRUE;
}

static Bound *
bind_node (const SsNode *node, Binding *binding, GError **error)
{
  Bound *bound = g_new0 (Bound, 1);
  gboolean is_bound = TRUE;

  bound->node = node;
  bound->type = node->value_type;
  bound->troubled = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (guint i = 0; node->type == SS_NODE_CONSTANT && i < BLOCK; i++)
    bound->values[i] = node->constant;
  if (node->type == SS_NODE_COLUMN)
    is_bound = bind_column (bound, binding, error);
  if (node->type == SS_NODE_CALL)
    is_bound = bind_call (bound, binding, error);
  g_ptr_array_add (binding->nodes, bound);
  return is_bound ? bound : NULL;
}

/* --- evaluation ---------------------------------------------------------------------------------------------------------------- */

static void
evaluate_column (Bound *bound, gsize first, guint n)
{
  double numbers[BLOCK];

  for (guint i = 0; bound->type == SS_VALUE_TEXT && i < n; i++)
    bound->values[i] = (SsValue) {NAN, ss_column_text (bound->column, first + i)};
  if (bound->type == SS_VALUE_TEXT)
    return;
  ss_column_numbers (bound->column, first, n, numbers);
  for (guint i = 0; i < n; i++)
    bound->values[i] = (SsValue) {numbers[i], NULL};
}

static gboolean
is_missing (const SsValue *value, SsValueType type)
{
  return type == SS_VALUE_TEXT ? value->text == NULL : isnan (value->number);
}

/* The arguments of one row; FALSE when one is missing. */
static gboolean
gather (const Bound *bound, guint row, SsValue *arguments)
{
  gboolean is_whole = TRUE;

  for (guint i = 0; i < bound->n_arguments; i++) {
    arguments[i] = bound->arguments[i]->values[row];
    is_whole &= !is_missing (&arguments[i], bound->arguments[i]->type);
  }
  return is_whole;
}

static void
evaluate_call (Bound *bound, gsize first, guint n, GStringChunk *texts)
{
  const SsFunction *function = bound->node->function;
  SsValue arguments[SS_FUNCTION_MOST_ARGUMENTS];

  for (guint i = 0; i < n; i++) {
    gboolean is_whole = gather (bound, i, arguments);
    SsValue value = {NAN, NULL};

    if (is_whole || function->takes_missing)
      value = function->call (arguments, bound->n_arguments, texts);
    if (bound->type != SS_VALUE_TEXT && is_whole && !isfinite (value.number)) {
      gsize row = first + i;

      g_array_append_val (bound->troubled, row);
      value.number = NAN;
    }
    bound->values[i] = value;
  }
}

static void
evaluate (const GPtrArray *nodes, gsize first, guint n, GStringChunk *texts)
{
  for (guint i = 0; i < nodes->len; i++) {
    Bound *bound = g_ptr_array_index (nodes, i);

    if (bound->node->type == SS_NODE_COLUMN)
      evaluate_column (bound, first, n);
    if (bound->node->type == SS_NODE_CALL)
      evaluate_call (bound, first, n, texts);
  }
}

static void
tell_trouble (const Bound *bound, const char *name, const SsPrepareContext *context)
{
  const SsFunction *function = bound->node->function;
  gsize n = bound->troubled->len;

  if (n == 0)
    return;
  /* Translators: what went wrong, “a division by zero”; in so many rows. */
  ss_prepare_tell (
      context, "compute", SS_SEVERITY_WARN, name, (const gsize *)(const void *)bound->troubled->data, n,
      g_strdup_printf (
          ngettext ("There is %s in %zu row: the result is missing there.",
                    "There is %s in %zu rows: the result is missing there.", n),
          g_dgettext (GETTEXT_PACKAGE, function->trouble ? function->trouble : N_ ("too large a number")),
          n));
}

/* --- results --------------------------------------------------------------------------------------------------------------------- */

typedef struct {
  const char *name;
  gsize n_rows;
  double *numbers; /* or */
  SsTextColumn *texts;
  gboolean are_whole;
} Results;

static void
results_add (Results *results, const Bound *root, gsize first, guint n)
{
  for (guint i = 0; i < n; i++) {
    const SsValue *value = &root->values[i];

    if (results->texts) {
      ss_text_column_add (results->texts, value->text);
      continue;
    }
    results->numbers[first + i] = value->number;
    /* 2^53: beyond, a double no longer tells whole numbers apart. */
    results->are_whole
        &= isnan (value->number)
           || (value->number == floor (value->number) && fabs (value->number) < 9007199254740992.0);
  }
}

/* A date is as fine as the finest column of dates that it may come from. */
static SsDateUnit
finest_unit (const GPtrArray *nodes)
{
  SsDateUnit unit = SS_DATE_UNIT_YEAR;

  for (guint i = 0; i < nodes->len; i++) {
    const Bound *bound = g_ptr_array_index (nodes, i);

    if (bound->column && bound->type == SS_VALUE_DATE)
      unit = MAX (unit, ss_column_date_unit (bound->column));
    if (bound->node->type == SS_NODE_CALL && bound->node->function->result == SS_VALUE_DATE)
      unit = MAX (unit, SS_DATE_UNIT_DAY);
  }
  return unit;
}

static SsColumn *
results_end (Results *results, const Bound *root, const GPtrArray *nodes)
{
  SsDateUnit unit = finest_unit (nodes);
  SsKind kind = SS_KIND_NUMBER;

  if (results->texts)
    return ss_text_column_end (results->texts, results->name);
  for (guint i = 0; i < G_N_ELEMENTS (value_types); i++)
    if (value_types[i].type == root->type)
      kind = value_types[i].kind;
  if (kind == SS_KIND_NUMBER && results->are_whole)
    kind = SS_KIND_INTEGER;
  if (kind == SS_KIND_DATE && unit > SS_DATE_UNIT_DAY)
    kind = SS_KIND_DATETIME;
  return ss_column_adopt_doubles (results->name, kind, results->numbers, results->n_rows, unit);
}

/* All rows, block after block. */
static SsColumn *
evaluate_rows (const Bound *root, const GPtrArray *nodes, gsize n_rows, const char *name)
{
  Results results = {name, n_rows, .are_whole = TRUE};
  GStringChunk *texts = g_string_chunk_new (BLOCK * 16);

  if (root->type == SS_VALUE_TEXT)
    results.texts = ss_text_column_new (n_rows);
  else
    results.numbers = g_new (double, n_rows);
  for (gsize row = 0; row < n_rows; row += BLOCK) {
    guint n = MIN (BLOCK, n_rows - row);

    evaluate (nodes, row, n, texts);
    results_add (&results, root, row, n);
    g_string_chunk_clear (texts);
  }
  g_string_chunk_free (texts);
  return results_end (&results, root, nodes);
}

SsColumn *
ss_expression_evaluate (const SsExpression *expression, const SsTable *table, const char *name,
                        const SsPrepareContext *context, GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)bound_free);
  Binding binding = {table, nodes};
  const Bound *root = bind_node (expression->root, &binding, error);
  SsColumn *column;

  if (!root)
    return NULL;
  column = evaluate_rows (root, nodes, ss_table_n_rows (table), name);
  for (guint i = 0; i < nodes->len; i++)
    tell_trouble (g_ptr_array_index (nodes, i), name, context);
  return column;
}
