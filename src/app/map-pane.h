/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/**
 * SsMapPane: the chart of a map format as a map that can be moved: our own marks over libshumate. A background is fetched from the network only
 * when the person asks for it; without it the marks and the outlines of the data still show.
 */
#define SS_TYPE_MAP_PANE (ss_map_pane_get_type ())
G_DECLARE_FINAL_TYPE (SsMapPane, ss_map_pane, SS, MAP_PANE, SsPane)

/** Whether the chart of @session can be shown so: a map format over rows that have a place of their own. */
gboolean ss_map_pane_can_show (SsSession *session);

G_END_DECLS
