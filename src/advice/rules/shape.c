/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"

#include <glib/gi18n-lib.h>

/* Which form fits which shape of data: the trees of data-to-viz.com and of the workshop ("comparer des catégories: barres; suivre dans le
   temps: courbes; interaction entre deux valeurs: nuage de points; géographie: carte"). */
#define SOURCE "Dartus, Datactivist 2020; data-to-viz.com"

#define SHAPE(name, value)                                                                                   \
  static gboolean is_##name (const SsCase *subject)                                                          \
  {                                                                                                          \
    return subject->shape == SS_SHAPE_##value;                                                               \
  }
SHAPE (quantity, QUANTITY)
SHAPE (plane, PLANE)
SHAPE (names, NAMES)
SHAPE (names_values, NAMES_VALUES)
SHAPE (observations, NAMES_OBSERVATIONS)
SHAPE (crossed, CROSSED)
SHAPE (crossed_values, CROSSED_VALUES)
SHAPE (time, TIME)
SHAPE (time_values, TIME_VALUES)
SHAPE (time_crossed, TIME_CROSSED)
SHAPE (places, PLACES)

#define FAMILY(name, value)                                                                                  \
  static double is_##name (const SsCase *subject, SsVerdict *verdict)                                        \
  {                                                                                                          \
    return subject->type->traits.family == SS_FAMILY_##value;                                                \
  }
FAMILY (bar, BAR)
FAMILY (dot, DOT)
FAMILY (line, LINE)
FAMILY (area, AREA)
FAMILY (distribution, DISTRIBUTION)
FAMILY (scatter, SCATTER)
FAMILY (heat, HEAT)
FAMILY (parts, PARTS)
FAMILY (map, MAP)

#define FITS(shape, family, points, words)                                                                   \
  {                                                                                                          \
    .id = "F01", .quality = SS_QUALITY_ELOQUENCE, .severity = SS_SEVERITY_HINT, .use = SS_RULE_SUGGEST,      \
    .effect = points, .applies = is_##shape, .judge = is_##family, .sentence = words, .source = SOURCE       \
  }

static const SsRule rules[] = {
    FITS (quantity, distribution, 25,
          N_ ("One quantity: this form shows where its values lie and which stand apart.")),
    FITS (plane, scatter, 25, N_ ("Two quantities: a cloud of points shows whether they go together.")),
    FITS (plane, line, 5, N_ ("A quantity that depends on another can be followed along a line.")),
    FITS (names, bar, 25, N_ ("How many of each: bars are the plainest way to compare counts.")),
    FITS (names, parts, 8, N_ ("How many of each: the parts of the whole can be shown.")),
    FITS (names_values, bar, 25, N_ ("One value a name: bars are the plainest way to compare.")),
    FITS (names_values, dot, 16,
          N_ ("One value a name: dots on a common scale compare well and stay light.")),
    FITS (names_values, parts, 8, N_ ("One value a name: the parts of the whole can be shown.")),
    FITS (observations, distribution, 25,
          N_ ("Many values a name: this form shows their spread, which a mean would hide.")),
    FITS (observations, bar, 14, N_ ("Many values a name: bars compare their totals or means.")),
    FITS (observations, dot, 12, N_ ("Many values a name: every one is shown as a point.")),
    FITS (crossed, heat, 22, N_ ("Two groups of names: a grid shows how often each pair occurs.")),
    FITS (crossed, bar, 18, N_ ("Two groups of names: bars in colours compare them.")),
    FITS (crossed_values, bar, 24, N_ ("A quantity by two groups of names: bars in colours compare them.")),
    FITS (crossed_values, heat, 18,
          N_ ("A quantity by two groups of names: a grid shows the high and the low cells.")),
    FITS (crossed_values, dot, 14,
          N_ ("A quantity by two groups of names: dots on a common scale compare them.")),
    FITS (time, bar, 20, N_ ("How many at each date: bars show the rhythm.")),
    FITS (time, line, 20, N_ ("How many at each date: a line shows the rises and falls.")),
    FITS (time_values, line, 28, N_ ("A quantity over time: a line shows its rises and falls.")),
    FITS (time_values, area, 16, N_ ("A quantity over time: a filled area shows its volume.")),
    FITS (time_values, bar, 12, N_ ("A quantity over time: bars compare one date with another.")),
    FITS (time_crossed, line, 28, N_ ("Several quantities over time: lines show which rise and which fall.")),
    FITS (time_crossed, area, 16, N_ ("Several quantities over time: stacked areas show their total.")),
    FITS (time_crossed, bar, 10, N_ ("Several quantities over time: bars in colours compare the dates.")),
    FITS (time_crossed, heat, 10,
          N_ ("Several quantities over time: a grid shows the high and the low moments.")),
    FITS (places, map, 25, N_ ("The file knows where things are: a map shows whether the place matters.")),
};

SS_RULE_THEME (shape, rules);
