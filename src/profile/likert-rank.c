/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "likert-rank.h"

#include <string.h>

#define LIKERT_MIDDLE 3 /* of answers from 1 to 5 */

/* A rank and the folded texts that have it, or that begin so. */
typedef struct {
  int rank;
  const char *text;
} Ranked;

/* From no to yes, from never to always, from bad to good; "no opinion" has no rank and comes last. */
static const Ranked likert[] = {
    {1, "pas du tout d accord"},
    {2, "plutot pas d accord"},
    {2, "pas d accord"},
    {3, "ni d accord ni pas d accord"},
    {3, "ni l un ni l autre"},
    {3, "neutre"},
    {4, "plutot d accord"},
    {4, "d accord"},
    {5, "tout a fait d accord"},
    {5, "completement d accord"},
    {1, "pas du tout"},
    {2, "plutot non"},
    {2, "peu"},
    {2, "un peu"},
    {3, "moyennement"},
    {4, "plutot oui"},
    {4, "plutot"},
    {4, "assez"},
    {5, "beaucoup"},
    {5, "tout a fait"},
    {1, "pas du tout satisfait"},
    {2, "peu satisfait"},
    {2, "plutot pas satisfait"},
    {2, "pas satisfait"},
    {2, "insatisfait"},
    {1, "tres insatisfait"},
    {3, "moyennement satisfait"},
    {4, "plutot satisfait"},
    {4, "satisfait"},
    {5, "tres satisfait"},
    {1, "jamais"},
    {2, "rarement"},
    {3, "parfois"},
    {3, "quelquefois"},
    {4, "souvent"},
    {4, "regulierement"},
    {5, "toujours"},
    {5, "tres souvent"},
    {1, "tres mauvais"},
    {2, "mauvais"},
    {3, "moyen"},
    {3, "passable"},
    {4, "bon"},
    {5, "tres bon"},
    {1, "tres mauvaise"},
    {2, "mauvaise"},
    {3, "moyenne"},
    {4, "bonne"},
    {5, "tres bonne"},
    {1, "pas important du tout"},
    {1, "pas du tout important"},
    {2, "peu important"},
    {4, "important"},
    {5, "tres important"},
    {1, "tres faible"},
    {2, "faible"},
    {4, "eleve"},
    {4, "fort"},
    {5, "tres eleve"},
    {5, "tres fort"},
    {1, "strongly disagree"},
    {2, "disagree"},
    {3, "neutral"},
    {3, "neither agree nor disagree"},
    {4, "agree"},
    {5, "strongly agree"},
    {1, "never"},
    {2, "rarely"},
    {3, "sometimes"},
    {4, "often"},
    {5, "always"},
    {1, "very bad"},
    {2, "bad"},
    {3, "fair"},
    {4, "good"},
    {5, "very good"},
    {5, "excellent"},
    {1, "very poor"},
    {2, "poor"},
    {3, "average"},
    {1, "very unlikely"},
    {2, "unlikely"},
    {4, "likely"},
    {5, "very likely"},
    {1, "very dissatisfied"},
    {2, "dissatisfied"},
    {4, "satisfied"},
    {5, "very satisfied"},
};

/* How far an answer goes, whatever it is about: "Plutôt pas confiance", "Somewhat unlikely". The first that fits. */
static const Ranked likert_openings[] = {
    {1, "pas du tout "},
    {2, "plutot pas "},
    {2, "pas vraiment "},
    {2, "pas tres "},
    {2, "peu "},
    {4, "plutot "},
    {4, "assez "},
    {5, "tres "},
    {5, "tout a fait "},
    {5, "completement "},
    {1, "not at all "},
    {2, "not too "},
    {2, "not very "},
    {2, "not so "},
    {2, "somewhat dis"},
    {2, "somewhat un"},
    {2, "somewhat oppose"},
    {2, "somewhat harder"},
    {2, "somewhat worse"},
    {4, "somewhat "},
    {4, "fairly "},
    {1, "strongly dis"},
    {1, "strongly oppose"},
    {5, "strongly "},
    {1, "very un"},
    {1, "very dis"},
    {1, "very bad"},
    {1, "very poor"},
    {5, "very "},
    {5, "extremely "},
    {5, "extremement "},
};

/* How words begin that turn such an opening round: "Plutôt insatisfait", "Très mal", "Plutôt pas". */
static const char *const against[]
    = {"pas",  "insatisf", "mecontent", "defavorable", "mauvais", "mal",  "oppos",   "contre", "negati",
       "peu ", "non",      "inquiet",   "faible",      "unsatis", "unfa", "unhappy", "bad",    "poor"};

/* Steps between two answers, in halves: air that is "dégradé" is neither "moyen" (6) nor "mauvais" (4). */
static const Ranked likert_between[] = {{5, "degrade"}, {5, "degradee"}};

static int
find_whole (const Ranked *ranked, gsize n, const char *folded)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (ranked[i].text, folded) == 0)
      return ranked[i].rank;
  return G_MAXINT;
}

/* In halves of a step. */
static int
opening_rank (const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (likert_openings); i++) {
    int rank = 2 * likert_openings[i].rank;

    if (!g_str_has_prefix (folded, likert_openings[i].text))
      continue;
    for (gsize k = 0; rank > 2 * LIKERT_MIDDLE && k < G_N_ELEMENTS (against); k++)
      if (g_str_has_prefix (folded + strlen (likert_openings[i].text), against[k]))
        return 4 * LIKERT_MIDDLE - rank;
    return rank;
  }
  return G_MAXINT;
}

int
ss_likert_rank (const char *folded)
{
  int rank = find_whole (likert, G_N_ELEMENTS (likert), folded);

  if (rank != G_MAXINT)
    return 2 * rank;
  rank = find_whole (likert_between, G_N_ELEMENTS (likert_between), folded);
  return rank != G_MAXINT ? rank : opening_rank (folded);
}
