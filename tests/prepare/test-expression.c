/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "expression.h"
#include "table-text.h"

#include <locale.h>
#include <string.h>

#define TABLE                                                                                                \
  "a:integer=7|| b:number=2|0.5|0 t:text=Été|| Le_nom:text=x|y|z d:date=2020-02-29|2019-01-01| "           \
  "o:boolean=true|false|"

typedef struct {
  const char *expression;
  const char *expected; /* three cells; or, after "!", a part of the error */
} Case;

static const Case cases[] = {
    {"1 + 2 * 3", "7; 7; 7"},
    {"(1 + 2) * 3", "9; 9; 9"},
    {"-2 ^ 2", "-4; -4; -4"},
    {"2 ^ 3 ^ 2", "512; 512; 512"},
    {"2 ^ -1", "0.5; 0.5; 0.5"},
    {"10 - 2 - 3", "5; 5; 5"},
    {"8 / 4 / 2", "1; 1; 1"},
    {"a * b", "14; ; "},
    {"b > 1", "true; false; false"},
    {"1 < 2 and not 2 < 1", "true; true; true"},
    {"is_missing(a) or b > 5", "false; true; true"},
    {"a > 1 and b > 1", "true; false; false"},
    {"si(b >= 1; \"grand\"; 'petit')", "grand; petit; petit"},
    {"if(b = 0, 0, 1 / b)", "0.5; 2; 0"},
    {"coalesce(a, b)", "7; 0.5; 0"},
    {"round(2.345, 2)", "2.35; 2.35; 2.35"},
    {"round(1.005, 2)", "1.01; 1.01; 1.01"},
    {"round(-2.5)", "-3; -3; -3"},
    {"round(1234, -2)", "1200; 1200; 1200"},
    {"arrondi(2,4)", "2; 2; 2"},
    {"min(3, 1, 2) + max(3, 1, 2)", "4; 4; 4"},
    {"sqrt(16) + abs(-1) + floor(1.9) + ceil(0.1)", "7; 7; 7"},
    {"log10(1000)", "3; 3; 3"},
    {"[Le nom] & '-' & [Le nom]", "x-x; y-y; z-z"},
    {"upper(t)", "ÉTÉ; ; "},
    {"length(t)", "3; ; "},
    {"left(t, 1) & right(t, 2)", "Été; ; "},
    {"middle(t, 2, 1)", "t; ; "},
    {"substitute([Le nom], 'x', 'it''s')", "it's; y; z"},
    {"contains([Le nom], 'y')", "false; true; false"},
    {"number('1.5') + 1", "2.5; 2.5; 2.5"},
    {"text(b)", "2; 0.5; 0"},
    {"year(d) * 100 + month(d)", "202002; 201901; "},
    {"d - date('2019-01-01')", "424; 0; "},
    {"d", "2020-02-29; 2019-01-01; "},
    {"d >= date('2020-01-01')", "true; false; "},
    {"o", "true; false; "},
    {"o + 1", "2; 1; "},
    {"TRUE and VRAI", "true; true; true"},
    {"1 / b", "0.5; 2; "},
    {"sqrt(0 - b)", "; ; 0"},
    {"", "!character 1"},
    {"1 +", "!character 4"},
    {"(1", "!character 1: this parenthesis"},
    {"1 2", "!character 3"},
    {"été", "!no column “été”"},
    {"fly(1)", "!no function “fly”"},
    {"round()", "!number of arguments"},
    {"round(1, 2, 3)", "!number of arguments"},
    {"'abc", "!closing quote"},
    {"[abc", "!closing bracket"},
    {"1,5", "!character 2"},
    {"1e999", "!not a number"},
    {"3x", "!not a number"},
    {"t + 1", "!character 1: a text does not fit"},
    {"t = 1", "!character 5: a number does not fit"},
    {"if(o, 1, 'x')", "!does not fit"},
    {"if(1, 1, 2)", "!does not fit"},
    {"year(a)", "!a number does not fit"},
    {"d + 1", "!a date does not fit"},
    {"a $ b", "!character 3"},
};

static char *
cells_of (const SsColumn *column)
{
  g_auto (GStrv) cells = g_new0 (char *, 4);

  for (gsize row = 0; row < 3; row++)
    cells[row] = ss_column_dup_cell (column, row);
  return g_strjoinv ("; ", cells);
}

static void
test_cases (void)
{
  g_autoptr (SsTable) table = table_from_text (TABLE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SsExpression) expression = ss_expression_parse (cases[i].expression, &error);
    const SsPrepareContext context = {0};
    g_autoptr (SsColumn) column
        = expression ? ss_expression_evaluate (expression, table, "r", &context, &error) : NULL;
    g_autofree char *cells = column ? cells_of (column) : NULL;

    if (*cases[i].expected == '!') {
      g_assert_null (column);
      if (!strstr (error->message, cases[i].expected + 1))
        g_error ("%s: %s", cases[i].expression, error->message);
    } else if (g_strcmp0 (cells, cases[i].expected) != 0)
      g_error ("%s: %s %s", cases[i].expression, cells, error ? error->message : "");
  }
}

/* Texts that are made to exhaust a parser. */
static void
test_depth (void)
{
  static const char *const pieces[] = {"(", "-", "not ", "1^", "if(", "1+", "[", "\"x", "abs(1,"};

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (SsExpression) expression = NULL;
    g_autoptr (GError) error = NULL;

    while (text->len + strlen (pieces[i]) <= SS_EXPRESSION_MOST_BYTES)
      g_string_append (text, pieces[i]);
    expression = ss_expression_parse (text->str, &error);
    g_assert_null (expression);
    g_assert_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER);
    g_string_append (text, "12345678");
    g_clear_error (&error);
    g_assert_null (ss_expression_parse (text->str, &error));
  }
}

static void
test_long_sum (void)
{
  g_autoptr (GString) text = g_string_new ("1");
  g_autoptr (SsTable) table = table_from_text (TABLE);
  g_autoptr (SsExpression) expression = NULL;
  g_autoptr (SsColumn) column = NULL;
  const SsPrepareContext context = {0};

  for (guint i = 1; i < 1900; i++)
    g_string_append (text, "+1");
  expression = ss_expression_parse (text->str, NULL);
  column = ss_expression_evaluate (expression, table, "r", &context, NULL);
  g_assert_cmpfloat (ss_column_number (column, 2), ==, 1900);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepare/expression/cases", test_cases);
  g_test_add_func ("/prepare/expression/depth", test_depth);
  g_test_add_func ("/prepare/expression/long-sum", test_long_sum);
  return g_test_run ();
}
