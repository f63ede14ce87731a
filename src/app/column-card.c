/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "column-card.h"

#include "bins-view.h"
#include "cell-text.h"
#include "kind-look.h"
#include "unit.h"

#include <glib/gi18n-lib.h>

/* Values shown of a column of texts: three tell what it is about. */
#define N_EXAMPLES 3
/* Three lines of the card, in characters. */
#define MOST_EXAMPLE_LENGTH 72

struct _SsColumnCard {
  GtkWidget parent_instance;

  GtkLabel *name, *kind, *semantic, *range, *missing, *findings;
  GtkWidget *bins;
};

G_DEFINE_FINAL_TYPE (SsColumnCard, ss_column_card, GTK_TYPE_WIDGET)

static void
ss_column_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ss_column_card_parent_class)->dispose (object);
}

static void
ss_column_card_class_init (SsColumnCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_BINS_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ss_column_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/column-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SsColumnCard, name);
  gtk_widget_class_bind_template_child (widget_class, SsColumnCard, kind);
  gtk_widget_class_bind_template_child (widget_class, SsColumnCard, semantic);
  gtk_widget_class_bind_template_child (widget_class, SsColumnCard, bins);
  gtk_widget_class_bind_template_child (widget_class, SsColumnCard, range);
  gtk_widget_class_bind_template_child (widget_class, SsColumnCard, missing);
  gtk_widget_class_bind_template_child (widget_class, SsColumnCard, findings);
}

static void
ss_column_card_init (SsColumnCard *card)
{
  gtk_widget_init_template (GTK_WIDGET (card));
}

/* The meaning, whether it adds up, the unit: "money · adds up · M€". */
static char *
dup_meaning (const SsColumnFacts *facts)
{
  static const char *const measures[]
      = {[SS_MEASURE_NONE] = NULL, [SS_MEASURE_COUNT] = N_ ("adds up"), [SS_MEASURE_RATE] = N_ ("a rate")};
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (facts->semantic != SS_SEMANTIC_NONE)
    g_ptr_array_add (parts, (char *)ss_semantic_label (facts->semantic));
  if (measures[facts->measure])
    g_ptr_array_add (parts, (char *)_ (measures[facts->measure]));
  if (facts->unit)
    g_ptr_array_add (parts, (char *)ss_unit_for_people (facts->unit));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

static char *
dup_examples (const SsColumn *column)
{
  gsize n = MIN (ss_column_n_codes (column), N_EXAMPLES);
  g_autoptr (GString) text = g_string_new (NULL);
  glong length;

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i ? ", " : "", ss_column_code_text (column, i));
  length = g_utf8_strlen (text->str, -1);
  if (length > MOST_EXAMPLE_LENGTH)
    g_string_truncate (text, g_utf8_offset_to_pointer (text->str, MOST_EXAMPLE_LENGTH) - text->str);
  if (length > MOST_EXAMPLE_LENGTH || ss_column_n_codes (column) > n)
    g_string_append (text, "…");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A year, a code, a number that names something: it has ends, and no middle. */
static gboolean
is_name_in_figures (const SsColumnFacts *facts)
{
  return facts->semantic != SS_SEMANTIC_NONE && facts->measure == SS_MEASURE_NONE;
}

static char *
dup_range (const SsColumn *column, const SsColumnFacts *facts)
{
  SsCellFormat format = ss_cell_format (column, facts);
  g_autofree char *min = ss_cell_format_number (&format, facts->min);
  g_autofree char *max = ss_cell_format_number (&format, facts->max);
  g_autofree char *median = ss_cell_format_number (&format, facts->median);

  if (ss_column_kind (column) == SS_KIND_TEXT)
    return dup_examples (column);
  if ((ss_column_is_time (column) || ss_column_is_numeric (column)) && g_str_equal (min, max))
    return g_steal_pointer (&min);
  if (ss_column_is_time (column) || (ss_column_is_numeric (column) && is_name_in_figures (facts)))
    /* Translators: the first and the last date of a column. */
    return g_strdup_printf (_ ("from %s to %s"), min, max);
  if (ss_column_is_numeric (column))
    /* Translators: least, greatest and middle value of a column, already formatted. */
    return g_strdup_printf (_ ("from %s to %s, median %s"), min, max, median);
  return g_strdup ("");
}

static char *
dup_missing (const SsColumnFacts *facts)
{
  SsLanguage language = ss_language_current ();
  g_autofree char *missing = ss_number_text (facts->missing, 0, language);
  g_autofree char *distinct = ss_number_text (facts->distinct, 0, language);
  g_autofree char *values = NULL;

  /* Translators: %s is a number, already formatted. */
  values = g_strdup_printf (ngettext ("%s distinct value", "%s distinct values", facts->distinct), distinct);
  if (facts->missing == 0)
    return g_steal_pointer (&values);
  /* Translators: "12 distinct values", then the number of missing cells. */
  return g_strdup_printf (ngettext ("%s · %s missing", "%s · %s missing", facts->missing), values, missing);
}

static guint
count_findings (SsProfile *profile, const char *name)
{
  const GPtrArray *findings = ss_profile_findings (profile);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_strcmp0 (((const SsFinding *)g_ptr_array_index (findings, i))->column, name) == 0;
  return n;
}

static void
set_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

GtkWidget *
ss_column_card_new (SsProfile *profile, gsize i)
{
  SsColumnCard *card = g_object_new (SS_TYPE_COLUMN_CARD, NULL);
  const SsColumn *column = ss_table_column (ss_profile_table (profile), i);
  const SsColumnFacts *facts = ss_profile_column (profile, i);
  const SsKindLook *look = ss_kind_look (facts->kind);
  g_autofree char *meaning = dup_meaning (facts), *range = dup_range (column, facts);
  g_autofree char *missing = dup_missing (facts);
  guint n = count_findings (profile, ss_column_name (column));
  g_autofree char *findings = g_strdup_printf (ngettext ("%u remark", "%u remarks", n), n);

  gtk_widget_add_css_class (GTK_WIDGET (card), look->css_class);
  gtk_label_set_label (card->name, ss_column_name (column));
  gtk_widget_set_tooltip_text (GTK_WIDGET (card->name), ss_column_name (column));
  gtk_label_set_label (card->kind, ss_kind_label (facts->kind));
  set_or_hide (card->semantic, meaning);
  set_or_hide (card->range, range);
  set_or_hide (card->missing, missing);
  set_or_hide (card->findings, n ? findings : "");
  gtk_widget_set_visible (card->bins, ss_column_is_numeric (column) || ss_column_is_time (column));
  ss_bins_view_set (SS_BINS_VIEW (card->bins), facts->bins, G_N_ELEMENTS (facts->bins));
  return GTK_WIDGET (card);
}
