/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** The answer that SsGroups keeps for ss_groups_whole(). */
gsize ss_whole_find (SsProfile *profile, gsize part);

/** Whether @name counts a whole that other counts are parts of: the registered, inhabitants, households. */
gboolean ss_whole_names (const char *name);

G_END_DECLS
