/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* LINT 39: a reversal is told for a few groups, each of so many points. *Ours*. */
#define MOST_GROUPS 8
#define FEWEST_POINTS 4
/* A month or a quarter that runs bears the date of its end. */
#define DAYS_OF_GRACE 92

static gboolean
is_bound (const SsCase *subject, gsize column)
{
  for (guint i = 0; i < subject->n_bound; i++)
    if (subject->bound[i].index == column)
      return TRUE;
  return FALSE;
}

/* --- uncertainty --------------------------------------------------------------------------------------------------------- */

/* A column of errors or bounds that the table holds and the chart leaves out; G_MAXSIZE: none. */
static gsize
find_errors (const SsCase *subject)
{
  static const char *const words[]
      = {"se",      "sem",      "std",        "stdev",     "stderr",      "sd",          "ci",    "moe",
         "error",   "margin",   "lower",      "upper",     "uncertainty", "incertitude", "marge", "erreur",
         "erreurs", "upper",    "ic",         "ic95",      "ci95",        "lcl",         "ucl",   "low95",
         "high95",  "variance", "confidence", "confiance", "stddev",      NULL};
  static const char *const phrases[]
      = {"écart-type", "écart type",  "ecart-type",  "ecart_type", "borne inf",  "borne sup", "borne_inf",
         "borne_sup",  "borne basse", "borne haute", "limite inf", "limite sup", NULL};

  for (gsize i = 0; i < ss_table_n_columns (subject->table); i++) {
    SsColumn *column = ss_table_column (subject->table, i);

    if (ss_column_is_numeric (column) && !is_bound (subject, i)
        && (ss_lint_name_has_word (ss_column_name (column), words)
            || ss_lint_mentions (ss_column_name (column), phrases)))
      return i;
  }
  return G_MAXSIZE;
}

static gboolean
has_measure (const SsCase *subject)
{
  return subject->measure != NULL && subject->across != NULL
         && subject->type->traits.family != SS_FAMILY_TABLE;
}

static double
judge_uncertainty (const SsCase *subject, SsVerdict *verdict)
{
  gsize column = find_errors (subject);

  if (column == G_MAXSIZE)
    return 0;
  /* Translators: %s is a column's name. */
  ss_verdict_say (verdict, _ ("“%s” says how sure these figures are, and the chart leaves it out."),
                  ss_column_name (ss_table_column (subject->table, column)));
  return 1;
}

/* --- forecasts ----------------------------------------------------------------------------------------------------------- */

static gboolean
holds_forecasts (const SsColumn *column)
{
  static const char *const words[] = {"forecast",   "forecasted", "projected", "projection", "predicted",
                                      "prediction", "estimate",   "estimated", "expected",   "prévision",
                                      "prévisions", "projeté",    "prévu",     "estimation", NULL};

  if (ss_column_kind (column) != SS_KIND_TEXT || ss_column_n_codes (column) > MOST_GROUPS)
    return FALSE;
  for (guint32 code = 0; code < ss_column_n_codes (column); code++) {
    g_autofree char *text = g_utf8_casefold (ss_column_code_text (column, code), -1);

    if (g_strv_contains (words, g_strstrip (text)))
      return TRUE;
  }
  return FALSE;
}

/* Dates that have not come yet can only be foreseen. */
static gboolean
runs_into_the_future (const SsCase *subject)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  gboolean is_year = !ss_column_is_time (subject->across->column);
  double today = is_year ? g_date_time_get_year (now) : (double)g_date_time_to_unix (now) / (24 * 60 * 60);

  return subject->across->facts->max > today + (is_year ? 0 : DAYS_OF_GRACE);
}

static gboolean
says_forecast (const SsCase *subject)
{
  static const char *const words[] = {"prévision", "projection", "projeté", "prévu",   "forecast",
                                      "projected", "predicted",  "estimat", "horizon", NULL};

  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
    if (ss_lint_mentions (subject->spec->texts[slot], words))
      return TRUE;
  return FALSE;
}

/* What is foreseen is drawn as if it had been seen. */
static double
judge_forecast (const SsCase *subject, SsVerdict *verdict)
{
  if (!subject->type->traits.connects || !ss_bound_is_time (subject->across) || says_forecast (subject))
    return 0;
  if (runs_into_the_future (subject))
    return 1;
  for (gsize i = 0; i < ss_table_n_columns (subject->table); i++)
    if (!is_bound (subject, i) && holds_forecasts (ss_table_column (subject->table, i)))
      return 1;
  return 0;
}

/* --- error bars ---------------------------------------------------------------------------------------------------------- */

static gboolean
is_error_bar (const json_t *note)
{
  const char *type = json_string_value (json_object_get (note, "type"));

  return type && (strstr (type, "error") || g_str_equal (type, "interval") || g_str_equal (type, "whiskers"));
}

static gboolean
draws_errors (const SsCase *subject)
{
  static const char *const keys[] = {"error-bars", "errorbars", "error_bars", "whiskers"};

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (json_object_get (subject->spec->style, keys[i]) || json_object_get (subject->spec->options, keys[i]))
      return TRUE;
  for (gsize i = 0; i < json_array_size (subject->spec->annotations); i++)
    if (is_error_bar (json_array_get (subject->spec->annotations, i)))
      return TRUE;
  return FALSE;
}

/* Deviation, error of the mean and interval differ by a factor of two to ten: some text must say which it is. */
static double
judge_errors (const SsCase *subject, SsVerdict *verdict)
{
  static const char *const words[] = {"écart", "erreur",   "intervalle", "confiance", "deviation",
                                      "error", "interval", "confidence", "95",        NULL};

  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
    if (ss_lint_mentions (subject->spec->texts[slot], words))
      return 0;
  return 1;
}

/* --- groups that say the contrary of the whole --------------------------------------------------------------------------- */

typedef struct {
  double n, x, y, xx, xy;
} Moments;

static void
moments_add (Moments *moments, double x, double y)
{
  moments->n++;
  moments->x += x;
  moments->y += y;
  moments->xx += x * x;
  moments->xy += x * y;
}

static double
moments_slope (const Moments *moments)
{
  return moments->n < FEWEST_POINTS ? 0 : moments->n * moments->xy - moments->x * moments->y;
}

/* TRUE if within every group of @by the trend runs against that of all points together. */
static gboolean
reverses (const SsCase *subject, const SsColumn *by, const SsColumn *x, const SsColumn *y)
{
  Moments all = {0}, groups[MOST_GROUPS] = {{0}};
  gsize n = ss_column_n_codes (by);

  if (n < 2 || n > MOST_GROUPS)
    return FALSE;
  for (gsize row = 0; row < subject->n_rows; row++) {
    double a = ss_column_number (x, row), b = ss_column_number (y, row);

    if (isnan (a) || isnan (b) || ss_column_is_missing (by, row))
      continue;
    moments_add (&all, a, b);
    moments_add (&groups[ss_column_code (by, row)], a, b);
  }
  for (gsize i = 0; i < n; i++)
    if (!(moments_slope (&groups[i]) * moments_slope (&all) < 0))
      return FALSE;
  return TRUE;
}

static double
judge_simpson (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *x = ss_case_quantity (subject, SS_ROLE_X), *y = ss_case_quantity (subject, SS_ROLE_Y);

  if (!x || !y || x->index == y->index)
    return 0;
  for (gsize i = 0; i < ss_table_n_columns (subject->table); i++) {
    const SsColumn *by = ss_table_column (subject->table, i);

    if (ss_column_kind (by) != SS_KIND_TEXT || is_bound (subject, i)
        || !reverses (subject, by, x->column, y->column))
      continue;
    /* Translators: %s is a column's name. */
    ss_verdict_say (verdict, _ ("Within each “%s” the trend runs the other way: colour the points by it."),
                    ss_column_name (by));
    return 1;
  }
  return 0;
}

static SsSpec *
repair_simpson (const SsCase *subject)
{
  const SsBound *x = ss_case_quantity (subject, SS_ROLE_X), *y = ss_case_quantity (subject, SS_ROLE_Y);

  for (gsize i = 0; i < ss_table_n_columns (subject->table); i++) {
    const SsColumn *by = ss_table_column (subject->table, i);

    if (ss_column_kind (by) == SS_KIND_TEXT && !is_bound (subject, i)
        && reverses (subject, by, x->column, y->column)) {
      SsSpec *mended = ss_spec_copy (subject->spec);

      ss_spec_bind (mended, SS_ROLE_SERIES, ss_column_name (by));
      return mended;
    }
  }
  return NULL;
}

static const SsRule rules[] = {
    {SS_LINT ("no-uncertainty", RIGOUR, WARN), .applies = has_measure, .judge = judge_uncertainty,
     .sentence = N_ ("The file says how sure these figures are, and the chart leaves it out."),
     .source = "CALVI; McNutt 2020; Lo et al. 2022", .where = "roles.value"},
    {SS_LINT ("extrapolation", RIGOUR, WARN), .applies = has_measure, .judge = judge_forecast,
     .sentence = N_ ("What is foreseen is drawn like what was observed: give it a line of its own, dashed."),
     .source = "Lo et al. 2022; design.quebec.ca", .where = "roles.series"},
    {SS_LINT ("errorbar-unexplained", RIGOUR, WARN), .applies = draws_errors, .judge = judge_errors,
     .sentence = N_ ("Nothing says what the error bars show: write whether it is a deviation, an error of "
                     "the mean or an interval of confidence."),
     .source = "data-to-viz.com", .where = "text.note"},
    {SS_LINT ("simpson", RIGOUR, WARN), .judge = judge_simpson, .repair = repair_simpson,
     .sentence = N_ ("Within each group the trend runs the other way."),
     .source = "data-to-viz.com; McNutt 2020", .where = "roles.series"},
};

SS_RULE_THEME (estimates, rules);
