/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "comparable.h"
#include "one-measure.h"
#include "rule.h"
#include "task-rules.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* Columns that belong together, and the forms that are made for them: classes and two groups, answers of a scale, from where to where, a
   whole and its parts, the same quantity told twice. */

static gboolean
is_free (const SsCase *subject)
{
  return subject->type->traits.family != SS_FAMILY_TABLE && !ss_task_rules_speak (subject);
}

/* --- classes of a population, in two groups ---------------------------------------------------------------------------------------- */

/** Bars that show a distribution, back to back. */
static gboolean
is_pyramid (const SsCase *subject)
{
  return is_free (subject) && subject->type->traits.family == SS_FAMILY_BAR
         && subject->type->traits.shows_distribution;
}

static double
judge_back_to_back (const SsCase *subject, SsVerdict *verdict)
{
  return subject->across == NULL
         || (subject->across->facts->order != SS_ORDER_CLASSES && !ss_bound_is_ages (subject->across));
}

/** How many women and how many men of each age: the form is named after them. */
static double
judge_sexes_by_age (const SsCase *subject, SsVerdict *verdict)
{
  g_autoptr (GPtrArray) names = ss_series_names (subject);
  return names->len == 2 && judge_back_to_back (subject, NULL) == 0
         && ss_is_both_sexes (names->pdata[0], names->pdata[1]) && !ss_bound_may_be_rate (subject->measure);
}

/* --- answers of a scale -------------------------------------------------------------------------------------------------------------- */

static gboolean
is_scale_of_answers (const SsColumnFacts *facts)
{
  return facts->semantic == SS_SEMANTIC_LIKERT || facts->order == SS_ORDER_LIKERT;
}

/** Each column of the wide form is one answer. */
static gboolean
are_answers (const SsCase *subject)
{
  for (guint i = 0; i < subject->n_bound; i++)
    if (subject->bound[i].role == subject->measure->role
        && ss_order_rank (SS_ORDER_LIKERT, ss_column_name (subject->bound[i].column)) == G_MAXINT)
      return FALSE;
  return TRUE;
}

static gboolean
shows_answers (const SsCase *subject)
{
  if (!is_free (subject) || subject->across == NULL)
    return FALSE;
  return subject->series != NULL ? is_scale_of_answers (subject->series->facts)
                                 : subject->n_measures > 2 && are_answers (subject);
}

/** Who answered what is compared as shares of each group, laid end to end in the order of the scale. */
static double
judge_answers (const SsCase *subject, SsVerdict *verdict)
{
  return subject->type->traits.is_relative;
}

/* As many rows as it takes to know. */
#define ENOUGH_ROWS 1000

/* --- from where to where ---------------------------------------------------------------------------------------------------------------- */

static const char *const from_phrases[] = {"origine*", "origin*", "depart",    "de depart", "provenance*",
                                           "source",   "from",    "emetteur*", "sortie",    NULL};
static const char *const to_phrases[]
    = {"destination*", "arrivee", "vers", "to", "target", "cible", "recepteur*", "entree", "accueil", NULL};

static gboolean
has_word (const SsBound *bound, const char *const *phrases)
{
  g_autofree char *words = ss_header_words (ss_column_name (bound->column));
  return ss_words_have (words, phrases);
}

/* Of the names on one side, how many are on the other as well where things go from one to the other (ours); yes and no answer anything. */
#define COMMON_NAMES 0.5
#define FEWEST_COMMON 2
#define FEWEST_ON_A_SIDE 3

/** Homes and places of work, votes of the first and of the second round: two columns of one set of names. */
static gboolean
share_names (const SsCase *subject, const SsBound *from, const SsBound *to)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal),
                         common = g_hash_table_new (g_str_hash, g_str_equal);
  if (ss_column_kind (from->column) != SS_KIND_TEXT || ss_column_kind (to->column) != SS_KIND_TEXT
      || ss_bound_is_ordered (from))
    return FALSE;
  for (gsize row = 0; row < subject->n_rows && row < ENOUGH_ROWS; row++)
    if (!ss_column_is_missing (from->column, row))
      g_hash_table_add (names, (gpointer)ss_column_text (from->column, row));
  for (gsize row = 0; row < subject->n_rows && row < ENOUGH_ROWS; row++)
    if (!ss_column_is_missing (to->column, row)
        && g_hash_table_contains (names, ss_column_text (to->column, row)))
      g_hash_table_add (common, (gpointer)ss_column_text (to->column, row));
  guint n = g_hash_table_size (common);
  gsize fewest = MIN (from->facts->distinct, to->facts->distinct);
  return n >= FEWEST_COMMON && fewest >= FEWEST_ON_A_SIDE && n >= COMMON_NAMES * fewest;
}

static gboolean
goes_somewhere (const SsCase *subject)
{
  const SsBound *from = subject->across, *to = subject->series;
  if (!is_free (subject) || subject->type->traits.family != SS_FAMILY_FLOW || from == NULL || to == NULL)
    return FALSE;
  return (has_word (from, from_phrases) && has_word (to, to_phrases)) || share_names (subject, from, to);
}

static double
judge_flow (const SsCase *subject, SsVerdict *verdict)
{
  return 1;
}

static gboolean
flows (const SsCase *subject)
{
  return is_free (subject) && subject->type->traits.family == SS_FAMILY_FLOW && subject->across != NULL
         && subject->series != NULL;
}

/** A band for each row, from its name to its kind, goes nowhere. */
static double
judge_one_band_a_row (const SsCase *subject, SsVerdict *verdict)
{
  return !goes_somewhere (subject)
         && (ss_bound_names_rows (subject->across) || ss_bound_names_rows (subject->series));
}

/* --- a whole and its parts; the same thing twice ----------------------------------------------------------------------------------------- */

/* Two quantities that go together to the third decimal are one (ours): a share and what it is the share of, a price with and without tax. */
#define ONE_QUANTITY 0.999
/* Fewer rows may do so by chance (ours). */
#define FEWEST_ROWS 5
/* Things that have names are compared one by one in the one quantity. */
#define OF_NAMES 1.6

static gboolean
is_cloud (const SsCase *subject)
{
  return is_free (subject) && subject->shape == SS_SHAPE_PLANE
         && subject->type->traits.family == SS_FAMILY_SCATTER;
}

static double
judge_one_quantity (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];
  if (subject->n_rows < FEWEST_ROWS
      || !(fabs (ss_groups_correlation (subject->groups, x->index, y->index)) > ONE_QUANTITY))
    return 0;
  /* Translators: both %s are names of columns. */
  ss_verdict_say (verdict, _ ("“%s” and “%s” tell the same quantity in two ways: one of them is enough."),
                  ss_column_name (x->column), ss_column_name (y->column));
  return ss_groups_contents (subject->groups, subject->question->columns)->row_names != G_MAXSIZE ? OF_NAMES
                                                                                                  : 1;
}

/** Two quantities, along what they were measured at or not. */
static gboolean
is_any_cloud (const SsCase *subject)
{
  return is_free (subject) && subject->type->traits.family == SS_FAMILY_SCATTER
         && subject->first[SS_ROLE_X] != NULL && subject->first[SS_ROLE_Y] != NULL;
}

static gboolean
is_total_of (const SsBound *total, const SsBound *part)
{
  return total->facts->semantic == SS_SEMANTIC_TOTAL && part->facts->semantic != SS_SEMANTIC_TOTAL
         && part->facts->measure == SS_MEASURE_COUNT;
}

/** A part goes up with its total whatever happens. */
static double
judge_total_and_part (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *shown[]
      = {subject->first[SS_ROLE_X], subject->first[SS_ROLE_Y], subject->first[SS_ROLE_SIZE]};
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (shown); j++)
      if (shown[i] != NULL && shown[j] != NULL
          && (is_total_of (shown[i], shown[j])
              || ss_groups_whole (subject->groups, shown[j]->index) == shown[i]->index))
        return 1;
  return 0;
}

static gboolean
is_one_measure (const SsBound *a, const SsBound *b)
{
  return ss_is_one_measure (ss_column_name (a->column), ss_column_name (b->column));
}

/** Ages and hours that the table is laid out by are places along an axis, and nothing that was measured. */
static double
judge_cloud_over_steps (const SsCase *subject, SsVerdict *verdict)
{
  return ss_bound_is_ages (subject->first[SS_ROLE_X]) || ss_bound_is_hours (subject->first[SS_ROLE_X]);
}

/** A cloud is about two different quantities; one measure of two groups or two moments is set side by side. */
static double
judge_one_measure (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = subject->first[SS_ROLE_X], *y = subject->first[SS_ROLE_Y];
  if (subject->first[SS_ROLE_SIZE] != NULL && !is_one_measure (x, y))
    x = subject->first[SS_ROLE_SIZE];
  if (subject->question->intention == SS_INTENTION_RELATE || !is_one_measure (x, y))
    return 0;
  /* Translators: both %s are names of columns: “Femmes”, “Hommes”. */
  ss_verdict_say (
      verdict, _ ("“%s” and “%s” are one measure of two groups or two moments: side by side they compare."),
      ss_column_name (x->column), ss_column_name (y->column));
  return 1;
}

/* Fewer units prove no relation (GUIDELINES R13). */
#define FEWEST_UNITS 30
/* Of three columns each pair is one of three; of so many each is picked at random (ours). */
#define MANY_COLUMNS 4

/** Two of many columns in wide form, over few rows: there is no reason why these two. */
static double
judge_any_two (const SsCase *subject, SsVerdict *verdict)
{
  return subject->question->intention != SS_INTENTION_RELATE && subject->n_rows < FEWEST_UNITS
         && ss_groups_contents (subject->groups, subject->question->columns)->n_quantities >= MANY_COLUMNS
         && ss_comparable_is_whole_table (subject);
}

/* --- names that share no cell with others ------------------------------------------------------------------------------------------------- */

/* A grid of values, of which no more than this is filled, shows its holes; where pairs are counted, holes are zeros (ours). */
#define FILLED_CELLS 0.5
/* Worse than holes: one cell in each row, and nothing to compare it with. */
#define NO_TWO_IN_A_ROW 2

static gboolean
is_grid (const SsCase *subject)
{
  return is_free (subject) && subject->type->traits.family == SS_FAMILY_HEAT && subject->across != NULL
         && subject->series != NULL && subject->measure != NULL;
}

static double
judge_empty_grid (const SsCase *subject, SsVerdict *verdict)
{
  const gsize pair[] = {subject->across->index, subject->series->index};
  gsize filled = ss_groups_n_distinct (subject->groups, pair, G_N_ELEMENTS (pair));
  if (filled > FILLED_CELLS * subject->n_across * subject->n_series)
    return 0;
  return filled <= subject->n_series ? NO_TWO_IN_A_ROW : 1;
}

/* Columns or lines of a grid, under which a glance at bars tells more than colours (ours). */
#define FEWEST_COLUMNS 3

static gboolean
is_grid_of_values (const SsCase *subject)
{
  return is_free (subject) && subject->type->traits.family == SS_FAMILY_HEAT && subject->across != NULL
         && subject->measure != NULL && subject->n_series > 1;
}

static double
judge_thin_grid (const SsCase *subject, SsVerdict *verdict)
{
  return MIN (subject->n_across, subject->n_series) < FEWEST_COLUMNS;
}

static const SsRule rules[] = {
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -25, is_pyramid, judge_back_to_back,
     N_ ("Back to back, bars compare badly: this form is for classes of age or of size."),
     "FT Visual Vocabulary"},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 12, is_pyramid, judge_sexes_by_age,
     N_ ("How many women and men of each age: a pyramid is the form that people know for it."),
     "FT Visual Vocabulary; INSEE"},
    {"F08", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 20, shows_answers, judge_answers,
     N_ ("Answers of a scale: end to end in their order, they show how far each group agrees."),
     "FT Visual Vocabulary; Heiberger & Robbins 2014"},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, 45, goes_somewhere, judge_flow,
     N_ ("From where to where: bands as wide as what flows show the main ways."), "FT Visual Vocabulary"},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -30, flows, judge_one_band_a_row,
     N_ ("Each row has its own name: a band for each of them flows nowhere."), "FT Visual Vocabulary"},
    {"E07", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -30, is_cloud, judge_one_quantity,
     N_ ("Both columns tell the same quantity."), "McNutt et al. 2020"},
    {"F11", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -45, is_any_cloud, judge_one_measure,
     N_ ("One measure of two groups or two moments is compared side by side."),
     "FT Visual Vocabulary; data-to-viz.com"},
    {"F05", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -25, is_any_cloud,
     judge_cloud_over_steps,
     N_ ("Ages and hours follow each other: a line or bars show it, loose points do not."),
     "data-to-viz.com; FT Visual Vocabulary"},
    {"R13", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -30, is_cloud, judge_any_two,
     N_ ("Two of many columns, over few rows: nothing says why these two."), "Goëta, SPoSGL; OpenDataFrance"},
    {"E07", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -25, is_cloud, judge_total_and_part,
     N_ ("A part goes up with its total whatever happens: there is nothing to learn."), "McNutt et al. 2020"},
    {"F01", SS_QUALITY_READABILITY, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, is_grid, judge_empty_grid,
     N_ ("Most cells of the grid would be empty."), "data-to-viz.com"},
    {"F01", SS_QUALITY_ELOQUENCE, SS_SEVERITY_HINT, SS_RULE_SUGGEST, -20, is_grid_of_values, judge_thin_grid,
     N_ ("A grid of one or two columns says less in colours than in lengths."), "data-to-viz.com"},
};

SS_RULE_THEME (kinship, rules);
