/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "message.h"
#include "summary.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* A part of a whole is worth a headline from here on; a lead from this many times the second. */
#define TELLING_SHARE 0.25
#define TELLING_LEAD 1.5
/* A change is worth a headline from 5 % on. */
#define TELLING_CHANGE 0.05

#define RULE_OF_TOTALS "R10"

typedef struct {
  const SsShown *shown;
  const SsSummary *summary;
  SsLanguage language;
  const char *measure;
} Matter;

/* A measure that is called "Total" says no more than the sentence does. */
static gboolean
is_mere_total (const char *measure)
{
  static const char *const names[] = {"=total", "=ensemble", "=all", NULL};
  g_autofree char *words = ss_header_words (measure);

  return ss_words_have (words, names);
}

/* "Mediterranean: 73% of the total (deaths)" */
static char *
share_headline (const Matter *matter)
{
  double share = matter->summary->highest / matter->summary->total;
  g_autofree char *percent = NULL;

  if (matter->shown->is_ordered || isnan (share) || share < TELLING_SHARE || matter->summary->n < 3)
    return NULL;
  percent = ss_percent_text (share, 0, matter->language);
  if (is_mere_total (matter->measure))
    /* Translators: a headline: name, share: "Mediterranean: 73% of the total". */
    return g_strdup_printf (_ ("%s: %s of the total"), matter->shown->key_texts[matter->summary->highest_key],
                            percent);
  /* Translators: a headline: name, share, measure: "Mediterranean: 73% of the total (deaths)". */
  return g_strdup_printf (_ ("%s: %s of the total (%s)"),
                          matter->shown->key_texts[matter->summary->highest_key], percent, matter->measure);
}

static char *
lead_headline (const Matter *matter)
{
  double lead = matter->summary->highest / matter->summary->second;
  g_autofree char *times = NULL;

  if (matter->shown->is_ordered || !(matter->summary->second > 0) || lead < TELLING_LEAD
      || matter->shown->value_name == NULL || matter->summary->second_key == matter->summary->highest_key)
    return NULL;
  times = ss_number_text_significant (floor (lead * 10) / 10, 2, matter->language);
  if (is_mere_total (matter->measure))
    /* Translators: a headline: first name, how many times, second name: "Mediterranean, 10 times as much as North Africa". */
    return g_strdup_printf (_ ("%s, %s times as much as %s"),
                            matter->shown->key_texts[matter->summary->highest_key], times,
                            matter->shown->key_texts[matter->summary->second_key]);
  /* Translators: a headline: first name, how many times, second name, measure: "Mediterranean, 10 times as much as North Africa (deaths)". */
  return g_strdup_printf (_ ("%s, %s times as much as %s (%s)"),
                          matter->shown->key_texts[matter->summary->highest_key], times,
                          matter->shown->key_texts[matter->summary->second_key], matter->measure);
}

/* "Down 13%" of a percentage is read as 13 points: its two ends are told instead. */
static gboolean
is_percentage (const SsShown *shown)
{
  return shown->value_facts
         && (shown->value_facts->semantic == SS_SEMANTIC_PERCENTAGE
             || g_strcmp0 (shown->value_facts->unit, "%") == 0);
}

static char *
ends_headline (const Matter *matter)
{
  const SsSummary *summary = matter->summary;
  g_autofree char *first = ss_shown_value_text (matter->shown, summary->first, matter->language);
  g_autofree char *last = ss_shown_value_text (matter->shown, summary->last, matter->language);

  /* Translators: a headline: measure, first value, first date, last value, last date. */
  return g_strdup_printf (_ ("%s: from %s (%s) to %s (%s)"), matter->measure, first,
                          matter->shown->key_texts[summary->first_key], last,
                          matter->shown->key_texts[summary->last_key]);
}

static char *
change_headline (const Matter *matter)
{
  const SsSummary *summary = matter->summary;
  double change = summary->last / summary->first - 1;
  const char *first = matter->shown->key_texts[summary->first_key],
             *last = matter->shown->key_texts[summary->last_key];
  g_autofree char *percent = NULL;

  if (!matter->shown->is_time || !(summary->first > 0) || fabs (change) < TELLING_CHANGE || summary->n < 2
      || !summary->is_course)
    return NULL;
  if (is_percentage (matter->shown))
    return ends_headline (matter);
  percent = ss_percent_text (fabs (change), 0, matter->language);
  if (change > 0)
    /* Translators: a headline: measure, percentage, first date, last date. */
    return g_strdup_printf (_ ("%s: up %s between %s and %s"), matter->measure, percent, first, last);
  return g_strdup_printf (_ ("%s: down %s between %s and %s"), matter->measure, percent, first, last);
}

static char *
peak_headline (const Matter *matter)
{
  const SsSummary *summary = matter->summary;
  g_autofree char *value = ss_shown_value_text (matter->shown, summary->highest, matter->language);

  if (!matter->shown->is_time || summary->n < 3 || !summary->is_course || summary->highest == summary->second)
    return NULL;
  /* Translators: a headline: measure, value, date. */
  return g_strdup_printf (_ ("%s: a peak of %s (%s)"), matter->measure, value,
                          matter->shown->key_texts[summary->highest_key]);
}

static char *
first_headline (const Matter *matter)
{
  const SsSummary *summary = matter->summary;
  g_autofree char *value = ss_shown_value_text (matter->shown, summary->highest, matter->language);

  if (matter->shown->is_ordered || summary->n < 2 || summary->highest == summary->second)
    return NULL;
  /* Translators: a headline: name, value, measure. */
  return g_strdup_printf (_ ("%s comes first with %s (%s)"), matter->shown->key_texts[summary->highest_key],
                          value, matter->measure);
}

/* A total that stands among its parts would come first everywhere, and halve every share: it is to be left out before anything is said. */
static gboolean
has_total_among_keys (const SsShown *shown)
{
  const GPtrArray *findings = ss_profile_findings (shown->profile);

  for (guint i = 0; i < findings->len; i++) {
    const SsFinding *finding = g_ptr_array_index (findings, i);

    if (g_str_equal (finding->rule, RULE_OF_TOTALS) && g_strcmp0 (finding->column, shown->key_name) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The strongest first. */
static char *(*const makers[]) (const Matter *matter) = {
    share_headline, lead_headline, change_headline, peak_headline, first_headline,
};

GStrv
ss_headlines (SsProfile *profile, const SsSpec *spec, SsLanguage language, guint most)
{
  g_autoptr (SsShown) shown
      = ss_summary_is_affordable (profile, spec) ? ss_shown_new (profile, spec, language) : NULL;
  g_autoptr (GPtrArray) headlines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *measure = NULL;
  SsSummary summary;

  if (shown == NULL || shown->key_name == NULL || has_total_among_keys (shown)
      || !ss_summary_make (shown, &summary))
    return NULL;
  measure = ss_shown_measure (shown);
  for (gsize i = 0; i < G_N_ELEMENTS (makers) && headlines->len < most; i++) {
    char *headline = makers[i](&(Matter) {shown, &summary, language, measure});

    if (headline)
      g_ptr_array_add (headlines, headline);
  }
  if (headlines->len == 0)
    return NULL;
  g_ptr_array_add (headlines, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&headlines), FALSE);
}
