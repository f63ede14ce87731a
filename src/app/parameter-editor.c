/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameter-editor.h"

#include "aggregate.h"
#include "condition.h"

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
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (labels));
  g_object_unref (labels);
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

static GtkWidget *
make_text (const SsParameter *parameter, SsTable *table)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (parameter));
  return row;
}

static json_t *
read_text (GtkWidget *row, const SsParameter *parameter)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  /* A required text may be empty on purpose: "replace by nothing". */
  return *text || parameter->is_required ? json_string (text) : NULL;
}

static GtkWidget *
make_texts (const SsParameter *parameter, SsTable *table)
{
  GtkWidget *row = adw_entry_row_new ();
  /* Translators: %s is the name of a field that takes several texts. */
  g_autofree char *title = g_strdup_printf (_ ("%s (separated by ;)"), label_of (parameter));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  return row;
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
  GtkWidget *spin = gtk_spin_button_new_with_range (is_bounded ? MAX (parameter->min, -WIDEST) : -WIDEST,
                                                    is_bounded ? MIN (parameter->max, WIDEST) : WIDEST, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), isnan (parameter->fallback) ? 1 : parameter->fallback);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), parameter->is_whole ? 0 : 2);
  return control_row (parameter, spin);
}

static json_t *
read_number (GtkWidget *row, const SsParameter *parameter)
{
  double value = gtk_spin_button_get_value (g_object_get_data (G_OBJECT (row), "control"));

  return parameter->is_whole ? json_integer ((json_int_t)value) : json_real (value);
}

static GtkWidget *
make_boolean (const SsParameter *parameter, SsTable *table)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle), parameter->fallback > 0);
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

/* Two drop-downs in a row that unfolds: the first lines of a builder that a step can be repeated with. */
static GtkWidget *
builder_row (const SsParameter *parameter, SsTable *table, const char *verb_title, GtkStringList *verbs,
             GtkWidget *value)
{
  static const SsParameter any_column = {"column", N_ ("Column"), SS_PARAMETER_COLUMN, .is_required = TRUE};
  GtkWidget *row = adw_expander_row_new (), *column = make_column (&any_column, table);
  GtkWidget *verb = combo_row (verb_title, verbs);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label_of (parameter));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), column);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), verb);
  if (value)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), value);
  g_object_set_data (G_OBJECT (row), "column", column);
  g_object_set_data (G_OBJECT (row), "verb", verb);
  g_object_set_data (G_OBJECT (row), "value", value);
  return row;
}

static GtkWidget *
make_condition (const SsParameter *parameter, SsTable *table)
{
  GtkStringList *tests = gtk_string_list_new (NULL);
  GtkWidget *value = adw_entry_row_new ();

  for (const SsConditionTest *test = ss_condition_tests (); test->id; test++)
    gtk_string_list_append (tests, g_dgettext (GETTEXT_PACKAGE, test->label));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (value), _ ("Value (several: separated by ;)"));
  return builder_row (parameter, table, _ ("Comparison"), tests, value);
}

/* A number where it reads as one, else a text. French decimals are understood. */
static json_t *
operand (const char *text)
{
  g_autofree char *point = g_strdelimit (g_strdup (text), ",", '.');
  char *end;
  double value = g_ascii_strtod (g_strstrip (point), &end);

  return *point && !*end ? json_real (value) : json_string (text);
}

static json_t *
read_operands (SsOperands operands, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  json_t *values;

  if (operands == SS_OPERANDS_ONE)
    return operand (text);
  values = json_array ();
  for (guint i = 0; parts[i]; i++)
    json_array_append_new (values, operand (g_strstrip (parts[i])));
  return values;
}

static json_t *
read_condition (GtkWidget *row, const SsParameter *parameter)
{
  GtkWidget *verb = g_object_get_data (G_OBJECT (row), "verb");
  const SsConditionTest *test = &ss_condition_tests ()[adw_combo_row_get_selected (ADW_COMBO_ROW (verb))];
  const char *text = gtk_editable_get_text (g_object_get_data (G_OBJECT (row), "value"));
  json_t *condition = json_pack ("{s:s, s:s}", "column",
                                 combo_text (g_object_get_data (G_OBJECT (row), "column")), "test", test->id);

  if (test->operands != SS_OPERANDS_NONE)
    json_object_set_new (condition, "value", read_operands (test->operands, text));
  return json_pack ("[o]", condition);
}

static GtkWidget *
make_aggregate (const SsParameter *parameter, SsTable *table)
{
  return builder_row (parameter, table, _ ("Summary"), choice_labels (ss_summary_choices), NULL);
}

static json_t *
read_aggregate (GtkWidget *row, const SsParameter *parameter)
{
  GtkWidget *verb = g_object_get_data (G_OBJECT (row), "verb");

  return json_pack ("[{s:s, s:s}]", "column", combo_text (g_object_get_data (G_OBJECT (row), "column")),
                    "function", ss_summary_choices[adw_combo_row_get_selected (ADW_COMBO_ROW (verb))].id);
}

static const SsParameterEditor editors[] = {
    [SS_PARAMETER_COLUMN] = {make_column, read_column},
    [SS_PARAMETER_COLUMNS] = {make_columns, read_columns},
    [SS_PARAMETER_NEW_NAME] = {make_text, read_text},
    [SS_PARAMETER_TEXT] = {make_text, read_text},
    [SS_PARAMETER_TEXTS] = {make_texts, read_texts},
    [SS_PARAMETER_NUMBER] = {make_number, read_number},
    [SS_PARAMETER_BOOLEAN] = {make_boolean, read_boolean},
    [SS_PARAMETER_CHOICE] = {make_choice, read_choice},
    [SS_PARAMETER_MAP] = {NULL, NULL},
    [SS_PARAMETER_TABLE] = {NULL, NULL},
    [SS_PARAMETER_CONDITIONS] = {make_condition, read_condition},
    [SS_PARAMETER_AGGREGATES] = {make_aggregate, read_aggregate},
    [SS_PARAMETER_SORT_KEYS] = {make_columns, read_columns},
    [SS_PARAMETER_EXPRESSION] = {make_text, read_text},
};
G_STATIC_ASSERT (G_N_ELEMENTS (editors) == SS_N_PARAMETER_TYPES);

const SsParameterEditor *
ss_parameter_editor (SsParameterType type)
{
  return &editors[type];
}
