/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression-node.h"

#include <string.h>

static const SsFunction *const families[]
    = {ss_functions_of_numbers, ss_functions_of_logic, ss_functions_of_texts};

/* Room for the rows of ss_expression_functions(): all families together have fewer. */
#define MOST_FUNCTIONS 100

static gboolean
name_is (const char *name, const char *word, gsize length)
{
  return name && strlen (name) == length && g_ascii_strncasecmp (name, word, length) == 0;
}

const SsFunction *
ss_function_find (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    for (const SsFunction *function = families[i]; function->name; function++)
      if (name_is (function->name, name, length) || name_is (function->french_name, name, length))
        return function;
  return NULL;
}

static void
fill (SsExpressionFunction *rows)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    for (const SsFunction *function = families[i]; function->name; function++)
      if (function->purpose) {
        g_assert (n + 1 < MOST_FUNCTIONS);
        rows[n++] = (SsExpressionFunction) {function->name, function->french_name, function->purpose};
      }
}

const SsExpressionFunction *
ss_expression_functions (void)
{
  static SsExpressionFunction rows[MOST_FUNCTIONS];
  static gsize is_filled;

  if (g_once_init_enter (&is_filled)) {
    fill (rows);
    g_once_init_leave (&is_filled, TRUE);
  }
  return rows;
}
