/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kind.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id, *label;
} kinds[] = {
    [SS_KIND_EMPTY] = {"empty", N_ ("empty")},
    [SS_KIND_BOOLEAN] = {"boolean", N_ ("yes or no")},
    [SS_KIND_INTEGER] = {"integer", N_ ("whole number")},
    [SS_KIND_NUMBER] = {"number", N_ ("number")},
    [SS_KIND_DATE] = {"date", N_ ("date")},
    [SS_KIND_DATETIME] = {"datetime", N_ ("date and time")},
    [SS_KIND_TEXT] = {"text", N_ ("text")},
    [SS_KIND_GEOMETRY] = {"geometry", N_ ("geometry")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == SS_N_KINDS);

const char *
ss_kind_id (SsKind kind)
{
  return kinds[kind].id;
}

const char *
ss_kind_label (SsKind kind)
{
  return g_dgettext (GETTEXT_PACKAGE, kinds[kind].label);
}

gboolean
ss_kind_from_id (const char *id, SsKind *kind)
{
  for (guint i = 0; i < SS_N_KINDS; i++)
    if (g_str_equal (kinds[i].id, id)) {
      *kind = i;
      return TRUE;
    }
  return FALSE;
}
