/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameter-editor.h"

#include "cell-reading.h"
#include "choice-row.h"
#include "line-list.h"
#include "other-table-row.h"

#include <glib/gi18n-lib.h>

/* Bounds of a number whose parameter has none: what a spin button can show. */
#define WIDEST 1e9

static const char *
label_of (const SsParameter *parameter)
{
  return g_dgettext (GETTEXT_PACKAGE, parameter->label);
}

static gboolean
accepts (const SsParameter *parameter, const SsColumn *column)
{
  return !parameter->kinds || (parameter->kinds & SS_KINDS (ss_column_kind (column)));
}

static GtkStringList *
column_names (const SsParameter *parameter, SsTable *table)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  if (!parameter->is_required)
    gtk_string_list_append (names, _ ("None"));
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (accepts (parameter, ss_table_column (table, i)))
      gtk_string_list_append (names, ss_column_name (ss_table_column (table, i)));
  return names;
}

static GtkWidget *
combo_row (const char *title, GtkStringList *labels)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  ss_choice_row_set_labels (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_unref (labels);
  g_signal_connect (row, "notify::selected", G_CALLBACK (ss_announce_change), NULL);
  return row;
}

static const char *
combo_text (GtkWidget *row)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));

  return item ? gtk_string_object_get_string (item) : NULL;
}

static GtkWidget *
make_column (const SsParameter *parameter, SsTable *table)
{
  return combo_row (label_of (parameter), column_names (parameter, table));
}

static json_t *
read_column (GtkWidget *row, const SsParameter *parameter)
{
  if (!parameter->is_required && adw_combo_row_get_selected (ADW_COMBO_ROW (row)) == 0)
    return NULL;
  return json_string (combo_text (row));
}

static void
show_column (GtkWidget *row, const SsParameter *parameter, const json_t *value)
{
  GListModel *names = adw_combo_row_get_model (ADW_COMBO_ROW (row));

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (names), i), json_string_value (value)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
}

static GtkWidget *
make_columns (const SsParameter *parameter, SsTable *table)
{
  GtkWidget *row = adw_expander_row_new ();
  GPtrArray *checks = g_ptr_array_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (parameter));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), parameter->is_required);
  for (gsize i = 0; i < ss_table_n_columns (table); i++) {
    const SsColumn *column = ss_table_column (table, i);
    GtkWidget *line = adw_action_row_new (), *check = gtk_check_button_new ();

    if (!accepts (parameter, column))
      continue;
    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), ss_column_name (column));
    adw_action_row_add_prefix (ADW_ACTION_ROW (line), check);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), check);
    g_object_set_data_full (G_OBJECT (check), "name", g_strdup (ss_column_name (column)), g_free);
    g_signal_connect (check, "notify::active", G_CALLBACK (ss_announce_change), NULL);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
    g_ptr_array_add (checks, check);
  }
  g_object_set_data_full (G_OBJECT (row), "checks", checks, (GDestroyNotify)g_ptr_array_unref);
  return row;
}

static json_t *
read_columns (GtkWidget *row, const SsParameter *parameter)
{
  GPtrArray *checks = g_object_get_data (G_OBJECT (row), "checks");
  json_t *names = json_array ();

  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (checks, i)))
      json_array_append_new (names, json_string (g_object_get_data (g_ptr_array_index (checks, i), "name")));
  if (json_array_size (names))
    return names;
  json_decref (names);
  return NULL;
}

static gboolean
holds_text (const json_t *texts, const char *text)
{
  const json_t *item;
  gsize i;

  json_array_foreach (texts, i, item)
  {
    if (g_str_equal (json_string_value (item), text))
      return TRUE;
  }
  return FALSE;
}

static void
show_columns (GtkWidget *row, const SsParameter *parameter, const json_t *value)
{
  GPtrArray *checks = g_object_get_data (G_OBJECT (row), "checks");

  for (guint i = 0; i < checks->len; i++)
    gtk_check_button_set_active (checks->pdata[i],
                                 holds_text (value, g_object_get_data (checks->pdata[i], "name")));
}

static GtkWidget *
entry_row (const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect (row, "changed", G_CALLBACK (ss_announce_change), NULL);
  return row;
}

static GtkWidget *
make_text (const SsParameter *parameter, SsTable *table)
{
  return entry_row (label_of (parameter));
}

static json_t *
read_text (GtkWidget *row, const SsParameter *parameter)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  /* A required text may be empty on purpose: "replace by nothing". */
  return *text || parameter->is_required ? json_string (text) : NULL;
}

static void
show_text (GtkWidget *row, const SsParameter *parameter, const json_t *value)
{
  gtk_editable_set_text (GTK_EDITABLE (row), json_string_value (value));
}

static GtkWidget *
make_texts (const SsParameter *parameter, SsTable *table)
{
  /* Translators: %s is the name of a field that takes several texts. */
  g_autofree char *title = g_strdup_printf (_ ("%s (separated by ;)"), label_of (parameter));

  return entry_row (title);
}

static json_t *
read_texts (GtkWidget *row, const SsParameter *parameter)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  json_t *texts;

  if (!*text)
    return NULL;
  texts = json_array ();
  for (guint i = 0; parts[i]; i++)
    json_array_append_new (texts, json_string (g_strstrip (parts[i])));
  return texts;
}

/* A row with a control at its end, which the row remembers. */
static GtkWidget *
control_row (const SsParameter *parameter, GtkWidget *control)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (parameter));
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  g_object_set_data (G_OBJECT (row), "control", control);
  return row;
}

static GtkWidget *
make_number (const SsParameter *parameter, SsTable *table)
{
  gboolean is_bounded = parameter->min < parameter->max;
  GtkWidget *spin;

  if (isnan (parameter->fallback)) /* may be left empty, as a spin button cannot be */
    return entry_row (label_of (parameter));
  spin = gtk_spin_button_new_with_range (is_bounded ? MAX (parameter->min, -WIDEST) : -WIDEST,
                                         is_bounded ? MIN (parameter->max, WIDEST) : WIDEST, 1);

  g_signal_connect (spin, "value-changed", G_CALLBACK (ss_announce_change), NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), isnan (parameter->fallback) ? 1 : parameter->fallback);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), parameter->is_whole ? 0 : 2);
  return control_row (parameter, spin);
}

static json_t *
read_number (GtkWidget *row, const SsParameter *parameter)
{
  double value;

  if (ADW_IS_ENTRY_ROW (row)) {
    SsReadCell cell;

    return ss_cell_read (gtk_editable_get_text (GTK_EDITABLE (row)), SS_KIND_NUMBER, &cell)
               ? json_real (cell.start)
               : NULL;
  }
  value = gtk_spin_button_get_value (g_object_get_data (G_OBJECT (row), "control"));
  return parameter->is_whole ? json_integer ((json_int_t)value) : json_real (value);
}

static GtkWidget *
make_boolean (const SsParameter *parameter, SsTable *table)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), parameter->fallback > 0);
  g_signal_connect (toggle, "notify::active", G_CALLBACK (ss_announce_change), NULL);
  return control_row (parameter, toggle);
}

static json_t *
read_boolean (GtkWidget *row, const SsParameter *parameter)
{
  return json_boolean (gtk_switch_get_active (g_object_get_data (G_OBJECT (row), "control")));
}

static GtkStringList *
choice_labels (const SsChoice *choices)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (; choices->id; choices++)
    gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, choices->label));
  return labels;
}

static GtkWidget *
make_choice (const SsParameter *parameter, SsTable *table)
{
  return combo_row (label_of (parameter), choice_labels (parameter->choices));
}

static json_t *
read_choice (GtkWidget *row, const SsParameter *parameter)
{
  return json_string (parameter->choices[adw_combo_row_get_selected (ADW_COMBO_ROW (row))].id);
}

static void
show_choice (GtkWidget *row, const SsParameter *parameter, const json_t *value)
{
  for (guint i = 0; parameter->choices[i].id; i++)
    if (g_str_equal (parameter->choices[i].id, json_string_value (value)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
}

/* --- lists of lines -------------------------------------------------------------------------------------------------------- */

/* An empty list is no value. */
static json_t *
read_lines (GtkWidget *row, const SsParameter *parameter)
{
  json_t *values = ss_line_list_read (SS_LINE_LIST (row));

  if (json_array_size (values) > 0)
    return values;
  json_decref (values);
  return NULL;
}

static void
show_lines (GtkWidget *row, const SsParameter *parameter, const json_t *value)
{
  ss_line_list_set (SS_LINE_LIST (row), value);
}

static GtkWidget *
make_conditions (const SsParameter *parameter, SsTable *table)
{
  return ss_line_list_new (&ss_condition_line, label_of (parameter), table);
}

static GtkWidget *
make_aggregates (const SsParameter *parameter, SsTable *table)
{
  return ss_line_list_new (&ss_aggregate_line, label_of (parameter), table);
}

static GtkWidget *
make_sort_keys (const SsParameter *parameter, SsTable *table)
{
  return ss_line_list_new (&ss_sort_key_line, label_of (parameter), table);
}

static GtkWidget *
make_map (const SsParameter *parameter, SsTable *table)
{
  return ss_line_list_new (&ss_pair_line, label_of (parameter), table);
}

static json_t *
read_map (GtkWidget *row, const SsParameter *parameter)
{
  json_t *pairs = ss_line_list_read (SS_LINE_LIST (row)), *map = json_object (), *pair;
  gsize i;

  json_array_foreach (pairs, i, pair)
  {
    json_object_set (map, json_string_value (json_array_get (pair, 0)), json_array_get (pair, 1));
  }
  json_decref (pairs);
  if (json_object_size (map) > 0)
    return map;
  json_decref (map);
  return NULL;
}

static void
show_map (GtkWidget *row, const SsParameter *parameter, const json_t *value)
{
  json_t *pairs = json_array (), *to;
  const char *from;

  json_object_foreach ((json_t *)value, from, to)
  {
    json_array_append_new (pairs, json_pack ("[s, O]", from, to));
  }
  ss_line_list_set (SS_LINE_LIST (row), pairs);
  json_decref (pairs);
}

static const SsParameterEditor editors[] = {
    [SS_PARAMETER_COLUMN] = {make_column, read_column, show_column},
    [SS_PARAMETER_COLUMNS] = {make_columns, read_columns, show_columns},
    [SS_PARAMETER_NEW_NAME] = {make_text, read_text, show_text},
    [SS_PARAMETER_TEXT] = {make_text, read_text, show_text},
    [SS_PARAMETER_TEXTS] = {make_texts, read_texts},
    [SS_PARAMETER_NUMBER] = {make_number, read_number},
    [SS_PARAMETER_BOOLEAN] = {make_boolean, read_boolean},
    [SS_PARAMETER_CHOICE] = {make_choice, read_choice, show_choice},
    [SS_PARAMETER_MAP] = {make_map, read_map, show_map},
    [SS_PARAMETER_TABLE] = {ss_other_table_row_make, ss_other_table_row_read},
    [SS_PARAMETER_CONDITIONS] = {make_conditions, read_lines, show_lines},
    [SS_PARAMETER_AGGREGATES] = {make_aggregates, read_lines, show_lines},
    [SS_PARAMETER_SORT_KEYS] = {make_sort_keys, read_lines, show_lines},
    [SS_PARAMETER_EXPRESSION] = {make_text, read_text, show_text},
};
G_STATIC_ASSERT (G_N_ELEMENTS (editors) == SS_N_PARAMETER_TYPES);

const SsParameterEditor *
ss_parameter_editor (SsParameterType type)
{
  return &editors[type];
}
