/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "result-name.h"

G_BEGIN_DECLS

/** What is known of a column before its meaning is. Borrowed by recognisers. */
typedef struct {
  const SsColumn *column;
  const SsColumnFacts *facts; /* figures and kind; no semantic yet */
  const char *words;          /* of ss_header_words() */
  SsResultName result;        /* what the name says of the column's making */
  GPtrArray **sample;         /* where ss_clue_sample() keeps it; NULL until it is asked for */
} SsClue;

typedef gboolean (*SsValueTest) (const char *text);
typedef gboolean (*SsClueTest) (const SsClue *clue);

/**
 * SsRecogniser: how columns of one meaning are told. Header words and values must both agree; values may decide alone only where they
 * are telling enough (check digits, closed lists). The first recogniser that holds wins, in the order of the build's list.
 */
typedef struct {
  SsSemantic semantic;
  SsKinds kinds;              /* the kinds that it may have */
  const char *const *phrases; /* header words for it, see ss_words_have() */
  const char *const *against; /* header words that speak against it; may be NULL */
  SsValueTest shape;          /* of values under such a header; NULL: any */
  double shape_share;         /* of the sample that must pass */
  SsClueTest holds;           /* of the whole column under such a header; NULL: any */
  SsValueTest strict;         /* of values under any header; NULL: never without the header */
  double strict_share;
  gsize strict_distinct;  /* so many distinct values at least, for values to decide alone */
  SsClueTest holds_alone; /* of the whole column under any header; may be NULL */
  gboolean of_results;    /* also of what was computed: a sum of money is money, a mean of codes is no code */
} SsRecogniser;

/** SsMeaning: recognisers of one theme. A const descriptor; one file in meanings/ and one word in meson.build. */
typedef struct {
  const SsRecogniser *recognisers; /* ends with one whose semantic is NONE */
} SsMeaning;

extern const SsMeaning *const ss_meanings[];

/** What a column is, told from its name and its cells alone; NONE where nothing is sure. */
SsSemantic ss_recognise (const SsClue *clue);

/** Header words of columns of years. */
extern const char *const ss_year_phrases[];

/** The most values that a sample holds: enough to see 1 % of strangers. */
#define SS_SAMPLE_MOST 500

/** Some of the distinct values as texts, at most SS_SAMPLE_MOST, spread over the column. Made when first asked for, since many a name says enough. */
const GPtrArray *ss_clue_sample (const SsClue *clue);

/** TRUE when at least @share of @clue's sample passes @test; FALSE for an empty sample. */
gboolean ss_clue_holds (const SsClue *clue, SsValueTest test, double share);

G_END_DECLS
