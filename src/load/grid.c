/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid.h"

#include "intake.h"
#include "loaded.h"

#include <glib/gi18n-lib.h>

#define MOST_COLUMNS 16384          /* of a spreadsheet: XFD */
#define MOST_BYTES ((gsize)2 << 30) /* offsets of fields are 32 bits wide */

struct _SsGrid {
  GString *text;
  GArray *fields;  /* SsField */
  GArray *records; /* SsRecord */
  gsize first;     /* field of the row that is being filled */
  gboolean is_full;
};

SsGrid *
ss_grid_new (void)
{
  SsGrid *grid = g_new0 (SsGrid, 1);

  grid->text = g_string_new (NULL);
  grid->fields = g_array_new (FALSE, FALSE, sizeof (SsField));
  grid->records = g_array_new (FALSE, FALSE, sizeof (SsRecord));
  return grid;
}

void
ss_grid_free (SsGrid *grid)
{
  g_string_free (grid->text, TRUE);
  g_array_unref (grid->fields);
  g_array_unref (grid->records);
  g_free (grid);
}

void
ss_grid_set (SsGrid *grid, gsize column, const char *text, gsize length)
{
  SsField none = {0, 0};

  grid->is_full |= column >= MOST_COLUMNS || grid->text->len + length > MOST_BYTES;
  if (grid->is_full || column < grid->fields->len - grid->first)
    return;
  while (grid->fields->len - grid->first < column)
    g_array_append_val (grid->fields, none);
  SsField field = {(guint32)grid->text->len, (guint32)length};
  g_array_append_val (grid->fields, field);
  g_string_append_len (grid->text, text, (gssize)length);
}

void
ss_grid_end_row (SsGrid *grid)
{
  SsRecord record = {grid->first, grid->fields->len - grid->first, grid->records->len + 1};

  if (record.n == 0) { /* a record has a field, if an empty one */
    SsField none = {0, 0};
    g_array_append_val (grid->fields, none);
    record.n = 1;
  }
  g_array_append_val (grid->records, record);
  grid->first = grid->fields->len;
}

gsize
ss_grid_n_rows (const SsGrid *grid)
{
  return grid->records->len;
}

static SsBatch
batch_of (const SsGrid *grid)
{
  return (SsBatch) {.bytes = grid->text->str,
                    .size = grid->text->len,
                    .fields = (SsField *)(void *)grid->fields->data,
                    .n_fields = grid->fields->len,
                    .records = (SsRecord *)(void *)grid->records->data,
                    .n_records = grid->records->len};
}

/* A table may stand away from the left edge of its sheet: the first column where anything stands. */
static gsize
find_left (const SsGrid *grid)
{
  gsize left = G_MAXSIZE;

  for (guint r = 0; r < grid->records->len; r++) {
    const SsRecord *record = &g_array_index (grid->records, SsRecord, r);
    gsize column = 0;
    while (column < MIN (record->n, left)
           && g_array_index (grid->fields, SsField, record->first + column).length == 0)
      column++;
    if (column < record->n)
      left = MIN (left, column);
  }
  return left < G_MAXSIZE ? left : 0;
}

/* Sheets end in rows that were emptied, and rows do not say how wide the table is: the widest one does. */
static void
square (SsGrid *grid)
{
  g_autoptr (GArray) fields = g_array_sized_new (FALSE, TRUE, sizeof (SsField), grid->fields->len);
  SsField none = {0, 0};
  gsize width = 1, left = find_left (grid);

  for (guint r = 0; r < grid->records->len; r++) {
    SsRecord *record = &g_array_index (grid->records, SsRecord, r);
    gsize taken = MIN (left, record->n);
    record->first += taken;
    record->n -= taken;
    width = MAX (width, record->n);
  }
  for (guint r = 0; r < grid->records->len; r++) {
    SsRecord *record = &g_array_index (grid->records, SsRecord, r);
    gsize first = fields->len;
    g_array_append_vals (fields, &g_array_index (grid->fields, SsField, record->first), (guint)record->n);
    while (fields->len - first < width)
      g_array_append_val (fields, none);
    *record = (SsRecord) {first, width, record->line};
  }
  g_array_unref (grid->fields);
  grid->fields = g_steal_pointer (&fields);
}

static SsLoaded *
fail (const SsReading *reading, SsLoadError code, const char *format, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, code, format, reading->name);
  return NULL;
}

static SsLoaded *
read_squared (SsGrid *grid, const SsReading *reading, SsDialect *dialect, GError **error)
{
  g_auto (SsLayout) layout = {.names = NULL};
  g_autoptr (SsIntake) intake = NULL;
  g_autoptr (GByteArray) as_text = g_byte_array_new ();

  for (;;) {
    SsBatch batch = batch_of (grid);
    g_autofree SsRecord *records = g_memdup2 (batch.records, batch.n_records * sizeof (SsRecord));
    batch.records = records; /* the intake takes records out */
    ss_layout_clear (&layout);
    ss_layout_guess (&layout, &batch, reading->options);
    g_clear_pointer (&intake, ss_intake_free);
    intake = ss_intake_new (reading, &layout, &batch, '.', as_text);
    gsize above = MIN (layout.preamble + layout.n_header, batch.n_records);
    batch.records += above;
    batch.n_records -= above;
    ss_intake_start (intake, &batch, TRUE);
    if (!ss_intake_wait (intake, error))
      return NULL;
    SsLoaded *loaded = ss_intake_end (intake, dialect);
    if (loaded)
      return loaded;
    ss_intake_is_refuted (intake, as_text);
  }
}

SsLoaded *
ss_grid_read (SsGrid *grid, const SsReading *reading, SsDialect *dialect, GError **error)
{
  SsLoaded *loaded;

  if (grid->is_full)
    loaded
        = fail (reading, SS_LOAD_ERROR_TOO_BIG, _ ("“%s” has more columns or text than can be read."), error);
  else if (grid->records->len == 0)
    loaded = fail (reading, SS_LOAD_ERROR_EMPTY, _ ("“%s” is empty."), error);
  else {
    square (grid);
    loaded = read_squared (grid, reading, dialect, error);
  }
  ss_dialect_clear (dialect);
  return loaded;
}
