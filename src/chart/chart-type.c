/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-type.h"

const SsRoleRow *
ss_chart_type_role (const SsChartType *type, SsRole role)
{
  for (const SsRoleRow *row = type->roles; row->label; row++)
    if (row->role == role)
      return row;
  return NULL;
}

const SsChartType *
ss_chart_types_find (SsChartTypes types, const char *id)
{
  for (; id && *types; types++)
    if (g_str_equal ((*types)->id, id))
      return *types;
  return NULL;
}
