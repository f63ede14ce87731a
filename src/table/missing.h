/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Words that stand for "no value" in open data: "", "NC", "n.d.", "#N/A", "-", ...; spaces around and case do not matter.
 * Sources: INSEE ("nd", "///", "s", "..."), Eurostat (":"), spreadsheets ("#N/A", "#REF!"), data bases ("NULL", "\N"), R ("NA").
 */
typedef enum {
  SS_MISSING_NOT,    /* a value */
  SS_MISSING_BLANK,  /* nothing but spaces */
  SS_MISSING_STRONG, /* means nothing else: missing in any column */
  SS_MISSING_WEAK,   /* may be a value among texts ("s", "NA", ":"); missing among numbers and dates only */
} SsMissing;

SsMissing ss_missing_of (const char *text, gsize length);

G_END_DECLS
