/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "group-moments.h"

static void
add_means (const SsCase *subject, SsGroupMoments *groups)
{
  for (gsize row = 0; row < subject->n_rows; row++) {
    double value = ss_column_number (subject->measure->column, row);
    SsGroupMoments *group;

    if (isnan (value) || ss_column_is_missing (subject->across->column, row))
      continue;
    group = &groups[ss_column_code (subject->across->column, row)];
    group->n++;
    group->mean += (value - group->mean) / group->n;
  }
}

static void
add_deviations (const SsCase *subject, SsGroupMoments *groups)
{
  for (gsize row = 0; row < subject->n_rows; row++) {
    double value = ss_column_number (subject->measure->column, row), gap;
    SsGroupMoments *group;

    if (isnan (value) || ss_column_is_missing (subject->across->column, row))
      continue;
    group = &groups[ss_column_code (subject->across->column, row)];
    gap = value - group->mean;
    group->m2 += gap * gap / group->n;
    group->m3 += gap * gap * gap / group->n;
    group->m4 += gap * gap * gap * gap / group->n;
  }
}

GArray *
ss_case_group_moments (const SsCase *subject)
{
  GArray *groups;
  gsize n;

  if (!subject->across || !subject->measure || ss_column_kind (subject->across->column) != SS_KIND_TEXT)
    return NULL;
  n = ss_column_n_codes (subject->across->column);
  if (n > SS_MOST_GROUPS)
    return NULL;
  groups = g_array_sized_new (FALSE, TRUE, sizeof (SsGroupMoments), (guint)n);
  g_array_set_size (groups, (guint)n);
  for (guint i = 0; i < n; i++)
    g_array_index (groups, SsGroupMoments, i).group = i;
  add_means (subject, (SsGroupMoments *)(gpointer)groups->data);
  add_deviations (subject, (SsGroupMoments *)(gpointer)groups->data);
  return groups;
}
