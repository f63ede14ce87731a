/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-panel.h"

#include "finding-row.h"
#include "gauge.h"

#include <glib/gi18n-lib.h>

struct _SsReviewPanel {
  SsPane parent_instance;

  GtkBox *gauges;
  GtkListBox *findings;
  GtkWidget *all_well;
};

G_DEFINE_FINAL_TYPE (SsReviewPanel, ss_review_panel, SS_TYPE_PANE)

static void
on_repair (SsFindingRow *row, SsReviewPanel *panel)
{
  SsSession *session = ss_pane_session (panel);
  const SsFinding *finding = ss_finding_row_finding (row);
  g_autoptr (GError) error = NULL;
  SsSpec *spec = ss_spec_from_json (finding->repair, &error);
  SsWork *work;

  if (!spec) {
    ss_session_fail (session, error->message);
    return;
  }
  work = ss_work_copy (ss_session_work (session));
  ss_work_take_spec (work, spec);
  ss_session_change (session, work, _ ("Repair"), NULL);
}

/* The justification is said to the readers too: it goes into the chart's note. */
static void
keep (SsSession *session, const char *rule, const char *justification)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (session), &spec);
  const char *note = spec->texts[SS_TEXT_NOTE];
  g_autofree char *longer = g_strjoin (" ", note ? note : justification, note ? justification : NULL, NULL);

  ss_spec_set_text (spec, SS_TEXT_NOTE, longer);
  ss_work_keep (work, rule);
  ss_session_change (session, work, _ ("Keep and justify"), NULL);
}

static void
on_keep_response (AdwMessageDialog *dialog, const char *response, SsSession *session)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  const char *rule = g_object_get_data (G_OBJECT (dialog), "rule");

  if (g_str_equal (response, "keep"))
    keep (session, rule, gtk_editable_get_text (entry));
}

static void
on_justification_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "keep", *gtk_editable_get_text (entry) != '\0');
}

static void
on_keep (SsFindingRow *row, SsReviewPanel *panel)
{
  const SsFinding *finding = ss_finding_row_finding (row);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (panel))),
                                              _ ("Keep it as it is?"), finding->message);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Why? Your readers will see it in the note."));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "keep", _ ("_Keep"),
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "keep", FALSE);
  g_object_set_data (G_OBJECT (dialog), "rule", (gpointer)finding->rule);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_justification_changed), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_keep_response), ss_pane_session (panel), 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_finding (SsReviewPanel *panel, const SsFinding *finding, SsFindingAbilities abilities)
{
  GtkWidget *row = ss_finding_row_new (finding, abilities);

  g_signal_connect_object (row, "repair", G_CALLBACK (on_repair), panel, 0);
  g_signal_connect_object (row, "keep", G_CALLBACK (on_keep), panel, 0);
  gtk_list_box_append (panel->findings, row);
}

/* What is to be mended first; what was kept stays in sight after it. */
static void
fill (SsReviewPanel *panel, SsSession *session)
{
  const GPtrArray *review = ss_session_review (session);
  const SsWork *work = ss_session_work (session);
  guint n = 0, n_all = review ? review->len : 0;

  gtk_list_box_bind_model (panel->findings, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < n_all; i++)
    if (!ss_work_keeps (work, review->pdata[i])) {
      add_finding (panel, review->pdata[i],
                   SS_FINDING_CAN_REPAIR | SS_FINDING_CAN_WRITE | SS_FINDING_CAN_KEEP);
      n++;
    }
  for (guint i = 0; i < n_all; i++)
    if (ss_work_keeps (work, review->pdata[i]))
      add_finding (panel, review->pdata[i], SS_FINDING_IS_KEPT);
  gtk_widget_set_visible (GTK_WIDGET (panel->findings), n_all > 0);
  gtk_widget_set_visible (panel->all_well, n == 0 && ss_session_scene (session));
}

static void
show_scores (SsReviewPanel *panel, const SsSuggestion *judgement)
{
  GtkWidget *gauge;

  while ((gauge = gtk_widget_get_first_child (GTK_WIDGET (panel->gauges))))
    gtk_box_remove (panel->gauges, gauge);
  for (int i = 0; judgement && i < SS_N_QUALITIES; i++)
    gtk_box_append (panel->gauges, ss_gauge_new (i, judgement->scores.quality[i]));
}

static void
ss_review_panel_update (SsPane *pane, SsSession *session, SsParts changed)
{
  if (changed & SS_PART_REVIEW)
    show_scores (SS_REVIEW_PANEL (pane), ss_session_judgement (session));
  if (changed & (SS_PART_REVIEW | SS_PART_WORK))
    fill (SS_REVIEW_PANEL (pane), session);
}

static void
ss_review_panel_class_init (SsReviewPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SS_PANE_CLASS (klass)->update = ss_review_panel_update;
  ss_pane_class_set_template (klass, "review-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SsReviewPanel, gauges);
  gtk_widget_class_bind_template_child (widget_class, SsReviewPanel, findings);
  gtk_widget_class_bind_template_child (widget_class, SsReviewPanel, all_well);
}

static void
ss_review_panel_init (SsReviewPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
}
