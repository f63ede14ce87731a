/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "suggestion-card.h"

#include "chart-view.h"
#include "gauge.h"
#include "reason-list.h"
#include "venn.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Heights of what a popover shows, px, and of its own arrow, borders and shadow. */
#define LEAST_REASONS 120
#define MOST_REASONS 520
#define POPOVER_FRAME 88

struct _SsSuggestionCard {
  GtkFlowBoxChild parent_instance;

  GtkWidget *frame;
  SsChartView *chart;
  GtkLabel *name, *sentence;
  GtkBox *gauges;
  GtkMenuButton *why;
  GtkScrolledWindow *reasons;

  SsProfile *profile;
  SsAdvice *advice;
  const SsSuggestion *suggestion; /* of the advice */
};

G_DEFINE_FINAL_TYPE (SsSuggestionCard, ss_suggestion_card, GTK_TYPE_FLOW_BOX_CHILD)

/* A popover that fits neither above nor below its button is cut: it is given what the wider side of the window has. */
static void
fit_reasons (SsSuggestionCard *card)
{
  GtkWidget *why = GTK_WIDGET (card->why), *window = GTK_WIDGET (gtk_widget_get_root (why));
  graphene_rect_t bounds;
  double below, room;

  if (!window || !gtk_widget_compute_bounds (why, window, &bounds))
    return;
  below = gtk_widget_get_height (window) - bounds.origin.y - bounds.size.height;
  room = MAX (bounds.origin.y, below) - POPOVER_FRAME;
  gtk_scrolled_window_set_max_content_height (card->reasons, CLAMP (room, LEAST_REASONS, MOST_REASONS));
}

/* The circles and the reasons are widgets: they are made when somebody asks. */
static void
on_why (GtkMenuButton *button, gpointer data)
{
  SsSuggestionCard *card = data;
  GtkWidget *box;

  fit_reasons (card);
  if (gtk_scrolled_window_get_child (card->reasons))
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), ss_venn_new (&card->suggestion->scores));
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "why-circles");
  gtk_box_append (GTK_BOX (box), ss_reason_list_new (card->suggestion));
  gtk_scrolled_window_set_child (card->reasons, box);
}

static void
show_sketch (SsSuggestionCard *card)
{
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  ss_chart_view_show_sketch (card->chart, card->profile, card->suggestion->spec,
                             is_dark ? SS_THEME_DARK : SS_THEME_LIGHT);
}

static void
ss_suggestion_card_finalize (GObject *object)
{
  SsSuggestionCard *card = SS_SUGGESTION_CARD (object);

  g_clear_pointer (&card->profile, ss_profile_unref);
  g_clear_pointer (&card->advice, ss_advice_unref);
  G_OBJECT_CLASS (ss_suggestion_card_parent_class)->finalize (object);
}

static void
ss_suggestion_card_class_init (SsSuggestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_CHART_VIEW);
  G_OBJECT_CLASS (klass)->finalize = ss_suggestion_card_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/suggestion-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SsSuggestionCard, frame);
  gtk_widget_class_bind_template_child (widget_class, SsSuggestionCard, chart);
  gtk_widget_class_bind_template_child (widget_class, SsSuggestionCard, name);
  gtk_widget_class_bind_template_child (widget_class, SsSuggestionCard, sentence);
  gtk_widget_class_bind_template_child (widget_class, SsSuggestionCard, gauges);
  gtk_widget_class_bind_template_child (widget_class, SsSuggestionCard, why);
  gtk_widget_class_bind_template_child (widget_class, SsSuggestionCard, reasons);
}

static void
ss_suggestion_card_init (SsSuggestionCard *card)
{
  gtk_widget_init_template (GTK_WIDGET (card));
  gtk_menu_button_set_create_popup_func (card->why, on_why, card, NULL);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (show_sketch), card,
                           G_CONNECT_SWAPPED);
}

/* The reason that speaks for a suggestion, or against a discouraged format; else the strongest one; NULL where there is none. */
static const SsReason *
telling_reason (const SsSuggestion *suggestion)
{
  for (guint i = 0; i < suggestion->reasons->len; i++) {
    const SsReason *reason = g_ptr_array_index (suggestion->reasons, i);

    if (suggestion->is_discouraged ? reason->effect < 0 : reason->effect > 0)
      return reason;
  }
  return suggestion->reasons->len ? g_ptr_array_index (suggestion->reasons, 0) : NULL;
}

static char *
dup_sentence (const SsSuggestion *suggestion)
{
  const SsReason *first = telling_reason (suggestion);

  if (!first)
    return g_strdup (suggestion->title ? suggestion->title : "");
  if (suggestion->is_discouraged)
    /* Translators: %s is the whole sentence that says why. */
    return g_strdup_printf (_ ("Discouraged: %s"), first->message);
  return g_strdup (first->message);
}

GtkWidget *
ss_suggestion_card_new (SsProfile *profile, SsAdvice *advice, const SsSuggestion *suggestion)
{
  SsSuggestionCard *card = g_object_new (SS_TYPE_SUGGESTION_CARD, NULL);
  g_autofree char *sentence = dup_sentence (suggestion);

  card->profile = ss_profile_ref (profile);
  card->advice = ss_advice_ref (advice);
  card->suggestion = suggestion;
  gtk_label_set_label (card->name, g_dgettext (GETTEXT_PACKAGE, suggestion->type->label));
  gtk_label_set_label (card->sentence, sentence);
  for (int i = 0; i < SS_N_QUALITIES; i++)
    gtk_box_append (card->gauges, ss_gauge_new (i, suggestion->scores.quality[i]));
  gtk_widget_set_tooltip_text (GTK_WIDGET (card->chart), suggestion->title);
  if (suggestion->is_discouraged)
    gtk_widget_add_css_class (GTK_WIDGET (card), "discouraged");
  show_sketch (card);
  return GTK_WIDGET (card);
}

const SsSuggestion *
ss_suggestion_card_suggestion (SsSuggestionCard *card)
{
  return card->suggestion;
}

void
ss_suggestion_card_set_chosen (SsSuggestionCard *card, gboolean is_chosen)
{
  if (is_chosen)
    gtk_widget_add_css_class (card->frame, "chosen");
  else
    gtk_widget_remove_css_class (card->frame, "chosen");
}
