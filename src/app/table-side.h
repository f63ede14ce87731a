/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** What stands beside a table, at 100 % text, px: as wide as this where there is room, and narrower before the table itself gets too narrow. */
#define SS_TABLE_SIDE_WIDTH 380
/** The row's number and one or two columns; the .ui files ask for as much. */
#define SS_LEAST_TABLE_WIDTH 320

/** Keeps @side as wide as the desktop's text size wants it. */
void ss_table_side_fit (AdwClamp *side);

G_END_DECLS
