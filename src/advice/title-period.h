/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bound.h"

G_BEGIN_DECLS

/**
 * From when to when @time goes, as a caption tells it: "2010–2020", "January–May 2024", "5–14 February 2024", as fine as the data and no
 * finer than the period is long. NULL where it is no axis of time (it may be NULL). Free with g_free().
 */
char *ss_title_period (const SsBound *time);

G_END_DECLS
