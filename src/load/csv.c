/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv-form.h"
#include "intake.h"
#include "loaded.h"
#include "reader.h"
#include "text-stream.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOCK (256u << 10) /* bytes of text in flight: with its fields it stays in the second-level cache */
#define SMALL_BLOCK 4096
#define MIN_ROOM 64             /* that a text stream asks for */
#define MOST_CONTROL_SHARE 0.01 /* of a text's bytes; more are a binary */

static const char source_quartz[] = "Quartz guide to bad data";

static const char *const globs[] = {"*.csv", "*.tsv", "*.tab", "*.txt", NULL};
static const char *const mime_types[] = {"text/csv", "text/tab-separated-values", "text/plain", NULL};

/* One way through the file: what was guessed of it, and the text that goes through. */
typedef struct {
  const SsReading *reading;
  GByteArray *as_text;  /* borrowed: columns that an earlier pass misread */
  SsTextStream *stream; /* owned */
  SsBatch batches[2];   /* one is filled and split while the other goes into the columns */
  SsBatch *batch;       /* the one that is filled */
  gsize n_text;         /* bytes of text at its start */
  gboolean is_end;
  SsCsvForm form;
  SsSplitter *splitter; /* owned */
  SsIntake *intake;     /* owned */
} Pass;

static void
pass_clear (Pass *pass)
{
  g_clear_pointer (&pass->intake, ss_intake_free); /* first: it may be at work on a batch */
  g_clear_pointer (&pass->stream, ss_text_stream_free);
  g_clear_pointer (&pass->splitter, ss_splitter_free);
  ss_batch_clear (&pass->batches[0]);
  ss_batch_clear (&pass->batches[1]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pass, pass_clear)

/* Fills the batch with text behind what it holds. */
static gboolean
fill (Pass *pass, GError **error)
{
  SsEncoding better;
  gsize n;

  while (!pass->is_end && pass->batch->size - pass->n_text >= MIN_ROOM) {
    if (!ss_text_stream_read (pass->stream, pass->batch->bytes + pass->n_text,
                              pass->batch->size - pass->n_text, &n, error))
      return FALSE;
    if (ss_text_stream_is_refuted (pass->stream, &better))
      return FALSE;
    pass->n_text += n;
    pass->is_end = n == 0;
  }
  return TRUE;
}

static gboolean
fail_record (const Pass *pass, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
               _ ("“%s” has a line of more than %u MB: it is not a table that can be read."),
               pass->reading->name, SS_RECORD_MOST >> 20);
  return FALSE;
}

/* Splits the text that is there; what is left of it moves to the front. A record that does not fit makes the batch grow. */
static gboolean
split (Pass *pass, gsize *used, GError **error)
{
  *used = ss_splitter_split (pass->splitter, pass->batch, pass->n_text, pass->is_end);
  while (*used == 0 && !pass->is_end) {
    if (pass->batch->size >= SS_RECORD_MOST)
      return fail_record (pass, error);
    ss_batch_reserve (pass->batch, 2 * pass->batch->size);
    if (!fill (pass, error))
      return FALSE;
    *used = ss_splitter_split (pass->splitter, pass->batch, pass->n_text, pass->is_end);
  }
  return TRUE;
}

static void
drop (Pass *pass, gsize used)
{
  pass->n_text -= used;
  memmove (pass->batch->bytes, pass->batch->bytes + used, pass->n_text);
}

/* The text that is left goes into the other batch, which is filled next. */
static void
change_batch (Pass *pass, gsize used)
{
  SsBatch *next = pass->batch == &pass->batches[0] ? &pass->batches[1] : &pass->batches[0];

  ss_batch_reserve (next, MAX (BLOCK, pass->batch->size));
  pass->n_text -= used;
  memcpy (next->bytes, pass->batch->bytes + used, pass->n_text);
  pass->batch = next;
}

/* Whole lines, so that a guess does not stumble over a cut one. */
static gsize
sample_length (const Pass *pass)
{
  gsize n = pass->n_text;

  if (pass->is_end)
    return n;
  while (n > 0 && pass->batch->bytes[n - 1] != '\n' && pass->batch->bytes[n - 1] != '\r')
    n--;
  return n > 0 ? n : pass->n_text;
}

static gboolean
fail_empty (const Pass *pass, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_EMPTY, _ ("“%s” is empty."), pass->reading->name);
  return FALSE;
}

static void
skip_records (SsBatch *batch, gsize n)
{
  n = MIN (n, batch->n_records);
  batch->n_records -= n;
  memmove (batch->records, batch->records + n, batch->n_records * sizeof (SsRecord));
}

/* The first block: marks, layout, columns. */
static gboolean
begin (Pass *pass, gsize *used, GError **error)
{
  g_auto (SsLayout) layout = {.names = NULL};
  const SsLoadOptions *options = pass->reading->options;

  /* A small file fits whole, with room to see that it ends. */
  ss_batch_reserve (pass->batch, (gsize)CLAMP (pass->reading->size + MIN_ROOM + 1, SMALL_BLOCK, BLOCK));
  if (!fill (pass, error))
    return FALSE;
  if (pass->n_text == 0)
    return fail_empty (pass, error);
  pass->form = ss_csv_form_guess (pass->batch->bytes, sample_length (pass), options);
  pass->splitter = ss_splitter_new (pass->form.delimiter, pass->form.quote, pass->form.is_backslash);
  drop (pass, pass->form.skip);
  if (!split (pass, used, error))
    return FALSE;
  ss_layout_guess (&layout, pass->batch, options);
  layout.delimiter = pass->form.delimiter;
  if (pass->batch->n_records == 0)
    return fail_empty (pass, error);
  pass->intake = ss_intake_new (pass->reading, &layout, pass->batch, pass->form.delimiter == ',' ? '.' : ',',
                                pass->as_text);
  skip_records (pass->batch, layout.preamble + layout.n_header);
  return TRUE;
}

/* By the records of the first block, with a little to spare; untouched room costs nothing. */
static void
expect_rows (Pass *pass, gsize used)
{
  goffset size = pass->reading->size;

  if (used > 0 && size > 0 && !pass->is_end)
    ss_intake_expect (pass->intake,
                      (gsize)((double)size / (double)used * (double)pass->batch->n_records * 1.05));
}

static gboolean
go_through (Pass *pass, GError **error)
{
  gsize used;

  if (!begin (pass, &used, error))
    return FALSE;
  expect_rows (pass, used);
  for (;;) {
    gboolean is_last = pass->is_end && used == pass->n_text;
    SsBatch *taken = pass->batch;
    ss_intake_start (pass->intake, taken, is_last);
    is_last |= ss_intake_is_sated (pass->intake);
    if (!is_last) {
      change_batch (pass, used);
      if (!fill (pass, error) || !split (pass, &used, error))
        return FALSE;
    }
    if (!ss_intake_wait (pass->intake, error))
      return FALSE;
    if (is_last)
      return TRUE;
    if (ss_intake_is_refuted (pass->intake, pass->as_text))
      return TRUE;
  }
}

static void
note (Pass *pass, const char *rule, SsSeverity severity, const char *source, char *message)
{
  ss_intake_note (pass->intake, ss_finding_new (rule, severity, SS_QUALITY_RIGOUR, source, message));
}

static void
note_encoding (Pass *pass, const SsEncoding *encoding)
{
  gsize n_strays, n_replaced = ss_text_stream_n_replaced (pass->stream, &n_strays);

  if (n_replaced > 0)
    note (pass, "R01", SS_SEVERITY_WARN, source_quartz,
          /* Translators: a count, an encoding's name. */
          g_strdup_printf (
              ngettext ("%u character could not be read as %s and is shown as “�”: try another encoding.",
                        "%u characters could not be read as %s and are shown as “�”: try another encoding.",
                        (gulong)n_replaced),
              (guint)n_replaced, encoding->name));
  if (n_strays > 0)
    note (pass, "R01", SS_SEVERITY_WARN, source_quartz,
          g_strdup_printf (
              ngettext ("%u character is not in UTF-8 as the rest of the file is: it was read as "
                        "windows-1252. Check that the accents are right.",
                        "%u characters are not in UTF-8 as the rest of the file is: they were read as "
                        "windows-1252. Check that the accents are right.",
                        (gulong)n_strays),
              (guint)n_strays));
  if (n_replaced == 0 && !g_str_has_prefix (encoding->name, "utf-"))
    note (pass, "R01", SS_SEVERITY_HINT, "csv-detective",
          /* Translators: an encoding's name. */
          g_strdup_printf (
              _ ("The file is not in UTF-8: its text was read as %s. Check that the accents are right."),
              encoding->name));
}

static void
note_quotes (Pass *pass)
{
  gsize line, n_broken = ss_splitter_n_broken (pass->splitter, &line);

  if (n_broken > 0)
    note (pass, "R02", SS_SEVERITY_WARN, "Khartis, import checks",
          /* Translators: a count, a line number. */
          g_strdup_printf (ngettext ("%u line has a quote that is not closed, or stands in the wrong place "
                                     "(line %u): its quotes are kept as text.",
                                     "%u lines have quotes that are not closed, or stand in the wrong "
                                     "place (the first is line %u): those quotes are kept as text.",
                                     (gulong)n_broken),
                           (guint)n_broken, (guint)line));
}

static SsLoaded *
finish (Pass *pass, const SsEncoding *encoding)
{
  SsDialect dialect
      = {.reader = g_strdup ("csv"), .encoding = g_strdup (encoding->name), .bom = encoding->bom > 0};

  note_encoding (pass, encoding);
  note_quotes (pass);
  dialect.line_end = g_strdup (ss_splitter_line_end (pass->splitter));
  dialect.delimiter = g_strndup (&pass->form.delimiter, 1);
  dialect.quote = ss_splitter_met_quotes (pass->splitter) ? g_strndup (&pass->form.quote, 1) : NULL;
  SsLoaded *loaded = ss_intake_end (pass->intake, &dialect);
  ss_dialect_clear (&dialect);
  return loaded;
}

/* Passes until one stands: the encoding, or the kind of a column, may turn out late not to be what the start of the file promised. */
static SsLoaded *
read_csv (const SsReading *reading, GError **error)
{
  SsSource source = {reading, 0};
  g_autoptr (GByteArray) as_text = g_byte_array_new ();
  SsEncoding encoding;

  if (!ss_encoding_of_source (&source, &encoding, error))
    return NULL;
  for (;;) {
    g_auto (Pass) pass = {.reading = reading, .as_text = as_text};
    pass.batch = &pass.batches[0];
    pass.stream = ss_text_stream_new (&source, encoding, error);
    if (!pass.stream)
      return NULL;
    if (go_through (&pass, error)) {
      SsLoaded *loaded = ss_intake_is_refuted (pass.intake, as_text) ? NULL : finish (&pass, &encoding);
      if (loaded)
        return loaded;
      ss_intake_is_refuted (pass.intake, as_text);
    } else if (!ss_text_stream_is_refuted (pass.stream, &encoding))
      return NULL;
  }
}

static double
sniff_csv (const guint8 *head, gsize n, const char *name)
{
  SsEncoding encoding = ss_encoding_guess (head, n, TRUE, NULL);
  gsize controls = 0;

  if (g_str_has_prefix (encoding.name, "utf-16") || g_str_has_prefix (encoding.name, "utf-32"))
    return 0.3;
  for (gsize i = 0; i < n; i++)
    controls += head[i] < 0x20 && !strchr ("\t\n\r\f", head[i]);
  return (double)controls > MOST_CONTROL_SHARE * (double)n ? 0 : 0.3;
}

const SsReader ss_reader_csv = {
    .id = "csv",
    .label = N_ ("Table of text (CSV, TSV)"),
    .globs = globs,
    .mime_types = mime_types,
    .sniff = sniff_csv,
    .read = read_csv,
};
