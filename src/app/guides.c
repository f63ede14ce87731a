/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guides.h"

#include "charts.h"
#include "wording.h"

/* A longer list of places is no longer chosen from by eye. */
#define MOST_PLACES 200

gboolean
ss_guides_have_axis (const SsSpec *spec)
{
  static const gboolean has_axis[] = {
      [SS_FAMILY_BAR] = TRUE,  [SS_FAMILY_DOT] = TRUE,          [SS_FAMILY_LINE] = TRUE,
      [SS_FAMILY_AREA] = TRUE, [SS_FAMILY_DISTRIBUTION] = TRUE, [SS_FAMILY_SCATTER] = TRUE,
  };
  const SsChartType *type = ss_chart_types_find (ss_chart_types, spec->format);
  SsFamily family = type ? type->traits.family : SS_FAMILY_TABLE;

  return type && family < G_N_ELEMENTS (has_axis) && has_axis[family] && !type->traits.is_relative;
}

/* The column whose values have a mark each. */
static const char *
named_column (const SsSpec *spec)
{
  static const SsRole roles[] = {SS_ROLE_CATEGORY, SS_ROLE_X, SS_ROLE_LABEL};

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (ss_spec_n_role (spec, roles[i]) == 1)
      return ss_spec_role (spec, roles[i], 0);
  return NULL;
}

gboolean
ss_guides_show_each_value (const SsSpec *spec, const SsProfile *profile)
{
  const SsChartType *type = ss_chart_types_find (ss_chart_types, spec->format);
  const char *name = named_column (spec);
  const SsColumnFacts *facts = name ? ss_profile_find (profile, name) : NULL;
  gsize n_values = ss_spec_n_role (spec, SS_ROLE_VALUE) + ss_spec_n_role (spec, SS_ROLE_Y);

  if (!type || n_values != 1 || spec->limit || spec->per || ss_spec_n_role (spec, SS_ROLE_SERIES))
    return FALSE;
  return type->traits.shows_each_row || (facts && facts->is_unique);
}

GStrv
ss_guides_places (const SsSpec *spec, const SsProfile *profile)
{
  const char *name = named_column (spec);
  const SsColumn *column = name ? ss_table_find (ss_profile_table (profile), name, NULL) : NULL;
  const SsColumnFacts *facts = name ? ss_profile_find (profile, name) : NULL;
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();

  if (column && ss_column_kind (column) == SS_KIND_TEXT)
    for (gsize i = 0; i < MIN (ss_column_n_codes (column), MOST_PLACES); i++)
      g_strv_builder_add (places, ss_column_code_text (column, i));
  else if (facts && facts->semantic == SS_SEMANTIC_YEAR && facts->max - facts->min < MOST_PLACES)
    for (double year = facts->min; year <= facts->max; year++) {
      char number[SS_NUMBER_ASCII_SIZE];

      g_strv_builder_add (places, ss_number_ascii (number, year));
    }
  return g_strv_builder_end (places);
}

const json_t *
ss_guides_find (const SsSpec *spec, const char *type)
{
  const json_t *note;
  gsize i;

  json_array_foreach (spec->annotations, i, note)
  {
    if (g_strcmp0 (json_string_value (json_object_get (note, "type")), type) == 0)
      return note;
  }
  return NULL;
}

void
ss_guides_add (SsSpec *spec, json_t *note)
{
  if (!spec->annotations)
    spec->annotations = json_array ();
  json_array_append_new (spec->annotations, note);
}

void
ss_guides_remove (SsSpec *spec, const json_t *note)
{
  for (gsize i = 0; i < json_array_size (spec->annotations); i++)
    if (json_equal (json_array_get (spec->annotations, i), note)) {
      json_array_remove (spec->annotations, i);
      break;
    }
  if (json_array_size (spec->annotations) == 0)
    g_clear_pointer (&spec->annotations, json_decref);
}
