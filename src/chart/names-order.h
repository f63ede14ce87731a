/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** The order that the names of columns have by themselves, whatever unit they end with: "Agree (%)", "Disagree (%)". */
SsOrder ss_names_order (const char *const *names, guint n);

/** The place of one of them in that order, or G_MAXINT. */
int ss_name_rank (SsOrder order, const char *name);

G_END_DECLS
