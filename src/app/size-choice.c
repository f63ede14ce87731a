/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "size-choice.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

GListModel *
ss_size_choice_labels (void)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  guint n;
  const SsSizePreset *presets = ss_size_presets (&n);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, presets[i].label));
  return G_LIST_MODEL (labels);
}

const SsSizePreset *
ss_size_choice_get (guint i)
{
  guint n;
  const SsSizePreset *presets = ss_size_presets (&n);

  return &presets[MIN (i, n - 1)];
}

guint
ss_size_choice_find (double width, double height)
{
  guint n;
  const SsSizePreset *presets = ss_size_presets (&n);

  for (guint i = 0; i < n; i++)
    if (presets[i].size.width == width && presets[i].size.height == height)
      return i;
  return 0;
}
