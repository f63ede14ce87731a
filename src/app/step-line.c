/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-line.h"

#include "aggregate.h"
#include "condition.h"
#include "sort-keys.h"

#include <glib/gi18n-lib.h>

/* Between controls, px. */
#define SPACING 6
/* Labels of drop-downs, in characters: longer ones are cut in the middle, where names of columns differ least. */
#define LABEL_CHARS 16
/* Between the values of one condition. */
#define VALUE_MARK ";"

struct _SsStepLine {
  GtkBox parent_instance;

  GtkDropDown *column, *verb; /* NULL where the kind has none */
  GtkEditable *text, *other_text;

  const SsLineKind *kind;
  SsTable *table;
};

G_DEFINE_FINAL_TYPE (SsStepLine, ss_step_line, GTK_TYPE_BOX)

void
ss_announce_change (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "step.changed", NULL);
}

/* --- controls ---------------------------------------------------------------------------------------------------------------- */

static void
on_label_setup (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_CHARS / 2);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
on_label_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

/* Takes @labels. */
static GtkDropDown *
append_choice (SsStepLine *line, const char *name, GtkStringList *labels)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (on_label_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_label_bind), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (choice), factory);
  g_object_unref (factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (choice, TRUE);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (ss_announce_change), NULL);
  gtk_box_append (GTK_BOX (line), choice);
  return GTK_DROP_DOWN (choice);
}

static GtkEditable *
append_text (SsStepLine *line, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), LABEL_CHARS / 2);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect (entry, "changed", G_CALLBACK (ss_announce_change), NULL);
  gtk_box_append (GTK_BOX (line), entry);
  return GTK_EDITABLE (entry);
}

static const char *
chosen_text (GtkDropDown *choice)
{
  GtkStringObject *item = gtk_drop_down_get_selected_item (choice);

  return item ? gtk_string_object_get_string (item) : NULL;
}

static void
append_columns (SsStepLine *line, const char *first, const json_t *chosen)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const char *name = json_string_value (chosen);
  gsize index;

  if (first)
    gtk_string_list_append (names, first);
  for (gsize i = 0; i < ss_table_n_columns (line->table); i++)
    gtk_string_list_append (names, ss_column_name (ss_table_column (line->table, i)));
  line->column = append_choice (line, _ ("Column"), names);
  if (name && ss_table_find (line->table, name, &index))
    gtk_drop_down_set_selected (line->column, (guint)index + (first ? 1 : 0));
}

static GtkStringList *
choice_labels (const SsChoice *choices)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (; choices->id; choices++)
    gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, choices->label));
  return labels;
}

static void
append_verbs (SsStepLine *line, const char *name, const SsChoice *choices, const json_t *chosen)
{
  const char *id = json_string_value (chosen);

  line->verb = append_choice (line, name, choice_labels (choices));
  for (guint i = 0; id && choices[i].id; i++)
    if (g_str_equal (choices[i].id, id))
      gtk_drop_down_set_selected (line->verb, i);
}

/* --- a condition -------------------------------------------------------------------------------------------------------------- */

static const SsColumn *
chosen_column (SsStepLine *line)
{
  const char *name = chosen_text (line->column);

  return name ? ss_table_find (line->table, name, NULL) : NULL;
}

/* The tests that suit the column, in their order; the one at @place. */
static const SsConditionTest *
suiting_test (const SsColumn *column, guint place)
{
  for (const SsConditionTest *test = ss_condition_tests (); test->id; test++)
    if (test->kinds & SS_KINDS (ss_column_kind (column)) && place-- == 0)
      return test;
  return NULL;
}

static const SsConditionTest *
chosen_test (SsStepLine *line)
{
  const SsColumn *column = chosen_column (line);

  return column ? suiting_test (column, gtk_drop_down_get_selected (line->verb)) : NULL;
}

/* What may be typed: an example of the column, twice for two values. */
static void
on_test (SsStepLine *line)
{
  const SsConditionTest *test = chosen_test (line);
  const SsColumn *column = chosen_column (line);
  g_autofree char *example = NULL, *hint = NULL;

  if (!test)
    return;
  example = ss_column_n_rows (column) > 0 ? ss_column_dup_cell (column, 0) : g_strdup ("");
  if (test->operands == SS_OPERANDS_TWO || test->operands == SS_OPERANDS_MANY)
    hint = g_strdup_printf ("%s ; …", example);
  gtk_entry_set_placeholder_text (GTK_ENTRY (line->text), hint ? hint : example);
  gtk_widget_set_sensitive (GTK_WIDGET (line->text), test->operands != SS_OPERANDS_NONE);
}

static void
on_condition_column (SsStepLine *line)
{
  const SsColumn *column = chosen_column (line);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const SsConditionTest *test;

  for (guint i = 0; column && (test = suiting_test (column, i)); i++)
    gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, test->label));
  gtk_drop_down_set_model (line->verb, G_LIST_MODEL (labels));
  on_test (line);
}

static void
make_condition (SsStepLine *line, const json_t *value)
{
  append_columns (line, NULL, json_object_get (value, "column"));
  line->verb = append_choice (line, _ ("Comparison"), gtk_string_list_new (NULL));
  line->text = append_text (line, _ ("Value (several: separated by ;)"));
  on_condition_column (line);
  g_signal_connect_swapped (line->column, "notify::selected", G_CALLBACK (on_condition_column), line);
  g_signal_connect_swapped (line->verb, "notify::selected", G_CALLBACK (on_test), line);
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
  g_auto (GStrv) parts = g_strsplit (text, VALUE_MARK, -1);
  json_t *values;

  if (operands == SS_OPERANDS_ONE)
    return operand (text);
  values = json_array ();
  for (guint i = 0; parts[i]; i++)
    json_array_append_new (values, operand (g_strstrip (parts[i])));
  return values;
}

/* A condition whose value is not typed yet says nothing. */
static json_t *
read_condition (SsStepLine *line)
{
  const SsConditionTest *test = chosen_test (line);
  const char *text = gtk_editable_get_text (line->text);
  json_t *condition;

  if (!test || (test->operands != SS_OPERANDS_NONE && !*text))
    return NULL;
  condition = json_pack ("{s:s, s:s}", "column", chosen_text (line->column), "test", test->id);
  if (test->operands != SS_OPERANDS_NONE)
    json_object_set_new (condition, "value", read_operands (test->operands, text));
  return condition;
}

const SsLineKind ss_condition_line = {N_ ("_Add a condition"), make_condition, read_condition};

/* --- a summary ---------------------------------------------------------------------------------------------------------------- */

/* The first column of numbers is most often what is summed up. */
static gsize
first_numbers (const SsTable *table)
{
  for (gsize i = 0; i < ss_table_n_columns (table); i++)
    if (ss_column_is_numeric (ss_table_column (table, i)))
      return i;
  return 0;
}

static void
make_aggregate (SsStepLine *line, const json_t *value)
{
  append_verbs (line, _ ("Summary"), ss_summary_choices, json_object_get (value, "function"));
  append_columns (line, _ ("the rows"), json_object_get (value, "column"));
  if (!value)
    gtk_drop_down_set_selected (line->column, (guint)first_numbers (line->table) + 1);
}

static json_t *
read_aggregate (SsStepLine *line)
{
  json_t *aggregate
      = json_pack ("{s:s}", "function", ss_summary_choices[gtk_drop_down_get_selected (line->verb)].id);

  if (gtk_drop_down_get_selected (line->column) > 0)
    json_object_set_new (aggregate, "column", json_string (chosen_text (line->column)));
  return aggregate;
}

const SsLineKind ss_aggregate_line = {N_ ("_Add a summary"), make_aggregate, read_aggregate};

/* --- a sort key --------------------------------------------------------------------------------------------------------------- */

static void
make_sort_key (SsStepLine *line, const json_t *value)
{
  append_columns (line, NULL, json_object_get (value, "column"));
  append_verbs (line, _ ("Order"), ss_sort_orders, json_object_get (value, "order"));
}

static json_t *
read_sort_key (SsStepLine *line)
{
  return json_pack ("{s:s, s:s}", "column", chosen_text (line->column), "order",
                    ss_sort_orders[gtk_drop_down_get_selected (line->verb)].id);
}

const SsLineKind ss_sort_key_line = {N_ ("_Add a column"), make_sort_key, read_sort_key};

/* --- a pair of texts: [from, to] ---------------------------------------------------------------------------------------------- */

static void
make_pair (SsStepLine *line, const json_t *value)
{
  const char *from = json_string_value (json_array_get (value, 0));
  const char *to = json_string_value (json_array_get (value, 1));

  line->text = append_text (line, _ ("What is there"));
  gtk_box_append (GTK_BOX (line), gtk_label_new ("→"));
  line->other_text = append_text (line, _ ("What it becomes"));
  gtk_editable_set_text (line->text, from ? from : "");
  gtk_editable_set_text (line->other_text, to ? to : "");
}

static json_t *
read_pair (SsStepLine *line)
{
  const char *from = gtk_editable_get_text (line->text);

  return *from ? json_pack ("[s, s]", from, gtk_editable_get_text (line->other_text)) : NULL;
}

const SsLineKind ss_pair_line = {N_ ("_Add a line"), make_pair, read_pair};

/* --- the line ------------------------------------------------------------------------------------------------------------------ */

static void
ss_step_line_finalize (GObject *object)
{
  g_clear_pointer (&SS_STEP_LINE (object)->table, ss_table_unref);
  G_OBJECT_CLASS (ss_step_line_parent_class)->finalize (object);
}

static void
ss_step_line_class_init (SsStepLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ss_step_line_finalize;
}

static void
ss_step_line_init (SsStepLine *line)
{
  gtk_box_set_spacing (GTK_BOX (line), SPACING);
  gtk_widget_set_hexpand (GTK_WIDGET (line), TRUE);
}

GtkWidget *
ss_step_line_new (const SsLineKind *kind, SsTable *table, const json_t *value)
{
  SsStepLine *line = g_object_new (SS_TYPE_STEP_LINE, NULL);

  line->kind = kind;
  line->table = ss_table_ref (table);
  kind->make (line, value);
  return GTK_WIDGET (line);
}

json_t *
ss_step_line_read (SsStepLine *line)
{
  return line->kind->read (line);
}
