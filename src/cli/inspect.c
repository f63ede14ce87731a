/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"
#include "inspect-text.h"
#include "profile.h"
#include "schema.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_EXAMPLES 5
#define MOST_EXAMPLE_ROWS 2000 /* rows that are searched for examples */

static gboolean as_json;

static const GOptionEntry entries[] = {
    {"json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print one JSON document"), NULL},
    {NULL},
};

static json_t *
text_or_null (const char *text)
{
  return text ? json_string (text) : json_null ();
}

/* A number of the column as its kind is written in files: dates in ISO form. */
static json_t *
value_json (const SsColumn *column, double value)
{
  if (!isfinite (value) || !ss_column_is_time (column))
    return ss_json_number (value);
  g_autofree char *iso = ss_date_ascii (value, ss_column_date_unit (column));
  return json_string (iso);
}

static json_t *
cell_json (const SsColumn *column, gsize row)
{
  if (ss_column_is_numeric (column))
    return ss_json_number (ss_column_number (column, row));
  if (ss_column_kind (column) == SS_KIND_BOOLEAN)
    return json_boolean (ss_column_number (column, row) != 0);
  g_autofree char *text = ss_column_dup_cell (column, row);
  return json_string (text);
}

/* The first few cells that differ. */
static json_t *
examples_json (const SsColumn *column)
{
  json_t *examples = json_array ();
  gsize n_rows = MIN (ss_column_n_rows (column), MOST_EXAMPLE_ROWS);

  for (gsize row = 0; row < n_rows && json_array_size (examples) < MOST_EXAMPLES; row++) {
    gboolean is_new = !ss_column_is_missing (column, row) && !ss_column_odd (column, row);
    json_t *cell = is_new ? cell_json (column, row) : json_null ();
    for (gsize i = 0; is_new && i < json_array_size (examples); i++)
      is_new = !json_equal (json_array_get (examples, i), cell);
    if (is_new)
      json_array_append (examples, cell);
    json_decref (cell);
  }
  return examples;
}

static const char *
measure_id (SsMeasure measure)
{
  static const char *const ids[]
      = {[SS_MEASURE_NONE] = NULL, [SS_MEASURE_COUNT] = "count", [SS_MEASURE_RATE] = "rate"};

  return ids[measure];
}

static json_t *
column_json (const SsColumn *column, const SsColumnFacts *facts)
{
  json_t *json = json_object ();
  gboolean is_geometry = facts->kind == SS_KIND_GEOMETRY;

  json_object_set_new (json, "name", json_string (ss_column_name (column)));
  json_object_set_new (json, "kind", json_string (ss_kind_id (facts->kind)));
  json_object_set_new (json, "semantic", text_or_null (ss_semantic_id (facts->semantic)));
  json_object_set_new (json, "measure", text_or_null (measure_id (facts->measure)));
  json_object_set_new (json, "unit", text_or_null (facts->unit));
  json_object_set_new (json, "missing", json_integer ((json_int_t)facts->missing));
  json_object_set_new (json, "distinct", json_integer ((json_int_t)facts->distinct));
  json_object_set_new (json, "min", value_json (column, facts->min));
  json_object_set_new (json, "max", value_json (column, facts->max));
  json_object_set_new (json, "mean", value_json (column, facts->mean));
  json_object_set_new (json, "median", value_json (column, facts->median));
  json_object_set_new (json, "examples", is_geometry ? json_array () : examples_json (column));
  return json;
}

static json_t *
geometry_json (const SsTable *table)
{
  const SsColumn *column = ss_table_geometry (table);

  if (!column)
    return json_null ();
  const SsGeometries *geometries = ss_column_geometries (column);
  gsize n_of_type[SS_GEOMETRY_COLLECTION + 1] = {0};
  json_t *types = json_object ();
  SsBox box = geometries->box;

  for (gsize g = 0; g < geometries->n_geometries; g++)
    n_of_type[geometries->type[g]]++;
  for (SsGeometryType type = SS_GEOMETRY_POINT; type <= SS_GEOMETRY_COLLECTION; type++)
    if (n_of_type[type] > 0)
      json_object_set_new (types, ss_geometry_type_id (type), json_integer ((json_int_t)n_of_type[type]));
  if (box.west > box.east)
    return json_pack ("{s:o, s:n}", "types", types, "bbox");
  return json_pack ("{s:o, s:[o,o,o,o]}", "types", types, "bbox", ss_json_number (box.west),
                    ss_json_number (box.south), ss_json_number (box.east), ss_json_number (box.north));
}

static json_t *
finding_json (const SsFinding *finding)
{
  json_t *rows = json_array ();

  for (gsize i = 0; i < finding->n_rows; i++)
    json_array_append_new (rows, json_integer ((json_int_t)finding->rows[i] + 1)); /* people count from 1 */
  return json_pack ("{s:s, s:s, s:s?, s:o, s:s, s:O?}", "rule", finding->rule, "severity",
                    ss_severity_id (finding->severity), "column", finding->column, "rows", rows, "message",
                    finding->message, "repair", finding->repair);
}

static gboolean
is_told (const GPtrArray *findings, const SsFinding *finding)
{
  for (guint i = 0; i < findings->len; i++) {
    const SsFinding *other = g_ptr_array_index (findings, i);
    if (g_str_equal (other->rule, finding->rule) && g_strcmp0 (other->column, finding->column) == 0)
      return TRUE;
  }
  return FALSE;
}

static int
graver_first (gconstpointer a, gconstpointer b)
{
  const SsFinding *one = *(SsFinding *const *)a, *other = *(SsFinding *const *)b;

  return (int)other->severity - (int)one->severity;
}

/* What reading noticed, then what the facts show unless reading said it already; gravest first. */
static GPtrArray *
all_findings (const SsLoaded *loaded, const SsProfile *profile)
{
  const GPtrArray *of_profile = ss_profile_findings (profile);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < loaded->findings->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (loaded->findings, i));
  for (guint i = 0; i < of_profile->len; i++)
    if (!is_told (loaded->findings, g_ptr_array_index (of_profile, i)))
      g_ptr_array_add (all, g_ptr_array_index (of_profile, i));
  g_ptr_array_sort (all, graver_first);
  return all;
}

static json_t *
document_json (const SsLoaded *loaded, const SsProfile *profile, const GPtrArray *findings)
{
  const SsDialect *dialect = &loaded->dialect;
  json_t *columns = json_array (), *told = json_array ();
  gsize n_columns = ss_table_n_columns (loaded->table);
  g_auto (GStrv) lacking = NULL;

  for (gsize i = 0; i < n_columns; i++)
    json_array_append_new (columns,
                           column_json (ss_table_column (loaded->table, i), ss_profile_column (profile, i)));
  for (guint i = 0; i < findings->len; i++)
    json_array_append_new (told, finding_json (g_ptr_array_index (findings, i)));
  return json_pack (
      "{s:s, s:s, s:s?, s:b, s:s?, s:s?, s:s?, s:s?, s:s?, s:i, s:i, s:i, s:I, s:o, s:o, s:o, s:s?, s:s?}",
      "file", loaded->name, "reader", dialect->reader, "encoding", dialect->encoding, "bom", dialect->bom,
      "line_end", dialect->line_end, "delimiter", dialect->delimiter, "quote", dialect->quote, "decimal",
      dialect->decimal, "thousands", dialect->thousands, "preamble_rows", (int)dialect->preamble_rows,
      "header_row", (int)dialect->header_row, "footer_rows", (int)dialect->footer_rows, "rows",
      (json_int_t)ss_table_n_rows (loaded->table), "columns", columns, "geometry",
      geometry_json (loaded->table), "findings", told, "sheet", dialect->sheet, "schema",
      ss_schema_find (loaded->table, &lacking));
}

static SsExit
run (int argc, char **argv)
{
  SsExit status;

  if (argc != 1)
    return ss_cli_fail (SS_EXIT_USAGE, _ ("One file is expected: “sesame-cli inspect --help” tells how."));
  g_autoptr (SsLoaded) loaded = ss_cli_load (argv[0], &status);
  if (!loaded)
    return status;
  g_autoptr (SsProfile) profile = ss_profile_new (loaded->table, NULL);
  g_autoptr (GPtrArray) findings = all_findings (loaded, profile);
  if (as_json)
    ss_cli_print_json (document_json (loaded, profile, findings));
  else
    ss_inspect_print (loaded, profile, findings);
  return SS_EXIT_DONE;
}

const SsCommand ss_command_inspect = {
    .id = "inspect",
    .summary = N_ ("What is in a file, column by column, and what is wrong with it"),
    .arguments = N_ ("FILE"),
    .entries = entries,
    .reads = TRUE,
    .run = run,
};
