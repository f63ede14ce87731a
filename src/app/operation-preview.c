/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operation-preview.h"

#include "wording.h"

#include <glib/gi18n-lib.h>

struct _SsOperationPreview {
  const SsOperation *operation;
  SsTable *table, *other;
  json_t *step; /* a copy: reference counts of JSON are not for several threads */
};

SsOperationPreview *
ss_operation_preview_new (const SsOperation *operation, SsTable *table, SsTable *other, const json_t *step)
{
  SsOperationPreview *preview = g_new0 (SsOperationPreview, 1);

  preview->operation = operation;
  preview->table = ss_table_ref (table);
  preview->other = other ? ss_table_ref (other) : NULL;
  preview->step = json_deep_copy (step);
  return preview;
}

void
ss_operation_preview_free (SsOperationPreview *preview)
{
  ss_table_unref (preview->table);
  g_clear_pointer (&preview->other, ss_table_unref);
  json_decref (preview->step);
  g_free (preview);
}

static SsTable *
resolve_other (const char *reference, gpointer other, GCancellable *cancellable, GError **error)
{
  return ss_table_ref (other);
}

/* "12 500 rows, 4 columns" */
static char *
dup_size (gsize n_rows, gsize n_columns)
{
  g_autofree char *row_number = ss_number_text (n_rows, 0, ss_language_current ());
  g_autofree char *column_number = ss_number_text (n_columns, 0, ss_language_current ());
  /* Translators: %s is a number, already formatted. */
  g_autofree char *rows = g_strdup_printf (ngettext ("%s row", "%s rows", n_rows), row_number);
  g_autofree char *columns = g_strdup_printf (ngettext ("%s column", "%s columns", n_columns), column_number);

  return g_strdup_printf ("%s, %s", rows, columns);
}

static char *
dup_lines (const SsTable *result, const GPtrArray *findings)
{
  g_autofree char *size = dup_size (ss_table_n_rows (result), ss_table_n_columns (result));
  GString *lines = g_string_new (NULL);

  /* Translators: “12 rows, 4 columns”. */
  g_string_append_printf (lines, _ ("Result: %s."), size);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (lines, "\n%s", ((const SsFinding *)findings->pdata[i])->message);
  return g_string_free (lines, FALSE);
}

gpointer
ss_operation_preview_run (gpointer data, SsJob *job, GError **error)
{
  SsOperationPreview *preview = data;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  const SsPrepareContext context = {.cancellable = ss_job_cancellable (job),
                                    .resolve = preview->other ? resolve_other : NULL,
                                    .resolve_data = preview->other,
                                    .findings = findings};
  g_autoptr (SsTable) result
      = ss_operation_apply (preview->operation, preview->table, preview->step, &context, error);

  return result ? dup_lines (result, findings) : NULL;
}
