/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression-node.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Recursive descent with precedences in a table. The depth is counted in one place, parse_operand, through which all nesting goes. */

typedef struct {
  const char *text, *at;
  guint depth;
  GError **error;
} Parser;

typedef struct {
  const char *symbol, *french_symbol;
  guint precedence;
  gboolean is_right; /* a ^ b ^ c is a ^ (b ^ c) */
} Operator;

/* Longer symbols first: "<=" before "<". */
static const Operator operators[] = {
    {"or", "ou", 1}, {"and", "et", 2}, {"<>", "!=", 4}, {"<=", NULL, 4}, {">=", NULL, 4},
    {"==", NULL, 4}, {"=", NULL, 4},   {"<", NULL, 4},  {">", NULL, 4},  {"&", NULL, 5},
    {"+", NULL, 6},  {"-", NULL, 6},   {"*", NULL, 7},  {"/", NULL, 7},  {"^", NULL, 9, TRUE},
};
#define PRECEDENCE_NOT 3
#define PRECEDENCE_MINUS 8

static const struct {
  const char *name;
  double value;
} words[] = {{"true", 1}, {"false", 0}, {"vrai", 1}, {"faux", 0}};

static SsNode *parse_binary (Parser *parser, guint lowest);

static gsize
position_of (const Parser *parser, const char *at)
{
  return g_utf8_strlen (parser->text, at - parser->text) + 1;
}

static SsNode *
fail (Parser *parser, const char *at, const char *sentence)
{
  /* Translators: where in a formula, then what is wrong there. */
  g_set_error (parser->error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER, _ ("Formula, character %zu: %s"),
               position_of (parser, at), sentence);
  return NULL;
}

static void
skip_space (Parser *parser)
{
  while (*parser->at && g_unichar_isspace (g_utf8_get_char (parser->at)))
    parser->at = g_utf8_next_char (parser->at);
}

static gboolean
is_name_start (const char *at)
{
  return *at == '_' || g_unichar_isalpha (g_utf8_get_char (at));
}

static gsize
name_length (const char *at)
{
  const char *end = at;

  while (*end && (*end == '_' || g_unichar_isalnum (g_utf8_get_char (end))))
    end = g_utf8_next_char (end);
  return end - at;
}

static gboolean
word_is (const char *at, gsize length, const char *word)
{
  return word && strlen (word) == length && g_ascii_strncasecmp (at, word, length) == 0;
}

static gboolean
skip_character (Parser *parser, char character)
{
  skip_space (parser);
  if (*parser->at != character)
    return FALSE;
  parser->at++;
  return TRUE;
}

/* The length of @symbol at @at, or 0: a word must be whole. */
static gsize
symbol_length (const char *at, const char *symbol)
{
  if (!symbol)
    return 0;
  if (g_ascii_isalpha (*symbol))
    return word_is (at, name_length (at), symbol) ? strlen (symbol) : 0;
  return g_str_has_prefix (at, symbol) ? strlen (symbol) : 0;
}

static const Operator *
operator_at (const char *at, gsize *length)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++) {
    *length = symbol_length (at, operators[i].symbol);
    if (*length == 0)
      *length = symbol_length (at, operators[i].french_symbol);
    if (*length > 0)
      return &operators[i];
  }
  return NULL;
}

/* --- operands -------------------------------------------------------------------------------------------------------------- */

static SsNode *
constant_new (Parser *parser, const char *at, SsValueType type, double number, char *text)
{
  SsNode *node = ss_node_new (SS_NODE_CONSTANT, position_of (parser, at));

  node->value_type = type;
  node->text = text;
  node->constant = (SsValue) {number, text};
  return node;
}

static SsNode *
parse_number (Parser *parser)
{
  const char *start = parser->at;
  char *end;
  double value = g_ascii_strtod (start, &end);

  if (end == start || !isfinite (value) || is_name_start (end) || *end == '.')
    return fail (parser, start, _ ("this is not a number."));
  parser->at = end;
  return constant_new (parser, start, SS_VALUE_NUMBER, value, NULL);
}

/* What stands between @open and @close, where the closing character counts as text when doubled; NULL when it does not end. */
static char *
parse_quoted (Parser *parser, char close)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (parser->at++; *parser->at; parser->at++) {
    if (*parser->at == close && *++parser->at != close)
      return g_string_free (g_steal_pointer (&text), FALSE);
    g_string_append_c (text, *parser->at);
  }
  return NULL;
}

static SsNode *
parse_text (Parser *parser)
{
  const char *start = parser->at;
  char *text = parse_quoted (parser, *start);

  return text ? constant_new (parser, start, SS_VALUE_TEXT, NAN, text)
              : fail (parser, start, _ ("this text has no closing quote."));
}

static SsNode *
column_new (Parser *parser, const char *start, char *name)
{
  SsNode *node = ss_node_new (SS_NODE_COLUMN, position_of (parser, start));

  node->text = name;
  return node;
}

static SsNode *
parse_bracketed (Parser *parser)
{
  const char *start = parser->at;
  char *name = parse_quoted (parser, ']');

  return name ? column_new (parser, start, name)
              : fail (parser, start, _ ("this name of a column has no closing bracket."));
}

static SsNode *
call_new (Parser *parser, const char *start, const SsFunction *function)
{
  SsNode *node = ss_node_new (SS_NODE_CALL, position_of (parser, start));

  node->function = function;
  return node;
}

/* The arguments, from after the opening parenthesis to the closing one. FALSE with the error set. */
static gboolean
parse_arguments (Parser *parser, const char *start, SsNode *call)
{
  const SsFunction *function = call->function;

  if (!skip_character (parser, ')'))
    do {
      SsNode *argument = parse_binary (parser, 0);

      if (!argument)
        return FALSE;
      g_ptr_array_add (call->arguments, argument);
      if (skip_character (parser, ')'))
        break;
      if (!skip_character (parser, ',') && !skip_character (parser, ';')) {
        fail (parser, parser->at, _ ("a comma or a closing parenthesis is expected here."));
        return FALSE;
      }
    } while (call->arguments->len <= function->most);
  if (call->arguments->len < function->fewest || call->arguments->len > function->most) {
    g_autofree char *sentence
        = g_strdup_printf (_ ("“%s” does not take this number of arguments."), function->name);

    fail (parser, start, sentence);
    return FALSE;
  }
  return TRUE;
}

static SsNode *
parse_call (Parser *parser, const char *start, gsize length)
{
  const SsFunction *function = ss_function_find (start, length);
  g_autofree char *name = g_strndup (start, length);
  SsNode *call;

  if (!function || !function->purpose) {
    g_autofree char *sentence = g_strdup_printf (_ ("there is no function “%s”."), name);

    return fail (parser, start, sentence);
  }
  call = call_new (parser, start, function);
  if (parse_arguments (parser, start, call))
    return call;
  ss_node_free (call);
  return NULL;
}

static SsNode *
parse_name (Parser *parser)
{
  const char *start = parser->at;
  gsize length = name_length (start);

  parser->at += length;
  if (skip_character (parser, '('))
    return parse_call (parser, start, length);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (word_is (start, length, words[i].name))
      return constant_new (parser, start, SS_VALUE_BOOLEAN, words[i].value, NULL);
  return column_new (parser, start, g_strndup (start, length));
}

static SsNode *
parse_parenthesis (Parser *parser)
{
  const char *start = parser->at++;
  SsNode *inner = parse_binary (parser, 0);

  if (!inner || skip_character (parser, ')'))
    return inner;
  ss_node_free (inner);
  return fail (parser, start, _ ("this parenthesis is not closed."));
}

static SsNode *
parse_prefix (Parser *parser, gsize length, const char *function, guint precedence)
{
  const char *start = parser->at;
  SsNode *operand, *call;

  parser->at += length;
  operand = parse_binary (parser, precedence);
  if (!operand)
    return NULL;
  call = call_new (parser, start, ss_function_find (function, strlen (function)));
  g_ptr_array_add (call->arguments, operand);
  return call;
}

static SsNode *
parse_primary (Parser *parser)
{
  const char *at = parser->at;
  gsize length;

  if ((length = symbol_length (at, "not")) || (length = symbol_length (at, "non")))
    return parse_prefix (parser, length, "not", PRECEDENCE_NOT);
  if (*at == '-')
    return parse_prefix (parser, 1, "negate", PRECEDENCE_MINUS);
  if (*at == '(')
    return parse_parenthesis (parser);
  if (*at == '[')
    return parse_bracketed (parser);
  if (*at == '"' || *at == '\'')
    return parse_text (parser);
  if (g_ascii_isdigit (*at) || *at == '.')
    return parse_number (parser);
  if (is_name_start (at))
    return parse_name (parser);
  return fail (parser, at, _ ("a number, a text, a column or a parenthesis is expected here."));
}

static SsNode *
parse_operand (Parser *parser)
{
  SsNode *node;

  skip_space (parser);
  if (parser->depth >= SS_EXPRESSION_MOST_DEPTH)
    return fail (parser, parser->at, _ ("the formula is nested too deeply."));
  parser->depth++;
  node = parse_primary (parser);
  parser->depth--;
  return node;
}

/* --- operators -------------------------------------------------------------------------------------------------------------- */

/* Takes @left. */
static SsNode *
join (Parser *parser, const char *start, const Operator *symbol, SsNode *left)
{
  SsNode *right = parse_binary (parser, symbol->is_right ? symbol->precedence : symbol->precedence + 1);
  SsNode *call;

  if (!right) {
    ss_node_free (left);
    return NULL;
  }
  call = call_new (parser, start, ss_function_find (symbol->symbol, strlen (symbol->symbol)));
  g_ptr_array_add (call->arguments, left);
  g_ptr_array_add (call->arguments, right);
  return call;
}

static SsNode *
parse_binary (Parser *parser, guint lowest)
{
  SsNode *left = parse_operand (parser);

  while (left) {
    const Operator *symbol;
    const char *start;
    gsize length;

    skip_space (parser);
    start = parser->at;
    symbol = operator_at (start, &length);
    if (!symbol || symbol->precedence < lowest)
      return left;
    parser->at += length;
    left = join (parser, start, symbol, left);
  }
  return NULL;
}

SsExpression *
ss_expression_parse (const char *text, GError **error)
{
  Parser parser = {text, text, 0, error};
  SsExpression *expression;
  SsNode *root;

  if (strlen (text) > SS_EXPRESSION_MOST_BYTES) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("The formula is longer than %d characters."), SS_EXPRESSION_MOST_BYTES);
    return NULL;
  }
  if (!g_utf8_validate (text, -1, &parser.at)) {
    fail (&parser, parser.at, _ ("this is not a character."));
    return NULL;
  }
  parser.at = text;
  root = parse_binary (&parser, 0);
  if (root && *parser.at) {
    ss_node_free (root);
    root = fail (&parser, parser.at,
                 _ ("an operator is expected here; a name with spaces stands between [ and ]."));
  }
  if (!root)
    return NULL;
  expression = g_new0 (SsExpression, 1);
  expression->root = root;
  return expression;
}
