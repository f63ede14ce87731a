/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records.h"

#include <string.h>

/* Records are shown as their fields between bars, one line a record. */
static const struct {
  const char *text, *expected;
  gsize n_broken;
} cases[] = {
    {"a,b\n1,2\n", "a|b\n1|2\n", 0},
    {"a,b\r\n1,2", "a|b\n1|2\n", 0},
    {"a,b\r1,2\r", "a|b\n1|2\n", 0},
    {"\"a,b\",c\n", "a,b|c\n", 0},
    {"\"a\nb\",c\nd,e\n", "a\nb|c\nd|e\n", 0},
    {"\"say \"\"yes\"\"\",c\n", "say \"yes\"|c\n", 0},
    {"5\" pipe,c\n", "5\" pipe|c\n", 0},
    {",,\n\n", "||\n\n", 0},
    {"\"never closed,b\nc,d\n", "\"never closed|b\nc|d\n", 1},
    {"\"closed\"too soon,b\nc,d\n", "\"closed\"too soon|b\nc|d\n", 1},
    {"a,\"b\"", "a|b\n", 0},
};

static char *
dup_records (const SsBatch *batch)
{
  GString *out = g_string_new (NULL);

  for (gsize r = 0; r < batch->n_records; r++) {
    const SsRecord *record = &batch->records[r];
    for (gsize i = 0; i < record->n; i++) {
      const SsField *field = &batch->fields[record->first + i];
      g_string_append (out, i > 0 ? "|" : "");
      g_string_append_len (out, ss_batch_text (batch, field), field->length);
    }
    g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}

static void
test_split (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (SsBatch) batch = {.size = 0};
    g_autoptr (SsSplitter) splitter = ss_splitter_new (',', '"', FALSE);
    gsize n = strlen (cases[i].text), line;

    ss_batch_reserve (&batch, n);
    memcpy (batch.bytes, cases[i].text, n);
    g_assert_cmpuint (ss_splitter_split (splitter, &batch, n, TRUE), ==, n);
    g_autofree char *said = dup_records (&batch);
    g_assert_cmpstr (said, ==, cases[i].expected);
    g_assert_cmpuint (ss_splitter_n_broken (splitter, &line), ==, cases[i].n_broken);
  }
}

/* Marks are looked for many bytes at a time: they are found at any place of those. */
static void
test_every_place (void)
{
  for (gsize n = 1; n < 200; n++) {
    g_auto (SsBatch) batch = {.size = 0};
    g_autoptr (SsSplitter) splitter = ss_splitter_new (',', '"', FALSE);
    g_autofree char *cell = g_strnfill (n, 'x');
    g_autofree char *text = g_strdup_printf ("%s,\"%s,\"\"\",%s\"\r\n%s\n", cell, cell, cell, cell);
    g_autofree char *expected = g_strdup_printf ("%s|%s,\"|%s\"\n%s\n", cell, cell, cell, cell);
    gsize length = strlen (text);

    ss_batch_reserve (&batch, length);
    memcpy (batch.bytes, text, length);
    g_assert_cmpuint (ss_splitter_split (splitter, &batch, length, TRUE), ==, length);
    g_autofree char *said = dup_records (&batch);
    g_assert_cmpstr (said, ==, expected);
  }
}

/* Wherever a text is cut in two, what is left of the first part comes again before the second, and the records are the same. */
static void
test_cut_anywhere (void)
{
  static const char text[] = "a,b\r\n\"x\ny\",2\r\n3,\"q\"\"q\"\r\n";
  gsize n = strlen (text);

  for (gsize cut = 0; cut <= n; cut++) {
    g_auto (SsBatch) batch = {.size = 0};
    g_autoptr (SsSplitter) splitter = ss_splitter_new (',', '"', FALSE);
    g_autoptr (GString) all = g_string_new (NULL);

    ss_batch_reserve (&batch, n);
    memcpy (batch.bytes, text, cut);
    gsize used = ss_splitter_split (splitter, &batch, cut, FALSE);
    g_autofree char *first = dup_records (&batch);
    memcpy (batch.bytes, text + used, n - used);
    ss_splitter_split (splitter, &batch, n - used, TRUE);
    g_autofree char *rest = dup_records (&batch);
    g_string_append (all, first);
    g_string_append (all, *rest == '\n' ? rest + 1 : rest); /* a cut between CR and LF leaves a blank line */
    g_assert_cmpstr (all->str, ==, "a|b\nx\ny|2\n3|q\"q\n");
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/records/split", test_split);
  g_test_add_func ("/load/records/every-place", test_every_place);
  g_test_add_func ("/load/records/cut-anywhere", test_cut_anywhere);
  return g_test_run ();
}
