/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spec.h"

#include <math.h>

G_DEFINE_QUARK (ss - chart - error - quark, ss_chart_error)

static void
axis_clear (SsAxisSpec *axis)
{
  g_free (axis->title);
  g_clear_pointer (&axis->domain, json_decref);
  g_clear_pointer (&axis->range, json_decref);
  g_strfreev (axis->colours);
}

static void
axis_own (SsAxisSpec *axis)
{
  axis->title = g_strdup (axis->title);
  axis->domain = json_deep_copy (axis->domain);
  axis->range = json_deep_copy (axis->range);
  axis->colours = g_strdupv (axis->colours);
}

SsSpec *
ss_spec_new (const char *format)
{
  SsSpec *spec = g_new0 (SsSpec, 1);
  g_atomic_ref_count_init (&spec->ref_count);
  spec->format = g_strdup (format);
  spec->per_factor = 1;
  for (guint i = 0; i < SS_N_AXES; i++)
    spec->axes[i].min = spec->axes[i].max = spec->axes[i].exponent = NAN;
  return spec;
}

SsSpec *
ss_spec_copy (const SsSpec *spec)
{
  SsSpec *copy = g_memdup2 (spec, sizeof *spec);
  g_atomic_ref_count_init (&copy->ref_count);
  copy->format = g_strdup (spec->format);
  for (guint i = 0; i < SS_N_ROLES; i++)
    copy->roles[i] = g_strdupv (spec->roles[i]);
  copy->per = g_strdup (spec->per);
  for (guint i = 0; i < SS_N_AXES; i++)
    axis_own (&copy->axes[i]);
  copy->order = g_strdupv (spec->order);
  copy->palette = g_strdup (spec->palette);
  copy->highlight = g_strdupv (spec->highlight);
  copy->annotations = json_deep_copy (spec->annotations);
  copy->labels = json_deep_copy (spec->labels);
  copy->style = json_deep_copy (spec->style);
  copy->options = json_deep_copy (spec->options);
  for (guint i = 0; i < SS_N_TEXTS; i++)
    copy->texts[i] = g_strdup (spec->texts[i]);
  return copy;
}

SsSpec *
ss_spec_ref (SsSpec *spec)
{
  g_atomic_ref_count_inc (&spec->ref_count);
  return spec;
}

void
ss_spec_unref (SsSpec *spec)
{
  if (spec == NULL || !g_atomic_ref_count_dec (&spec->ref_count))
    return;
  g_free (spec->format);
  for (guint i = 0; i < SS_N_ROLES; i++)
    g_strfreev (spec->roles[i]);
  g_free (spec->per);
  for (guint i = 0; i < SS_N_AXES; i++)
    axis_clear (&spec->axes[i]);
  g_strfreev (spec->order);
  g_free (spec->palette);
  g_strfreev (spec->highlight);
  json_decref (spec->annotations);
  json_decref (spec->labels);
  json_decref (spec->style);
  json_decref (spec->options);
  for (guint i = 0; i < SS_N_TEXTS; i++)
    g_free (spec->texts[i]);
  g_free (spec);
}

void
ss_spec_set_role (SsSpec *spec, SsRole role, const char *const *names, gsize n)
{
  GStrv copies = n > 0 ? g_new0 (char *, n + 1) : NULL;
  for (gsize i = 0; i < n; i++)
    copies[i] = g_strdup (names[i]);
  g_strfreev (spec->roles[role]);
  spec->roles[role] = copies;
}

void
ss_spec_bind (SsSpec *spec, SsRole role, const char *name)
{
  ss_spec_set_role (spec, role, &name, name != NULL ? 1 : 0);
}

gsize
ss_spec_n_role (const SsSpec *spec, SsRole role)
{
  return spec->roles[role] != NULL ? g_strv_length (spec->roles[role]) : 0;
}

const char *
ss_spec_role (const SsSpec *spec, SsRole role, gsize i)
{
  return i < ss_spec_n_role (spec, role) ? spec->roles[role][i] : NULL;
}

void
ss_spec_set_text (SsSpec *spec, SsTextSlot slot, const char *text)
{
  char *copy = g_strdup (text);
  g_free (spec->texts[slot]);
  spec->texts[slot] = copy;
}

double
ss_spec_option_number (const SsSpec *spec, const char *id, double fallback)
{
  const json_t *option = json_object_get (spec->options, id);
  return json_is_number (option) ? json_number_value (option) : fallback;
}

gboolean
ss_spec_option_boolean (const SsSpec *spec, const char *id, gboolean fallback)
{
  const json_t *option = json_object_get (spec->options, id);
  return json_is_boolean (option) ? json_is_true (option) : fallback;
}

const char *
ss_spec_option_text (const SsSpec *spec, const char *id, const char *fallback)
{
  const char *text = json_string_value (json_object_get (spec->options, id));
  return text != NULL ? text : fallback;
}

gboolean
ss_spec_equal (const SsSpec *a, const SsSpec *b)
{
  if (a == b)
    return TRUE;
  json_t *left = ss_spec_to_json (a), *right = ss_spec_to_json (b);
  gboolean is_equal = json_equal (left, right);
  json_decref (left);
  json_decref (right);
  return is_equal;
}
