/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guide-panel.h"

#include "cell-reading.h"
#include "cell-text.h"
#include "choice-row.h"
#include "guides.h"
#include "highlight.h"

#include <glib/gi18n-lib.h>

/* Categories offered for the highlight: a longer list is no longer chosen from by eye. */
#define MOST_HIGHLIGHTS 100

struct _SsGuidePanel {
  SsPane parent_instance;

  AdwPreferencesGroup *lights, *middles, *others;
  GtkWidget *line_form, *line_button, *word_form, *word_button;
  GtkEditable *line_value, *line_text, *word_text;
  AdwComboRow *word_place;
  GPtrArray *rows; /* borrowed from the groups that are filled anew */
};

G_DEFINE_FINAL_TYPE (SsGuidePanel, ss_guide_panel, SS_TYPE_PANE)

static const struct {
  const char *type, *label; /* label: N_() */
} middles[] = {{"mean", N_ ("Mean")}, {"median", N_ ("Median")}};

static void
add_row (SsGuidePanel *panel, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (panel->rows, row);
}

static SsWork *
copy_chart (SsGuidePanel *panel, SsSpec **spec)
{
  return ss_work_copy_chart (ss_session_work (ss_pane_session (panel)), spec);
}

/* --- one item in colour ---------------------------------------------------------------------------------------------------------- */

static void
on_highlight (SsGuidePanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);
  GtkStringObject *item = adw_combo_row_get_selected_item (row);
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);
  const char *names[] = {selected ? gtk_string_object_get_string (item) : NULL, NULL};

  g_strfreev (spec->highlight);
  spec->highlight = selected ? g_strdupv ((char **)names) : NULL;
  ss_pane_take_change (panel, work, _ ("Highlight"));
}

static gboolean
fill_highlight (SsGuidePanel *panel, const SsSpec *spec, SsTable *table)
{
  const SsColumn *column = ss_highlight_column (spec, table);
  g_autoptr (GtkStringList) names = NULL;
  const char *highlighted = spec->highlight ? spec->highlight[0] : NULL;
  guint selected = 0;

  if (!column)
    return FALSE;
  names = gtk_string_list_new ((const char *const[]) {_ ("Nothing"), NULL});
  for (gsize i = 0; i < MIN (ss_column_n_codes (column), MOST_HIGHLIGHTS); i++) {
    gtk_string_list_append (names, ss_column_code_text (column, i));
    if (g_strcmp0 (ss_column_code_text (column, i), highlighted) == 0)
      selected = i + 1;
  }
  add_row (panel, panel->lights,
           ss_choice_row_new (_ ("Highlight"), G_LIST_MODEL (names), selected, NULL,
                              G_CALLBACK (on_highlight), panel));
  return TRUE;
}

/* --- the mean, the median -------------------------------------------------------------------------------------------------------- */

static void
on_middle (GtkSwitch *toggle, GParamSpec *pspec, SsGuidePanel *panel)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "middle"));
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);
  const json_t *note = ss_guides_find (spec, middles[i].type);

  if (note)
    ss_guides_remove (spec, note);
  else
    ss_guides_add (spec, json_pack ("{s:s}", "type", middles[i].type));
  ss_pane_take_change (panel, work, _ (middles[i].label));
}

static void
fill_middles (SsGuidePanel *panel, const SsSpec *spec)
{
  for (guint i = 0; i < G_N_ELEMENTS (middles); i++) {
    GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (middles[i].label));
    gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
    gtk_switch_set_active (GTK_SWITCH (toggle), ss_guides_find (spec, middles[i].type) != NULL);
    g_object_set_data (G_OBJECT (toggle), "middle", GUINT_TO_POINTER (i));
    g_signal_connect_object (toggle, "notify::active", G_CALLBACK (on_middle), panel, 0);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
    add_row (panel, panel->middles, row);
  }
}

/* --- what else stands on the chart ----------------------------------------------------------------------------------------------- */

static void
on_remove (GtkButton *button, SsGuidePanel *panel)
{
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);

  ss_guides_remove (spec, g_object_get_data (G_OBJECT (button), "note"));
  ss_session_change (ss_pane_session (panel), work, _ ("Note on the chart"), NULL);
}

/* Where an annotation stands: the name of a point, or a value. */
static char *
dup_place (const json_t *note)
{
  const json_t *name = json_object_get (note, "category"), *value = json_object_get (note, "value");

  if (json_is_string (name))
    return g_strdup (json_string_value (name));
  if (json_is_number (name))
    return ss_number_text_significant (json_number_value (name), 12, ss_language_current ());
  if (json_is_number (value))
    return ss_number_text_significant (json_number_value (value), 12, ss_language_current ());
  return g_strdup ("");
}

static GtkWidget *
note_row (SsGuidePanel *panel, const json_t *note)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *text = json_string_value (json_object_get (note, "text"));
  g_autofree char *place = dup_place (note);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text ? text : place);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text ? place : "");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Take this off the chart"));
  g_object_set_data_full (G_OBJECT (button), "note", json_deep_copy (note), (GDestroyNotify)json_decref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), panel, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static gboolean
is_middle (const json_t *note)
{
  for (guint i = 0; i < G_N_ELEMENTS (middles); i++)
    if (g_strcmp0 (json_string_value (json_object_get (note, "type")), middles[i].type) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
fill_others (SsGuidePanel *panel, const SsSpec *spec, gboolean has_middles)
{
  gboolean has_any = FALSE;
  const json_t *note;
  gsize i;

  json_array_foreach (spec->annotations, i, note)
  {
    if (has_middles && is_middle (note))
      continue;
    add_row (panel, panel->others, note_row (panel, note));
    has_any = TRUE;
  }
  return has_any;
}

/* --- adding ---------------------------------------------------------------------------------------------------------------------- */

static void
add_note (SsGuidePanel *panel, json_t *note, GtkEditable *text)
{
  SsSpec *spec;
  SsWork *work = copy_chart (panel, &spec);

  if (*gtk_editable_get_text (text))
    json_object_set_new (note, "text", json_string (gtk_editable_get_text (text)));
  ss_guides_add (spec, note);
  gtk_editable_set_text (text, "");
  ss_session_change (ss_pane_session (panel), work, _ ("Note on the chart"), NULL);
}

static void
on_add_line (SsGuidePanel *panel)
{
  SsReadCell cell;

  if (!ss_cell_read (gtk_editable_get_text (panel->line_value), SS_KIND_NUMBER, &cell)) {
    ss_session_fail (ss_pane_session (panel), _ ("Write first the value where the line should stand."));
    gtk_widget_grab_focus (GTK_WIDGET (panel->line_value));
    return;
  }
  add_note (panel, json_pack ("{s:s, s:f}", "type", "line", "value", cell.start), panel->line_text);
  gtk_editable_set_text (panel->line_value, "");
}

static void
on_add_words (SsGuidePanel *panel)
{
  GtkStringObject *place = adw_combo_row_get_selected_item (panel->word_place);

  if (!place || !*gtk_editable_get_text (panel->word_text)) {
    ss_session_fail (ss_pane_session (panel), _ ("Write first the words to put there."));
    gtk_widget_grab_focus (GTK_WIDGET (panel->word_text));
    return;
  }
  add_note (panel,
            json_pack ("{s:s, s:s}", "type", "point", "category", gtk_string_object_get_string (place)),
            panel->word_text);
}

/* --- the panel ------------------------------------------------------------------------------------------------------------------- */

static void
fill_places (SsGuidePanel *panel, const SsSpec *spec, const SsProfile *profile)
{
  g_auto (GStrv) places = ss_guides_places (spec, profile);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const *)places);
  gboolean has_any = places[0] && ss_guides_have_axis (spec);

  ss_choice_row_set_labels (panel->word_place, G_LIST_MODEL (names));
  gtk_widget_set_visible (panel->word_form, has_any);
  gtk_widget_set_visible (panel->word_button, has_any);
}

static void
fill (SsGuidePanel *panel, const SsSpec *spec, SsProfile *profile)
{
  gboolean has_axis = ss_guides_have_axis (spec);
  gboolean has_middles = has_axis && ss_guides_show_each_value (spec, profile);

  for (guint i = 0; i < panel->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (panel->rows, i);

    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
  }
  g_ptr_array_set_size (panel->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (panel->lights),
                          fill_highlight (panel, spec, ss_profile_table (profile)));
  if (has_middles)
    fill_middles (panel, spec);
  gtk_widget_set_visible (GTK_WIDGET (panel->middles), has_middles);
  gtk_widget_set_visible (GTK_WIDGET (panel->others), fill_others (panel, spec, has_middles));
  gtk_widget_set_visible (panel->line_form, has_axis);
  gtk_widget_set_visible (panel->line_button, has_axis);
  fill_places (panel, spec, profile);
}

static void
ss_guide_panel_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsGuidePanel *panel = SS_GUIDE_PANEL (pane);
  SsSpec *spec = ss_session_work (session)->spec;
  SsProfile *profile = ss_session_profile (session);

  if (!spec || !profile || (ss_pane_shown_spec (panel) == spec && ss_pane_shown_profile (panel) == profile))
    return;
  ss_pane_remember (panel, spec, profile);
  fill (panel, spec, profile);
}

static void
ss_guide_panel_finalize (GObject *object)
{
  SsGuidePanel *panel = SS_GUIDE_PANEL (object);

  g_ptr_array_unref (panel->rows);
  G_OBJECT_CLASS (ss_guide_panel_parent_class)->finalize (object);
}

static void
ss_guide_panel_class_init (SsGuidePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ss_guide_panel_finalize;
  SS_PANE_CLASS (klass)->update = ss_guide_panel_update;
  ss_pane_class_set_template (klass, "guide-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, lights);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, middles);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, others);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, line_form);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, line_button);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, line_value);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, line_text);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, word_form);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, word_button);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, word_place);
  gtk_widget_class_bind_template_child (widget_class, SsGuidePanel, word_text);
  gtk_widget_class_bind_template_callback (widget_class, on_add_line);
  gtk_widget_class_bind_template_callback (widget_class, on_add_words);
}

static void
ss_guide_panel_init (SsGuidePanel *panel)
{
  panel->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (panel));
}
