/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-words.h"
#include "message.h"
#include "shown.h"
#include "summary.h"

#include <glib/gi18n-lib.h>

#define RANGE_DIGITS 4 /* significant, of numbers told in passing */

/* What is measured; of several columns, all their names. */
static char *
measures (const SsShown *shown)
{
  g_autofree char *all = ss_shown_measure (shown);

  for (gsize i = 1; i < shown->n_value_columns; i++) {
    g_autofree char *before = g_steal_pointer (&all);
    g_autofree char *name = ss_name_for_people (ss_spec_role (shown->spec, shown->value_role, i));

    all = i + 1 < shown->n_value_columns ? g_strdup_printf ("%s, %s", before, name)
                                         : g_strdup_printf (_ ("%s and %s"), before, name);
  }
  return g_steal_pointer (&all);
}

/* The keys are quantities: dots of a cloud, not names. */
static gboolean
has_number_keys (const SsShown *shown)
{
  return !shown->is_time && shown->key && ss_column_is_numeric (shown->key);
}

static char *
key_phrase (const SsShown *shown)
{
  g_autofree char *measure = measures (shown);
  g_autofree char *key = shown->key_name ? ss_dimension_words (shown->key_name, SS_WORDS_INSIDE) : NULL;
  g_autofree char *series
      = shown->series_name ? ss_dimension_words (shown->series_name, SS_WORDS_INSIDE) : NULL;

  if (key == NULL)
    return g_steal_pointer (&measure);
  if (ss_column_is_sentence (shown->key_name)) {
    g_autofree char *sentence = ss_sentence_words (shown->key_name);
    /* Translators: what is measured, and the question that was asked: "Adults (%): “Which of these do you read?”". */
    return g_strdup_printf (_ ("%1$s: “%2$s”"), measure, sentence);
  }
  if (has_number_keys (shown))
    /* Translators: what a cloud of dots shows: "Income and life expectancy, by continent". */
    return series ? g_strdup_printf (_ ("%s and %s, by %s"), measure, key, series)
                  : g_strdup_printf (_ ("%s and %s"), measure, key);
  if (series)
    /* Translators: what a chart shows: "Admissions by year and by country". */
    return g_strdup_printf (_ ("%s by %s and by %s"), measure, key, series);
  /* Translators: what a chart shows: "Admissions by year". */
  return g_strdup_printf (_ ("%s by %s"), measure, key);
}

char *
ss_caption (SsProfile *profile, const SsSpec *spec, SsLanguage language)
{
  g_autoptr (SsShown) shown
      = ss_summary_is_affordable (profile, spec) ? ss_shown_new (profile, spec, language) : NULL;
  g_autofree char *phrase = shown ? key_phrase (shown) : NULL;

  if (shown == NULL || !shown->is_time || shown->n_keys < 2)
    return g_steal_pointer (&phrase);
  /* An en dash stands between the ends of a period in both languages. */
  return g_strdup_printf ("%s, %s–%s", phrase, shown->key_texts[0], shown->key_texts[shown->n_keys - 1]);
}

char *
ss_reading_note (SsProfile *profile, const SsSpec *spec, SsLanguage language)
{
  g_autoptr (SsShown) shown
      = ss_summary_is_affordable (profile, spec) ? ss_shown_new (profile, spec, language) : NULL;
  g_autofree char *measure = NULL, *value = NULL, *key = NULL;
  SsSummary summary;

  if (shown == NULL || shown->key_name == NULL || !ss_summary_make (shown, &summary))
    return NULL;
  measure = ss_shown_measure (shown);
  value = ss_shown_value_text (shown, summary.highest, language);
  key = ss_name_for_people (shown->key_name);
  if (has_number_keys (shown))
    /* Translators: how to read a dot of a cloud: first quantity, its value, second quantity, its value. */
    return g_strdup_printf (_ ("How to read it: where “%s” is %s, “%s” is %s."), key,
                            shown->key_texts[summary.highest_key], measure, value);
  /* Translators: a note that teaches how to read a chart: "How to read it: for Bretagne, “Population” is 3.4 M." */
  return g_strdup_printf (_ ("How to read it: for %s, “%s” is %s."), shown->key_texts[summary.highest_key],
                          measure, value);
}

/* Where no name stands out, between what numbers all lies. */
static void
append_range (GString *text, const SsShown *shown, const char *name, SsLanguage language)
{
  const SsColumnFacts *facts = name ? ss_profile_find (shown->profile, name) : NULL;
  g_autofree char *plain = facts && !isnan (facts->min) ? ss_name_for_people (name) : NULL;
  g_autofree char *least = NULL, *most = NULL;

  if (plain == NULL)
    return;
  least = ss_number_text_significant (facts->min, RANGE_DIGITS, language);
  most = ss_number_text_significant (facts->max, RANGE_DIGITS, language);
  g_string_append_c (text, ' ');
  /* Translators: part of an alternative text: a quantity, its least and its greatest value. */
  g_string_append_printf (text, _ ("“%s” goes from %s to %s."), plain, least, most);
}

static char *
extremes_sentence (const SsShown *shown, const SsSummary *summary, SsLanguage language)
{
  g_autofree char *highest = ss_shown_value_text (shown, summary->highest, language);
  g_autofree char *lowest = ss_shown_value_text (shown, summary->lowest, language);

  /* Translators: part of an alternative text: highest name, its value, lowest name, its value. */
  return g_strdup_printf (_ ("Highest: %s, %s. Lowest: %s, %s."), shown->key_texts[summary->highest_key],
                          highest, shown->key_texts[summary->lowest_key], lowest);
}

static char *
course_sentence (const SsShown *shown, const SsSummary *summary, SsLanguage language)
{
  g_autofree char *first = ss_shown_value_text (shown, summary->first, language);
  g_autofree char *last = ss_shown_value_text (shown, summary->last, language);

  /* Translators: part of an alternative text: value, date, value, date. */
  return g_strdup_printf (_ ("From %s (%s) to %s (%s)."), first, shown->key_texts[summary->first_key], last,
                          shown->key_texts[summary->last_key]);
}

char *
ss_alternative_text (SsProfile *profile, const SsSpec *spec, SsLanguage language)
{
  g_autoptr (SsShown) shown
      = ss_summary_is_affordable (profile, spec) ? ss_shown_new (profile, spec, language) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *phrase = shown ? key_phrase (shown) : NULL;
  SsSummary summary;

  if (shown == NULL)
    return NULL;
  /* Translators: begins an alternative text, before what the chart shows. */
  g_string_append_printf (text, _ ("Chart: %s."), phrase);
  if (shown->key_name == NULL || has_number_keys (shown) || !ss_summary_make (shown, &summary)) {
    append_range (text, shown, has_number_keys (shown) ? shown->key_name : NULL, language);
    append_range (text, shown, shown->value_name, language);
  } else {
    g_autofree char *course
        = shown->is_time && summary.is_course ? course_sentence (shown, &summary, language) : NULL;
    g_autofree char *extremes = extremes_sentence (shown, &summary, language);

    if (shown->n_value_columns > 1) {
      g_autofree char *measure = ss_shown_measure (shown);
      /* Translators: of several columns, the one that the next sentences speak of. */
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("The figures that follow are those of “%s”."), measure);
    }
    if (course)
      g_string_append_printf (text, " %s", course);
    g_string_append_printf (text, " %s", extremes);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ss_text_proposal (SsProfile *profile, const SsSpec *spec, SsTextSlot slot, SsLanguage language)
{
  static char *(*const makers[SS_N_TEXTS]) (SsProfile *, const SsSpec *, SsLanguage) = {
      [SS_TEXT_SUBTITLE] = ss_caption,
      [SS_TEXT_NOTE] = ss_reading_note,
      [SS_TEXT_ALTERNATIVE] = ss_alternative_text,
  };

  return makers[slot] ? makers[slot](profile, spec, language) : NULL;
}

void
ss_spec_tell (SsSpec *spec, SsProfile *profile, SsLanguage language)
{
  g_autofree char *alternative = NULL;

  if (spec->texts[SS_TEXT_ALTERNATIVE])
    return;
  alternative = ss_alternative_text (profile, spec, language);
  ss_spec_set_text (spec, SS_TEXT_ALTERNATIVE, alternative);
}
