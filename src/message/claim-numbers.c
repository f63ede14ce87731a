/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "claim-numbers.h"

#include <math.h>
#include <string.h>

/* Four digits in this range, alone, are a year. */
#define FIRST_YEAR 1500
#define LAST_YEAR 2100

/* What a word after digits multiplies them by. */
static const struct {
  const char *word;
  double factor;
} scales[] = {
    {"thousand", 1e3}, {"mille", 1e3},     {"milliers", 1e3}, {"k", 1e3},         {"million", 1e6},
    {"millions", 1e6}, {"m", 1e6},         {"billion", 1e9},  {"billions", 1e9},  {"bn", 1e9},
    {"milliard", 1e9}, {"milliards", 1e9}, {"md", 1e9},       {"trillion", 1e12},
};

/* Digits with marks, read with @decimal as the decimal mark; every other mark only groups. */
static double
read_digits (const char *digits, char decimal, double *slack)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  int decimals = -1;

  for (const char *c = digits; *c; c++) {
    if (g_ascii_isdigit (*c)) {
      g_string_append_c (plain, *c);
      decimals += decimals >= 0;
    } else if (*c == decimal && decimals < 0) {
      g_string_append_c (plain, '.');
      decimals = 0;
    }
  }
  *slack = 0.5 * pow (10, -MAX (decimals, 0));
  return g_ascii_strtod (plain->str, NULL);
}

static void
read_scale (const char *folded, SsClaimWord *word)
{
  const char *c = folded + word->end + (folded[word->end] == ' ');
  gsize length = 0;

  if (*c == '%' || g_str_has_prefix (c, "percent") || g_str_has_prefix (c, "pour cent")) {
    word->type = SS_CLAIM_PERCENT;
    return;
  }
  while (g_ascii_isalpha (c[length]))
    length++;
  if ((length == 5 && g_str_has_prefix (c, "times")) || (length == 4 && g_str_has_prefix (c, "fois"))
      || (length == 1 && *c == 'x'))
    word->type = SS_CLAIM_MULTIPLE;
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if (strlen (scales[i].word) == length && strncmp (c, scales[i].word, length) == 0) {
      word->number *= scales[i].factor;
      word->other *= scales[i].factor;
      word->slack *= scales[i].factor;
    }
}

static gboolean
is_year (const char *digits, const SsClaimWord *word)
{
  return word->type == SS_CLAIM_NUMBER && strlen (digits) == 4 && word->number >= FIRST_YEAR
         && word->number <= LAST_YEAR;
}

void
ss_claim_find_numbers (const char *folded, GArray *words)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "(?<![\\w.,])\\d{1,3}(?:[ "
      ".,]\\d{3})+(?:[.,]\\d+)?(?![\\w])|(?<![\\w.,])\\d+(?:[.,]\\d+)?(?=k\\b|m\\b|md\\b|bn\\b|x\\b|%|\\W|$)",
      G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, folded, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_autofree char *digits = g_match_info_fetch (match, 0);
    SsClaimWord word = {.type = SS_CLAIM_NUMBER};
    double slack;
    int start, end;

    g_match_info_fetch_pos (match, 0, &start, &end);
    word.start = (gsize)start;
    word.end = (gsize)end;
    word.number = read_digits (digits, '.', &word.slack);
    word.other = read_digits (digits, ',', &slack);
    word.slack = MAX (word.slack, slack);
    read_scale (folded, &word);
    if (!is_year (digits, &word))
      g_array_append_val (words, word);
  }
}
