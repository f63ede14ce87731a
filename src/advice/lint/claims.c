/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-period.h"
#include "claim.h"
#include "lint.h"
#include "message.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A reference line drawn at a value that its words name may be off by so much of the value: it is read off a picture. */
#define LINE_SLACK 0.02
/* Printed numbers are rounded. */
#define LABEL_SLACK 0.05

/* The first claim of @text that the data contradict, as a sentence; NULL where none is. Numbers below a title define what is measured,
   "threshold at 60 %", "per 100 000": there they claim something only beside a name. */
static char *
contradiction (const SsCase *subject, const char *text, gboolean is_subtitle)
{
  g_autoptr (GPtrArray) claims = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  claims = ss_claims_check (subject->shown, text, ss_language_current ());
  for (guint i = 0; i < claims->len; i++) {
    const SsClaim *claim = g_ptr_array_index (claims, i);

    if (claim->verdict != SS_CLAIM_FALSE || (is_subtitle && claim->is_amount && !claim->is_named))
      continue;
    if (claim->instead == NULL)
      /* Translators: words of a title or an annotation. */
      return g_strdup_printf (_ ("The text says “%s”, but no figure of this chart does."), claim->words);
    /* Translators: words of a title or an annotation, then what the data say: "Paris, at 209", "from 12 to 10". */
    return g_strdup_printf (_ ("The text says “%s”, but the data say: %s."), claim->words, claim->instead);
  }
  return NULL;
}

static double
say (SsVerdict *verdict, char *message, const char *where)
{
  if (message == NULL)
    return 0;
  g_free (verdict->message);
  verdict->message = message;
  verdict->where = where;
  return 1;
}

static double
judge_texts (const SsCase *subject, SsVerdict *verdict)
{
  static const struct {
    SsTextSlot slot;
    const char *where;
  } places[] = {{SS_TEXT_TITLE, "text.title"}, {SS_TEXT_SUBTITLE, "text.subtitle"}};

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (say (
            verdict,
            contradiction (subject, subject->spec->texts[places[i].slot], places[i].slot == SS_TEXT_SUBTITLE),
            places[i].where)
        != 0)
      return 1;
  return 0;
}

typedef struct {
  double mean, least, most;
} Figures;

static Figures
find_figures (const SsShown *shown)
{
  Figures figures = {0, NAN, NAN};
  guint n = 0;

  for (gsize k = 0; k < shown->n_keys; k++) {
    double value = ss_shown_value (shown, k, 0);

    if (!shown->is_visible[k] || isnan (value))
      continue;
    figures.mean += value;
    figures.least = fmin (figures.least, value);
    figures.most = fmax (figures.most, value);
    n++;
  }
  figures.mean /= n;
  return figures;
}

/* Words that name a figure, and where it is. */
static const struct {
  const char *words[8];
  gsize figure;
} named[] = {
    {{"moyenne", "average", "mean"}, offsetof (Figures, mean)},
    {{"maximum", "plus haut", "peak", "highest", "record", "sommet"}, offsetof (Figures, most)},
    {{"minimum", "plus bas", "lowest", "creux"}, offsetof (Figures, least)},
};

/* "Average", "Peak" beside a line that is not there. A mean of groups may be another than that of all rows. */
static double
judge_line (const SsCase *subject, const char *text, double value, SsVerdict *verdict)
{
  Figures figures;

  if (subject->shown->n_series > 1)
    return 0;
  figures = find_figures (subject->shown);
  for (gsize i = 0; i < G_N_ELEMENTS (named); i++) {
    double figure = G_STRUCT_MEMBER (double, &figures, named[i].figure);
    g_autofree char *found = NULL;

    if (!ss_lint_mentions (text, named[i].words) || !(fabs (value - figure) > LINE_SLACK * fabs (figure)))
      continue;
    found = ss_shown_value_text (subject->shown, figure, ss_language_current ());
    /* Translators: the words of a note on the chart, then a value. */
    ss_verdict_say (verdict, _ ("“%s” does not stand where the data put it: at %s."), text, found);
    verdict->where = "annotations";
    return 1;
  }
  return 0;
}

/* A note that is a number alone, "45 %", or behind a name, "Lyon: 45", and the value that it stands at. */
static gboolean
is_another_number (const char *text, double value)
{
  static const double told_in[] = {1, 1e3, 1e6, 1e9, 0.01, 100};
  const char *colon = strrchr (text, ':');
  g_autofree char *plain = g_strdup (colon ? colon + 1 : text);
  char *end;
  double number;

  g_strdelimit (g_strstrip (plain), ",", '.');
  number = g_ascii_strtod (plain, &end);
  if (end == plain || strlen (end) > strlen (" µg/m³") || strpbrk (end, "0123456789"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (told_in); i++)
    if (fabs (number * told_in[i] - value) <= LABEL_SLACK * fabs (value))
      return FALSE;
  return TRUE;
}

static double
judge_printed (const SsCase *subject, SsVerdict *verdict)
{
  gsize i;
  const json_t *note;

  json_array_foreach (subject->spec->annotations, i, note)
  {
    const char *text = json_string_value (json_object_get (note, "text"));
    const json_t *value = json_object_get (note, "value");

    if (text == NULL || !json_is_number (value) || !is_another_number (text, json_number_value (value)))
      continue;
    /* Translators: a number as printed on the chart. */
    ss_verdict_say (verdict, _ ("“%s” is printed beside a mark of another value."), text);
    return 1;
  }
  return 0;
}

static double
judge_annotations (const SsCase *subject, SsVerdict *verdict)
{
  gsize i;
  const json_t *note;

  json_array_foreach (subject->spec->annotations, i, note)
  {
    const char *text = json_string_value (json_object_get (note, "text"));
    const json_t *value = json_object_get (note, "value");

    if (text && json_is_number (value) && judge_line (subject, text, json_number_value (value), verdict) != 0)
      return 1;
    if (say (verdict, contradiction (subject, text, FALSE), "annotations") != 0)
      return 1;
  }
  return 0;
}

/* A title or subtitle that says more years than are shown. */
static double
judge_period (const SsCase *subject, SsVerdict *verdict)
{
  SsPeriods periods;
  gboolean in_title = ss_period_is_beyond (subject->shown, subject->spec->texts[SS_TEXT_TITLE], &periods);

  if (!in_title && !ss_period_is_beyond (subject->shown, subject->spec->texts[SS_TEXT_SUBTITLE], &periods))
    return 0;
  /* Translators: four years: those that the title tells, those that the chart shows. */
  ss_verdict_say (verdict, _ ("The text says %d to %d, but the chart shows %d to %d."), periods.told_from,
                  periods.told_to, periods.shown_from, periods.shown_to);
  verdict->where = in_title ? "text.title" : "text.subtitle";
  return 1;
}

static gboolean
shows_numbers (const SsCase *subject)
{
  return subject->shown && subject->shown->key && subject->type->traits.family != SS_FAMILY_DISTRIBUTION;
}

static double
judge_claims (const SsCase *subject, SsVerdict *verdict)
{
  return judge_texts (subject, verdict) != 0 || judge_annotations (subject, verdict) != 0;
}

/* The strongest true statement for a title, or the plain caption. */
static SsSpec *
with_headline (const SsCase *subject)
{
  SsLanguage language = ss_language_current ();
  g_auto (GStrv) headlines = ss_headlines (subject->profile, subject->spec, language, 1);
  g_autofree char *title = headlines && headlines[0] ? g_strdup (headlines[0])
                                                     : ss_caption (subject->profile, subject->spec, language);
  SsSpec *mended;

  if (title == NULL)
    return NULL;
  mended = ss_spec_copy (subject->spec);
  ss_spec_set_text (mended, SS_TEXT_TITLE, title);
  return mended;
}

/* A title that the data contradict gives way to one that they bear out. An annotation has its author's meaning: only its author can mend it. */
static SsSpec *
repair_claims (const SsCase *subject)
{
  g_autofree char *title = contradiction (subject, subject->spec->texts[SS_TEXT_TITLE], FALSE);

  return title ? with_headline (subject) : NULL;
}

/* Dates are left out of a title that tells the wrong ones. */
static SsSpec *
repair_period (const SsCase *subject)
{
  SsPeriods periods;

  return ss_period_is_beyond (subject->shown, subject->spec->texts[SS_TEXT_TITLE], &periods)
             ? with_headline (subject)
             : NULL;
}

static const SsRule rules[] = {
    {SS_LINT ("label-mismatch", RIGOUR, BLOCK), .judge = judge_printed,
     .sentence = N_ ("A number is printed beside a mark of another value."),
     .source = "Misviz; Lo et al. 2022", .where = "annotations"},
    {SS_LINT ("claim-check", RIGOUR, BLOCK), .applies = shows_numbers, .judge = judge_claims,
     .repair = repair_claims, .sentence = N_ ("The data contradict what the text claims."),
     .source = "CALVI; Lo et al. 2022; GUIDELINES E06", .where = "text.title"},
    {SS_LINT ("claim-check", RIGOUR, BLOCK), .applies = shows_numbers, .judge = judge_period,
     .repair = repair_period, .sentence = N_ ("The text tells other dates than the chart shows."),
     .source = "CALVI; Lo et al. 2022; GUIDELINES E06", .where = "text.title"},
};

SS_RULE_THEME (claims, rules);
