/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figures.h"
#include "shown.h"
#include "unit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From here on numbers are told with "k", "M", "Md": a headline is no table. */
#define SHORT_FROM 1e5
#define SIGNIFICANT_DIGITS 3

double
ss_shown_value (const SsShown *shown, gsize k, gsize s)
{
  return shown->values[k * shown->n_series + s];
}

double
ss_shown_key_total (const SsShown *shown, gsize k)
{
  double total = NAN;

  for (gsize s = 0; s < shown->n_series; s++) {
    double value = ss_shown_value (shown, k, s);

    if (!isnan (value))
      total = isnan (total) ? value : total + value;
  }
  return total;
}

double
ss_shown_series_total (const SsShown *shown, gsize s)
{
  double total = NAN;

  for (gsize k = 0; k < shown->n_keys; k++) {
    double value = ss_shown_value (shown, k, s);

    if (!isnan (value))
      total = isnan (total) ? value : total + value;
  }
  return total;
}

gboolean
ss_shown_is_additive (const SsShown *shown)
{
  if (shown->aggregate == SS_AGGREGATE_MEAN || shown->aggregate == SS_AGGREGATE_MEDIAN || shown->spec->per)
    return FALSE;
  return shown->value_name == NULL || shown->value_facts->measure == SS_MEASURE_COUNT;
}

static gboolean
is_given (const SsShown *shown, SsAxisId axis)
{
  return shown->spec->axes[axis].is_given;
}

/* Ends or a scale of numbers: no names stand along such an axis. */
static gboolean
speaks_of_numbers (const SsAxisSpec *axis)
{
  return !isnan (axis->min) || !isnan (axis->max) || json_is_number (json_array_get (axis->domain, 0))
         || (axis->scale != SS_SCALE_AUTO && axis->scale < SS_SCALE_TIME);
}

gboolean
ss_shown_lies (const SsShown *shown)
{
  const SsAxisSpec *axes = shown->spec->axes;

  if (shown->spec->orientation != SS_ORIENTATION_AUTO)
    return shown->spec->orientation == SS_ORIENTATION_HORIZONTAL;
  return shown->value_role == SS_ROLE_VALUE && shown->key && ss_column_kind (shown->key) == SS_KIND_TEXT
         && speaks_of_numbers (&axes[SS_AXIS_X]) && !speaks_of_numbers (&axes[SS_AXIS_Y]);
}

SsAxisId
ss_shown_key_axis (const SsShown *shown)
{
  SsAxisId side = ss_shown_lies (shown) ? SS_AXIS_Y : SS_AXIS_X;

  if (is_given (shown, SS_AXIS_CATEGORY))
    return SS_AXIS_CATEGORY;
  if (shown->key_role == SS_ROLE_X || shown->key_role == SS_ROLE_Y)
    return shown->key_role == SS_ROLE_X ? SS_AXIS_X : SS_AXIS_Y;
  if (shown->value_role == SS_ROLE_VALUE && is_given (shown, side))
    return side;
  return SS_AXIS_CATEGORY;
}

SsAxisId
ss_shown_value_axis (const SsShown *shown)
{
  SsAxisId key = ss_shown_key_axis (shown);
  SsAxisId side = key == SS_AXIS_Y || ss_shown_lies (shown) ? SS_AXIS_X : SS_AXIS_Y;

  if (is_given (shown, SS_AXIS_VALUE))
    return SS_AXIS_VALUE;
  if (shown->value_role == SS_ROLE_X || shown->value_role == SS_ROLE_Y)
    return shown->value_role == SS_ROLE_X ? SS_AXIS_X : SS_AXIS_Y;
  return is_given (shown, side) ? side : SS_AXIS_VALUE;
}

char *
ss_name_for_people (const char *name)
{
  g_autofree char *text = g_strdelimit (g_strdup (name), "_", ' ');
  char *open = strrchr (text, '(');

  if (open && open > text && g_str_has_suffix (text, ")"))
    *open = '\0';
  return g_strdup (g_strstrip (text));
}

char *
ss_shown_measure (const SsShown *shown)
{
  g_autofree char *name = shown->value_name ? ss_name_for_people (shown->value_name) : NULL;

  if (name == NULL || shown->aggregate == SS_AGGREGATE_COUNT)
    return g_strdup (_ ("Number of rows"));
  if (shown->aggregate != shown->spec->aggregate) /* the chart shows the values as they are */
    return g_steal_pointer (&name);
  if (shown->aggregate == SS_AGGREGATE_MEAN)
    return g_strdup_printf (_ ("Mean of %s"), name);
  if (shown->aggregate == SS_AGGREGATE_MEDIAN)
    return g_strdup_printf (_ ("Median of %s"), name);
  return g_steal_pointer (&name);
}

char *
ss_shown_value_text (const SsShown *shown, double value, SsLanguage language)
{
  gboolean is_counted = shown->value_name == NULL || shown->aggregate == SS_AGGREGATE_COUNT;
  const char *unit = is_counted || shown->spec->per ? NULL : shown->value_facts->unit;
  int digits = fabs (value) >= 1000 ? SIGNIFICANT_DIGITS + 1 : SIGNIFICANT_DIGITS;
  g_autofree char *number = fabs (value) >= SHORT_FROM
                                ? ss_number_text_short (value, SIGNIFICANT_DIGITS, language)
                                : ss_number_text_significant (value, digits, language);

  if (unit == NULL)
    return g_steal_pointer (&number);
  if (g_str_equal (unit, "%"))
    return g_strconcat (number, language == SS_LANGUAGE_FR ? "\u202f%" : "%", NULL);
  return ss_number_with_unit (number, ss_unit_for_people (unit), language);
}

char *
ss_cell_text (SsColumn *column, const SsColumnFacts *facts, gsize row, SsLanguage language)
{
  double number = ss_column_number (column, row);

  if (ss_column_is_missing (column, row))
    return NULL;
  if (ss_column_is_time (column))
    return ss_date_text (number, ss_column_date_unit (column), FALSE, language);
  if (ss_column_is_numeric (column) && (facts == NULL || facts->semantic != SS_SEMANTIC_YEAR))
    return ss_number_text_significant (number, SIGNIFICANT_DIGITS + 3, language);
  return ss_column_dup_cell (column, row);
}
