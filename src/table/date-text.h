/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kind.h"

G_BEGIN_DECLS

/** Which of the two comes first in "4/2/2023". French files write the day first. */
typedef enum {
  SS_DAY_FIRST,
  SS_MONTH_FIRST,
} SsDayOrder;

/** 1970-01-01 as spreadsheets count days, from 1899-12-30 (ECMA-376, part 1, 18.17.4.1). */
#define SS_SERIAL_EPOCH 25569.0

/** A date as it was written. */
typedef struct {
  double days; /* since 1970-01-01; the wall clock as written, whatever the zone */
  SsDateUnit unit;
  guint8 first,
      second; /* of "4/2/2023": 4 and 2, so that a column can settle the order; 0 in all other forms */
  gboolean is_padded;  /* "04/02/2023" */
  gboolean is_compact; /* "20230204": only the column can say that it is a date */
  gboolean has_zone;
} SsDate;

/**
 * TRUE, with @date filled, if the whole of @text is a date: ISO 8601 ("2019-04-01", "2019-04", "2019-W05", "2019-04-01T12:30:05Z"),
 * French ("4/2/2023", "13 février 1996", "janv. 2020", "2e trimestre 2019", "T2 2019", "1er semestre 2020", "01/04/2019 à 14h30"), or
 * English with months in words. Whole years alone are numbers, not dates.
 */
gboolean ss_date_read (const char *text, gsize length, SsDayOrder order, SsDate *date);

G_END_DECLS
