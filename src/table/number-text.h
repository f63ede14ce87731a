/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How numbers are written in a column: the decimal mark ('.' or ',') and the mark between groups of three (0, ' ', '.', ',', '\''). */
typedef struct {
  char decimal;
  char group; /* ' ' stands for every kind of space; spaces are read as groups in any style */
} SsNumberStyle;

/** A number as it was written. */
typedef struct {
  double value;
  gint64 digits;     /* all digits as one whole number, signed; value = digits / 10^decimals while is_exact */
  guint8 decimals;   /* digits after the mark */
  gboolean is_exact; /* digits holds them all */
  gboolean has_mark; /* a decimal mark was written */
  gboolean
      is_code; /* a leading zero ("01"), or more digits than a number can hold: a code rather than a quantity */
  gboolean is_account; /* below zero, by parentheses around it: "(1 250)" */
  char group;          /* the mark between groups that was met, or 0 */
  const char *unit;    /* static: "%", "€", "k€", ... written with the number, or NULL */
} SsNumber;

/** TRUE, with @number filled, if the whole of @text (spaces around it apart) is a number in @style. */
gboolean ss_number_read (const char *text, gsize length, SsNumberStyle style, SsNumber *number);

/**
 * What the texts of a column say of its style. "1,5" can only be a decimal comma and "1,234,567" only groups, but "1,234"
 * may be either: such texts are settled by the rest of the column, then by the rest of the file.
 */
typedef struct {
  gsize decimal[2];  /* sure decimal marks: '.', ',' */
  gsize either[2];   /* one mark with three digits after it */
  gsize group[4];    /* sure groups: '.', ',', '\'', ' ' */
  gsize plain_short; /* whole numbers below 1,000 without a mark */
  gsize plain_long;  /* and from 1,000 on */
} SsNumberEvidence;

void ss_number_evidence_add (SsNumberEvidence *evidence, const char *text, gsize length, gsize times);
void ss_number_evidence_merge (SsNumberEvidence *evidence, const SsNumberEvidence *other);

/** The style that @evidence speaks for; where it is silent, that of @otherwise. @is_guess: an "either" was settled without proof. */
SsNumberStyle ss_number_evidence_style (const SsNumberEvidence *evidence, SsNumberStyle otherwise,
                                        gboolean *is_guess);

G_END_DECLS
