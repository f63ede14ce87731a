/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart.h"
#include "charts.h"
#include "odd-tables.h"
#include "scene-contract.h"

#include <string.h>

/*
 * Specs thrown together at random over the odd tables: any columns in any role, axes cut, logarithmic or reversed, highlights, notes,
 * sizes. What is refused (a wrong kind) is passed over; what is drawn keeps the contract. The seed is fixed: a failure comes again.
 */
#define SEED 20261121
#define N_SPECS 25
#define MOST_ROWS 200

static const char *const columns[] = {"text", "group", "number", "other", "year", "day", "point"};

static gboolean
happens (GRand *dice, double probability)
{
  return g_rand_double (dice) < probability;
}

static const char *
one_of (GRand *dice, const char *const *list, guint n)
{
  return list[g_rand_int_range (dice, 0, n)];
}

static json_t *
random_roles (GRand *dice, const SsChartType *type)
{
  json_t *roles = json_object ();
  for (const SsRoleRow *row = type->roles; row->label; row++) {
    if (row->need == SS_NEED_OPTIONAL && happens (dice, 0.6))
      continue;
    json_t *names = json_array ();
    guint n = row->most == 1 ? 1 : g_rand_int_range (dice, 1, 4);
    for (guint i = 0; i < n; i++)
      json_array_append_new (names, json_string (one_of (dice, columns, G_N_ELEMENTS (columns))));
    json_object_set_new (roles, ss_role_id (row->role), names);
  }
  return roles;
}

static json_t *
random_axes (GRand *dice)
{
  static const char *const axes[] = {"value", "category", "x", "y"};
  static const char *const scales[] = {"linear", "log", "sqrt", "symlog"};
  json_t *out = json_object ();
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++) {
    if (happens (dice, 0.6))
      continue;
    json_t *axis = json_pack ("{s:s, s:b, s:b}", "scale", one_of (dice, scales, G_N_ELEMENTS (scales)),
                              "reverse", happens (dice, 0.2), "hidden", happens (dice, 0.2));
    if (happens (dice, 0.3))
      json_object_set_new (axis, "min", json_real (g_rand_double_range (dice, -50, 50)));
    if (happens (dice, 0.3))
      json_object_set_new (axis, "max", json_real (g_rand_double_range (dice, 0, 1e4)));
    json_object_set_new (out, axes[i], axis);
  }
  return out;
}

static json_t *
random_notes (GRand *dice)
{
  json_t *notes = json_array ();
  if (happens (dice, 0.5))
    json_array_append_new (notes, json_pack ("{s:s, s:s, s:s}", "type", "point", "category", "Lyon", "text",
                                             "Une remarque de quelques mots, qui tient sur deux lignes"));
  if (happens (dice, 0.5))
    json_array_append_new (notes, json_pack ("{s:s, s:f, s:s}", "type", "line", "value",
                                             g_rand_double_range (dice, -20, 90), "text", "Objectif"));
  if (happens (dice, 0.5))
    json_array_append_new (notes, json_pack ("{s:s}", "type", "trend"));
  return notes;
}

static json_t *
random_spec (GRand *dice, const SsChartType *type)
{
  static const char *const orders[] = {"value", "natural", "file"};
  static const char *const orientations[] = {"horizontal", "vertical", "auto"};
  static const char *const aggregates[] = {"sum", "mean", "median", "count"};
  static const char *const legends[] = {"auto", "direct", "hidden"};
  return json_pack ("{s:s, s:o, s:o, s:o, s:s, s:s, s:s, s:s, s:[s, s], s:{s:s, s:s, s:s}}", "format",
                    type->id, "roles", random_roles (dice, type), "axes", random_axes (dice), "annotations",
                    random_notes (dice), "order", one_of (dice, orders, G_N_ELEMENTS (orders)), "orientation",
                    one_of (dice, orientations, G_N_ELEMENTS (orientations)), "aggregate",
                    one_of (dice, aggregates, G_N_ELEMENTS (aggregates)), "legend",
                    one_of (dice, legends, G_N_ELEMENTS (legends)), "highlight",
                    happens (dice, 0.5) ? "Lyon" : "rien", happens (dice, 0.5) ? "A" : "rien", "text",
                    "title", "Un titre assez long pour qu’il ne tienne pas toujours sur une seule ligne",
                    "subtitle", "En milliers", "source", "Insee");
}

static void
check_random (GRand *dice, const SsChartType *type, const SsOddTable *odd, SsProfile *profile)
{
  g_autoptr (GError) error = NULL;
  json_t *json = random_spec (dice, type);
  SsDrawing drawing = {.width = g_rand_int_range (dice, 200, 1400),
                       .height = g_rand_int_range (dice, 150, 1200),
                       .theme = g_rand_int_range (dice, 0, SS_N_THEMES),
                       .language = SS_LANGUAGE_FR,
                       .is_thumbnail = happens (dice, 0.2)};
  g_autoptr (SsSpec) spec = ss_spec_from_json (json, &error);
  g_assert_no_error (error);
  if (ss_chart_check (ss_profile_table (profile), spec, ss_chart_types, NULL)) {
    g_autofree char *written = json_dumps (json, JSON_SORT_KEYS);
    g_autofree char *what
        = g_strdup_printf ("%s, %gx%g: %s", odd->name, drawing.width, drawing.height, written);
    scene_contract_check (what, profile, spec, &drawing);
  }
  json_decref (json);
}

static void
test_random (gconstpointer data)
{
  const SsChartType *type = data;
  GRand *dice = g_rand_new_with_seed (SEED ^ g_str_hash (type->id));
  for (const SsOddTable *odd = ss_odd_tables; odd->name; odd++) {
    if (odd->n_rows > MOST_ROWS)
      continue;
    g_autoptr (SsTable) table = ss_odd_table_new (odd);
    g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);
    for (guint i = 0; i < N_SPECS; i++)
      check_random (dice, type, odd, profile);
  }
  g_rand_free (dice);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; ss_chart_types[i]; i++) {
    g_autofree char *path = g_strdup_printf ("/charts/random/%s", ss_chart_types[i]->id);
    g_test_add_data_func (path, ss_chart_types[i], test_random);
  }
  return g_test_run ();
}
