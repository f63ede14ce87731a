/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "spec.h"

G_BEGIN_DECLS

/**
 * SsCourse: a line along columns that are called by years ("pop 1990", "pop 2000") told in long form, one row a cell, so that what is said
 * of it goes by year: its profile, and the spec with the year as x. For shown.c.
 */
typedef struct {
  SsProfile *profile; /* owned */
  SsSpec *spec;       /* owned */
} SsCourse;

/** NULL where @spec is no such line, or where it has more cells than can be told in passing. Free with ss_course_free(). */
SsCourse *ss_course_new (SsProfile *profile, const SsSpec *spec);
void ss_course_free (SsCourse *course);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsCourse, ss_course_free)

G_END_DECLS
