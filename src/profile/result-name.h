/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** What a column's name says of its making: "COUNT(id)", "AVG(DEPARTMENT_ID)", "Somme de Code". */
typedef struct {
  gboolean is_result; /* made from other cells, so no code or place or identifier any more */
  SsMeasure measure;  /* COUNT for counts and sums, RATE for means and extremes, NONE where it is no result */
} SsResultName;

SsResultName ss_result_name (const char *name);

G_END_DECLS
