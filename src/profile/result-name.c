/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "result-name.h"

#include <string.h>

/* Functions of SQL and of pivot tables, in lower case. */
static const struct {
  const char *name;
  SsMeasure measure;
} functions[] = {
    {"count", SS_MEASURE_COUNT},  {"sum", SS_MEASURE_COUNT},     {"nombre", SS_MEASURE_COUNT},
    {"nb", SS_MEASURE_COUNT},     {"somme", SS_MEASURE_COUNT},   {"avg", SS_MEASURE_RATE},
    {"average", SS_MEASURE_RATE}, {"mean", SS_MEASURE_RATE},     {"median", SS_MEASURE_RATE},
    {"min", SS_MEASURE_RATE},     {"max", SS_MEASURE_RATE},      {"stddev", SS_MEASURE_RATE},
    {"stdev", SS_MEASURE_RATE},   {"variance", SS_MEASURE_RATE}, {"moyenne", SS_MEASURE_RATE},
    {"médiane", SS_MEASURE_RATE}, {"minimum", SS_MEASURE_RATE},  {"maximum", SS_MEASURE_RATE},
};

/* What stands between a function and what it is of. */
static const char *const links[] = {"(", " (", " de ", " d'", " d’", " of "};

SsResultName
ss_result_name (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++) {
    const char *rest = lower + strlen (functions[i].name);

    if (!g_str_has_prefix (lower, functions[i].name))
      continue;
    for (gsize j = 0; j < G_N_ELEMENTS (links); j++)
      if (g_str_has_prefix (rest, links[j]))
        return (SsResultName) {TRUE, functions[i].measure};
  }
  return (SsResultName) {FALSE, SS_MEASURE_NONE};
}
