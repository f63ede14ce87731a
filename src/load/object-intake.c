/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "object-intake.h"

#include "column-set.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_UNFOLDED 4    /* objects inside objects that become columns */
#define MOST_COLUMNS 10000 /* names: beyond, the objects are a map of their own and no table */

struct _SsObjectIntake {
  const SsReading *reading;
  GPtrArray *builders; /* owned SsColumnBuilder */
  GHashTable *by_name; /* owned name -> index + 1 */
  GArray *n_cells;     /* gsize: how many rows each builder holds */
  GPtrArray *names; /* owned: what the first of the rows that are lists calls their cells; NULL before it */
  gsize n_rows;
  gboolean is_full;
};

SsObjectIntake *
ss_object_intake_new (const SsReading *reading)
{
  SsObjectIntake *intake = g_new0 (SsObjectIntake, 1);

  intake->reading = reading;
  intake->builders = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_column_builder_free);
  intake->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  intake->n_cells = g_array_new (FALSE, FALSE, sizeof (gsize));
  return intake;
}

void
ss_object_intake_free (SsObjectIntake *intake)
{
  g_ptr_array_unref (intake->builders);
  g_hash_table_unref (intake->by_name);
  g_array_unref (intake->n_cells);
  g_clear_pointer (&intake->names, g_ptr_array_unref);
  g_free (intake);
}

gsize
ss_object_intake_n_rows (const SsObjectIntake *intake)
{
  return intake->n_rows;
}

static void
pad (SsObjectIntake *intake, gsize column, gsize n_rows)
{
  gsize *n_cells = &g_array_index (intake->n_cells, gsize, column);

  for (; *n_cells < n_rows; ++*n_cells)
    ss_column_builder_add_text (g_ptr_array_index (intake->builders, column), NULL, 0);
}

static gsize
find_column (SsObjectIntake *intake, const char *name)
{
  gsize found = GPOINTER_TO_SIZE (g_hash_table_lookup (intake->by_name, name)), none = 0;

  if (found > 0)
    return found - 1;
  if (intake->builders->len == MOST_COLUMNS) {
    intake->is_full = TRUE;
    return 0;
  }
  g_ptr_array_add (intake->builders, ss_column_builder_new (name, '.', TRUE));
  g_array_append_val (intake->n_cells, none);
  g_hash_table_insert (intake->by_name, g_strdup (name), GSIZE_TO_POINTER (intake->builders->len));
  return intake->builders->len - 1;
}

static void
add_text (SsObjectIntake *intake, const char *name, const char *text, gsize length)
{
  gsize column = find_column (intake, name);

  if (g_array_index (intake->n_cells, gsize, column) >= intake->n_rows)
    return; /* a name that stands twice in an object: the first counts */
  pad (intake, column, intake->n_rows - 1);
  ss_column_builder_add_text (g_ptr_array_index (intake->builders, column), text, length);
  g_array_index (intake->n_cells, gsize, column)++;
}

static void
set_cell (SsObjectIntake *intake, const char *name, json_t *value, guint depth)
{
  char buffer[SS_NUMBER_ASCII_SIZE];
  const char *member;
  json_t *inner;

  switch (json_typeof (value)) {
  case JSON_OBJECT:
    if (depth < MOST_UNFOLDED && json_object_size (value) > 0) {
      json_object_foreach (value, member, inner)
      {
        g_autofree char *path = g_strconcat (name, ".", member, NULL);
        set_cell (intake, path, inner, depth + 1);
      }
      return;
    }
    /* fall through */
  case JSON_ARRAY: {
    char *text = json_dumps (value, JSON_COMPACT | JSON_ENCODE_ANY);
    add_text (intake, name, text, text ? strlen (text) : 0);
    free (text);
    return;
  }
  case JSON_STRING:
    add_text (intake, name, json_string_value (value), strlen (json_string_value (value)));
    return;
  case JSON_INTEGER:
    g_snprintf (buffer, sizeof buffer, "%" JSON_INTEGER_FORMAT, json_integer_value (value));
    add_text (intake, name, buffer, strlen (buffer));
    return;
  case JSON_REAL:
    ss_number_ascii (buffer, json_real_value (value));
    add_text (intake, name, buffer, strlen (buffer));
    return;
  case JSON_TRUE:
    add_text (intake, name, "true", 4);
    return;
  case JSON_FALSE:
    add_text (intake, name, "false", 5);
    return;
  case JSON_NULL:
    add_text (intake, name, NULL, 0);
    return;
  }
}

void
ss_object_intake_set (SsObjectIntake *intake, const char *name, json_t *value)
{
  set_cell (intake, name, value, 0);
}

/* The first of the rows that are lists: TRUE where it holds names for the cells of the others. */
static gboolean
take_names (SsObjectIntake *intake, json_t *row)
{
  gsize n = json_array_size (row), n_texts = 0;

  intake->names = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; i < n; i++) {
    const char *text = json_string_value (json_array_get (row, i));
    n_texts += text && *text;
    g_ptr_array_add (intake->names, g_strdup (text ? text : ""));
  }
  if (intake->n_rows == 0 && n > 1 && n_texts == n) {
    for (gsize i = 0; i < n; i++)
      find_column (intake, g_ptr_array_index (intake->names, i));
    return TRUE;
  }
  g_ptr_array_set_size (intake->names, 0);
  return FALSE;
}

/* [["ville", "pop"], ["Apt", 11000]] */
static void
add_list (SsObjectIntake *intake, json_t *row)
{
  for (gsize i = 0; i < json_array_size (row); i++) {
    g_autofree char *name = i < intake->names->len ? g_strdup (g_ptr_array_index (intake->names, i))
                                                   : g_strdup_printf (_ ("Column %u"), (guint)i + 1);
    set_cell (intake, name, json_array_get (row, i), 0);
  }
}

void
ss_object_intake_add (SsObjectIntake *intake, json_t *row)
{
  const char *member;
  json_t *value;

  if (json_array_size (row) > 1 && !intake->names && take_names (intake, row))
    return;
  intake->n_rows++;
  if (json_array_size (row) > 1)
    add_list (intake, row);
  else if (row && !json_is_object (row))
    set_cell (intake, _ ("value"), row, 0);
  json_object_foreach (row, member, value) set_cell (intake, member, value, 0);
}

gboolean
ss_object_intake_check (const SsObjectIntake *intake, GError **error)
{
  gboolean is_full = intake->is_full;

  for (guint i = 0; i < intake->builders->len && !is_full; i++)
    is_full = ss_column_builder_is_full (g_ptr_array_index (intake->builders, i));
  if (is_full)
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
                 _ ("“%s” holds more names or texts than a table can."), intake->reading->name);
  return !is_full;
}

SsTable *
ss_object_intake_end (SsObjectIntake *intake, SsColumn *more, SsDialect *dialect, GPtrArray *findings)
{
  SsColumnSet set = {intake->reading, '.', (SsColumnBuilder *const *)intake->builders->pdata,
                     intake->builders->len, NULL};

  for (gsize i = 0; i < intake->builders->len; i++)
    pad (intake, i, intake->n_rows);
  return ss_column_set_end (&set, more, dialect, findings);
}
