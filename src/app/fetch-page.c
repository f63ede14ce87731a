/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fetch-page.h"

#include "data-grid.h"
#include "finding-row.h"
#include "reading-panel.h"
#include "schema.h"
#include "table-side.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

struct _SsFetchPage {
  SsPane parent_instance;

  AdwClamp *side;
  AdwPreferencesGroup *facts;
  GtkListBox *findings;

  GPtrArray *fact_rows; /* borrowed from the group */
};

G_DEFINE_FINAL_TYPE (SsFetchPage, ss_fetch_page, SS_TYPE_PANE)

static AdwActionRow *
add_row (SsFetchPage *page, const char *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (page->facts, row);
  g_ptr_array_add (page->fact_rows, row);
  return ADW_ACTION_ROW (row);
}

static void
add_fact (SsFetchPage *page, const char *title, const char *value)
{
  GtkWidget *label;

  if (!value || !*value)
    return;
  label = gtk_label_new (value);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (add_row (page, title), label);
}

static void
add_count (SsFetchPage *page, const char *title, gsize n)
{
  g_autofree char *text = ss_number_text (n, 0, ss_language_current ());

  add_fact (page, title, text);
}

/* What is known of the data from beside the file: long words, that go under their title. */
static void
add_provenance (SsFetchPage *page, const SsDocument *origin)
{
  static const struct {
    SsMetadata which;
    const char *title;
  } known[] = {
      {SS_METADATA_SOURCE, N_ ("Producer")},
      {SS_METADATA_LICENCE, N_ ("Licence")},
      {SS_METADATA_LINK, N_ ("Address")},
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    const char *text = origin->metadata[known[i].which];

    if (text)
      adw_action_row_set_subtitle (add_row (page, _ (known[i].title)), text);
  }
}

static void
fill_facts (SsFetchPage *page, const SsLoaded *source, const SsDocument *origin)
{
  const SsDialect *dialect = &source->dialect;
  g_auto (GStrv) lacking = NULL;

  for (guint i = 0; i < page->fact_rows->len; i++)
    adw_preferences_group_remove (page->facts, g_ptr_array_index (page->fact_rows, i));
  g_ptr_array_set_size (page->fact_rows, 0);
  add_fact (page, _ ("File"), source->name);
  add_provenance (page, origin);
  add_fact (page, _ ("Kind of file"), dialect->reader);
  add_fact (page, _ ("Recognised schema"), ss_schema_find (source->table, &lacking));
  add_fact (page, _ ("Sheet"), dialect->sheet);
  add_count (page, _ ("Rows"), ss_table_n_rows (source->table));
  add_count (page, _ ("Columns"), ss_table_n_columns (source->table));
  add_fact (page, _ ("Encoding"), dialect->encoding);
  add_fact (page, _ ("Between columns"), ss_reading_delimiter_label (dialect->delimiter));
  add_fact (page, _ ("Decimal mark"), ss_reading_decimal_label (dialect->decimal));
  if (dialect->preamble_rows)
    add_count (page, _ ("Lines before the header, set aside"), dialect->preamble_rows);
  if (dialect->footer_rows)
    add_count (page, _ ("Lines after the table, set aside"), dialect->footer_rows);
}

static void
fill_findings (SsFetchPage *page, const SsLoaded *source)
{
  gtk_list_box_bind_model (page->findings, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < source->findings->len; i++)
    gtk_list_box_append (page->findings, ss_finding_row_new (g_ptr_array_index (source->findings, i), 0));
  gtk_widget_set_visible (GTK_WIDGET (page->findings), source->findings->len > 0);
}

static void
ss_fetch_page_update (SsPane *pane, SsSession *session, SsParts changed)
{
  const SsLoaded *source = ss_session_source (session);

  if (!(changed & SS_PART_SOURCE) || !source)
    return;
  fill_facts (SS_FETCH_PAGE (pane), source, ss_session_origin (session));
  fill_findings (SS_FETCH_PAGE (pane), source);
}

static void
ss_fetch_page_finalize (GObject *object)
{
  g_ptr_array_unref (SS_FETCH_PAGE (object)->fact_rows);
  G_OBJECT_CLASS (ss_fetch_page_parent_class)->finalize (object);
}

static void
ss_fetch_page_class_init (SsFetchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_DATA_GRID);
  g_type_ensure (SS_TYPE_READING_PANEL);
  G_OBJECT_CLASS (klass)->finalize = ss_fetch_page_finalize;
  SS_PANE_CLASS (klass)->update = ss_fetch_page_update;
  ss_pane_class_set_template (klass, "fetch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, side);
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, facts);
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, findings);
}

static void
ss_fetch_page_init (SsFetchPage *page)
{
  page->fact_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (page));
  ss_table_side_fit (page->side);
}
