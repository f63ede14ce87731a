/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fetch-page.h"

#include "finding-row.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

/** One thing that a person may say instead of the guess. */
typedef struct {
  const char *value; /* NULL: guess */
  const char *label; /* N_() */
} Choice;

static const Choice encodings[] = {
    {NULL, N_ ("Automatic")},
    {"UTF-8", N_ ("Unicode (UTF-8)")},
    {"WINDOWS-1252", N_ ("Western (Windows-1252)")},
    {"ISO-8859-15", N_ ("Western (ISO-8859-15)")},
    {"MACINTOSH", N_ ("Western (old Macintosh)")},
    {"UTF-16LE", N_ ("Unicode (UTF-16)")},
    {NULL, NULL},
};

static const Choice delimiters[] = {
    {NULL, N_ ("Automatic")}, {",", N_ ("Comma")},        {";", N_ ("Semicolon")},
    {"\t", N_ ("Tab")},       {"|", N_ ("Vertical bar")}, {NULL, NULL},
};

static const Choice decimals[] = {
    {NULL, N_ ("Automatic")},
    {",", N_ ("Comma: 3,14")},
    {".", N_ ("Point: 3.14")},
    {NULL, NULL},
};

struct _SsFetchPage {
  SsPane parent_instance;

  AdwPreferencesGroup *facts;
  GtkListBox *findings;
  AdwComboRow *encoding, *delimiter, *decimal;

  GPtrArray *fact_rows; /* borrowed from the group */
};

G_DEFINE_FINAL_TYPE (SsFetchPage, ss_fetch_page, SS_TYPE_PANE)

static const char *
chosen (AdwComboRow *row, const Choice *choices)
{
  return choices[adw_combo_row_get_selected (row)].value;
}

static void
on_choice (SsFetchPage *page)
{
  SsSession *session = ss_pane_session (page);
  const SsOrigin *origin = ss_session_origin (session);
  const char *encoding = chosen (page->encoding, encodings);
  const char *delimiter = chosen (page->delimiter, delimiters);
  const char *decimal = chosen (page->decimal, decimals);

  if (g_strcmp0 (encoding, origin->encoding) || g_strcmp0 (delimiter, origin->delimiter)
      || g_strcmp0 (decimal, origin->decimal))
    ss_session_reopen (session, encoding, delimiter, decimal);
}

static void
fill_choices (SsFetchPage *page, AdwComboRow *row, const Choice *choices)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (const Choice *choice = choices; choice->label; choice++)
    gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, choice->label));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_choice), page, G_CONNECT_SWAPPED);
}

/* Showing what was said is not saying it anew. */
static void
choose (SsFetchPage *page, AdwComboRow *row, const Choice *choices, const char *value)
{
  g_signal_handlers_block_by_func (row, on_choice, page);
  for (guint i = 0; choices[i].label; i++)
    if (g_strcmp0 (choices[i].value, value) == 0)
      adw_combo_row_set_selected (row, i);
  g_signal_handlers_unblock_by_func (row, on_choice, page);
}

static void
show_choices (SsFetchPage *page, const SsOrigin *origin)
{
  choose (page, page->encoding, encodings, origin->encoding);
  choose (page, page->delimiter, delimiters, origin->delimiter);
  choose (page, page->decimal, decimals, origin->decimal);
}

static void
add_fact (SsFetchPage *page, const char *title, const char *value)
{
  GtkWidget *row, *label;

  if (!value || !*value)
    return;
  row = adw_action_row_new ();
  label = gtk_label_new (value);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (page->facts, row);
  g_ptr_array_add (page->fact_rows, row);
}

static void
add_count (SsFetchPage *page, const char *title, gsize n)
{
  g_autofree char *text = ss_number_text (n, 0, ss_language_current ());

  add_fact (page, title, text);
}

/* What a delimiter or a decimal mark is called; marks that nobody lists are shown as they are. */
static const char *
choice_label (const Choice *choices, const char *value)
{
  for (const Choice *choice = choices + 1; value && choice->label; choice++)
    if (g_str_equal (choice->value, value))
      return g_dgettext (GETTEXT_PACKAGE, choice->label);
  return value;
}

static void
fill_facts (SsFetchPage *page, const SsLoaded *source)
{
  const SsDialect *dialect = &source->dialect;

  for (guint i = 0; i < page->fact_rows->len; i++)
    adw_preferences_group_remove (page->facts, g_ptr_array_index (page->fact_rows, i));
  g_ptr_array_set_size (page->fact_rows, 0);
  add_fact (page, _ ("File"), source->name);
  add_fact (page, _ ("Kind of file"), dialect->reader);
  add_fact (page, _ ("Recognised schema"), dialect->schema);
  add_fact (page, _ ("Sheet"), dialect->sheet);
  add_count (page, _ ("Rows"), ss_table_n_rows (source->table));
  add_count (page, _ ("Columns"), ss_table_n_columns (source->table));
  add_fact (page, _ ("Encoding"), dialect->encoding);
  add_fact (page, _ ("Delimiter"), choice_label (delimiters, dialect->delimiter));
  add_fact (page, _ ("Decimal mark"), choice_label (decimals, dialect->decimal));
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
  show_choices (SS_FETCH_PAGE (pane), ss_session_origin (session));
  fill_facts (SS_FETCH_PAGE (pane), source);
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

  G_OBJECT_CLASS (klass)->finalize = ss_fetch_page_finalize;
  SS_PANE_CLASS (klass)->update = ss_fetch_page_update;
  ss_pane_class_set_template (klass, "fetch-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, facts);
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, findings);
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, encoding);
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, delimiter);
  gtk_widget_class_bind_template_child (widget_class, SsFetchPage, decimal);
}

static void
ss_fetch_page_init (SsFetchPage *page)
{
  page->fact_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (page));
  fill_choices (page, page->encoding, encodings);
  fill_choices (page, page->delimiter, delimiters);
  fill_choices (page, page->decimal, decimals);
}
