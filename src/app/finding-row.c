/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "finding-row.h"

#include "kind-look.h"
#include "wording.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where the findings on a chart's texts are: "text.source". */
#define TEXTS "text."

struct _SsFindingRow {
  GtkListBoxRow parent_instance;

  GtkWidget *dot, *repair_button, *write_button, *keep_button, *rows_button, *buttons;
  GtkLabel *message, *detail;

  const SsFinding *finding; /* borrowed */
};

enum { SIGNAL_REPAIR, SIGNAL_KEEP, SIGNAL_SHOW_ROWS, N_SIGNALS };

static const char *const signal_names[N_SIGNALS] = {"repair", "keep", "show-rows"};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SsFindingRow, ss_finding_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_repair (SsFindingRow *row)
{
  g_signal_emit (row, signals[SIGNAL_REPAIR], 0);
}

static void
on_keep (SsFindingRow *row)
{
  g_signal_emit (row, signals[SIGNAL_KEEP], 0);
}

static void
on_show_rows (SsFindingRow *row)
{
  g_signal_emit (row, signals[SIGNAL_SHOW_ROWS], 0);
}

static void
ss_finding_row_class_init (SsFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SS_TYPE_WRAP_LAYOUT);
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (signal_names[i], SS_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/dataouvretoi/Sesame/ui/finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, dot);
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, detail);
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, repair_button);
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, write_button);
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, keep_button);
  gtk_widget_class_bind_template_child (widget_class, SsFindingRow, rows_button);
  gtk_widget_class_bind_template_callback (widget_class, on_repair);
  gtk_widget_class_bind_template_callback (widget_class, on_keep);
  gtk_widget_class_bind_template_callback (widget_class, on_show_rows);
}

static void
ss_finding_row_init (SsFindingRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

/* "Column « pop » · 12 rows · L04": what is known of where it is and where the rule comes from. */
static char *
dup_detail (const SsFinding *finding, SsFindingAbilities abilities)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  gsize n = finding->n_rows_total;

  if (finding->column)
    /* Translators: %s is the name of a column. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("Column “%s”"), finding->column));
  if (n) {
    g_autofree char *rows = ss_number_text (n, 0, ss_language_current ());

    /* Translators: %s is a number of rows, already formatted. */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%s row", "%s rows", n), rows));
  }
  if (finding->source)
    g_ptr_array_add (parts, g_strdup (finding->source));
  if (abilities & SS_FINDING_IS_KEPT)
    g_ptr_array_add (parts, g_strdup (_ ("Kept, and justified in the note")));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **)parts->pdata);
}

/* Of a finding on a text of a chart, what is written there; NULL for any other. */
static const char *
text_concerned (const SsFinding *finding)
{
  return finding->where && g_str_has_prefix (finding->where, TEXTS) ? finding->where + strlen (TEXTS) : NULL;
}

GtkWidget *
ss_finding_row_new (const SsFinding *finding, SsFindingAbilities abilities)
{
  SsFindingRow *row = g_object_new (SS_TYPE_FINDING_ROW, NULL);
  g_autofree char *detail = dup_detail (finding, abilities);
  gboolean can_repair = (abilities & SS_FINDING_CAN_REPAIR) && finding->repair;
  gboolean can_keep = abilities & SS_FINDING_CAN_KEEP;
  const char *text = abilities & SS_FINDING_CAN_WRITE ? text_concerned (finding) : NULL;
  gboolean can_show = (abilities & SS_FINDING_CAN_SHOW_ROWS) && finding->n_rows;

  row->finding = finding;
  if (abilities & SS_FINDING_IS_KEPT)
    gtk_widget_add_css_class (GTK_WIDGET (row->message), "dim-label");
  else
    gtk_widget_add_css_class (row->dot, ss_severity_class (finding->severity));
  gtk_widget_set_tooltip_text (row->dot, ss_severity_label (finding->severity));
  gtk_label_set_label (row->message, finding->message);
  gtk_label_set_label (row->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (row->detail), *detail != '\0');
  gtk_widget_set_visible (row->repair_button, can_repair);
  gtk_widget_set_visible (row->write_button, text != NULL);
  if (text) {
    gtk_actionable_set_action_target (GTK_ACTIONABLE (row->write_button), "s", text);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (row->write_button), "chart.write");
  }
  gtk_widget_set_visible (row->keep_button, can_keep);
  gtk_widget_set_visible (row->rows_button, can_show);
  gtk_widget_set_visible (row->buttons, can_repair || text || can_keep || can_show);
  return GTK_WIDGET (row);
}

const SsFinding *
ss_finding_row_finding (SsFindingRow *row)
{
  return row->finding;
}
