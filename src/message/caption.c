/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "message.h"
#include "shown.h"
#include "summary.h"

#include <glib/gi18n-lib.h>

/* What is measured: the value's name, or the count of lines. */
static char *
measure_name (const SsShown *shown)
{
  if (shown->value_name == NULL || shown->aggregate == SS_AGGREGATE_COUNT)
    return g_strdup (_ ("Number of lines"));
  return ss_name_for_people (shown->value_name);
}

static char *
key_phrase (const SsShown *shown)
{
  g_autofree char *measure = measure_name (shown);
  g_autofree char *key = shown->key_name ? ss_name_for_people (shown->key_name) : NULL;
  g_autofree char *series = shown->series_name ? ss_name_for_people (shown->series_name) : NULL;

  if (key == NULL)
    return g_steal_pointer (&measure);
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
  g_autofree char *measure = NULL, *value = NULL;
  SsSummary summary;

  if (shown == NULL || shown->key_name == NULL || !ss_summary_make (shown, &summary))
    return NULL;
  measure = measure_name (shown);
  value = ss_shown_value_text (shown, summary.highest, language);
  /* Translators: a note that teaches how to read a chart: "How to read it: for Bretagne, Population is 3,4 M." */
  return g_strdup_printf (_ ("How to read it: for %s, %s is %s."), shown->key_texts[summary.highest_key],
                          measure, value);
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
  if (shown->key_name && ss_summary_make (shown, &summary)) {
    g_autofree char *course = shown->is_time ? course_sentence (shown, &summary, language) : NULL;
    g_autofree char *extremes = extremes_sentence (shown, &summary, language);

    if (course)
      g_string_append_printf (text, " %s", course);
    g_string_append_printf (text, " %s", extremes);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
