/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** SsBinsView: a column's mini-histogram in the widget's own colour; decoration beside the figures that say the same. */
#define SS_TYPE_BINS_VIEW (ss_bins_view_get_type ())
G_DECLARE_FINAL_TYPE (SsBinsView, ss_bins_view, SS, BINS_VIEW, GtkWidget)

/** Copies @n counts. */
void ss_bins_view_set (SsBinsView *view, const guint *bins, gsize n);

G_END_DECLS
