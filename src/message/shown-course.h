/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "spec.h"

G_BEGIN_DECLS

/**
 * SsCourse: a chart along columns told in long form, with a profile and a spec of its own, so that what is said of it goes by these: a line
 * along columns called by years ("pop 1990", "pop 2000") has one row a cell and the year as x; bars of the totals of columns (candidates)
 * have one row a column and its name as category. For shown.c.
 */
typedef struct {
  SsProfile *profile; /* owned */
  SsSpec *spec;       /* owned */
} SsCourse;

/** NULL where @spec is no such chart, or where it has more cells than can be told in passing. Free with ss_course_free(). */
SsCourse *ss_course_new (SsProfile *profile, const SsSpec *spec);
void ss_course_free (SsCourse *course);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsCourse, ss_course_free)

G_END_DECLS
