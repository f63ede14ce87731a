/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "names-order.h"

#include "natural-order.h"

#include <string.h>

/* Without the brackets at its end. */
static char *
dup_bare (const char *name)
{
  const char *open = g_str_has_suffix (name, ")") ? strrchr (name, '(') : NULL;
  return g_strchomp (open != NULL && open > name ? g_strndup (name, (gsize)(open - name)) : g_strdup (name));
}

SsOrder
ss_names_order (const char *const *names, guint n)
{
  g_auto (GStrv) bare = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    bare[i] = dup_bare (names[i]);
  g_autoptr (SsColumn) column = ss_column_new_texts ("", (const char *const *)bare, n);
  return ss_natural_order (column);
}

int
ss_name_rank (SsOrder order, const char *name)
{
  g_autofree char *bare = dup_bare (name);
  return ss_order_rank (order, bare);
}
