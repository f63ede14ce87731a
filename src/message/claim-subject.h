/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "claim-words.h"
#include "shown.h"

G_BEGIN_DECLS

/** A category, date or series that a text names. */
typedef struct {
  gboolean is_series;
  gsize index; /* of the key or series */
  gsize start, end;
} SsMention;

/** What a text is about: its folded words, less the names of columns, and the categories, dates and series that it names. */
typedef struct {
  const SsShown *shown;
  SsLanguage language;
  const char *text; /* borrowed */
  char *folded;
  char *searched;   /* @folded, names of categories, dates, series and columns blanked */
  GArray *mentions; /* SsMention, in order */
  GArray *words;    /* SsClaimWord, in order */
  gsize n_keys_named, n_series_named;
} SsSubject;

void ss_subject_init (SsSubject *subject, const SsShown *shown, const char *text, SsLanguage language);
void ss_subject_clear (SsSubject *subject);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SsSubject, ss_subject_clear)

/** The mention next to @place, before it if one is; NULL when there is none of that sort. */
const SsMention *ss_subject_nearest (const SsSubject *subject, gsize place, gboolean is_series);

/** TRUE if @index is named, or if the text names nothing of that sort. */
gboolean ss_subject_concerns (const SsSubject *subject, gboolean is_series, gsize index);

/** A word of @type anywhere in the text, or NULL; or the word that ends just before @place (at most a few letters away). */
const SsClaimWord *ss_subject_find (const SsSubject *subject, SsClaimWordType type);
gboolean ss_subject_has_before (const SsSubject *subject, SsClaimWordType type, gsize place);

/** TRUE where the text speaks of a piece of the period, "in six months", "since June", and names no date of the chart. */
gboolean ss_subject_is_partial (const SsSubject *subject);

/** TRUE where a number at @start to @end is said to be a value: "Lyon: 520", "94 goals", "reaches 120". */
gboolean ss_subject_tells_value (const SsSubject *subject, gsize start, gsize end);

/** "Since 2007": the date that opens the period, before the last of what is shown; NULL where the text says none. */
const SsMention *ss_subject_since (const SsSubject *subject);

/** The numbers of one line of the chart: series @s, or where @s is n_series the sum of all. NaN where there is none. */
double ss_subject_value (const SsSubject *subject, gsize k, gsize s);
/** How many such lines there are to look at: the series, and their sum where they may be added. */
gsize ss_subject_n_lines (const SsSubject *subject);
/** TRUE if the text may speak of line @s. */
gboolean ss_subject_has_line (const SsSubject *subject, gsize s);

G_END_DECLS
