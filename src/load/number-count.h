/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "number-text.h"
#include "tally.h"

G_BEGIN_DECLS

/** What the numbers of a column are like, each counted as often as it is met. All zero at first. */
typedef struct {
  gsize n;          /* numbers */
  gsize with_mark;  /* with a decimal mark */
  gsize zeros;      /* with leading zeros, or too many digits: codes by themselves */
  gsize longs;      /* of so many digits that a column of identifiers means them as codes */
  gsize shortened;  /* by a spreadsheet: "8.41E+12" */
  gsize fractions;  /* not whole */
  gsize accounts;   /* below zero by parentheses: "(1 250)" */
  gsize phones;     /* "+33612345678" */
  gsize exponents;  /* with an exponent, or more digits than are kept */
  gsize marked;     /* with a unit */
  const char *mark; /* that unit, static; NULL where there are several */
  gboolean is_first_marked;
  double most_bare; /* the farthest from 0 without a unit */
  gsize widths;     /* distinct widths, up to 2 */
  gsize width;      /* of the last one */
  double least, most;
  guint8 decimals; /* the most that any has */
  char group;      /* the mark between groups that was met, or 0 */
} SsNumberCount;

void ss_number_count_add (SsNumberCount *count, const SsNumber *number, gsize length, gsize times);

/**
 * TRUE where they are no quantities but codes: by leading zeros, by the column's name together with what the digits are, by check digits. @n_values:
 * cells of the column that are not missing.
 */
gboolean ss_number_count_is_code (const SsNumberCount *count, const SsTally *tally, gsize n_values);

/** TRUE where the unit of some numbers is that of all: most have it, or the first has it for those under it, as in printed tables. */
gboolean ss_number_count_shares_mark (const SsNumberCount *count);

/** TRUE for codes that a spreadsheet took for numbers: "8.41E+12", "32402138500000.0". */
gboolean ss_number_count_is_spoilt (const SsNumberCount *count, const SsTally *tally);

/** TRUE for nothing but 0 and 1, both of them, under a name that asks a question ("est_actif"). */
gboolean ss_number_count_is_truth (const SsNumberCount *count, const SsTally *tally, gsize n_values);

G_END_DECLS
