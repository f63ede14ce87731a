/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spec-ids.h"

#include <math.h>

static json_t *
number_json (double value)
{
  if (!isfinite (value))
    return NULL;
  return value == floor (value) && fabs (value) < 1e15 ? json_integer ((json_int_t)value) : json_real (value);
}

/** Sets @key to @value (taken), where there is one. */
static void
put (json_t *object, const char *key, json_t *value)
{
  if (value != NULL)
    json_object_set_new (object, key, value);
}

static void
put_text (json_t *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_new (object, key, json_string (text));
}

static void
put_word (json_t *object, const char *key, SsWords words, guint value)
{
  if (value != 0)
    put_text (object, key, words.ids[value]);
}

static void
put_true (json_t *object, const char *key, gboolean is_true)
{
  if (is_true)
    json_object_set_new (object, key, json_true ());
}

static void
put_names (json_t *object, const char *key, char *const *names)
{
  if (names == NULL)
    return;
  json_t *array = json_array ();
  for (gsize i = 0; names[i] != NULL; i++)
    json_array_append_new (array, json_string (names[i]));
  json_object_set_new (object, key, array);
}

/** Sets @key to @object (taken) unless it is empty. */
static void
put_filled (json_t *parent, const char *key, json_t *object)
{
  if (json_object_size (object) > 0)
    json_object_set (parent, key, object);
  json_decref (object);
}

static json_t *
axis_json (const SsAxisSpec *axis)
{
  json_t *json = json_object ();
  put (json, "min", number_json (axis->min));
  put (json, "max", number_json (axis->max));
  put_word (json, "scale", ss_words_scale_type, axis->scale);
  put (json, "exponent", number_json (axis->exponent));
  put_true (json, "reverse", axis->is_reversed);
  put_true (json, "hidden", axis->is_hidden);
  put_text (json, "title", axis->title);
  put (json, "domain", json_deep_copy (axis->domain));
  put (json, "range", json_deep_copy (axis->range));
  put_names (json, "colours", axis->colours);
  return json;
}

static void
put_groups (json_t *json, const SsSpec *spec)
{
  json_t *roles = json_object (), *axes = json_object (), *texts = json_object ();
  for (guint role = 0; role < SS_N_ROLES; role++)
    put_names (roles, ss_role_id (role), spec->roles[role]);
  for (guint axis = 0; axis < SS_N_AXES; axis++)
    if (spec->axes[axis].is_given)
      json_object_set_new (axes, ss_axis_id (axis), axis_json (&spec->axes[axis]));
  for (guint slot = 0; slot < SS_N_TEXTS; slot++)
    put_text (texts, ss_text_slot_id (slot), spec->texts[slot]);
  json_object_set_new (json, "roles", roles);
  put_filled (json, "axes", axes);
  put_filled (json, "text", texts);
}

json_t *
ss_spec_to_json (const SsSpec *spec)
{
  json_t *json = json_object ();
  put_text (json, "format", spec->format);
  put_groups (json, spec);
  put_word (json, "aggregate", ss_words_aggregate, spec->aggregate);
  put_text (json, "per", spec->per);
  if (spec->per_factor != 1)
    put (json, "per-factor", number_json (spec->per_factor));
  if (spec->limit > 0)
    json_object_set_new (json, "limit", json_integer (spec->limit));
  if (spec->arrange == SS_ARRANGE_GIVEN)
    put_names (json, "order", spec->order);
  else
    put_word (json, "order", ss_words_arrange, spec->arrange);
  put_word (json, "orientation", ss_words_orientation, spec->orientation);
  put_text (json, "palette", spec->palette);
  put_word (json, "legend", ss_words_legend, spec->legend);
  put_names (json, "highlight", spec->highlight);
  put (json, "annotations", json_deep_copy (spec->annotations));
  put (json, "labels", json_deep_copy (spec->labels));
  put (json, "style", json_deep_copy (spec->style));
  put (json, "options", json_deep_copy (spec->options));
  if (spec->width > 0)
    json_object_set_new (json, "size",
                         json_pack ("[o,o]", number_json (spec->width), number_json (spec->height)));
  return json;
}
