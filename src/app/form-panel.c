/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-panel.h"

#include "charts.h"
#include "choice-row.h"
#include "size-choice.h"

#include <glib/gi18n-lib.h>

struct _SsFormPanel {
  SsPane parent_instance;

  AdwPreferencesGroup *general, *options;
  GPtrArray *rows; /* borrowed from the groups */

  SsWork *shown; /* owned: the work that the rows were made for */
};

G_DEFINE_FINAL_TYPE (SsFormPanel, ss_form_panel, SS_TYPE_PANE)

/* The choices of a spec that are an enum: where it lies in the spec, and what each value is called, in order from 0. */
static const struct {
  const char *label; /* N_() */
  gsize offset;
  const char *values[6]; /* N_() */
} enums[] = {
    {N_ ("Order"),
     G_STRUCT_OFFSET (SsSpec, arrange),
     {N_ ("Automatic"), N_ ("By value"), N_ ("Natural"), N_ ("As in the file")}},
    {N_ ("Direction"),
     G_STRUCT_OFFSET (SsSpec, orientation),
     {N_ ("Automatic"), N_ ("Horizontal"), N_ ("Vertical")}},
    {N_ ("Legend"),
     G_STRUCT_OFFSET (SsSpec, legend),
     {N_ ("Automatic"), N_ ("Beside the marks"), N_ ("Shown"), N_ ("Hidden")}},
};

static const char *const theme_labels[] = {N_ ("Light"), N_ ("Dark"), N_ ("High contrast"), NULL};
G_STATIC_ASSERT (G_N_ELEMENTS (theme_labels) == SS_N_THEMES + 1);

static GListModel *
translated_list (const char *const *labels)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (; *labels; labels++)
    gtk_string_list_append (list, g_dgettext (GETTEXT_PACKAGE, *labels));
  return G_LIST_MODEL (list);
}

/* The rows show already what the person chose in them: they are not made anew under the hand. */
static void
take_change (SsFormPanel *panel, SsWork *work, const char *label, const char *merge_key)
{
  g_clear_pointer (&panel->shown, ss_work_unref);
  panel->shown = ss_work_ref (work);
  ss_session_change (ss_pane_session (panel), work, label, merge_key);
}

static SsWork *
copy_chart (SsFormPanel *panel, SsSpec **spec)
{
  return ss_work_copy_chart (ss_session_work (ss_pane_session (panel)), spec);
}

static void
add_row (SsFormPanel *panel, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (panel->rows, row);
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const SsChartType *const *first = a, *const *second = b;

  return g_utf8_collate (g_dgettext (GETTEXT_PACKAGE, (*first)->label),
                         g_dgettext (GETTEXT_PACKAGE, (*second)->label));
}

/* All formats in the order of the alphabet of whoever reads them. */
static GPtrArray *
sorted_types (void)
{
  static gsize once;
  static GPtrArray *types; /* SsChartType, static */

  if (g_once_init_enter (&once)) {
    types = g_ptr_array_new ();
    for (guint i = 0; ss_chart_types[i]; i++)
      g_ptr_array_add (types, (gpointer)ss_chart_types[i]);
    g_ptr_array_sort (types, compare_labels);
    g_once_init_leave (&once, 1);
  }
  return types;
}

static void
on_format (SsFormPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  const SsChartType *type = sorted_types ()->pdata[adw_combo_row_get_selected (row)];
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);

  g_free (spec->format);
  spec->format = g_strdup (type->id);
  ss_session_change (ss_pane_session (panel), work, g_dgettext (GETTEXT_PACKAGE, type->label), NULL);
}

static void
add_format (SsFormPanel *panel, const SsSpec *spec)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < sorted_types ()->len; i++) {
    const SsChartType *type = sorted_types ()->pdata[i];

    gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, type->label));
    if (g_str_equal (type->id, spec->format))
      selected = i;
  }
  add_row (
      panel, panel->general,
      ss_choice_row_new (_ ("Format"), G_LIST_MODEL (labels), selected, NULL, G_CALLBACK (on_format), panel));
}

static void
on_theme (SsFormPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  SsWork *work = ss_work_copy (ss_session_work (ss_pane_session (panel)));

  work->theme = adw_combo_row_get_selected (row);
  take_change (panel, work, _ ("Theme"), NULL);
}

static void
on_size (SsFormPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  const SsPictureSize *size = &ss_size_choice_get (adw_combo_row_get_selected (row))->size;
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);

  spec->width = size->width;
  spec->height = size->height;
  take_change (panel, work, _ ("Size"), NULL);
}

static void
on_enum (SsFormPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  guint i = GPOINTER_TO_UINT (ss_choice_row_key (row));
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);

  G_STRUCT_MEMBER (int, spec, enums[i].offset) = adw_combo_row_get_selected (row);
  take_change (panel, work, _ (enums[i].label), NULL);
}

static void
set_option (SsFormPanel *panel, const SsOptionRow *option, json_t *value)
{
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);

  if (!spec->options)
    spec->options = json_object ();
  json_object_set_new (spec->options, option->id, value);
  take_change (panel, work, g_dgettext (GETTEXT_PACKAGE, option->label), option->id);
}

static void
on_option_chosen (SsFormPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  const SsOptionRow *option = ss_choice_row_key (row);

  set_option (panel, option, json_string (option->choices[adw_combo_row_get_selected (row)]));
}

static void
on_option_switched (GtkSwitch *toggle, GParamSpec *pspec, SsFormPanel *panel)
{
  const SsOptionRow *option = g_object_get_data (G_OBJECT (toggle), "option");

  set_option (panel, option, json_boolean (gtk_switch_get_active (toggle)));
}

static void
on_option_spun (GtkSpinButton *spin, SsFormPanel *panel)
{
  const SsOptionRow *option = g_object_get_data (G_OBJECT (spin), "option");

  set_option (panel, option, json_real (gtk_spin_button_get_value (spin)));
}

static GtkWidget *
option_choice_row (SsFormPanel *panel, const SsOptionRow *option, const SsSpec *spec)
{
  g_autoptr (GListModel) labels = translated_list (option->choice_labels);
  const char *value = ss_spec_option_text (spec, option->id, option->choices[0]);
  guint selected = 0;

  for (guint i = 0; option->choices[i]; i++)
    if (g_strcmp0 (option->choices[i], value) == 0)
      selected = i;
  return ss_choice_row_new (g_dgettext (GETTEXT_PACKAGE, option->label), labels, selected, (gpointer)option,
                            G_CALLBACK (on_option_chosen), panel);
}

/* A row with a switch or a spin button at its end. */
static GtkWidget *
option_row_with (const SsOptionRow *option, GtkWidget *control)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, option->label));
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (control), "option", (gpointer)option);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  return row;
}

static GtkWidget *
option_switch_row (SsFormPanel *panel, const SsOptionRow *option, const SsSpec *spec)
{
  GtkWidget *control = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (control),
                         ss_spec_option_boolean (spec, option->id, option->fallback != 0));
  g_signal_connect_object (control, "notify::active", G_CALLBACK (on_option_switched), panel, 0);
  return option_row_with (option, control);
}

static GtkWidget *
option_number_row (SsFormPanel *panel, const SsOptionRow *option, const SsSpec *spec)
{
  gboolean is_whole = option->max - option->min > 5;
  GtkWidget *control = gtk_spin_button_new_with_range (option->min, option->max, is_whole ? 1 : 0.05);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (control),
                             ss_spec_option_number (spec, option->id, option->fallback));
  g_signal_connect_object (control, "value-changed", G_CALLBACK (on_option_spun), panel, 0);
  return option_row_with (option, control);
}

static GtkWidget *(*const option_rows[]) (SsFormPanel *, const SsOptionRow *, const SsSpec *) = {
    [SS_OPTION_BOOLEAN] = option_switch_row,
    [SS_OPTION_NUMBER] = option_number_row,
    [SS_OPTION_CHOICE] = option_choice_row,
};

static void
fill_options (SsFormPanel *panel, const SsSpec *spec)
{
  const SsChartType *type = ss_chart_types_find (ss_chart_types, spec->format);
  gboolean has_any = type && type->options && type->options->id;

  for (const SsOptionRow *option = has_any ? type->options : NULL; option && option->id; option++)
    add_row (panel, panel->options, option_rows[option->type](panel, option, spec));
  gtk_widget_set_visible (GTK_WIDGET (panel->options), has_any);
}

static void
fill_general (SsFormPanel *panel, const SsWork *work)
{
  g_autoptr (GListModel) themes = translated_list (theme_labels), sizes = ss_size_choice_labels ();

  add_format (panel, work->spec);
  for (guint i = 0; i < G_N_ELEMENTS (enums); i++) {
    g_autoptr (GListModel) labels = translated_list (enums[i].values);
    guint value = G_STRUCT_MEMBER (int, work->spec, enums[i].offset);

    if (value < g_list_model_get_n_items (labels))
      add_row (panel, panel->general,
               ss_choice_row_new (_ (enums[i].label), labels, value, GUINT_TO_POINTER (i),
                                  G_CALLBACK (on_enum), panel));
  }
  add_row (panel, panel->general,
           ss_choice_row_new (_ ("Theme"), themes, work->theme, NULL, G_CALLBACK (on_theme), panel));
  add_row (panel, panel->general,
           ss_choice_row_new (_ ("Size"), sizes, ss_size_choice_find (work->spec->width, work->spec->height),
                              NULL, G_CALLBACK (on_size), panel));
}

static void
ss_form_panel_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsFormPanel *panel = SS_FORM_PANEL (pane);
  SsWork *work = (SsWork *)ss_session_work (session);
  SsProfile *profile = ss_session_profile (session);

  if (!work->spec || !profile || panel->shown == work)
    return;
  if (panel->shown && panel->shown->spec == work->spec && panel->shown->theme == work->theme)
    return;
  g_clear_pointer (&panel->shown, ss_work_unref);
  panel->shown = ss_work_ref (work);
  for (guint i = 0; i < panel->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (panel->rows, i);

    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
  }
  g_ptr_array_set_size (panel->rows, 0);
  fill_general (panel, work);
  fill_options (panel, work->spec);
}

static void
ss_form_panel_finalize (GObject *object)
{
  SsFormPanel *panel = SS_FORM_PANEL (object);

  g_ptr_array_unref (panel->rows);
  g_clear_pointer (&panel->shown, ss_work_unref);
  G_OBJECT_CLASS (ss_form_panel_parent_class)->finalize (object);
}

static void
ss_form_panel_class_init (SsFormPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ss_form_panel_finalize;
  SS_PANE_CLASS (klass)->update = ss_form_panel_update;
  ss_pane_class_set_template (klass, "form-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SsFormPanel, general);
  gtk_widget_class_bind_template_child (widget_class, SsFormPanel, options);
}

static void
ss_form_panel_init (SsFormPanel *panel)
{
  panel->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (panel));
}
