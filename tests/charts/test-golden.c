/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart.h"
#include "charts.h"
#include "odd-tables.h"

#include <string.h>

/* Each format on the plain small table, as text. SESAME_RECORD=1 writes the goldens anew: in a commit of its own, and looked at. */
static void
test_golden (gconstpointer data)
{
  const SsChartType *type = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SsTable) table = ss_odd_table_new (&ss_odd_tables[0]);
  g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);
  g_autoptr (SsSpec) spec = ss_odd_spec_new (type, FALSE);
  SsDrawing drawing = {.width = 640, .height = 400, .language = SS_LANGUAGE_FR};
  g_autoptr (SsScene) scene = ss_chart_draw (profile, spec, ss_chart_types, &drawing, &error);
  g_assert_no_error (error);
  g_autofree char *dump = ss_scene_dump (scene), *golden = NULL;
  g_autofree char *path = g_strdup_printf ("%s/golden/%s.txt", g_getenv ("G_TEST_SRCDIR"), type->id);
  if (g_getenv ("SESAME_RECORD"))
    g_assert_true (g_file_set_contents (path, dump, -1, NULL));
  if (!g_file_get_contents (path, &golden, NULL, NULL)) {
    g_test_skip ("this format is new and has no golden yet: SESAME_RECORD=1 writes one");
    return;
  }
  g_assert_cmpstr (dump, ==, golden);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; ss_chart_types[i]; i++) {
    g_autofree char *path = g_strdup_printf ("/charts/%s/golden", ss_chart_types[i]->id);
    g_test_add_data_func (path, ss_chart_types[i], test_golden);
  }
  return g_test_run ();
}
