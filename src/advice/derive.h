/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candidates.h"

G_BEGIN_DECLS

/**
 * The charts that one binding can become (SsSpec, owned): itself, made complete (aggregate, order and orientation decided), and its
 * derived forms: the largest few of many categories, the columns of one class side by side, a count as a rate of a whole.
 */
GPtrArray *ss_derive (SsProfile *profile, SsGroups *groups, const SsCandidates *candidates,
                      SsChartTypes types, const SsSpec *spec, const SsQuestion *question);

/** TRUE where @spec is a binding as enumerated, not one of its derived forms. */
gboolean ss_derive_is_plain (const SsSpec *spec);

/** A fresh copy of @spec's binding without what ss_derive() decided: to add a column to. */
SsSpec *ss_derive_bare (const SsSpec *spec);

/** Puts all columns (those that the question names, where it names some) into the role COLUMNS of a fresh @spec. */
void ss_derive_bind_columns (SsProfile *profile, const SsQuestion *question, SsSpec *spec);

/** A text that two specs share where they bind the same columns to the same roles. */
char *ss_derive_dup_key (const SsSpec *spec);

G_END_DECLS
