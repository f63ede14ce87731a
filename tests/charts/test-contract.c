/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart.h"
#include "charts.h"
#include "odd-tables.h"
#include "scene-contract.h"

/* Every format on every odd table, under every theme, at every size, as a picture and as a thumbnail. */

static const struct {
  double width, height;
} sizes[] = {{860, 500}, {200, 150}, {3179, 4494}};

static void
check_sizes (const SsChartType *type, const SsOddTable *odd, SsProfile *profile, gboolean has_facet,
             SsThemeId theme)
{
  g_autoptr (SsSpec) spec = ss_odd_spec_new (type, has_facet);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint is_thumbnail = 0; is_thumbnail < 2; is_thumbnail++) {
      SsDrawing drawing = {.width = sizes[i].width,
                           .height = sizes[i].height,
                           .theme = theme,
                           .language = SS_LANGUAGE_FR,
                           .is_thumbnail = is_thumbnail};
      g_autofree char *what = g_strdup_printf ("%s, %s, %gx%g%s%s, theme %d", type->id, odd->name,
                                               drawing.width, drawing.height, has_facet ? ", panels" : "",
                                               is_thumbnail ? ", thumbnail" : "", theme);
      scene_contract_check (what, profile, spec, &drawing);
    }
}

/* One format under one theme. */
typedef struct {
  const SsChartType *type;
  SsThemeId theme;
} Case;

static void
test_format (gconstpointer data)
{
  const Case *tested = data;
  for (const SsOddTable *odd = ss_odd_tables; odd->name; odd++) {
    g_autoptr (SsTable) table = ss_odd_table_new (odd);
    g_autoptr (SsProfile) profile = ss_profile_new (table, NULL);
    check_sizes (tested->type, odd, profile, FALSE, tested->theme);
    if (ss_chart_type_role (tested->type, SS_ROLE_FACET) && odd->n_rows < 100)
      check_sizes (tested->type, odd, profile, TRUE, tested->theme);
  }
}

/* Descriptors are complete: what advice and the window rely on without asking. */
static void
test_descriptor (gconstpointer data)
{
  const SsChartType *type = data;
  guint n_required = 0, seen = 0;
  g_assert_true (type->id && type->label && type->purpose && type->build && type->roles);
  g_assert_cmpuint (type->intentions, !=, 0);
  g_assert_true (ss_chart_types_find (ss_chart_types, type->id) == type);
  for (const SsRoleRow *row = type->roles; row->label; row++) {
    g_assert_cmpuint (row->kinds, !=, 0);
    g_assert_false (seen & (1u << row->role));
    seen |= 1u << row->role;
    n_required += row->need != SS_NEED_OPTIONAL;
  }
  g_assert_cmpuint (n_required, >, 0);
  for (const SsOptionRow *row = type->options; row && row->id; row++)
    g_assert_true (row->label && (row->type != SS_OPTION_CHOICE || (row->choices && row->choice_labels)));
}

static const char *const theme_names[] = {"light", "dark", "contrast"};
G_STATIC_ASSERT (G_N_ELEMENTS (theme_names) == SS_N_THEMES);

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; ss_chart_types[i]; i++) {
    const SsChartType *type = ss_chart_types[i];
    g_autofree char *descriptor = g_strdup_printf ("/charts/descriptor/%s", type->id);
    g_test_add_data_func (descriptor, type, test_descriptor);
    for (SsThemeId theme = 0; theme < SS_N_THEMES; theme++) {
      g_autofree char *path = g_strdup_printf ("/charts/%s/%s", theme_names[theme], type->id);
      Case *tested = g_new (Case, 1);
      *tested = (Case) {type, theme};
      g_test_add_data_func_full (path, tested, test_format, g_free);
    }
  }
  return g_test_run ();
}
