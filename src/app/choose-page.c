/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "choose-page.h"

#include "suggestion-card.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _SsChoosePage {
  SsPane parent_instance;

  GtkBox *chips;
  GtkFlowBox *cards, *discouraged;
  GtkWidget *discouraged_part;
  GtkListBox *impossible;
  GtkStack *stack;

  GtkToggleButton *chip_buttons[SS_N_INTENTIONS]; /* borrowed from the template's box */

  guint filling;  /* source id while cards are still to be made */
  guint n_filled; /* judgements that have their card */
};

G_DEFINE_FINAL_TYPE (SsChoosePage, ss_choose_page, SS_TYPE_PANE)

static void
on_chip (SsChoosePage *page, GtkToggleButton *chip)
{
  SsSession *session = ss_pane_session (page);
  int intention = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "intention"));
  int wanted = gtk_toggle_button_get_active (chip) ? intention : SS_INTENTION_ANY;
  SsWork *work = ss_work_copy (ss_session_work (session));

  work->intention = wanted;
  ss_session_change (session, work, _ ("Intention"), NULL);
}

static void
on_card_activated (SsChoosePage *page, SsSuggestionCard *card)
{
  ss_session_choose (ss_pane_session (page), ss_suggestion_card_suggestion (card));
  gtk_widget_activate_action (GTK_WIDGET (page), "win.step", "s", "present");
}

/* Two charts of one format over other columns are two ideas: the format alone does not tell. */
static gboolean
is_chosen (const SsSuggestion *suggestion, const SsSpec *spec)
{
  if (!spec || !suggestion->spec || !g_str_equal (spec->format, suggestion->type->id))
    return FALSE;
  for (guint i = 0; i < SS_N_ROLES; i++)
    if (g_strcmp0 (ss_spec_role (spec, i, 0), ss_spec_role (suggestion->spec, i, 0)))
      return FALSE;
  return TRUE;
}

static GtkWidget *
impossible_row (const SsSuggestion *suggestion)
{
  GtkWidget *row = adw_action_row_new ();
  const SsReason *reason = suggestion->reasons->len ? g_ptr_array_index (suggestion->reasons, 0) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 g_dgettext (GETTEXT_PACKAGE, suggestion->type->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason ? reason->message : "");
  return row;
}

/* The @i-th judgement of @advice, the suggestions before the discouraged ones; NULL after the last. */
static const SsSuggestion *
judgement (SsAdvice *advice, guint i)
{
  guint n = advice->suggestions->len;

  if (i < n)
    return g_ptr_array_index (advice->suggestions, i);
  return i - n < advice->discouraged->len ? g_ptr_array_index (advice->discouraged, i - n) : NULL;
}

static void
append_judgement (SsChoosePage *page, SsProfile *profile, SsAdvice *advice, const SsSuggestion *suggestion)
{
  const SsSpec *chosen = ss_session_work (ss_pane_session (page))->spec;
  GtkWidget *card;

  if (!suggestion->spec) {
    gtk_list_box_append (page->impossible, impossible_row (suggestion));
    gtk_widget_set_visible (GTK_WIDGET (page->impossible), TRUE);
    return;
  }
  card = ss_suggestion_card_new (profile, advice, suggestion);
  ss_suggestion_card_set_chosen (SS_SUGGESTION_CARD (card), is_chosen (suggestion, chosen));
  gtk_flow_box_append (suggestion->is_discouraged ? page->discouraged : page->cards, card);
}

/* One card, then back to the main loop: forty at once would be felt. */
static gboolean
on_fill (gpointer data)
{
  SsChoosePage *page = data;
  SsSession *session = ss_pane_session (page);
  SsAdvice *advice = ss_session_advice (session);
  const SsSuggestion *suggestion = advice ? judgement (advice, page->n_filled) : NULL;

  if (!suggestion) {
    page->filling = 0;
    return G_SOURCE_REMOVE;
  }
  append_judgement (page, ss_session_profile (session), advice, suggestion);
  page->n_filled++;
  return G_SOURCE_CONTINUE;
}

static void
start_filling (SsChoosePage *page, SsAdvice *advice)
{
  g_clear_handle_id (&page->filling, g_source_remove);
  gtk_flow_box_bind_model (page->cards, NULL, NULL, NULL, NULL);
  gtk_flow_box_bind_model (page->discouraged, NULL, NULL, NULL, NULL);
  gtk_list_box_bind_model (page->impossible, NULL, NULL, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (page->impossible), FALSE);
  gtk_widget_set_visible (page->discouraged_part, advice->discouraged->len > 0);
  page->n_filled = 0;
  page->filling = g_idle_add (on_fill, page);
}

static void
mark_chosen (GtkFlowBox *box, const SsSpec *spec)
{
  GtkFlowBoxChild *child;

  for (int i = 0; (child = gtk_flow_box_get_child_at_index (box, i)); i++) {
    SsSuggestionCard *card = SS_SUGGESTION_CARD (child);

    ss_suggestion_card_set_chosen (card, is_chosen (ss_suggestion_card_suggestion (card), spec));
  }
}

static void
show_intention (SsChoosePage *page, int intention)
{
  for (int i = 0; i < SS_N_INTENTIONS; i++) {
    g_signal_handlers_block_by_func (page->chip_buttons[i], on_chip, page);
    gtk_toggle_button_set_active (page->chip_buttons[i], i == intention);
    g_signal_handlers_unblock_by_func (page->chip_buttons[i], on_chip, page);
  }
}

static void
ss_choose_page_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsChoosePage *page = SS_CHOOSE_PAGE (pane);
  SsAdvice *advice = ss_session_advice (session);
  const SsWork *work = ss_session_work (session);

  if ((changed & SS_PART_ADVICE) && advice)
    start_filling (page, advice);
  gtk_stack_set_visible_child_name (page->stack, advice ? "cards" : "waiting");
  show_intention (page, work->intention);
  mark_chosen (page->cards, work->spec);
  mark_chosen (page->discouraged, work->spec);
}

static void
ss_choose_page_dispose (GObject *object)
{
  g_clear_handle_id (&SS_CHOOSE_PAGE (object)->filling, g_source_remove);
  G_OBJECT_CLASS (ss_choose_page_parent_class)->dispose (object);
}

static void
ss_choose_page_class_init (SsChoosePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ss_choose_page_dispose;
  g_type_ensure (SS_TYPE_WRAP_LAYOUT);
  SS_PANE_CLASS (klass)->update = ss_choose_page_update;
  ss_pane_class_set_template (klass, "choose-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SsChoosePage, chips);
  gtk_widget_class_bind_template_child (widget_class, SsChoosePage, stack);
  gtk_widget_class_bind_template_child (widget_class, SsChoosePage, cards);
  gtk_widget_class_bind_template_child (widget_class, SsChoosePage, discouraged_part);
  gtk_widget_class_bind_template_child (widget_class, SsChoosePage, discouraged);
  gtk_widget_class_bind_template_child (widget_class, SsChoosePage, impossible);
  gtk_widget_class_bind_template_callback (widget_class, on_card_activated);
}

static void
add_chip (SsChoosePage *page, SsIntention intention)
{
  GtkWidget *chip = gtk_toggle_button_new_with_label (ss_intention_label (intention));

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, ss_intention_purpose (intention));
  g_object_set_data (G_OBJECT (chip), "intention", GINT_TO_POINTER (intention));
  g_signal_connect_object (chip, "toggled", G_CALLBACK (on_chip), page, G_CONNECT_SWAPPED);
  gtk_box_append (page->chips, chip);
  page->chip_buttons[intention] = GTK_TOGGLE_BUTTON (chip);
}

static void
ss_choose_page_init (SsChoosePage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  for (int i = 0; i < SS_N_INTENTIONS; i++)
    add_chip (page, i);
}
