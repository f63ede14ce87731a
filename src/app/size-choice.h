/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preset.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** The size presets as a drop-down: their translated labels, in the table's order. */
GListModel *ss_size_choice_labels (void);

/** The preset at that place of the drop-down; borrowed. */
const SsSizePreset *ss_size_choice_get (guint i);

/** The place of the preset of that size; of the first one where there is none. */
guint ss_size_choice_find (double width, double height);

G_END_DECLS
