/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "header-spelling.h"

#include "unit.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words that lose their accent in files; those that are English too have it where the reader is French. */
static const struct {
  const char *bare, *spelled;
  gboolean is_english;
} accents[] = {
    {"activite", "activité", FALSE},
    {"age", "âge", TRUE},
    {"annee", "année", FALSE},
    {"beneficiaire", "bénéficiaire", FALSE},
    {"capacite", "capacité", FALSE},
    {"categorie", "catégorie", FALSE},
    {"chomage", "chômage", FALSE},
    {"chomeur", "chômeur", FALSE},
    {"communaute", "communauté", FALSE},
    {"cout", "coût", FALSE},
    {"deces", "décès", FALSE},
    {"densite", "densité", FALSE},
    {"departement", "département", FALSE},
    {"depense", "dépense", FALSE},
    {"diplome", "diplôme", FALSE},
    {"duree", "durée", FALSE},
    {"ecart", "écart", FALSE},
    {"ecole", "école", FALSE},
    {"electricite", "électricité", FALSE},
    {"energie", "énergie", FALSE},
    {"equipement", "équipement", FALSE},
    {"etablissement", "établissement", FALSE},
    {"evolution", "évolution", TRUE},
    {"frequence", "fréquence", FALSE},
    {"hopital", "hôpital", FALSE},
    {"libelle", "libellé", FALSE},
    {"median", "médian", TRUE},
    {"mediane", "médiane", FALSE},
    {"metier", "métier", FALSE},
    {"nationalite", "nationalité", FALSE},
    {"numero", "numéro", FALSE},
    {"periode", "période", FALSE},
    {"prenom", "prénom", FALSE},
    {"qualite", "qualité", FALSE},
    {"quantite", "quantité", FALSE},
    {"region", "région", TRUE},
    {"reponse", "réponse", FALSE},
    {"residence", "résidence", TRUE},
    {"resultat", "résultat", FALSE},
    {"sante", "santé", FALSE},
    {"securite", "sécurité", FALSE},
    {"societe", "société", FALSE},
    {"specialite", "spécialité", FALSE},
    {"systeme", "système", FALSE},
    {"temperature", "température", TRUE},
    {"theme", "thème", TRUE},
    {"vehicule", "véhicule", FALSE},
    {"velo", "vélo", FALSE},
};

/* How a header begins in short, and what a noun follows. */
static const struct {
  const char *brief, *before_consonant, *before_vowel;
} heads[] = {
    {"nb", "nombre de ", "nombre d’"},
    {"nbr", "nombre de ", "nombre d’"},
    {"nbre", "nombre de ", "nombre d’"},
    {"tx", "taux de ", "taux d’"},
};

/* Whole headers of statistical offices. */
static const struct {
  const char *brief, *meaning;
} wholes[] = {
    /* Translators: what SDMX files call OBS_VALUE, within a sentence. */
    {"obs value", N_ ("value")},
    /* Translators: what INSEE's files call LIBGEO, a place of whatever kind, within a sentence. */
    {"libgeo", N_ ("territory")},
    {"lib geo", N_ ("territory")},
};

/* Units that a raw header may end with, and no other word. */
static const char *const last_units[]
    = {"mm", "cm", "km", "kg", "mg", "pct", "percent", "eur", "usd", "gbp", "kwh", "mwh", "gwh", "twh", NULL};

/* Words of headers that are nobody's name. */
static const char *const common_nouns[]
    = {"age",        "amount",     "annual",   "average",  "births",   "budget",    "category", "city",
       "code",       "cost",       "count",    "country",  "county",   "daily",     "date",     "day",
       "deaths",     "depth",      "distance", "district", "duration", "emissions", "gender",   "group",
       "height",     "hour",       "income",   "index",    "label",    "length",    "level",    "mean",
       "median",     "month",      "monthly",  "name",     "number",   "of",        "per",      "percent",
       "percentage", "population", "price",    "product",  "quarter",  "rank",      "rate",     "region",
       "revenue",    "salary",     "sales",    "score",    "season",   "sex",       "share",    "size",
       "speed",      "spending",   "state",    "status",   "time",     "total",     "town",     "type",
       "value",      "votes",      "week",     "weight",   "width",    "year",      NULL};

static gboolean
begins_with_vowel (const char *word)
{
  gunichar letter = g_unichar_tolower (g_utf8_get_char (word));
  return g_utf8_strchr ("aeiouéèêâîôûh", -1, letter) != NULL;
}

/* "departements" as "departement" is spelled; NULL: as it stands. */
static char *
accented (const char *word)
{
  gsize length = strlen (word);
  gboolean is_french = ss_language_current () == SS_LANGUAGE_FR;
  for (guint i = 0; i < G_N_ELEMENTS (accents); i++) {
    gsize bare = strlen (accents[i].bare);
    const char *ending = length == bare + 1 && word[bare] == 's' ? "s" : "";
    if (strncmp (word, accents[i].bare, bare) == 0 && length == bare + strlen (ending)
        && (is_french || !accents[i].is_english))
      return g_strconcat (accents[i].spelled, ending, NULL);
  }
  return NULL;
}

static void
spell_accents (GStrv words)
{
  for (gsize i = 0; words[i]; i++) {
    char *spelled = accented (words[i]);
    if (spelled) {
      g_free (words[i]);
      words[i] = spelled;
    }
  }
}

/* "nb" and its like give way to the words, which take the next one with them. */
static char *
spell_head (GStrv words)
{
  for (guint i = 0; words[0] && words[1] && *words[1] && i < G_N_ELEMENTS (heads); i++)
    if (g_ascii_strcasecmp (words[0], heads[i].brief) == 0) {
      g_autofree char *rest = g_strjoinv (" ", words + 1);
      const char *rests = g_str_has_prefix (rest, "de ") || g_str_has_prefix (rest, "d'") ? rest : NULL;
      if (rests)
        return g_strconcat (strncmp (heads[i].brief, "nb", 2) == 0 ? "nombre " : "taux ", rests, NULL);
      return g_strconcat (begins_with_vowel (rest) ? heads[i].before_vowel : heads[i].before_consonant, rest,
                          NULL);
    }
  return g_strjoinv (" ", words);
}

/* "par km", "prix km": what one counts by. */
static gboolean
is_counted_by (const char *words, const char *unit)
{
  static const char *const before[]
      = {" par ", " per ", " en ", " in ", " of ", " de ", " au ", " du ", " prix "};
  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    gsize n = strlen (before[i]);
    gsize at = (gsize)(unit - words);
    if ((at >= n && strncmp (unit - n, before[i], n) == 0)
        || (at == n - 1 && g_ascii_strncasecmp (words, before[i] + 1, n - 1) == 0))
      return TRUE;
  }
  return FALSE;
}

/* "depth mm" and "against the dollar, %": the unit goes into brackets. Takes @text. */
static char *
bracket_unit (char *text)
{
  g_autofree char *whole = text;
  char *comma = g_strrstr (whole, ", "), *space = strrchr (whole, ' ');
  const char *last = comma ? comma + 2 : space ? space + 1 : NULL;
  g_autofree char *unit = last ? ss_unit_of_text (last) : NULL;
  if (!unit || strchr (whole, '(')
      || (!comma && (!g_strv_contains (last_units, last) || is_counted_by (whole, last))))
    return g_steal_pointer (&whole);
  *(comma ? comma : space) = '\0';
  return g_strdup_printf ("%s (%s)", whole, ss_unit_for_people (unit));
}

char *
ss_header_spelled (const char *text)
{
  g_autofree char *small = g_utf8_strdown (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
    if (g_str_equal (small, wholes[i].brief))
      return g_strdup (_ (wholes[i].meaning));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  spell_accents (words);
  return bracket_unit (spell_head (words));
}

/* "Salary", but not "GDP" nor "of". */
static gboolean
has_capital (const char *word)
{
  const char *second = *word ? g_utf8_next_char (word) : word;
  return g_unichar_isupper (g_utf8_get_char (word)) && g_unichar_islower (g_utf8_get_char (second));
}

char *
ss_header_calmed (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  for (gsize i = 1; words[0] && words[i]; i++) {
    g_autofree char *small = g_utf8_strdown (words[i], -1);
    if (has_capital (words[i]) && g_strv_contains (common_nouns, small)) {
      g_free (words[i]);
      words[i] = g_steal_pointer (&small);
    }
  }
  return g_strjoinv (" ", words);
}
