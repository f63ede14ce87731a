/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"
#include "profile.h"

G_BEGIN_DECLS

/** Prints on standard output, for people, what is in a file and what was found in it. */
void ss_inspect_print (const SsLoaded *loaded, const SsProfile *profile, const GPtrArray *findings);

G_END_DECLS
