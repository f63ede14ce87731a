/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"

#include <glib/gi18n-lib.h>

/* On fewer places a map says no more than bars do (ours). */
#define FEWEST_PLACES 5
/* Marks a place, from which on most places are heaps (ours). */
#define SEVERAL_MARKS 1.5

static gboolean
is_map (const SsCase *subject)
{
  return subject->type->traits.is_map;
}

/** A surface in a colour: its ink grows with the area, so a count would show the size of the land. */
static gboolean
is_choropleth (const SsCase *subject)
{
  return is_map (subject) && subject->measure != NULL && subject->measure->role == SS_ROLE_VALUE
         && subject->first[SS_ROLE_AREA] != NULL;
}

static double
judge_counts_on_areas (const SsCase *subject, SsVerdict *verdict)
{
  if (subject->spec->per != NULL || ss_bound_may_be_rate (subject->measure))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (
      verdict,
      _ ("“%s” is a count: coloured areas would show how large and how populated they are. Divide it by "
         "a total, or use circles."),
      ss_column_name (subject->measure->column));
  return 1;
}

static double
judge_points_as_areas (const SsCase *subject, SsVerdict *verdict)
{
  SsColumn *column = subject->first[SS_ROLE_AREA]->column;
  if (subject->first[SS_ROLE_AREA]->facts->semantic == SS_SEMANTIC_LATLON)
    return 1;
  if (ss_column_kind (column) != SS_KIND_GEOMETRY || ss_column_geometries (column)->n_geometries == 0)
    return 0;
  guint8 type = ss_column_geometries (column)->type[0];
  return type == SS_GEOMETRY_POINT || type == SS_GEOMETRY_MULTIPOINT;
}

static double
judge_few_places (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_rows < FEWEST_PLACES;
}

static gboolean
lacks_shapes (const SsCase *subject)
{
  return subject->first[SS_ROLE_AREA] != NULL
         && subject->first[SS_ROLE_AREA]->facts->semantic != SS_SEMANTIC_LATLON
         && ss_column_kind (subject->first[SS_ROLE_AREA]->column) != SS_KIND_GEOMETRY
         && subject->question->boundaries == NULL;
}

/** Codes of areas find their shapes in a file of boundaries. */
static double
judge_no_shapes (const SsCase *subject, SsVerdict *verdict)
{
  return lacks_shapes (subject) && ss_bound_is_identifier (subject->first[SS_ROLE_AREA]);
}

/** Names that are no known codes: without a file of boundaries nothing says where they are. */
static double
judge_unknown_places (const SsCase *subject, SsVerdict *verdict)
{
  if (!lacks_shapes (subject) || ss_bound_is_identifier (subject->first[SS_ROLE_AREA]))
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (
      verdict,
      _ ("“%s” holds names and no codes or coordinates: without a file of boundaries nothing says "
         "where they are."),
      ss_column_name (subject->first[SS_ROLE_AREA]->column));
  return 1;
}

/** Codes of places beside other names: the rows are firms, schools, people, and not places. */
static double
judge_other_subject (const SsCase *subject, SsVerdict *verdict)
{
  return lacks_shapes (subject)
         && ss_groups_contents (subject->groups, subject->question->columns)->has_subjects;
}

/** Colours that split each place, by date or by kind, put one mark over the other. */
static double
judge_heaped_places (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];
  if (subject->series == NULL || subject->n_facets > 1 || x == NULL || y == NULL)
    return 0;
  const gsize place[] = {x->index, y->index};
  gsize n_places = ss_groups_n_distinct (subject->groups, place, G_N_ELEMENTS (place));
  return subject->n_marks > SEVERAL_MARKS * n_places;
}

static double
judge_computed_rate (const SsCase *subject, SsVerdict *verdict)
{
  return subject->spec->per != NULL;
}

static double
judge_bare_places (const SsCase *subject, SsVerdict *verdict)
{
  return subject->measure == NULL && subject->series == NULL;
}

static const SsRule rules[] = {
    {"M01", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, is_choropleth, judge_counts_on_areas,
     N_ ("Counts are not shown as coloured areas."), "Goëta, SPoSGL; Magrit; data-to-viz.com"},
    {"M01", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, is_choropleth, judge_points_as_areas,
     N_ ("These places are points: they have no surface to colour."), "FT Visual Vocabulary"},
    {"M03", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -40, is_map, judge_no_shapes,
     N_ ("The shapes of these places are not in the file: a file of boundaries is needed."),
     "Magrit; Khartis"},
    {"M03", SS_QUALITY_RIGOUR, SS_SEVERITY_BLOCK, SS_RULE_SUGGEST, -30, is_map, judge_unknown_places,
     N_ ("Nothing says where these places are."), "Magrit; Khartis"},
    {"F11", SS_QUALITY_READABILITY, SS_SEVERITY_WARN, SS_RULE_SUGGEST, -20, is_map, judge_heaped_places,
     N_ ("Several marks lie on each place, one over the other."), "Magrit; data-to-viz.com"},
    {"F13", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -12, is_map, judge_other_subject,
     N_ ("The rows are named by something else than places."), "FT Visual Vocabulary"},
    {"M01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -5, is_map, judge_computed_rate,
     N_ ("The rate is computed here: its denominator must be told to the reader."), "Goëta, SPoSGL"},
    {"F13", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -15, is_map, judge_few_places,
     N_ ("So few places make no pattern: ranked bars say it better."), "FT Visual Vocabulary"},
    {"F13", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -8, is_map, judge_bare_places,
     N_ ("The map shows where, but nothing of how much."), "FT Visual Vocabulary"},
};

SS_RULE_THEME (maps, rules);
