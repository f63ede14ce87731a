/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-scale.h"

#include <gtk/gtk.h>

/* How much of the text's growth a width takes: at 200 % the chart beside it must keep some room. */
#define GROWTH 0.7
/* GTK counts in 1024ths of a dot an inch. */
#define NORMAL_DPI (96 * 1024)

int
ss_text_scaled (int width)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (int)(width * (1 + GROWTH * ((double)dpi / NORMAL_DPI - 1))) : width;
}
