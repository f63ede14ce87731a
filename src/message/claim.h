/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shown.h"

G_BEGIN_DECLS

typedef enum {
  SS_CLAIM_UNKNOWN, /* nothing in the data confirms or contradicts it for certain */
  SS_CLAIM_TRUE,
  SS_CLAIM_FALSE,
} SsClaimVerdict;

/** One thing that a text claims about what a chart shows. Owns its fields. */
typedef struct {
  SsClaimVerdict verdict;
  gboolean is_amount; /* a number, a share, a multiple, and not a direction or a rank */
  gboolean is_named;  /* the text names a category, date or series of the chart */
  char *words;        /* as written: "doubled", "72 %" */
  char *
      instead; /* what the data say, a short phrase in the user's language; NULL where the verdict is not FALSE */
} SsClaim;

/**
 * Checks what @text (a title, an annotation; French or English) claims in numbers, shares, multiples, superlatives, comparisons and
 * directions against the numbers shown. A claim is FALSE only where no reading of it fits the data: it is compared with values,
 * totals, shares, changes and ratios, of the categories and dates that the text names, or of all where it names none.
 * Returns SsClaim; free with g_ptr_array_unref().
 */
GPtrArray *ss_claims_check (const SsShown *shown, const char *text, SsLanguage language);

G_END_DECLS
