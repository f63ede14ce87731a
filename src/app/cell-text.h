/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "wording.h"

G_BEGIN_DECLS

/** How the cells of one column read in the window: worked out once for a column, then asked for each cell. A plain value. */
typedef struct {
  const SsColumn *column; /* borrowed: it must outlive the value */
  SsLanguage language;
  int decimals;      /* of numbers */
  gboolean is_plain; /* years, codes: no mark between thousands */
} SsCellFormat;

SsCellFormat ss_cell_format (const SsColumn *column, const SsColumnFacts *facts);

/** The cell for people: "2 259", "janv. 2020", an odd cell word for word, "" where missing. Free with g_free(). */
char *ss_cell_format_text (const SsCellFormat *format, gsize row);

/** A number of that column, such as its mean; "–" where it is not finite. */
char *ss_cell_format_number (const SsCellFormat *format, double value);

G_END_DECLS
