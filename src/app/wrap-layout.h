/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** SsWrapLayout: children one after the other at their natural width, on as many lines as the width asks; what a flow box, which keeps columns, cannot do.
 *  Those that expand share what their line leaves. Property "spacing": between children and between lines, px. */
#define SS_TYPE_WRAP_LAYOUT (ss_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (SsWrapLayout, ss_wrap_layout, SS, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
