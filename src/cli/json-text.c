/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-text.h"

#include "wording.h"

static void append_value (GString *text, const json_t *value, guint depth);

static int
append_bytes (const char *bytes, size_t size, void *text)
{
  g_string_append_len (text, bytes, (gssize)size);
  return 0;
}

/* jansson knows how to write a text; it knows but one precision for all numbers. */
static void
append_string (GString *text, const char *string)
{
  json_t *value = json_string (string);

  json_dump_callback (value, append_bytes, text, JSON_ENCODE_ANY);
  json_decref (value);
}

static void
append_line (GString *text, gboolean is_first, guint depth)
{
  g_string_append (text, is_first ? "\n" : ",\n");
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, ' ');
}

static void
append_array (GString *text, const json_t *array, guint depth)
{
  gsize n = json_array_size (array);

  g_string_append_c (text, '[');
  for (gsize i = 0; i < n; i++) {
    append_line (text, i == 0, depth + 1);
    append_value (text, json_array_get (array, i), depth + 1);
  }
  if (n > 0)
    append_line (text, TRUE, depth);
  g_string_append_c (text, ']');
}

static void
append_object (GString *text, json_t *object, guint depth)
{
  gboolean is_first = TRUE;

  g_string_append_c (text, '{');
  for (void *at = json_object_iter (object); at; at = json_object_iter_next (object, at)) {
    append_line (text, is_first, depth + 1);
    append_string (text, json_object_iter_key (at));
    g_string_append (text, ": ");
    append_value (text, json_object_iter_value (at), depth + 1);
    is_first = FALSE;
  }
  if (!is_first)
    append_line (text, TRUE, depth);
  g_string_append_c (text, '}');
}

static void
append_value (GString *text, const json_t *value, guint depth)
{
  char number[SS_NUMBER_ASCII_SIZE];

  if (json_is_object (value))
    append_object (text, (json_t *)value, depth);
  else if (json_is_array (value))
    append_array (text, value, depth);
  else if (json_is_real (value))
    g_string_append (text, ss_number_ascii (number, json_real_value (value)));
  else
    json_dump_callback (value, append_bytes, text, JSON_ENCODE_ANY);
}

char *
ss_json_text (const json_t *json)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_value (text, json, 0);
  g_string_append_c (text, '\n');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
