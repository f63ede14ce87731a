/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake.h"

#include "column-set.h"
#include "heading.h"
#include "intake-findings.h"
#include "loaded.h"
#include "sieve.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SsIntake {
  const SsReading *reading;
  SsLayout layout; /* its names are this one's own */
  char **header;   /* the header's cells as written, to know it again */
  char *heading;   /* what stands above the header, or NULL */
  gsize n_header;
  char decimal;
  gsize n_rows, n_footer;
  SsColumnBuilder **builders;
  SsNoticed noticed;
  GPtrArray *findings;
  SsCrew *crew;
  const SsBatch *batch; /* under way */
};

static void
keep_header (SsIntake *intake, const SsBatch *batch)
{
  const SsRecord *record = &batch->records[intake->layout.preamble];

  intake->n_header = record->n;
  intake->header = g_new0 (char *, record->n + 1);
  for (gsize i = 0; i < record->n; i++) {
    const SsField *field = &batch->fields[record->first + i];
    intake->header[i] = g_strndup (ss_batch_text (batch, field), field->length);
  }
}

SsIntake *
ss_intake_new (const SsReading *reading, const SsLayout *layout, const SsBatch *batch, char decimal,
               const GByteArray *as_text)
{
  SsIntake *intake = g_new0 (SsIntake, 1);

  intake->reading = reading;
  intake->layout = *layout;
  intake->layout.names = g_strdupv (layout->names);
  intake->decimal = decimal;
  intake->findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  ss_noticed_init (&intake->noticed);
  intake->builders = g_new0 (SsColumnBuilder *, layout->n_columns + 1);
  for (gsize i = 0; i < layout->n_columns; i++)
    intake->builders[i] = ss_column_builder_new (layout->names[i], decimal,
                                                 reading->options->is_raw
                                                     || (as_text && i < as_text->len && as_text->data[i]));
  intake->crew = ss_crew_new ();
  if (batch && layout->n_header > 0)
    keep_header (intake, batch);
  intake->heading = batch ? ss_heading_of (batch, layout->preamble) : NULL;
  return intake;
}

void
ss_intake_free (SsIntake *intake)
{
  ss_crew_free (intake->crew);
  for (gsize i = 0; i < intake->layout.n_columns; i++)
    ss_column_builder_free (intake->builders[i]);
  g_free (intake->builders);
  ss_layout_clear (&intake->layout);
  ss_noticed_clear (&intake->noticed);
  g_strfreev (intake->header);
  g_free (intake->heading);
  g_clear_pointer (&intake->findings, g_ptr_array_unref);
  g_free (intake);
}

void
ss_intake_note (SsIntake *intake, SsFinding *finding)
{
  g_ptr_array_add (intake->findings, finding);
}

gboolean
ss_intake_is_sated (const SsIntake *intake)
{
  gsize most = intake->reading->options->most_rows;

  return most > 0 && intake->n_rows >= most;
}

/* TRUE if cells stand where the table has no column. */
static gboolean
is_too_long (const SsIntake *intake, const SsBatch *batch, const SsRecord *record)
{
  for (gsize i = intake->layout.n_columns; i < record->n; i++)
    if (batch->fields[record->first + i].length > 0)
      return TRUE;
  return FALSE;
}

/* Keeps the records of the table; @is_last: a footer may stand at the end. */
static void
sieve (SsIntake *intake, SsBatch *batch, gboolean is_last)
{
  gsize n_columns = intake->layout.n_columns, kept = 0;

  if (is_last) {
    gsize n_footer = ss_sieve_n_footer (batch, n_columns);
    for (gsize r = batch->n_records - n_footer; r < batch->n_records; r++)
      intake->n_footer += !ss_record_is_blank (batch, &batch->records[r]);
    batch->n_records -= n_footer;
  }
  for (gsize r = 0; r < batch->n_records && !(ss_intake_is_sated (intake)); r++) {
    SsRecord *record = &batch->records[r];
    if (record->n != n_columns || batch->fields[record->first].length == 0) {
      if (ss_record_is_blank (batch, record)) {
        intake->noticed.n_blank++;
        continue;
      }
      if (record->n < n_columns)
        ss_noticed_add (&intake->noticed.too_short, intake->n_rows, record->line);
      else if (is_too_long (intake, batch, record)) {
        ss_noticed_add (&intake->noticed.too_long, intake->n_rows, record->line);
        ss_batch_join (batch, record, n_columns - 1, intake->layout.delimiter);
      }
    }
    if (ss_sieve_is_header (batch, record, intake->header, intake->n_header)) {
      intake->noticed.n_headers++;
      continue;
    }
    batch->records[kept++] = *record;
    intake->n_rows++;
  }
  batch->n_records = kept;
}

static gboolean
fail_full (const SsIntake *intake, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
               _ ("“%s” holds more text in one column than can be read (4 GB)."), intake->reading->name);
  return FALSE;
}

static void
add_to_column (gsize i, gpointer data)
{
  SsIntake *intake = data;

  ss_column_builder_add (intake->builders[i], intake->batch, i);
}

void
ss_intake_expect (SsIntake *intake, gsize n_rows)
{
  for (gsize i = 0; i < intake->layout.n_columns; i++)
    ss_column_builder_reserve (intake->builders[i], n_rows);
}

void
ss_intake_start (SsIntake *intake, SsBatch *batch, gboolean is_last)
{
  sieve (intake, batch, is_last);
  intake->batch = batch;
  if (!is_last || intake->n_rows > batch->n_records) {
    ss_crew_start (intake->crew, intake->layout.n_columns, add_to_column, intake);
    return;
  }
  for (gsize i = 0; i < intake->layout.n_columns;
       i++) /* a small file is done before a thread would be there */
    add_to_column (i, intake);
}

gboolean
ss_intake_wait (SsIntake *intake, GError **error)
{
  ss_crew_finish (intake->crew);
  for (gsize i = 0; i < intake->layout.n_columns; i++)
    if (ss_column_builder_is_full (intake->builders[i]))
      return fail_full (intake, error);
  return !g_cancellable_set_error_if_cancelled (intake->reading->cancellable, error);
}

gboolean
ss_intake_is_refuted (const SsIntake *intake, GByteArray *as_text)
{
  gsize n = intake->layout.n_columns, old = as_text->len, n_refuted = 0;

  g_byte_array_set_size (as_text, (guint)MAX (n, old));
  for (gsize i = old; i < n; i++)
    as_text->data[i] = FALSE;
  for (gsize i = 0; i < n; i++)
    if (ss_column_builder_is_refuted (intake->builders[i])) {
      as_text->data[i] = TRUE;
      n_refuted++;
    }
  return n_refuted > 0;
}

SsLoaded *
ss_intake_end (SsIntake *intake, SsDialect *dialect)
{
  SsColumnSet set = {intake->reading,  intake->decimal,
                     intake->builders, intake->layout.n_columns,
                     intake->crew,     intake->layout.delimiter == ',' ? intake->noticed.too_long.n : 0};
  SsTable *table = ss_column_set_end (&set, NULL, dialect, intake->findings);

  if (!table)
    return NULL;
  dialect->preamble_rows = (guint)intake->layout.preamble;
  dialect->header_row = intake->layout.n_header > 0;
  dialect->footer_rows = (guint)intake->n_footer;
  ss_find_in_layout (&intake->layout, intake->heading, &intake->noticed, intake->n_footer, intake->findings);
  if (intake->heading != NULL) {
    g_autoptr (SsTable) plain = table;
    table = ss_table_titled (plain, intake->heading);
  }
  return ss_loaded_new (intake->reading->name, dialect, table, g_steal_pointer (&intake->findings));
}
