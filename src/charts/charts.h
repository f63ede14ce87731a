/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-type.h"

G_BEGIN_DECLS

/** Every format, NULL-terminated; made by the build from the list in meson.build. */
extern const SsChartType *const ss_chart_types[];

G_END_DECLS
