/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The place of a text among others that are counted, in time or along a scale: "Q1", "T2 2023", "Q1 '22", "week 3", "1970s", "années 70",
 * "2018-19" (a season from one year to the next), "8h", "08:30", "1er décile", "D9", "2e tour". G_MAXINT for all else, a bare number
 * among them. French and English.
 */
int ss_period_rank (const char *text);

G_END_DECLS
