/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a word of a title claims, in French or English. */
typedef enum {
  SS_CLAIM_RISES,
  SS_CLAIM_FALLS,
  SS_CLAIM_STEADY,
  SS_CLAIM_HIGHEST,
  SS_CLAIM_LOWEST,
  SS_CLAIM_ABOVE,          /* one more than another */
  SS_CLAIM_BELOW,          /* one less than another */
  SS_CLAIM_EXTREME,        /* "the poorest", "la plus sûre": first or last, by what the numbers mean */
  SS_CLAIM_LATEST_HIGHEST, /* "at a record high": the last date is the highest */
  SS_CLAIM_LATEST_LOWEST,
  SS_CLAIM_MULTIPLE, /* "twice", "three times": so many times another */
  SS_CLAIM_GROWS_BY, /* "doubled", "halved": so many times what it was */
  SS_CLAIM_FRACTION, /* "three in four", "un tiers": a share of 1 */
  SS_CLAIM_MEAN,
  SS_CLAIM_MEDIAN,
  SS_CLAIM_NEARLY,    /* "près de", "almost": the number is round */
  SS_CLAIM_OVER,      /* "plus de", "over": the number is a floor */
  SS_CLAIM_UNDER,     /* "moins de", "under": a ceiling */
  SS_CLAIM_OF_TOTAL,  /* the percentage is a share */
  SS_CLAIM_OF_CHANGE, /* the percentage is a difference */
  SS_CLAIM_HEDGE,     /* "not", "one of the", "second", "if": what follows cannot be checked so simply */
  SS_CLAIM_MAJORITY,  /* "la majorité", "most": more than half */
  SS_CLAIM_RANK,      /* "comes second": @number is the place */
  SS_CLAIM_TOP,       /* "on the podium": among the first @number */
  SS_CLAIM_BOTH,      /* "both", "partout": the claim holds of all that are named */
  SS_CLAIM_HOW_MANY,  /* "two of five exceed 500": @number of them pass @other */
  SS_CLAIM_GAP,       /* "by 13 points": @number is a difference, or a value */
  SS_CLAIM_REACHES,   /* "atteint", "stands at": the number behind it is a value */
  SS_CLAIM_SPAN,   /* "in six months", "since June": a piece of the period, of @number days; 0: not known */
  SS_CLAIM_SINCE,  /* "depuis": the date behind it opens a period */
  SS_CLAIM_SUM,    /* "au total": the number is the sum of all */
  SS_CLAIM_NUMBER, /* digits; @number as a point ends the whole part, @other as a comma does */
  SS_CLAIM_PERCENT,
} SsClaimWordType;

/** One word or phrase of a folded text. */
typedef struct {
  SsClaimWordType type;
  double number,
      other; /* MULTIPLE, FRACTION, NUMBER, PERCENT; @other is another way to read the digits, or @number. ABOVE,
                 BELOW: 1 where the word praises or blames, so that less may be meant */
  double slack;     /* NUMBER, PERCENT: half a unit of the last digit written */
  gsize start, end; /* bytes of the folded text */
} SsClaimWord;

/** @text without case, accents and special spaces, for looking words up. Free with g_free(). */
char *ss_claim_fold (const char *text);

/** The piece of @text that stands at the bytes @start to @end of its folded form, as its author wrote it. Free with g_free(). */
char *ss_claim_unfold (const char *text, gsize start, gsize end);

/** The words of @folded that claim something, in order (SsClaimWord; free with g_array_unref()). Years are no numbers here. */
GArray *ss_claim_words (const char *folded);

/** TRUE if the bytes @start to @end of @folded do not begin or end inside a word. */
gboolean ss_claim_is_whole_word (const char *folded, gsize start, gsize end);

G_END_DECLS
