/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "verify-page.h"

#include "column-card.h"
#include "data-grid.h"
#include "finding-row.h"
#include "reading-panel.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Cards are widgets: so many at a time; the next ones on demand. */
#define CARDS_A_PAGE 30

struct _SsVerifyPage {
  SsPane parent_instance;

  GtkListBox *findings;
  GtkWidget *no_findings;
  GtkBox *cards;
  GtkWidget *more_button;
  SsDataGrid *grid;

  gsize n_cards;
};

G_DEFINE_FINAL_TYPE (SsVerifyPage, ss_verify_page, SS_TYPE_PANE)

static void
on_repair (SsFindingRow *row, SsVerifyPage *page)
{
  ss_session_add_step (ss_pane_session (page), ss_finding_row_finding (row)->repair);
}

static void
on_show_rows (SsFindingRow *row, SsVerifyPage *page)
{
  const SsFinding *finding = ss_finding_row_finding (row);

  ss_data_grid_reveal (page->grid, finding->column, finding->rows[0]);
}

static void
fill_findings (SsVerifyPage *page, SsProfile *profile)
{
  const GPtrArray *findings = ss_profile_findings (profile);

  gtk_list_box_bind_model (page->findings, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < findings->len; i++) {
    GtkWidget *row = ss_finding_row_new (g_ptr_array_index (findings, i),
                                         SS_FINDING_CAN_REPAIR | SS_FINDING_CAN_SHOW_ROWS);

    g_signal_connect_object (row, "repair", G_CALLBACK (on_repair), page, 0);
    g_signal_connect_object (row, "show-rows", G_CALLBACK (on_show_rows), page, 0);
    gtk_list_box_append (page->findings, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (page->findings), findings->len > 0);
  gtk_widget_set_visible (page->no_findings, findings->len == 0);
}

static void
append_cards (SsVerifyPage *page, SsProfile *profile)
{
  gsize n = ss_table_n_columns (ss_profile_table (profile));
  gsize last = MIN (page->n_cards + CARDS_A_PAGE, n);

  for (; page->n_cards < last; page->n_cards++)
    gtk_box_append (page->cards, ss_column_card_new (profile, page->n_cards));
  gtk_widget_set_visible (page->more_button, last < n);
}

static void
on_more (SsVerifyPage *page)
{
  append_cards (page, ss_session_profile (ss_pane_session (page)));
}

static void
ss_verify_page_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsVerifyPage *page = SS_VERIFY_PAGE (pane);
  SsProfile *profile = ss_session_profile (session);
  GtkWidget *card;

  if (!(changed & SS_PART_TABLE) || !profile)
    return;
  fill_findings (page, profile);
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (page->cards))))
    gtk_box_remove (page->cards, card);
  page->n_cards = 0;
  append_cards (page, profile);
}

static void
ss_verify_page_class_init (SsVerifyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_DATA_GRID);
  g_type_ensure (SS_TYPE_READING_PANEL);
  g_type_ensure (SS_TYPE_WRAP_LAYOUT);
  SS_PANE_CLASS (klass)->update = ss_verify_page_update;
  ss_pane_class_set_template (klass, "verify-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SsVerifyPage, findings);
  gtk_widget_class_bind_template_child (widget_class, SsVerifyPage, no_findings);
  gtk_widget_class_bind_template_child (widget_class, SsVerifyPage, cards);
  gtk_widget_class_bind_template_child (widget_class, SsVerifyPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, SsVerifyPage, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
ss_verify_page_init (SsVerifyPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
}
