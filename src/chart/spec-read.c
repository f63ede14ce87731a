/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-text.h"
#include "spec-ids.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

typedef enum {
  WANT_OBJECT,
  WANT_ARRAY,
  WANT_TEXT,
  WANT_TEXTS,
  WANT_NUMBER,
  WANT_BOUND,
  WANT_BOOLEAN,
  WANT_WORD,
  WANT_SIZE,
} Want;

/* Translators: in all of these, %s is a place in a chart specification, such as “axes.value.min”. */
static const char *const want_sentences[] = {
    [WANT_OBJECT] = N_ ("In the chart specification, “%s” must be an object between braces."),
    [WANT_ARRAY] = N_ ("In the chart specification, “%s” must be a list between brackets."),
    [WANT_TEXT] = N_ ("In the chart specification, “%s” must be a text."),
    [WANT_TEXTS] = N_ ("In the chart specification, “%s” must be a list of texts."),
    [WANT_NUMBER] = N_ ("In the chart specification, “%s” must be a number."),
    [WANT_BOUND] = N_ ("In the chart specification, “%s” must be a number, or a date such as 2019-04-01."),
    [WANT_BOOLEAN] = N_ ("In the chart specification, “%s” must be true or false."),
    [WANT_WORD] = N_ ("In the chart specification, “%s” holds a word that is not known."),
    [WANT_SIZE] = N_ ("In the chart specification, “%s” must be a width and a height, such as [1200, 800]."),
};

/** One place in the document: the object being read, and its path for messages. */
typedef struct {
  const json_t *object;
  const char *path; /* "axes.value", or NULL at the top */
  GError **error;
} Place;

static gboolean
refuse (const Place *place, const char *key, Want want)
{
  g_autofree char *path = place->path != NULL ? g_strconcat (place->path, ".", key, NULL) : g_strdup (key);
  g_set_error (place->error, SS_CHART_ERROR, SS_CHART_ERROR_SPEC,
               g_dgettext (GETTEXT_PACKAGE, want_sentences[want]), path);
  return FALSE;
}

/** The value of @key, NULL where it is absent or null: both mean that nothing is said. */
static json_t *
get (const Place *place, const char *key)
{
  json_t *value = json_object_get (place->object, key);
  return json_is_null (value) ? NULL : value;
}

static gboolean
read_text (const Place *place, const char *key, char **out)
{
  const json_t *value = get (place, key);
  if (value == NULL)
    return TRUE;
  if (!json_is_string (value))
    return refuse (place, key, WANT_TEXT);
  g_free (*out);
  *out = g_strdup (json_string_value (value));
  return TRUE;
}

static gboolean
read_number (const Place *place, const char *key, double *out)
{
  const json_t *value = get (place, key);
  if (value == NULL)
    return TRUE;
  if (!json_is_number (value))
    return refuse (place, key, WANT_NUMBER);
  *out = json_number_value (value);
  return TRUE;
}

/** A number, or a date as files write them, which becomes days since 1970 as in a column of dates. A year alone begins on its first day. */
static gboolean
read_bound (const Place *place, const char *key, double *out)
{
  const char *text = json_string_value (get (place, key));
  SsDate date;
  int year;
  char rest;
  if (text == NULL)
    return get (place, key) == NULL || json_is_number (get (place, key)) ? read_number (place, key, out)
                                                                         : refuse (place, key, WANT_BOUND);
  if (ss_date_read (text, strlen (text), SS_DAY_FIRST, &date))
    *out = date.days;
  else if (sscanf (text, "%d%c", &year, &rest) == 1)
    *out = ss_days_from_civil (year, 1, 1);
  else
    return refuse (place, key, WANT_BOUND);
  return TRUE;
}

static gboolean
read_boolean (const Place *place, const char *key, gboolean *out)
{
  const json_t *value = get (place, key);
  if (value == NULL)
    return TRUE;
  if (!json_is_boolean (value))
    return refuse (place, key, WANT_BOOLEAN);
  *out = json_is_true (value);
  return TRUE;
}

static gboolean
read_word (const Place *place, const char *key, SsWords words, guint *out)
{
  const json_t *value = get (place, key);
  if (value == NULL)
    return TRUE;
  if (!json_is_string (value))
    return refuse (place, key, WANT_TEXT);
  return ss_words_find (words, json_string_value (value), out) || refuse (place, key, WANT_WORD);
}

/** Keeps a copy of the value whole, where it has the type that is wanted (JSON_NULL: any). */
static gboolean
read_whole (const Place *place, const char *key, json_type type, Want want, json_t **out)
{
  const json_t *value = get (place, key);
  if (value == NULL)
    return TRUE;
  if (type != JSON_NULL && json_typeof (value) != type)
    return refuse (place, key, want);
  json_decref (*out);
  *out = json_deep_copy (value);
  return TRUE;
}

/** A name as columns of texts have it; numbers (years, codes) are told as files tell them. */
static char *
dup_name (const json_t *item)
{
  char buffer[SS_NUMBER_ASCII_SIZE];
  if (json_is_number (item))
    return g_strdup (ss_number_ascii (buffer, json_number_value (item)));
  return g_strdup (json_string_value (item));
}

/** A list of names; one name alone is a list of one. An empty list is nothing said. */
static gboolean
read_names (const Place *place, const char *key, GStrv *out)
{
  const json_t *value = get (place, key), *item;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  gsize i, n = json_is_array (value) ? json_array_size (value) : 1;
  if (value == NULL)
    return TRUE;
  for (i = 0; i < n; i++) {
    item = json_is_array (value) ? json_array_get (value, i) : value;
    g_autofree char *name = dup_name (item);
    if (name == NULL)
      return refuse (place, key, WANT_TEXTS);
    g_strv_builder_add (names, name);
  }
  g_strfreev (*out);
  *out = n > 0 ? g_strv_builder_end (names) : NULL;
  return TRUE;
}

/** The object at @key as a place of its own; @inner->object is NULL where there is none. */
static gboolean
enter (const Place *place, const char *key, const char *path, Place *inner)
{
  *inner = (Place) {get (place, key), path, place->error};
  return inner->object == NULL || json_is_object (inner->object) || refuse (place, key, WANT_OBJECT);
}

static gboolean
read_roles (const Place *top, SsSpec *spec)
{
  Place place;
  if (!enter (top, "roles", "roles", &place))
    return FALSE;
  for (guint role = 0; role < SS_N_ROLES; role++)
    if (!read_names (&place, ss_role_id (role), &spec->roles[role]))
      return FALSE;
  return TRUE;
}

static gboolean
read_axis (const Place *axes, const char *id, SsAxisSpec *axis)
{
  Place place;
  g_autofree char *path = g_strconcat ("axes.", id, NULL);
  if (!enter (axes, id, path, &place))
    return FALSE;
  axis->is_given = place.object != NULL;
  return read_bound (&place, "min", &axis->min) && read_bound (&place, "max", &axis->max)
         && read_word (&place, "scale", ss_words_scale_type, &axis->scale)
         && read_number (&place, "exponent", &axis->exponent)
         && read_boolean (&place, "reverse", &axis->is_reversed)
         && read_boolean (&place, "hidden", &axis->is_hidden) && read_text (&place, "title", &axis->title)
         && read_whole (&place, "domain", JSON_ARRAY, WANT_ARRAY, &axis->domain)
         && read_whole (&place, "range", JSON_ARRAY, WANT_ARRAY, &axis->range)
         && read_names (&place, "colours", &axis->colours);
}

static gboolean
read_axes (const Place *top, SsSpec *spec)
{
  Place place;
  if (!enter (top, "axes", "axes", &place))
    return FALSE;
  for (guint axis = 0; axis < SS_N_AXES; axis++)
    if (!read_axis (&place, ss_axis_id (axis), &spec->axes[axis]))
      return FALSE;
  return TRUE;
}

static gboolean
read_texts (const Place *top, SsSpec *spec)
{
  Place place;
  if (!enter (top, "text", "text", &place))
    return FALSE;
  for (guint slot = 0; slot < SS_N_TEXTS; slot++)
    if (!read_text (&place, ss_text_slot_id (slot), &spec->texts[slot]))
      return FALSE;
  return TRUE;
}

/** "order" is a word, or the list of what is shown. */
static gboolean
read_order (const Place *top, SsSpec *spec)
{
  if (!json_is_array (get (top, "order")))
    return read_word (top, "order", ss_words_arrange, &spec->arrange);
  if (!read_names (top, "order", &spec->order))
    return FALSE;
  spec->arrange = spec->order != NULL ? SS_ARRANGE_GIVEN : SS_ARRANGE_AUTO;
  return TRUE;
}

static gboolean
read_size (const Place *top, SsSpec *spec)
{
  const json_t *size = get (top, "size");
  if (size == NULL)
    return TRUE;
  spec->width = json_number_value (json_array_get (size, 0));
  spec->height = json_number_value (json_array_get (size, 1));
  return (json_array_size (size) == 2 && spec->width > 0 && spec->height > 0)
         || refuse (top, "size", WANT_SIZE);
}

static gboolean
read_limit (const Place *top, SsSpec *spec)
{
  double limit = 0;
  if (!read_number (top, "limit", &limit))
    return FALSE;
  if (!(limit >= 0) || limit > G_MAXINT || limit != floor (limit))
    return refuse (top, "limit", WANT_NUMBER);
  spec->limit = limit;
  return TRUE;
}

static const char *const known_keys[]
    = {"format", "roles",       "aggregate", "per",    "per-factor", "limit",       "axes",
       "order",  "orientation", "palette",   "legend", "highlight",  "annotations", "labels",
       "style",  "options",     "text",      "size",   NULL};

/** Keys that the contract does not know are kept among the options, under their own name, for whoever asks. */
static void
keep_unknown (const json_t *json, SsSpec *spec)
{
  const char *key;
  json_t *value;
  json_object_foreach ((json_t *)json, key, value)
  {
    if (g_strv_contains (known_keys, key) || json_object_get (spec->options, key) != NULL)
      continue;
    if (spec->options == NULL)
      spec->options = json_object ();
    json_object_set_new (spec->options, key, json_deep_copy (value));
  }
}

static gboolean
read_spec (const Place *top, SsSpec *spec)
{
  return read_text (top, "format", &spec->format)
         && (spec->format != NULL || refuse (top, "format", WANT_TEXT)) && read_roles (top, spec)
         && read_word (top, "aggregate", ss_words_aggregate, &spec->aggregate)
         && read_text (top, "per", &spec->per) && read_number (top, "per-factor", &spec->per_factor)
         && read_limit (top, spec) && read_axes (top, spec) && read_order (top, spec)
         && read_word (top, "orientation", ss_words_orientation, &spec->orientation)
         && read_text (top, "palette", &spec->palette)
         && read_word (top, "legend", ss_words_legend, &spec->legend)
         && read_names (top, "highlight", &spec->highlight)
         && read_whole (top, "annotations", JSON_ARRAY, WANT_ARRAY, &spec->annotations)
         && read_whole (top, "labels", JSON_NULL, WANT_BOOLEAN, &spec->labels)
         && read_whole (top, "style", JSON_OBJECT, WANT_OBJECT, &spec->style)
         && read_whole (top, "options", JSON_OBJECT, WANT_OBJECT, &spec->options) && read_texts (top, spec)
         && read_size (top, spec);
}

SsSpec *
ss_spec_from_json (const json_t *json, GError **error)
{
  const Place top = {json, NULL, error};
  g_autoptr (SsSpec) spec = ss_spec_new (NULL);
  if (!json_is_object (json)) {
    g_set_error_literal (error, SS_CHART_ERROR, SS_CHART_ERROR_SPEC,
                         _ ("A chart specification must be an object between braces."));
    return NULL;
  }
  if (!read_spec (&top, spec))
    return NULL;
  keep_unknown (json, spec);
  return g_steal_pointer (&spec);
}
