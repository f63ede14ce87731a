/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reading-panel.h"

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

/* Names of columns stand in one of the first rows, or nowhere. */
static const struct {
  int row; /* as SsLoadOptions.header_row */
  const char *label;
} headers[] = {
    {0, N_ ("Automatic")}, {-1, N_ ("No names")},  {1, N_ ("First row")}, {2, N_ ("Second row")},
    {3, N_ ("Third row")}, {4, N_ ("Fourth row")}, {5, N_ ("Fifth row")},
};

enum { ENCODING, DELIMITER, DECIMAL, N_FIELDS };

/* What is said by one text of the document. */
static const struct {
  const Choice *choices;
  gsize offset;
} fields[N_FIELDS] = {
    [ENCODING] = {encodings, G_STRUCT_OFFSET (SsDocument, encoding)},
    [DELIMITER] = {delimiters, G_STRUCT_OFFSET (SsDocument, delimiter)},
    [DECIMAL] = {decimals, G_STRUCT_OFFSET (SsDocument, decimal)},
};

struct _SsReadingPanel {
  SsPane parent_instance;

  AdwComboRow *encoding, *delimiter, *decimal, *header, *sheet;

  AdwComboRow *rows[N_FIELDS]; /* borrowed */
  gboolean is_showing;         /* showing what was said is not saying it anew */
};

G_DEFINE_FINAL_TYPE (SsReadingPanel, ss_reading_panel, SS_TYPE_PANE)

static void
set_text (char **text, const char *value)
{
  g_free (*text);
  *text = g_strdup (value);
}

static void
on_field (SsReadingPanel *panel, GParamSpec *pspec, AdwComboRow *row)
{
  SsDocument *as;

  if (panel->is_showing)
    return;
  as = ss_document_copy (ss_session_origin (ss_pane_session (panel)));
  for (guint i = 0; i < N_FIELDS; i++)
    if (row == panel->rows[i])
      set_text (G_STRUCT_MEMBER_P (as, fields[i].offset),
                fields[i].choices[adw_combo_row_get_selected (row)].value);
  ss_session_reread (ss_pane_session (panel), as);
}

static void
on_header (SsReadingPanel *panel)
{
  SsDocument *as;

  if (panel->is_showing)
    return;
  as = ss_document_copy (ss_session_origin (ss_pane_session (panel)));
  as->header_row = headers[adw_combo_row_get_selected (panel->header)].row;
  ss_session_reread (ss_pane_session (panel), as);
}

static void
on_sheet (SsReadingPanel *panel)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (panel->sheet);
  SsDocument *as;

  if (panel->is_showing || !chosen)
    return;
  as = ss_document_copy (ss_session_origin (ss_pane_session (panel)));
  set_text (&as->sheet, gtk_string_object_get_string (chosen));
  ss_session_reread (ss_pane_session (panel), as);
}

static void
show_field (AdwComboRow *row, const Choice *choices, const char *value)
{
  for (guint i = 0; choices[i].label; i++)
    if (g_strcmp0 (choices[i].value, value) == 0)
      adw_combo_row_set_selected (row, i);
}

static void
show_header (SsReadingPanel *panel, int header_row)
{
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    if (headers[i].row == header_row)
      adw_combo_row_set_selected (panel->header, i);
}

static void
show_sheets (SsReadingPanel *panel, const SsDialect *dialect)
{
  const char *const *sheets = (const char *const *)dialect->sheets;
  g_autoptr (GtkStringList) names = gtk_string_list_new (sheets);

  gtk_widget_set_visible (GTK_WIDGET (panel->sheet), sheets != NULL);
  adw_combo_row_set_model (panel->sheet, G_LIST_MODEL (names));
  for (guint i = 0; sheets && sheets[i]; i++)
    if (g_strcmp0 (sheets[i], dialect->sheet) == 0)
      adw_combo_row_set_selected (panel->sheet, i);
}

/* Encodings, delimiters and decimal marks are questions of text files alone. */
static void
show_what_can_be_said (SsReadingPanel *panel, const SsDialect *dialect)
{
  for (guint i = 0; i < N_FIELDS; i++)
    gtk_widget_set_visible (GTK_WIDGET (panel->rows[i]), dialect->delimiter != NULL);
}

static void
ss_reading_panel_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsReadingPanel *panel = SS_READING_PANEL (pane);
  const SsLoaded *source = ss_session_source (session);
  const SsDocument *origin = ss_session_origin (session);

  if (!(changed & SS_PART_SOURCE) || !source)
    return;
  panel->is_showing = TRUE;
  for (guint i = 0; i < N_FIELDS; i++)
    show_field (panel->rows[i], fields[i].choices, G_STRUCT_MEMBER (char *, origin, fields[i].offset));
  show_header (panel, origin->header_row);
  show_sheets (panel, &source->dialect);
  show_what_can_be_said (panel, &source->dialect);
  panel->is_showing = FALSE;
}

static void
ss_reading_panel_class_init (SsReadingPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SS_PANE_CLASS (klass)->update = ss_reading_panel_update;
  ss_pane_class_set_template (klass, "reading-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SsReadingPanel, encoding);
  gtk_widget_class_bind_template_child (widget_class, SsReadingPanel, delimiter);
  gtk_widget_class_bind_template_child (widget_class, SsReadingPanel, decimal);
  gtk_widget_class_bind_template_child (widget_class, SsReadingPanel, header);
  gtk_widget_class_bind_template_child (widget_class, SsReadingPanel, sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_field);
  gtk_widget_class_bind_template_callback (widget_class, on_header);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet);
}

static void
ss_reading_panel_init (SsReadingPanel *panel)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  panel->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (panel));
  panel->rows[ENCODING] = panel->encoding;
  panel->rows[DELIMITER] = panel->delimiter;
  panel->rows[DECIMAL] = panel->decimal;
  for (guint i = 0; i < N_FIELDS; i++) {
    g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

    for (const Choice *choice = fields[i].choices; choice->label; choice++)
      gtk_string_list_append (labels, g_dgettext (GETTEXT_PACKAGE, choice->label));
    adw_combo_row_set_model (panel->rows[i], G_LIST_MODEL (labels));
  }
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    gtk_string_list_append (rows, g_dgettext (GETTEXT_PACKAGE, headers[i].label));
  adw_combo_row_set_model (panel->header, G_LIST_MODEL (rows));
  panel->is_showing = FALSE;
}

static const char *
choice_label (const Choice *choices, const char *value)
{
  for (const Choice *choice = choices + 1; value && choice->label; choice++)
    if (g_str_equal (choice->value, value))
      return g_dgettext (GETTEXT_PACKAGE, choice->label);
  return value;
}

const char *
ss_reading_delimiter_label (const char *delimiter)
{
  return choice_label (delimiters, delimiter);
}

const char *
ss_reading_decimal_label (const char *decimal)
{
  return choice_label (decimals, decimal);
}
