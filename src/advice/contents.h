/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "groups.h"

G_BEGIN_DECLS

/** The answer that SsGroups keeps for ss_groups_contents(). */
SsContents ss_contents_find (SsProfile *profile, SsGroups *groups, const char *const *columns);

G_END_DECLS
