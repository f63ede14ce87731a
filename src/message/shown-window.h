/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shown.h"

G_BEGIN_DECLS

/** Fills is_visible of @shown, whose keys and cells are known: what the spec's order, axis ends and domain leave to see. For shown.c. */
void ss_shown_find_visible (SsShown *shown);

G_END_DECLS
