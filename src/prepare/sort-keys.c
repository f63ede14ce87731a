/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sort-keys.h"

#include "parameters.h"

#include <glib/gi18n-lib.h>

enum {
  ASCENDING,
  DESCENDING,
};

const SsChoice ss_sort_orders[] = {
    [ASCENDING] = {"ascending", N_ ("From the smallest to the largest")},
    [DESCENDING] = {"descending", N_ ("From the largest to the smallest")},
    {NULL},
};

const char *
ss_sort_key_column (const json_t *key)
{
  return json_string_value (json_is_string (key) ? key : json_object_get (key, "column"));
}

static gboolean
is_order (const json_t *order)
{
  const char *id = json_string_value (order);

  return !order || (id && (g_str_equal (id, "ascending") || g_str_equal (id, "descending")));
}

gboolean
ss_sort_keys_check (const json_t *keys, GError **error)
{
  const json_t *key;
  gsize i;

  json_array_foreach (keys, i, key)
  {
    if (ss_sort_key_column (key) && *ss_sort_key_column (key) && is_order (json_object_get (key, "order")))
      continue;
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("Key %zu of the sort must be the name of a column, or a “column” with its “order”, "
                    "“ascending” or “descending”."),
                 i + 1);
    return FALSE;
  }
  return TRUE;
}

void
ss_sort_keys_settle (json_t *keys, const char *order)
{
  json_t *key;
  gsize i;

  json_array_foreach (keys, i, key)
  {
    if (json_is_string (key))
      json_array_set_new (keys, i, json_pack ("{s:O, s:s}", "column", key, "order", order));
    else if (!json_object_get (key, "order"))
      json_object_set_new (key, "order", json_string (order));
  }
}

static gboolean
is_descending (const json_t *key)
{
  return ss_parameters_choice (key, "order", ss_sort_orders) == DESCENDING;
}

SsSortKey *
ss_sort_keys_read (const json_t *keys, const SsTable *table, gsize *n)
{
  SsSortKey *read = g_new (SsSortKey, json_array_size (keys));
  const json_t *key;
  gsize i;

  *n = json_array_size (keys);
  json_array_foreach (keys, i, key)
  {
    read[i] = (SsSortKey) {ss_table_find (table, ss_sort_key_column (key), NULL), is_descending (key)};
  }
  return read;
}

char *
ss_sort_keys_describe (const json_t *keys)
{
  /* Translators: %s is a column. */
  static const char *const phrases[] = {
      [ASCENDING] = N_ ("%s from the smallest to the largest"),
      [DESCENDING] = N_ ("%s from the largest to the smallest"),
  };
  GString *list = g_string_new (NULL);
  const json_t *key;
  gsize i;

  json_array_foreach (keys, i, key)
  {
    if (i > 0)
      g_string_append (list, C_ ("sort", ", then "));
    g_string_append_printf (list, g_dgettext (GETTEXT_PACKAGE, phrases[is_descending (key)]),
                            ss_sort_key_column (key));
  }
  return g_string_free (list, FALSE);
}
