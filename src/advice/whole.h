/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** The answer that SsGroups keeps for ss_groups_whole(). */
gsize ss_whole_find (SsProfile *profile, gsize part);

G_END_DECLS
