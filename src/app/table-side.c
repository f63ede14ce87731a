/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-side.h"

#include "text-scale.h"

static void
fit (AdwClamp *side)
{
  int width = ss_text_scaled (SS_TABLE_SIDE_WIDTH);

  adw_clamp_set_maximum_size (side, width);
  adw_clamp_set_tightening_threshold (side, width);
}

void
ss_table_side_fit (AdwClamp *side)
{
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (fit), side,
                           G_CONNECT_SWAPPED);
  fit (side);
}
