/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "message-panel.h"

#include "text-row.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* The texts that a person writes, in the order of the chart. */
static const struct {
  SsTextSlot slot;
  const char *label;  /* N_() */
  const char *change; /* N_(): what "Undo" says */
} texts[] = {
    {SS_TEXT_TITLE, N_ ("Title (a statement)"), N_ ("Title")},
    {SS_TEXT_SUBTITLE, N_ ("Subtitle (measure, place, period)"), N_ ("Subtitle")},
    {SS_TEXT_SOURCE, N_ ("Source"), N_ ("Source")},
    {SS_TEXT_LICENCE, N_ ("Licence"), N_ ("Licence")},
    {SS_TEXT_AUTHOR, N_ ("Author"), N_ ("Author")},
    {SS_TEXT_NOTE, N_ ("How to read it, notes"), N_ ("Note")},
    {SS_TEXT_ALTERNATIVE, N_ ("Alternative text, for those who do not see the chart"),
     N_ ("Alternative text")},
};

struct _SsMessagePanel {
  SsPane parent_instance;

  GtkListBox *texts, *headlines;
  GtkWidget *headlines_part;

  SsTextRow *rows[G_N_ELEMENTS (texts)]; /* borrowed from the list */
};

G_DEFINE_FINAL_TYPE (SsMessagePanel, ss_message_panel, SS_TYPE_PANE)

static void
change_text (SsMessagePanel *panel, SsTextSlot slot, const char *text, const char *label,
             const char *merge_key)
{
  SsSession *session = ss_pane_session (panel);
  SsSpec *spec;
  SsWork *work;

  if (!ss_session_work (session)->spec)
    return;
  work = ss_work_copy_chart (ss_session_work (session), &spec);
  ss_spec_set_text (spec, slot, *text ? text : NULL);
  ss_session_change (session, work, label, merge_key);
}

static void
on_edited (SsMessagePanel *panel, SsTextRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (row == panel->rows[i]) {
      g_autofree char *text = ss_text_row_dup_text (row);

      change_text (panel, texts[i].slot, text, _ (texts[i].change), ss_text_slot_id (texts[i].slot));
    }
}

static void
on_choose (GtkButton *button, SsMessagePanel *panel)
{
  ss_session_choose_headline (ss_pane_session (panel), g_object_get_data (G_OBJECT (button), "headline"));
}

static GtkWidget *
headline_row (SsMessagePanel *panel, const char *headline)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_label (_ ("Choose"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), headline);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "small");
  g_object_set_data_full (G_OBJECT (button), "headline", g_strdup (headline), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_choose), panel, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
fill_headlines (SsMessagePanel *panel, const char *const *headlines, const char *title)
{
  gboolean has_any = FALSE;

  gtk_list_box_bind_model (panel->headlines, NULL, NULL, NULL, NULL);
  for (const char *const *headline = headlines; headline && *headline; headline++)
    if (g_strcmp0 (*headline, title)) {
      gtk_list_box_append (panel->headlines, headline_row (panel, *headline));
      has_any = TRUE;
    }
  gtk_widget_set_visible (panel->headlines_part, has_any);
}

/** What the title says already, be it in other capitals, is no proposal. */
static gboolean
says_again (const char *proposal, const char *title)
{
  if (proposal == NULL || title == NULL)
    return FALSE;
  g_autofree char *one = ss_fold (proposal), *other = ss_fold (title);
  return g_str_equal (one, other);
}

static void
ss_message_panel_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsMessagePanel *panel = SS_MESSAGE_PANEL (pane);
  const SsSpec *spec = ss_session_work (session)->spec;

  if (!spec)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    const char *proposal = ss_session_proposal (session, texts[i].slot);

    ss_text_row_set_text (panel->rows[i], spec->texts[texts[i].slot]);
    ss_text_row_set_proposal (panel->rows[i],
                              says_again (proposal, spec->texts[SS_TEXT_TITLE]) ? NULL : proposal);
  }
  if (changed & (SS_PART_REVIEW | SS_PART_WORK))
    fill_headlines (panel, ss_session_headlines (session), spec->texts[SS_TEXT_TITLE]);
}

static void
ss_message_panel_class_init (SsMessagePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SS_PANE_CLASS (klass)->update = ss_message_panel_update;
  ss_pane_class_set_template (klass, "message-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SsMessagePanel, texts);
  gtk_widget_class_bind_template_child (widget_class, SsMessagePanel, headlines);
  gtk_widget_class_bind_template_child (widget_class, SsMessagePanel, headlines_part);
}

static void
ss_message_panel_init (SsMessagePanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    panel->rows[i] = SS_TEXT_ROW (ss_text_row_new (_ (texts[i].label)));
    g_signal_connect_object (panel->rows[i], "edited", G_CALLBACK (on_edited), panel, G_CONNECT_SWAPPED);
    gtk_list_box_append (panel->texts, GTK_WIDGET (panel->rows[i]));
  }
}

void
ss_message_panel_write (SsMessagePanel *panel, const char *slot_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (ss_text_slot_id (texts[i].slot), slot_id))
      ss_text_row_write (panel->rows[i]);
}
