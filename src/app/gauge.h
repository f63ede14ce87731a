/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** SsGauge: one of the three qualities of a chart, as a name, a number and a bar in the quality's colour. */
#define SS_TYPE_GAUGE (ss_gauge_get_type ())
G_DECLARE_FINAL_TYPE (SsGauge, ss_gauge, SS, GAUGE, GtkWidget)

GtkWidget *ss_gauge_new (SsQuality quality, double score);

G_END_DECLS
