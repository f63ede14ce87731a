/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-subject.h"

#include <string.h>

/* Names shorter than this are found by chance: "A", "M". */
#define SHORTEST_NAME 2
/* And without their "s" those shorter than this. */
#define SHORTEST_SINGULAR 5
/* Of more dates, months come back. */
#define MOST_MONTHS 24
/* What is shorter than this share of the period shown is a piece of it. *Ours*. */
#define PIECE_OF_PERIOD 0.7
#define DAYS_A_YEAR 365.25
/* How far before a number the word that shades it may end, in bytes: "près de 72 %", "almost a third". */
#define SHADE_REACH 4
/* Beyond so many names a text is not searched for them all: it is then about the chart as a whole. */
#define MOST_NAMES 5000

static gboolean
is_taken (const GArray *mentions, gsize start, gsize end)
{
  for (guint i = 0; i < mentions->len; i++) {
    const SsMention *mention = &g_array_index (mentions, SsMention, i);

    if (start < mention->end && end > mention->start)
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  char *name;
  gboolean is_series;
  gsize index;
} Name;

static void
name_clear (gpointer name)
{
  g_free (((Name *)name)->name);
}

/* Longer names first, so that "North Africa" is not read as "Africa". */
static int
compare_names (gconstpointer a, gconstpointer b)
{
  gsize first = strlen (((const Name *)a)->name), second = strlen (((const Name *)b)->name);

  return (first < second) - (first > second);
}

static void
add_names (GArray *names, char **texts, gsize n, gboolean is_series)
{
  for (gsize i = 0; i < n && i < MOST_NAMES; i++) {
    Name name = {texts[i] ? g_strstrip (ss_claim_fold (texts[i])) : NULL, is_series, i};

    if (name.name && g_utf8_strlen (name.name, -1) >= SHORTEST_NAME)
      g_array_append_val (names, name);
    else
      g_free (name.name);
  }
}

/* "The 10 largest", "les 10 premiers", "top 10": how many, even where a département is called 10. */
static gboolean
is_count (const SsSubject *subject, gsize start, const char *name)
{
  static const char *const before[] = {"the ", "les ", "des ", "ces ", "aux ", "top "};

  if (subject->shown->is_time || name[strspn (name, "0123456789")] != '\0')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    gsize length = strlen (before[i]);
    if (start >= length && strncmp (subject->folded + start - length, before[i], length) == 0
        && ss_claim_is_whole_word (subject->folded, start - length, start - 1))
      return TRUE;
  }
  return FALSE;
}

static void
find_name (SsSubject *subject, const Name *name)
{
  gsize length = strlen (name->name);

  for (const char *at = strstr (subject->folded, name->name); at; at = strstr (at + 1, name->name)) {
    gsize start = (gsize)(at - subject->folded);
    gsize end = start + length;
    SsMention mention;

    /* One or many: "Sport" names "Sports", and "Men" are not "menu". */
    if (subject->folded[end] == 's' && !g_ascii_isdigit (subject->folded[end - 1]))
      end++;
    mention = (SsMention) {name->is_series, name->index, start, end};
    if (ss_claim_is_whole_word (subject->folded, start, end) && !is_taken (subject->mentions, start, end)
        && !is_count (subject, start, name->name))
      g_array_append_val (subject->mentions, mention);
  }
}

/* "Sport" where the chart says "Sports". */
static void
find_singular (SsSubject *subject, const Name *name)
{
  gsize length = strlen (name->name);

  if (length >= SHORTEST_SINGULAR && name->name[length - 1] == 's') {
    g_autofree char *one = g_strndup (name->name, length - 1);

    find_name (subject, &(Name) {one, name->is_series, name->index});
  }
}

/* "Janvier", where one date alone of the chart is "janvier 2022". */
static void
find_months (SsSubject *subject, const GArray *names)
{
  for (guint i = 0; i < names->len && subject->shown->is_time; i++) {
    const Name *name = &g_array_index (names, Name, i);
    const char *space = strchr (name->name, ' ');
    g_autofree char *month = space ? g_strndup (name->name, (gsize)(space - name->name)) : NULL;
    guint n = 0;

    if (month == NULL || g_ascii_isdigit (*month) || name->is_series)
      continue;
    for (guint k = 0; k < names->len && n < 2; k++)
      n += g_str_has_prefix (g_array_index (names, Name, k).name, month);
    if (n == 1)
      find_name (subject, &(Name) {month, FALSE, name->index});
  }
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const SsMention *first = a, *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

static void
find_mentions (SsSubject *subject)
{
  const SsShown *shown = subject->shown;
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));

  g_array_set_clear_func (names, name_clear);
  if (shown->key)
    add_names (names, shown->key_texts, shown->n_keys, FALSE);
  if (shown->n_series > 1)
    add_names (names, shown->series_texts, shown->n_series, TRUE);
  g_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    find_name (subject, &g_array_index (names, Name, i));
  for (guint i = 0; i < names->len; i++)
    find_singular (subject, &g_array_index (names, Name, i));
  if (names->len <= MOST_MONTHS)
    find_months (subject, names);
  g_array_sort (subject->mentions, compare_mentions);
  for (guint i = 0; i < subject->mentions->len; i++)
    *(g_array_index (subject->mentions, SsMention, i).is_series ? &subject->n_series_named
                                                                : &subject->n_keys_named)
        += 1;
}

/* "Growth rate", "Births per woman": a word that stands in the name of a column claims nothing. */
static void
blank_name (char *folded, const char *name)
{
  g_autofree char *plain = name ? ss_name_for_people (name) : NULL;
  g_autofree char *needle = plain ? ss_claim_fold (plain) : NULL;

  if (needle == NULL || *needle == '\0')
    return;
  for (char *at = strstr (folded, needle); at; at = strstr (at + strlen (needle), needle))
    memset (at, '_', strlen (needle));
}

void
ss_subject_init (SsSubject *subject, const SsShown *shown, const char *text, SsLanguage language)
{
  *subject = (SsSubject) {.shown = shown, .language = language, .text = text, .folded = ss_claim_fold (text)};
  subject->mentions = g_array_new (FALSE, FALSE, sizeof (SsMention));
  find_mentions (subject);
  subject->searched = g_strdup (subject->folded);
  for (guint i = 0; i < subject->mentions->len; i++) {
    const SsMention *mention = &g_array_index (subject->mentions, SsMention, i);

    memset (subject->searched + mention->start, '_', mention->end - mention->start);
  }
  blank_name (subject->searched, shown->value_name);
  if (!shown->is_time) /* "in twelve years" speaks of time, whatever the column of dates is called */
    blank_name (subject->searched, shown->key_name);
  blank_name (subject->searched, shown->series_name);
  subject->words = ss_claim_words (subject->searched);
}

void
ss_subject_clear (SsSubject *subject)
{
  g_free (subject->folded);
  g_free (subject->searched);
  g_clear_pointer (&subject->mentions, g_array_unref);
  g_clear_pointer (&subject->words, g_array_unref);
}

const SsMention *
ss_subject_nearest (const SsSubject *subject, gsize place, gboolean is_series)
{
  const SsMention *nearest = NULL;

  for (guint i = 0; i < subject->mentions->len; i++) {
    const SsMention *mention = &g_array_index (subject->mentions, SsMention, i);

    if (mention->is_series != is_series)
      continue;
    if (mention->start < place || nearest == NULL)
      nearest = mention;
  }
  return nearest;
}

gboolean
ss_subject_concerns (const SsSubject *subject, gboolean is_series, gsize index)
{
  if ((is_series ? subject->n_series_named : subject->n_keys_named) == 0)
    return TRUE;
  for (guint i = 0; i < subject->mentions->len; i++) {
    const SsMention *mention = &g_array_index (subject->mentions, SsMention, i);

    if (mention->is_series == is_series && mention->index == index)
      return TRUE;
  }
  return FALSE;
}

const SsClaimWord *
ss_subject_find (const SsSubject *subject, SsClaimWordType type)
{
  for (guint i = 0; i < subject->words->len; i++)
    if (g_array_index (subject->words, SsClaimWord, i).type == type)
      return &g_array_index (subject->words, SsClaimWord, i);
  return NULL;
}

gboolean
ss_subject_has_before (const SsSubject *subject, SsClaimWordType type, gsize place)
{
  for (guint i = 0; i < subject->words->len; i++) {
    const SsClaimWord *word = &g_array_index (subject->words, SsClaimWord, i);

    if (word->type == type && word->end <= place && word->end + SHADE_REACH >= place)
      return TRUE;
  }
  return FALSE;
}

/* Days from the first to the last date shown. */
static double
shown_span (const SsShown *shown)
{
  gboolean is_dated = shown->key && ss_column_is_time (shown->key);

  if (!shown->is_time || shown->n_keys < 2)
    return NAN;
  return (shown->key_numbers[shown->n_keys - 1] - shown->key_numbers[0]) * (is_dated ? 1 : DAYS_A_YEAR);
}

gboolean
ss_subject_is_partial (const SsSubject *subject)
{
  const SsClaimWord *span = ss_subject_find (subject, SS_CLAIM_SPAN);

  if (span == NULL || subject->n_keys_named > 0)
    return FALSE;
  return !(span->number >= PIECE_OF_PERIOD * shown_span (subject->shown));
}

/* "Lyon: 520", "Lyon = 520": a name, a mark, the number. */
static gboolean
follows_name (const SsSubject *subject, gsize start)
{
  gsize mark = start;

  while (mark > 0 && strchr (" :=", subject->searched[mark - 1]))
    mark--;
  return mark > 0 && subject->searched[mark - 1] == '_'
         && strcspn (subject->searched + mark, ":=") < start - mark;
}

gboolean
ss_subject_tells_value (const SsSubject *subject, gsize start, gsize end)
{
  gsize behind = end + strspn (subject->searched + end, " ");

  return (subject->searched[behind] == '_' && !is_taken (subject->mentions, behind, behind + 1))
         || follows_name (subject, start) || ss_subject_has_before (subject, SS_CLAIM_REACHES, start);
}

double
ss_subject_value (const SsSubject *subject, gsize k, gsize s)
{
  return s == subject->shown->n_series ? ss_shown_key_total (subject->shown, k)
                                       : ss_shown_value (subject->shown, k, s);
}

gsize
ss_subject_n_lines (const SsSubject *subject)
{
  const SsShown *shown = subject->shown;

  return shown->n_series + (shown->n_series > 1 && ss_shown_is_additive (shown));
}

gboolean
ss_subject_has_line (const SsSubject *subject, gsize s)
{
  if (s == subject->shown->n_series)
    return subject->n_series_named == 0;
  return ss_subject_concerns (subject, TRUE, s);
}

const SsMention *
ss_subject_since (const SsSubject *subject)
{
  const SsMention *date
      = subject->n_keys_named == 1 && subject->shown->is_time ? ss_subject_nearest (subject, 0, FALSE) : NULL;

  return date && date->index + 1 < subject->shown->n_keys
                 && ss_subject_has_before (subject, SS_CLAIM_SINCE, date->start)
             ? date
             : NULL;
}
