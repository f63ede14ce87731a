/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "expression.h"

G_BEGIN_DECLS

/** The inside of an expression: nodes, and the functions that they call. Every operator is a function too. */

typedef enum {
  SS_VALUE_NUMBER = 1 << 0,
  SS_VALUE_BOOLEAN = 1 << 1,
  SS_VALUE_DATE = 1 << 2,
  SS_VALUE_TEXT = 1 << 3,
} SsValueType;
typedef guint SsValueTypes;
#define SS_VALUES_ANY (SS_VALUE_NUMBER | SS_VALUE_BOOLEAN | SS_VALUE_DATE | SS_VALUE_TEXT)
const char *ss_value_type_label (SsValueType type); /* translated: "a number" */

/** One value of one row: TEXT in text (NULL missing), the others in number (NaN missing; BOOLEAN 0 or 1; DATE days). */
typedef struct {
  double number;
  const char *text;
} SsValue;

static inline SsValue
ss_value_number (double number)
{
  return (SsValue) {number, NULL};
}

static inline SsValue
ss_value_text (const char *text)
{
  return (SsValue) {NAN, text};
}

#define SS_FUNCTION_MOST_ARGUMENTS 8

typedef struct {
  const char *name, *french_name, *purpose; /* purpose: N_(); NULL for operators */
  SsValueTypes types[3];                    /* of the arguments; the last holds for all that follow */
  guint8 fewest, most;                      /* arguments */
  SsValueType result;                       /* 0: that of the last argument */
  gboolean takes_missing;                   /* is called with missing arguments too */
  gboolean
      alike; /* the arguments that are of types[last] must be of one type (but a boolean and a number may meet) */
  const char *trouble; /* N_(): why there may be no result: "a division by zero"; NULL: too large a number */
  SsValue (*call) (const SsValue *arguments, guint n, GStringChunk *texts);
} SsFunction;

/** The rows, by theme; each ends with one whose name is NULL. */
extern const SsFunction ss_functions_of_numbers[], ss_functions_of_logic[], ss_functions_of_texts[];

const SsFunction *ss_function_find (const char *name, gsize length); /* by either name, in any letter case */

typedef enum {
  SS_NODE_CONSTANT,
  SS_NODE_COLUMN,
  SS_NODE_CALL,
} SsNodeType;

typedef struct _SsNode SsNode;
struct _SsNode {
  SsNodeType type;
  gsize position;         /* in the formula, characters from 1 */
  SsValueType value_type; /* CONSTANT */
  SsValue constant;
  char *text; /* COLUMN: its name; CONSTANT: the text */
  const SsFunction *function;
  GPtrArray *arguments; /* CALL: SsNode, owned */
};

struct _SsExpression {
  SsNode *root;
};

SsNode *ss_node_new (SsNodeType type, gsize position);
void ss_node_free (SsNode *node);

G_END_DECLS
