/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-panel.h"

#include "charts.h"
#include "choice-row.h"

#include <glib/gi18n-lib.h>

struct _SsDataPanel {
  SsPane parent_instance;

  GtkBox *roles;
  guint unfolded; /* a bit a role */
};

G_STATIC_ASSERT (SS_N_ROLES <= 32);

G_DEFINE_FINAL_TYPE (SsDataPanel, ss_data_panel, SS_TYPE_PANE)

static const struct {
  SsAggregate aggregate;
  const char *label; /* N_() */
} aggregates[] = {
    {SS_AGGREGATE_AUTO, N_ ("Automatic")}, {SS_AGGREGATE_NONE, N_ ("As in the file")},
    {SS_AGGREGATE_SUM, N_ ("Sum")},        {SS_AGGREGATE_MEAN, N_ ("Mean")},
    {SS_AGGREGATE_MEDIAN, N_ ("Median")},  {SS_AGGREGATE_COUNT, N_ ("Number of rows")},
};

static void
change_role (SsDataPanel *panel, const SsRoleRow *role, const char *const *names, gsize n)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (ss_pane_session (panel)), &spec);

  ss_spec_set_role (spec, role->role, names, n);
  ss_pane_take_change (panel, work, g_dgettext (GETTEXT_PACKAGE, role->label));
}

static gboolean
accepts (const SsRoleRow *role, const SsColumn *column)
{
  return role->kinds & SS_KINDS (ss_column_kind (column));
}

/* One column: a drop-down whose first line, for roles that may stay empty, says so. */
static void
on_column_selected (SsDataPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (row);
  const SsRoleRow *role = ss_choice_row_key (row);
  gboolean is_none = role->need != SS_NEED_REQUIRED && adw_combo_row_get_selected (row) == 0;
  const char *name = item ? gtk_string_object_get_string (item) : NULL;

  change_role (panel, role, &name, is_none || !name ? 0 : 1);
}

static GtkWidget *
column_row (SsDataPanel *panel, const SsRoleRow *role, const SsSpec *spec, SsTable *table)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *bound = ss_spec_role (spec, role->role, 0);
  guint selected = bound ? GTK_INVALID_LIST_POSITION : 0, n = 0;

  if (role->need != SS_NEED_REQUIRED) {
    gtk_string_list_append (names, _ ("None"));
    n++;
  }
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsColumn *column = ss_table_column (table, i);

    if (!accepts (role, column))
      continue;
    if (g_strcmp0 (bound, ss_column_name (column)) == 0)
      selected = n;
    gtk_string_list_append (names, ss_column_name (column));
    n++;
  }
  return ss_choice_row_new (g_dgettext (GETTEXT_PACKAGE, role->label), G_LIST_MODEL (names), selected,
                            (gpointer)role, G_CALLBACK (on_column_selected), panel);
}

/* Several columns: a row that says which, and unfolds to a tick a column. */
static void
show_columns (AdwExpanderRow *row, const char *const *names)
{
  g_autofree char *text = names && *names ? g_strjoinv (", ", (char **)names) : g_strdup (_ ("None"));

  adw_expander_row_set_subtitle (row, text);
}

static void
on_tick (GtkCheckButton *check, SsDataPanel *panel)
{
  const SsRoleRow *role = g_object_get_data (G_OBJECT (check), "role");
  const char *name = g_object_get_data (G_OBJECT (check), "name");
  const SsSpec *spec = ss_session_work (ss_pane_session (panel))->spec;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (gsize i = 0; i < ss_spec_n_role (spec, role->role); i++)
    if (!g_str_equal (ss_spec_role (spec, role->role, i), name))
      g_ptr_array_add (names, (char *)ss_spec_role (spec, role->role, i));
  if (gtk_check_button_get_active (check))
    g_ptr_array_add (names, (char *)name);
  g_ptr_array_add (names, NULL);
  show_columns (ADW_EXPANDER_ROW (gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_EXPANDER_ROW)),
                (const char *const *)names->pdata);
  change_role (panel, role, (const char *const *)names->pdata, names->len - 1);
}

/* What was unfolded stays so when the rows are made anew, as after an undo. */
static void
on_unfolded (AdwExpanderRow *row, GParamSpec *pspec, SsDataPanel *panel)
{
  const SsRoleRow *role = g_object_get_data (G_OBJECT (row), "role");
  guint bit = 1u << role->role;

  panel->unfolded = adw_expander_row_get_expanded (row) ? panel->unfolded | bit : panel->unfolded & ~bit;
}

static GtkWidget *
tick_row (SsDataPanel *panel, const SsRoleRow *role, const SsSpec *spec, const char *name)
{
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();
  const GStrv bound = spec->roles[role->role];

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               bound && g_strv_contains ((const char *const *)bound, name));
  g_object_set_data (G_OBJECT (check), "role", (gpointer)role);
  g_object_set_data_full (G_OBJECT (check), "name", g_strdup (name), g_free);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_tick), panel, 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  return row;
}

static GtkWidget *
columns_row (SsDataPanel *panel, const SsRoleRow *role, const SsSpec *spec, SsTable *table)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, role->label));
  show_columns (ADW_EXPANDER_ROW (row), (const char *const *)spec->roles[role->role]);
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (accepts (role, ss_table_column (table, i)))
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                                tick_row (panel, role, spec, ss_column_name (ss_table_column (table, i))));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), panel->unfolded >> role->role & 1);
  g_object_set_data (G_OBJECT (row), "role", (gpointer)role);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_unfolded), panel, 0);
  return row;
}

static void
on_aggregate_selected (SsDataPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (ss_pane_session (panel)), &spec);

  spec->aggregate = aggregates[adw_combo_row_get_selected (row)].aggregate;
  ss_pane_take_change (panel, work, _ ("Grouping of rows"));
}

static GtkWidget *
aggregate_row (SsDataPanel *panel, const SsSpec *spec)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (aggregates); i++) {
    gtk_string_list_append (labels, _ (aggregates[i].label));
    if (aggregates[i].aggregate == spec->aggregate)
      selected = i;
  }
  return ss_choice_row_new (_ ("Several rows for one mark"), G_LIST_MODEL (labels), selected, NULL,
                            G_CALLBACK (on_aggregate_selected), panel);
}

static void
fill (SsDataPanel *panel, const SsSpec *spec, SsTable *table)
{
  const SsChartType *type = ss_chart_types_find (ss_chart_types, spec->format);
  GtkWidget *group = adw_preferences_group_new (), *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (panel->roles))))
    gtk_box_remove (panel->roles, child);
  for (const SsRoleRow *role = type ? type->roles : NULL; role && role->label; role++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), role->most == 1
                                                                  ? column_row (panel, role, spec, table)
                                                                  : columns_row (panel, role, spec, table));
  if (type && type->traits.aggregates)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), aggregate_row (panel, spec));
  gtk_box_append (panel->roles, group);
}

static gboolean
same_bindings (const SsSpec *a, const SsSpec *b)
{
  if (!g_str_equal (a->format, b->format) || a->aggregate != b->aggregate)
    return FALSE;
  for (guint i = 0; i < SS_N_ROLES; i++)
    if (!a->roles[i] != !b->roles[i]
        || (a->roles[i]
            && !g_strv_equal ((const char *const *)a->roles[i], (const char *const *)b->roles[i])))
      return FALSE;
  return TRUE;
}

static void
ss_data_panel_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsDataPanel *panel = SS_DATA_PANEL (pane);
  SsSpec *spec = ss_session_work (session)->spec;
  SsProfile *profile = ss_session_profile (session);

  if (!spec || !profile)
    return;
  if (ss_pane_shown_spec (panel) && same_bindings (ss_pane_shown_spec (panel), spec)
      && ss_pane_shown_profile (panel) == profile)
    return;
  ss_pane_remember (panel, spec, profile);
  fill (panel, spec, ss_profile_table (profile));
}

static void
ss_data_panel_class_init (SsDataPanelClass *klass)
{
  SS_PANE_CLASS (klass)->update = ss_data_panel_update;
  ss_pane_class_set_template (klass, "data-panel.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), SsDataPanel, roles);
}

static void
ss_data_panel_init (SsDataPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
}
