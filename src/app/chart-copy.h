/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"
#include "spec.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Puts a chart on the clipboard of @widget, as a texture (PNG and what else GDK makes of one) and as image/svg+xml, so that a mail takes the one
 * and a drawing program the other. Both are made in a thread: the clipboard changes, and a toast says so, a moment later. A second call
 * takes the place of one under way.
 */
void ss_chart_copy (GtkWidget *widget, SsScene *scene, SsSpec *spec);

G_END_DECLS
