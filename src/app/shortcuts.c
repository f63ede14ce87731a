/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shortcuts.h"

GtkShortcutsWindow *
ss_shortcuts_window_new (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/fr/dataouvretoi/Sesame/ui/shortcuts.ui");

  return GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
}
