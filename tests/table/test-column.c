/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

static const double numbers[] = {1, NAN, -3, 4.5};
static const char *const texts[] = {"b", NULL, "a", "b"};

static void
test_numbers (void)
{
  g_autoptr (SsColumn) column = ss_column_new_numbers ("n", SS_KIND_NUMBER, numbers, 4, SS_DATE_UNIT_DAY);
  double copy[4], divisor;

  g_assert_cmpfloat (ss_column_number (column, 3), ==, 4.5);
  g_assert_true (ss_column_is_missing (column, 1));
  g_assert_null (ss_column_ints (column, &divisor));
  ss_column_numbers (column, 2, 2, copy);
  g_assert_cmpfloat (copy[0], ==, -3);
}

/* Whole numbers over a divisor read back as the very doubles that their texts say. */
static void
test_scaled (void)
{
  gint32 *ints = g_new (gint32, 3);
  double divisor;

  ints[0] = 1234;
  ints[1] = SS_INT_MISSING;
  ints[2] = -1;
  g_autoptr (SsColumn) column = ss_column_adopt_ints ("n", SS_KIND_NUMBER, ints, 3, 100, SS_DATE_UNIT_DAY);
  g_assert_cmpfloat (ss_column_number (column, 0), ==, 12.34);
  g_assert_cmpfloat (ss_column_number (column, 2), ==, -0.01);
  g_assert_true (ss_column_is_missing (column, 1));
  g_assert_nonnull (ss_column_ints (column, &divisor));
  g_assert_cmpfloat (divisor, ==, 100);
}

static void
test_texts (void)
{
  g_autoptr (SsColumn) column = ss_column_new_texts ("t", texts, 4);

  g_assert_cmpuint (ss_column_n_codes (column), ==, 2);
  g_assert_cmpuint (ss_column_code (column, 3), ==, ss_column_code (column, 0));
  g_assert_cmpuint (ss_column_code (column, 1), ==, SS_CODE_MISSING);
  g_assert_cmpstr (ss_column_code_text (column, 0), ==, "b");
}

/* Codes widen from one byte to two and four as texts come; each row keeps its own. */
static void
test_many_texts (void)
{
  const gsize n = 70000;
  g_auto (GStrv) many = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    many[i] = g_strdup_printf ("text %zu", i);
  g_autoptr (SsColumn) column = ss_column_new_texts ("t", (const char *const *)many, n);
  g_assert_cmpuint (ss_column_n_codes (column), ==, n);
  for (gsize i = 0; i < n; i += 997)
    g_assert_cmpstr (ss_column_text (column, i), ==, many[i]);
}

static void
test_take (void)
{
  static const gsize rows[] = {3, G_MAXSIZE, 0};
  g_autoptr (SsColumn) n = ss_column_new_numbers ("n", SS_KIND_NUMBER, numbers, 4, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) t = ss_column_new_texts ("t", texts, 4);
  g_autoptr (SsColumn) some_n = ss_column_take (n, rows, 3);
  g_autoptr (SsColumn) some_t = ss_column_take (t, rows, 3);

  g_assert_cmpfloat (ss_column_number (some_n, 0), ==, 4.5);
  g_assert_true (ss_column_is_missing (some_n, 1));
  g_assert_cmpuint (ss_column_n_codes (some_t), ==, 1); /* "a" is in no row any more */
  g_assert_cmpstr (ss_column_text (some_t, 2), ==, "b");
}

static void
test_odd (void)
{
  static const gsize rows[] = {1}, taken[] = {1, 0};
  static const char *const written[] = {"douze"};
  g_autoptr (SsColumn) plain = ss_column_new_numbers ("n", SS_KIND_NUMBER, numbers, 4, SS_DATE_UNIT_DAY);
  g_autoptr (SsColumn) column = ss_column_with_odd (plain, rows, written, 1);
  g_autoptr (SsColumn) part = ss_column_take (column, taken, 2);
  g_autofree char *cell = ss_column_dup_cell (part, 0);

  g_assert_cmpstr (ss_column_odd (column, 1), ==, "douze");
  g_assert_null (ss_column_odd (column, 0));
  g_assert_cmpuint (ss_column_odd_row (part, 0), ==, 0);
  g_assert_cmpstr (cell, ==, "douze");
}

static void
test_distinct_names (void)
{
  g_autoptr (SsColumn) column = ss_column_new_texts ("a", texts, 4);
  SsColumn *columns[] = {column, column, column};
  g_autoptr (SsTable) table = ss_table_new (columns, 3);
  gsize index;

  g_assert_cmpstr (ss_column_name (ss_table_column (table, 1)), ==, "a (2)");
  g_assert_nonnull (ss_table_find (table, "a (3)", &index));
  g_assert_cmpuint (index, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/column/numbers", test_numbers);
  g_test_add_func ("/table/column/scaled", test_scaled);
  g_test_add_func ("/table/column/texts", test_texts);
  g_test_add_func ("/table/column/many-texts", test_many_texts);
  g_test_add_func ("/table/column/take", test_take);
  g_test_add_func ("/table/column/odd", test_odd);
  g_test_add_func ("/table/table/distinct-names", test_distinct_names);
  return g_test_run ();
}
