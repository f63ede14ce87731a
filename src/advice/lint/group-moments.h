/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/** How the values of one group lie: central moments. */
typedef struct {
  guint32 group; /* code in the column of names */
  double n, mean, m2, m3, m4;
} SsGroupMoments;

/** More groups than this are too many to tell of. */
#define SS_MOST_GROUPS 200

/** The moments of @subject's measure in each group of names across it, in order of their codes; NULL where there are no names or too many. */
GArray *ss_case_group_moments (const SsCase *subject);

G_END_DECLS
