/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-shape.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_DEPTH 3 /* objects inside objects where a list of rows is looked for */
#define MIN_KEYED 2  /* objects under keys that are rows */

/* The longest list of objects: {"total": 2, "records": [{...}, {...}]}. */
static json_t *
find_list (json_t *object, guint depth)
{
  json_t *best = NULL, *value;
  const char *name;

  json_object_foreach (object, name, value)
  {
    json_t *list = json_is_array (value) && json_is_object (json_array_get (value, 0)) ? value
                   : json_is_object (value) && depth < MOST_DEPTH ? find_list (value, depth + 1)
                                                                  : NULL;
    if (json_array_size (list) > json_array_size (best))
      best = list;
  }
  return best;
}

static void
add_all (json_t *list, SsObjectIntake *rows)
{
  json_t *row;
  gsize i;

  json_array_foreach (list, i, row) ss_object_intake_add (rows, row);
}

static gboolean
are_texts (const json_t *list)
{
  for (gsize i = 0; i < json_array_size (list); i++)
    if (!json_is_string (json_array_get (list, i)))
      return FALSE;
  return json_array_size (list) > 1;
}

static gboolean
are_lists (const json_t *list, gsize n_cells)
{
  for (gsize i = 0; i < json_array_size (list); i++)
    if (json_array_size (json_array_get (list, i)) != n_cells)
      return FALSE;
  return json_array_size (list) > 0;
}

/* {"columns": ["nom", "pop"], "data": [["Ain", 100]]} */
static gboolean
add_named_lists (json_t *top, SsObjectIntake *rows)
{
  static const char *const names[] = {"columns", "fields", "headers", "header"}, *const data[]
                                                                                 = {"data", "rows", "values",
                                                                                    "records"};

  for (gsize n = 0; n < G_N_ELEMENTS (names); n++)
    for (gsize d = 0; d < G_N_ELEMENTS (data); d++) {
      json_t *header = json_object_get (top, names[n]), *lists = json_object_get (top, data[d]);
      if (!are_texts (header) || !are_lists (lists, json_array_size (header)))
        continue;
      ss_object_intake_add (rows, header);
      add_all (lists, rows);
      return TRUE;
    }
  return FALSE;
}

/* {"nom": ["a", "b"], "val": [1, 2]} */
static gboolean
add_columns (json_t *top, SsObjectIntake *rows)
{
  gsize n_rows = json_array_size (json_object_iter_value (json_object_iter (top)));
  const char *name;
  json_t *column;

  if (n_rows < 2 || json_object_size (top) < 2)
    return FALSE;
  json_object_foreach (top, name, column) if (json_array_size (column) != n_rows) return FALSE;
  for (gsize i = 0; i < n_rows; i++) {
    json_t *row = json_object ();
    json_object_foreach (top, name, column) json_object_set (row, name, json_array_get (column, i));
    ss_object_intake_add (rows, row);
    json_decref (row);
  }
  return TRUE;
}

/* Objects that have their first name in common. */
static gboolean
are_alike (json_t *top)
{
  const char *name, *first = NULL;
  json_t *object;

  json_object_foreach (top, name, object)
  {
    if (!json_is_object (object) || json_object_size (object) == 0)
      return FALSE;
    first = first ? first : json_object_iter_key (json_object_iter (object));
    if (!json_object_get (object, first))
      return FALSE;
  }
  return json_object_size (top) >= MIN_KEYED;
}

/* {"01": {"nom": "Ain"}, "02": {"nom": "Aisne"}} */
static gboolean
add_keyed (json_t *top, SsObjectIntake *rows)
{
  const char *key, *name;
  json_t *object, *value;

  if (!are_alike (top))
    return FALSE;
  json_object_foreach (top, key, object)
  {
    json_t *row = json_object ();
    /* Translators: the name of a column that holds the names of JSON objects. */
    json_object_set_new (row, _ ("key"), json_string (key));
    json_object_foreach (object, name, value) json_object_set (row, name, value);
    ss_object_intake_add (rows, row);
    json_decref (row);
  }
  return TRUE;
}

void
ss_json_shape_add (json_t *top, SsObjectIntake *rows)
{
  json_t *list;

  if (json_object_size (top) == 0 || add_named_lists (top, rows) || add_columns (top, rows))
    return;
  if ((list = find_list (top, 0)))
    add_all (list, rows);
  else if (!add_keyed (top, rows))
    ss_object_intake_add (rows, top);
}
