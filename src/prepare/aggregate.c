/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "aggregate.h"

#include "parameter-check.h"
#include "parameters.h"
#include "table-change.h"

#include <glib/gi18n-lib.h>

const SsChoice ss_summary_choices[] = {
    [SS_SUMMARY_SUM] = {"sum", N_ ("Sum")},
    [SS_SUMMARY_MEAN] = {"mean", N_ ("Mean")},
    [SS_SUMMARY_MEDIAN] = {"median", N_ ("Median")},
    [SS_SUMMARY_COUNT] = {"count", N_ ("Count")},
    [SS_SUMMARY_DISTINCT] = {"distinct", N_ ("Count of different values")},
    [SS_SUMMARY_MIN] = {"min", N_ ("Least")},
    [SS_SUMMARY_MAX] = {"max", N_ ("Greatest")},
    [SS_SUMMARY_SHARE] = {"share", N_ ("Share of the total, in percent")},
    {NULL},
};
G_STATIC_ASSERT (G_N_ELEMENTS (ss_summary_choices) == SS_N_SUMMARIES + 1);

/* Translators: how a summary of a column is told, and how the column that holds it is called. */
static const struct {
  const char *phrase, *name;
} words[] = {
    [SS_SUMMARY_SUM] = {N_ ("sum of %s"), "%s"},
    [SS_SUMMARY_MEAN] = {N_ ("mean of %s"), N_ ("%s (mean)")},
    [SS_SUMMARY_MEDIAN] = {N_ ("median of %s"), N_ ("%s (median)")},
    [SS_SUMMARY_COUNT] = {N_ ("count of %s"), N_ ("%s (count)")},
    [SS_SUMMARY_DISTINCT] = {N_ ("count of different values of %s"), N_ ("%s (different values)")},
    [SS_SUMMARY_MIN] = {N_ ("least %s"), N_ ("%s (least)")},
    [SS_SUMMARY_MAX] = {N_ ("greatest %s"), N_ ("%s (greatest)")},
    [SS_SUMMARY_SHARE] = {N_ ("share of %s"), N_ ("%s (%%)")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (words) == SS_N_SUMMARIES);

static gboolean
find_summary (const json_t *aggregate, SsSummary *summary)
{
  const char *id = json_string_value (json_object_get (aggregate, "function"));

  for (guint i = 0; id && i < SS_N_SUMMARIES; i++)
    if (g_str_equal (ss_summary_choices[i].id, id)) {
      *summary = i;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_text_or_absent (const json_t *aggregate, const char *key)
{
  const json_t *value = json_object_get (aggregate, key);

  return !value || (json_is_string (value) && json_string_length (value) > 0);
}

static gboolean
aggregate_check (const json_t *aggregate, gsize i, GError **error)
{
  SsSummary summary;

  if (!find_summary (aggregate, &summary)) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("Summary %zu must name a known “function”, for example “sum” or “mean”."), i + 1);
    return FALSE;
  }
  if (!is_text_or_absent (aggregate, "column") || !is_text_or_absent (aggregate, "name")
      || (summary != SS_SUMMARY_COUNT && !json_object_get (aggregate, "column"))) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("Summary %zu must name a column under “column”."), i + 1);
    return FALSE;
  }
  return TRUE;
}

gboolean
ss_aggregates_check (const json_t *aggregates, GError **error)
{
  const json_t *aggregate;
  gsize i;

  json_array_foreach (aggregates, i, aggregate)
  {
    if (!aggregate_check (aggregate, i, error))
      return FALSE;
  }
  return TRUE;
}

static char *
default_name (SsSummary summary, const char *column)
{
  return column ? g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, words[summary].name), column)
                : g_strdup (_ ("Number of rows"));
}

void
ss_aggregates_settle (json_t *aggregates)
{
  json_t *aggregate;
  gsize i;

  json_array_foreach (aggregates, i, aggregate)
  {
    SsSummary summary;
    g_autofree char *name = NULL;

    if (json_object_get (aggregate, "name") || !find_summary (aggregate, &summary))
      continue;
    name = default_name (summary, ss_parameters_text (aggregate, "column"));
    json_object_set_new (aggregate, "name", json_string (name));
  }
}

char *
ss_aggregates_describe (const json_t *aggregates)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const json_t *aggregate;
  gsize i;

  json_array_foreach (aggregates, i, aggregate)
  {
    const char *column = ss_parameters_text (aggregate, "column");
    SsSummary summary = SS_SUMMARY_COUNT;

    find_summary (aggregate, &summary);
    if (i > 0)
      g_string_append (list, C_ ("list", ", "));
    if (column)
      g_string_append_printf (list, g_dgettext (GETTEXT_PACKAGE, words[summary].phrase), column);
    else
      g_string_append (list, _ ("number of rows"));
  }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static SsColumn *
aggregate_apply (const json_t *aggregate, const SsTable *table, const SsRowGroups *groups, const char *rule,
                 const SsPrepareContext *context, GError **error)
{
  const char *column_name = ss_parameters_text (aggregate, "column");
  SsColumn *column = NULL;
  SsSummary summary = SS_SUMMARY_COUNT;

  if (column_name && !(column = ss_prepare_find_column (table, column_name, NULL, error)))
    return NULL;
  find_summary (aggregate, &summary);
  return ss_summarise (summary, column, groups, ss_parameters_text (aggregate, "name"), rule, context, error);
}

GPtrArray *
ss_aggregates_apply (const json_t *aggregates, const SsTable *table, const SsRowGroups *groups,
                     const char *rule, const SsPrepareContext *context, GError **error)
{
  g_autoptr (GPtrArray) columns = ss_columns_new ();
  const json_t *aggregate;
  gsize i;

  json_array_foreach (aggregates, i, aggregate)
  {
    SsColumn *column = aggregate_apply (aggregate, table, groups, rule, context, error);

    if (!column)
      return NULL;
    g_ptr_array_add (columns, column);
  }
  return g_steal_pointer (&columns);
}
