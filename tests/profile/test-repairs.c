/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recipe.h"
#include "sheet.h"

#define MOST_LINES 5

/* A table that calls for a repair. Once it is applied, as a step of a recipe, the finding is gone and @cell stands at (@row, first column). */
typedef struct {
  const char *rule, *column;
  const char *lines[MOST_LINES];
  gsize n_rows; /* after the repair */
  gsize row;
  const char *cell;
} Case;

static const Case cases[] = {
    {"R01", "ville", {"ville: OrlÃ©ans|Tours|NÃ®mes|Å’uilly"}, 4, 0, "Orléans"},
    {"R03", "effectif", {"effectif: 12|15|18|9|env. 20|7|11"}, 7, 4, "env. 20"},
    {"R03", "Date", {"#Date: 43831|43890|45000"}, 3, 1, "2020-02-29"},
    {"R04", "insee", {"#insee: 1004|13055|75056|6004"}, 4, 0, "01004"},
    {"R04", "dep", {"#dep: 1|13|75|6"}, 4, 0, "01"},
    {"R04", "Code postal", {"#Code postal: 1000|13001|6200"}, 3, 0, "01000"},
    {"M04", "code_commune", {"code_commune: 01018|01004|01033|01278"}, 4, 0, "01033"},
    {"R04",
     "Code de la commune",
     {"Code de la commune: 056|053|105", "Code du département: 75|01|ZA"},
     3,
     1,
     "053"},
    {"M10", "lat", {"lat: 48°30'N|48°15'N|47°45'N", "#n: 1|2|3"}, 3, 0, "48.5"},
    {"M10", "latitude", {"#latitude: 2.35|4.8|5.4", "#longitude: 48.8|45.7|43.3"}, 3, 0, "48.8"},
    {"R06", NULL, {"lieu: Gien|Blois|Gien", "#nb: 4|5|4"}, 2, 1, "Blois"},
    {"R07", "essence", {"essence: Chêne|chene|Chêne|CHÊNE|Hêtre"}, 5, 1, "Chêne"},
    {"R07", "nature", {"nature: Prêt|Prêts|Prêts|Legs"}, 4, 0, "Prêts"},
    {"R08", "vide", {"nom: a|b|c", "#vide: ||"}, 3, 2, "c"},
    {"R09", "prix", {"#prix: 12|15|99999|11|14|99999"}, 6, 2, ""},
    {"R09", "lat", {"#lat: 47.9|0|48.1", "#lon: 1.9|0|2.1"}, 3, 1, ""},
    {"R03", "temps", {"temps: 1 h 10|0 h 52|2 h"}, 3, 0, "70"},
    {"R03", "chrono", {"chrono: 58:12|1:02:33|48:00"}, 3, 2, "48"},
    {"R10", "canton", {"canton: Nord|Sud|Est|Ensemble", "#votants: 10|20|30|60"}, 3, 2, "Est"},
    {"R10", "Region", {"Region: Europe|Africa|Asia|World", "#users: 30|20|10|60"}, 3, 2, "Asia"},
    {"R14", "mail", {"ville: Gien|Blois", "mail: a@gien.fr|b@blois.fr"}, 2, 1, "Blois"},
};

static void
test_repairs (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case *c = &cases[i];
    g_autoptr (SsProfile) before = sheet_profile (c->lines), after = NULL;
    const SsFinding *finding = sheet_finding (before, c->rule, c->column);
    g_autoptr (SsRecipe) none = ss_recipe_new (), recipe = NULL;
    g_autoptr (SsTable) mended = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *cell = NULL;

    g_test_message ("%s: %s", c->rule, c->lines[0]);
    g_assert_nonnull (finding);
    g_assert_nonnull (finding->repair);
    recipe = ss_recipe_append (none, finding->repair, &error);
    g_assert_no_error (error);
    mended = ss_recipe_apply (recipe, ss_profile_table (before), NULL, &error);
    g_assert_no_error (error);
    after = ss_profile_new (mended, NULL);
    g_assert_null (sheet_finding (after, c->rule, c->column));
    g_assert_cmpuint (ss_table_n_rows (mended), ==, c->n_rows);
    cell = ss_column_dup_cell (ss_table_column (mended, 0), c->row);
    g_assert_cmpstr (cell, ==, c->cell);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile/repairs/mend", test_repairs);
  return g_test_run ();
}
