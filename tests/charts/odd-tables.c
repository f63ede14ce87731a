/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "odd-tables.h"

#include "wording.h"

#include <math.h>

static double
plain (gsize row)
{
  return 10 + (row * 37) % 91;
}

static double
none (gsize row)
{
  return NAN;
}

static double
negative (gsize row)
{
  return -5 - (double)((row * 13) % 47);
}

static double
both_signs (gsize row)
{
  return (double)((row * 29) % 61) - 30;
}

static double
zero (gsize row)
{
  return 0;
}

static double
tiny (gsize row)
{
  return 1e-300 * (1 + row);
}

static double
huge (gsize row)
{
  return 1e300 * (1 + row % 3);
}

static double
extreme (gsize row)
{
  return row % 2 ? 1e300 : -1e-300;
}

static double
gaps (gsize row)
{
  return row % 3 == 1 ? NAN : plain (row);
}

static const char *
short_name (gsize row)
{
  static const char *const names[]
      = {"Lyon", "Nice", "Gap", "Brest", "Lille", "Metz", "Pau", "Tours", "Arles", "Sète", "Albi", "Autres"};
  return names[row % G_N_ELEMENTS (names)];
}

static const char *
long_name (gsize row)
{
  static const char *const names[] = {
      "Communauté d’agglomération de la Région Nazairienne et de l’Estuaire (ensemble du territoire "
      "intercommunal)",
      "Anticonstitutionnellementlepluslongmotsanscoupure",
      "",
      "Régie municipale d’électricité, d’eau et d’assainissement de la ville de Saint-Jean-de-Maurienne",
      "Œuvre 🌍 « à l’ancienne » & <co>",
  };
  return names[row % G_N_ELEMENTS (names)];
}

static const char *
right_to_left (gsize row)
{
  static const char *const names[] = {"الدار البيضاء", "مراكش", "فاس", "تونس", "الجزائر العاصمة", "القاهرة"};
  return names[row % G_N_ELEMENTS (names)];
}

const SsOddTable ss_odd_tables[] = {
    {"plain", 12, plain, short_name},
    {"no-rows", 0, plain, short_name},
    {"one-row", 1, plain, short_name},
    {"all-missing", 6, none, short_name},
    {"negative", 9, negative, short_name},
    {"both-signs", 11, both_signs, short_name},
    {"zero", 7, zero, short_name},
    {"tiny", 5, tiny, short_name},
    {"huge", 5, huge, short_name},
    {"tiny-and-huge", 6, extreme, short_name},
    {"gaps", 24, gaps, short_name},
    {"many", 10000, plain, short_name},
    {"long-labels", 10, plain, long_name},
    {"right-to-left", 6, plain, right_to_left},
    {NULL},
};

static const char *
group_name (gsize row)
{
  static const char *const names[] = {"A", "B", "C"};
  return names[row / 2 % G_N_ELEMENTS (names)];
}

static SsColumn *
numbers (const char *name, SsKind kind, const SsOddTable *odd, double (*number) (gsize row), double step,
         double start)
{
  g_autofree double *values = g_new (double, odd->n_rows + 1);
  for (gsize row = 0; row < odd->n_rows; row++)
    values[row] = number ? number (row) : start + step * row;
  return ss_column_new_numbers (name, kind, values, odd->n_rows, SS_DATE_UNIT_DAY);
}

static SsColumn *
texts (const char *name, const SsOddTable *odd, const char *(*text) (gsize row))
{
  g_autofree const char **values = g_new (const char *, odd->n_rows + 1);
  for (gsize row = 0; row < odd->n_rows; row++)
    values[row] = text (row);
  return ss_column_new_texts (name, values, odd->n_rows);
}

static SsColumn *
points (const SsOddTable *odd)
{
  SsGeometryBuilder *builder = ss_geometry_builder_new ();
  for (gsize row = 0; row < odd->n_rows; row++) {
    ss_geometry_builder_begin (builder, SS_GEOMETRY_POINT);
    ss_geometry_builder_part (builder);
    ss_geometry_builder_ring (builder);
    ss_geometry_builder_vertex (builder, 2 + row % 10 * 0.4, 44 + row % 7 * 0.5);
  }
  g_autoptr (SsGeometries) geometries = ss_geometry_builder_end (builder);
  return ss_column_new_geometries ("point", geometries);
}

SsTable *
ss_odd_table_new (const SsOddTable *odd)
{
  SsColumn *columns[] = {
      texts ("text", odd, odd->text),
      texts ("group", odd, group_name),
      numbers ("number", SS_KIND_NUMBER, odd, odd->number, 0, 0),
      numbers ("other", SS_KIND_NUMBER, odd, NULL, 1.5, 3),
      numbers ("year", SS_KIND_INTEGER, odd, NULL, 1, 1900),
      numbers ("day", SS_KIND_DATE, odd, NULL, 1, ss_days_from_civil (2020, 1, 1)),
      points (odd),
  };
  SsTable *table = ss_table_new (columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ss_column_unref (columns[i]);
  return table;
}

/* The column that suits a role best: a format that accepts texts as categories is tried on texts, and so on. */
static const char *
column_for (const SsRoleRow *row)
{
  static const struct {
    SsRole role;
    const char *column;
    SsKind kind;
  } wishes[] = {
      {SS_ROLE_X, "day", SS_KIND_DATE},          {SS_ROLE_X, "other", SS_KIND_NUMBER},
      {SS_ROLE_Y, "number", SS_KIND_NUMBER},     {SS_ROLE_CATEGORY, "text", SS_KIND_TEXT},
      {SS_ROLE_CATEGORY, "day", SS_KIND_DATE},   {SS_ROLE_VALUE, "number", SS_KIND_NUMBER},
      {SS_ROLE_SERIES, "group", SS_KIND_TEXT},   {SS_ROLE_SIZE, "number", SS_KIND_NUMBER},
      {SS_ROLE_FACET, "group", SS_KIND_TEXT},    {SS_ROLE_LABEL, "text", SS_KIND_TEXT},
      {SS_ROLE_AREA, "point", SS_KIND_GEOMETRY}, {SS_ROLE_AREA, "text", SS_KIND_TEXT},
  };
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    if (wishes[i].role == row->role && (row->kinds & SS_KINDS (wishes[i].kind)))
      return wishes[i].column;
  return NULL;
}

SsSpec *
ss_odd_spec_new (const SsChartType *type, gboolean has_facet)
{
  static const char *const all[] = {"text", "group", "number", "other", "year", "day"};
  SsSpec *spec = ss_spec_new (type->id);
  for (const SsRoleRow *row = type->roles; row->label; row++) {
    const char *column = column_for (row);
    gboolean is_wanted = row->need != SS_NEED_OPTIONAL || (has_facet && row->role == SS_ROLE_FACET);
    if (row->role == SS_ROLE_COLUMNS)
      ss_spec_set_role (spec, row->role, all, G_N_ELEMENTS (all));
    else if (is_wanted && column)
      ss_spec_bind (spec, row->role, column);
  }
  ss_spec_set_text (spec, SS_TEXT_TITLE, "Deux villes sur trois gagnent des habitants");
  ss_spec_set_text (spec, SS_TEXT_SUBTITLE, "Population, par ville");
  ss_spec_set_text (spec, SS_TEXT_SOURCE, "Insee, 2022");
  return spec;
}
