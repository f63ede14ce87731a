/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "condition.h"

#include "cell-reading.h"
#include "parameter-check.h"
#include "parameters.h"
#include "text-fold.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOCK 4096
#define KINDS_ORDERED (SS_KINDS_NUMERIC | SS_KINDS_TIME)
#define KINDS_VALUED (KINDS_ORDERED | SS_KINDS_DISCRETE | SS_KINDS (SS_KIND_EMPTY))

typedef enum {
  BASE_EQUALS,
  BASE_LESS,
  BASE_AT_MOST,
  BASE_MORE,
  BASE_AT_LEAST,
  BASE_BETWEEN,
  BASE_CONTAINS,
  BASE_STARTS,
  BASE_ENDS,
  BASE_MISSING,
  BASE_UNREADABLE,
} Base;

static const SsConditionTest tests[] = {
    {"equals", N_ ("is"), N_ ("%s is “%s”"), KINDS_VALUED, SS_OPERANDS_ONE, BASE_EQUALS},
    {"not-equals", N_ ("is not"), N_ ("%s is not “%s”"), KINDS_VALUED, SS_OPERANDS_ONE, BASE_EQUALS, TRUE},
    {"in", N_ ("is one of"), N_ ("%s is one of “%s”"), KINDS_VALUED, SS_OPERANDS_MANY, BASE_EQUALS},
    {"not-in", N_ ("is none of"), N_ ("%s is none of “%s”"), KINDS_VALUED, SS_OPERANDS_MANY, BASE_EQUALS,
     TRUE},
    {"less", N_ ("is less than"), N_ ("%s is less than %s"), KINDS_ORDERED, SS_OPERANDS_ONE, BASE_LESS},
    {"at-most", N_ ("is at most"), N_ ("%s is at most %s"), KINDS_ORDERED, SS_OPERANDS_ONE, BASE_AT_MOST},
    {"more", N_ ("is more than"), N_ ("%s is more than %s"), KINDS_ORDERED, SS_OPERANDS_ONE, BASE_MORE},
    {"at-least", N_ ("is at least"), N_ ("%s is at least %s"), KINDS_ORDERED, SS_OPERANDS_ONE, BASE_AT_LEAST},
    {"between", N_ ("is between"), N_ ("%s is between %s and %s"), KINDS_ORDERED, SS_OPERANDS_TWO,
     BASE_BETWEEN},
    {"contains", N_ ("contains"), N_ ("%s contains “%s”"), SS_KINDS (SS_KIND_TEXT), SS_OPERANDS_ONE,
     BASE_CONTAINS},
    {"not-contains", N_ ("does not contain"), N_ ("%s does not contain “%s”"), SS_KINDS (SS_KIND_TEXT),
     SS_OPERANDS_ONE, BASE_CONTAINS, TRUE},
    {"starts-with", N_ ("begins with"), N_ ("%s begins with “%s”"), SS_KINDS (SS_KIND_TEXT), SS_OPERANDS_ONE,
     BASE_STARTS},
    {"ends-with", N_ ("ends with"), N_ ("%s ends with “%s”"), SS_KINDS (SS_KIND_TEXT), SS_OPERANDS_ONE,
     BASE_ENDS},
    {"is-missing", N_ ("is missing"), N_ ("%s is missing"), SS_KINDS_ANY, SS_OPERANDS_NONE, BASE_MISSING},
    {"is-present", N_ ("is present"), N_ ("%s is present"), SS_KINDS_ANY, SS_OPERANDS_NONE, BASE_MISSING,
     TRUE},
    {"is-unreadable", N_ ("could not be read"), N_ ("%s could not be read"), SS_KINDS_ANY, SS_OPERANDS_NONE,
     BASE_UNREADABLE},
    {NULL},
};

const SsConditionTest *
ss_condition_tests (void)
{
  return tests;
}

/* --- shape ------------------------------------------------------------------------------------------------------------------ */

static const SsConditionTest *
test_of (const json_t *condition)
{
  const char *id = json_string_value (json_object_get (condition, "test"));
  const SsConditionTest *test = tests;

  while (test->id && g_strcmp0 (test->id, id) != 0)
    test++;
  return test->id ? test : NULL;
}

static gboolean
is_operand (const json_t *value)
{
  return json_is_string (value) || json_is_number (value) || json_is_boolean (value);
}

static gboolean
are_operands (const json_t *values)
{
  const json_t *value;
  gsize i;

  json_array_foreach (values, i, value)
  {
    if (!is_operand (value))
      return FALSE;
  }
  return json_is_array (values);
}

static gboolean
operands_fit (const SsConditionTest *test, const json_t *value)
{
  switch (test->operands) {
  case SS_OPERANDS_ONE:
    return is_operand (value);
  case SS_OPERANDS_TWO:
    return are_operands (value) && json_array_size (value) == 2;
  case SS_OPERANDS_MANY:
    return are_operands (value) && json_array_size (value) > 0;
  case SS_OPERANDS_NONE:
  default:
    return value == NULL;
  }
}

static gboolean
condition_check (const json_t *condition, gsize i, GError **error)
{
  const SsConditionTest *test = test_of (condition);

  if (!json_is_string (json_object_get (condition, "column"))) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("Condition %zu must name a column under “column”."), i + 1);
    return FALSE;
  }
  if (!test) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
                 _ ("Condition %zu must name a known test under “test”, for example “equals” or “at-least”."),
                 i + 1);
    return FALSE;
  }
  if (operands_fit (test, json_object_get (condition, "value")))
    return TRUE;
  g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_PARAMETER,
               _ ("What stands under “value” in condition %zu does not suit the test “%s”."), i + 1,
               test->id);
  return FALSE;
}

gboolean
ss_conditions_check (const json_t *conditions, GError **error)
{
  const json_t *condition;
  gsize i;

  json_array_foreach (conditions, i, condition)
  {
    if (!condition_check (condition, i, error))
      return FALSE;
  }
  return TRUE;
}

/* --- operands ---------------------------------------------------------------------------------------------------------------- */

static char *
operand_text (const json_t *value)
{
  char buffer[SS_NUMBER_ASCII_SIZE];

  if (json_is_string (value))
    return g_strdup (json_string_value (value));
  if (json_is_boolean (value))
    return g_strdup (json_is_true (value) ? "true" : "false");
  return g_strdup (ss_number_ascii (buffer, json_number_value (value)));
}

/* The operands as texts: one for a lone value. */
static GStrv
operand_texts (const json_t *value)
{
  GPtrArray *texts = g_ptr_array_new ();
  const json_t *item;
  gsize i;

  if (value && !json_is_array (value))
    g_ptr_array_add (texts, operand_text (value));
  json_array_foreach (value, i, item)
  {
    g_ptr_array_add (texts, operand_text (item));
  }
  g_ptr_array_add (texts, NULL);
  return (GStrv)g_ptr_array_free (texts, FALSE);
}

/* --- numbers: every test is a few closed intervals ---------------------------------------------------------------------------- */

typedef struct {
  double low, high;
} Interval;

static Interval
interval_of (Base base, const SsReadCell *first, const SsReadCell *last)
{
  Interval interval = {-INFINITY, INFINITY};

  if (base == BASE_EQUALS || base == BASE_AT_LEAST || base == BASE_BETWEEN)
    interval.low = first->start;
  if (base == BASE_EQUALS || base == BASE_AT_MOST || base == BASE_BETWEEN)
    interval.high = last->end;
  if (base == BASE_LESS)
    interval.high = nextafter (first->start, -INFINITY);
  if (base == BASE_MORE)
    interval.low = nextafter (last->end, INFINITY);
  return interval;
}

static GArray *
intervals_new (const SsConditionTest *test, const SsColumn *column, GStrv operands, GError **error)
{
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (Interval));
  SsReadCell cells[2];

  for (guint i = 0; operands[i]; i++) {
    gboolean waits = test->operands == SS_OPERANDS_TWO && i == 0;

    if (!ss_cell_read (operands[i], ss_column_kind (column), &cells[i % 2])) {
      /* Translators: what the user compares with, a column's name, what its cells are (“date”). */
      g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
                   _ ("“%s” cannot be compared with the column “%s”: its cells are of the kind “%s”."),
                   operands[i], ss_column_name (column), ss_kind_label (ss_column_kind (column)));
      return NULL;
    }
    if (!waits) {
      gboolean is_pair = test->operands == SS_OPERANDS_TWO;
      Interval interval = interval_of (test->base, is_pair ? &cells[0] : &cells[i % 2], &cells[i % 2]);

      g_array_append_val (intervals, interval);
    }
  }
  return g_steal_pointer (&intervals);
}

static gsize
numbers_mask (const SsColumn *column, const GArray *intervals, guint8 *mask)
{
  gsize n_rows = ss_column_n_rows (column), n_missing = 0;
  double values[BLOCK];

  for (gsize row = 0; row < n_rows; row += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - row);

    ss_column_numbers (column, row, n, values);
    for (guint k = 0; k < intervals->len; k++) {
      Interval interval = g_array_index (intervals, Interval, k);

      for (gsize i = 0; i < n; i++)
        mask[row + i] |= (values[i] >= interval.low) & (values[i] <= interval.high);
    }
    for (gsize i = 0; i < n; i++)
      n_missing += isnan (values[i]) != 0;
  }
  return n_missing;
}

static gboolean
test_numbers (const SsConditionTest *test, const SsColumn *column, GStrv operands, guint8 *mask,
              gsize *n_missing, GError **error)
{
  g_autoptr (GArray) intervals = intervals_new (test, column, operands, error);

  if (!intervals)
    return FALSE;
  *n_missing += numbers_mask (column, intervals, mask);
  return TRUE;
}

/* --- texts: each distinct text is judged once ---------------------------------------------------------------------------------- */

static gboolean
text_equals (const char *text, const char *operand)
{
  return g_str_equal (text, operand);
}

static gboolean
text_contains (const char *text, const char *operand)
{
  return strstr (text, operand) != NULL;
}

static gboolean (*const text_tests[]) (const char *text, const char *operand) = {
    [BASE_EQUALS] = text_equals,
    [BASE_CONTAINS] = text_contains,
    [BASE_STARTS] = g_str_has_prefix,
    [BASE_ENDS] = g_str_has_suffix,
};

/* What is looked for inside a text is looked for without regard to case and accents; equal is equal. */
static gboolean
text_passes (const SsConditionTest *test, const char *text, GStrv operands)
{
  g_autofree char *folded = test->base == BASE_EQUALS ? NULL : ss_text_fold (text);

  for (guint i = 0; operands[i]; i++)
    if (text_tests[test->base](folded ? folded : text, operands[i]))
      return TRUE;
  return FALSE;
}

static gboolean
test_texts (const SsConditionTest *test, const SsColumn *column, GStrv operands, guint8 *mask,
            gsize *n_missing, GError **error)
{
  gsize n_codes = ss_column_n_codes (column), n_rows = ss_column_n_rows (column);
  g_autofree guint8 *passes = g_new (guint8, n_codes);
  guint32 codes[BLOCK];

  for (guint i = 0; test->base != BASE_EQUALS && operands[i]; i++) {
    char *folded = ss_text_fold (operands[i]);

    g_free (operands[i]);
    operands[i] = folded;
  }
  for (gsize code = 0; code < n_codes; code++)
    passes[code] = text_passes (test, ss_column_code_text (column, code), operands);
  for (gsize row = 0; row < n_rows; row += BLOCK) {
    gsize n = MIN (BLOCK, n_rows - row);

    ss_column_codes (column, row, n, codes);
    for (gsize i = 0; i < n; i++) {
      mask[row + i] = codes[i] != SS_CODE_MISSING && passes[codes[i]];
      *n_missing += codes[i] == SS_CODE_MISSING;
    }
  }
  return TRUE;
}

/* --- presence ------------------------------------------------------------------------------------------------------------------ */

static gboolean
test_missing (const SsConditionTest *test, const SsColumn *column, GStrv operands, guint8 *mask,
              gsize *n_missing, GError **error)
{
  for (gsize row = 0; row < ss_column_n_rows (column); row++)
    mask[row] = ss_column_is_missing (column, row);
  return TRUE;
}

static gboolean
test_unreadable (const SsConditionTest *test, const SsColumn *column, GStrv operands, guint8 *mask,
                 gsize *n_missing, GError **error)
{
  for (gsize i = 0; i < ss_column_n_odd (column); i++)
    mask[ss_column_odd_row (column, i)] = TRUE;
  return TRUE;
}

static gboolean
test_nothing (const SsConditionTest *test, const SsColumn *column, GStrv operands, guint8 *mask,
              gsize *n_missing, GError **error)
{
  *n_missing += ss_column_n_rows (column);
  return TRUE;
}

/* --- masks ---------------------------------------------------------------------------------------------------------------------- */

typedef gboolean (*TestFunc) (const SsConditionTest *test, const SsColumn *column, GStrv operands,
                              guint8 *mask, gsize *n_missing, GError **error);

static TestFunc
test_function (const SsConditionTest *test, SsKind kind)
{
  if (test->base == BASE_MISSING)
    return test_missing;
  if (test->base == BASE_UNREADABLE)
    return test_unreadable;
  if (kind == SS_KIND_EMPTY)
    return test_nothing;
  return kind == SS_KIND_TEXT ? test_texts : test_numbers;
}

/* A fresh mask for one condition, or NULL. */
static guint8 *
condition_mask (const json_t *condition, const SsTable *table, gsize *n_missing, GError **error)
{
  const SsConditionTest *test = test_of (condition);
  const char *name = json_string_value (json_object_get (condition, "column"));
  const SsColumn *column = ss_prepare_find_column (table, name, NULL, error);
  gsize n_rows = ss_table_n_rows (table);
  g_auto (GStrv) operands = operand_texts (json_object_get (condition, "value"));
  g_autofree guint8 *mask = g_new0 (guint8, n_rows + 1); /* never NULL, which means an error */
  SsKind kind;

  if (!column)
    return NULL;
  kind = ss_column_kind (column);
  if (kind != SS_KIND_EMPTY && !(test->kinds & SS_KINDS (kind))) {
    g_set_error (error, SS_PREPARE_ERROR, SS_PREPARE_ERROR_DATA,
                 _ ("The test “%s” does not suit the column “%s”: its cells are of the kind “%s”."), test->id,
                 name, ss_kind_label (kind));
    return NULL;
  }
  if (!test_function (test, kind) (test, column, operands, mask, n_missing, error))
    return NULL;
  for (gsize row = 0; test->denies && row < n_rows; row++)
    mask[row] = !mask[row];
  return g_steal_pointer (&mask);
}

guint8 *
ss_conditions_mask (const json_t *conditions, gboolean is_any, const SsTable *table, gsize *n_missing,
                    GError **error)
{
  gsize n_rows = ss_table_n_rows (table), i, ignored = 0;
  g_autofree guint8 *mask = g_new (guint8, n_rows + 1);
  const json_t *condition;

  memset (mask, !is_any, n_rows);
  json_array_foreach (conditions, i, condition)
  {
    g_autofree guint8 *one = condition_mask (condition, table, n_missing ? n_missing : &ignored, error);

    if (!one)
      return NULL;
    for (gsize row = 0; row < n_rows; row++)
      mask[row] = is_any ? mask[row] | one[row] : mask[row] & one[row];
  }
  return g_steal_pointer (&mask);
}

/* --- words ---------------------------------------------------------------------------------------------------------------------- */

static char *
condition_describe (const json_t *condition)
{
  const SsConditionTest *test = test_of (condition);
  const char *name = json_string_value (json_object_get (condition, "column"));
  const char *phrase = g_dgettext (GETTEXT_PACKAGE, test->phrase);
  g_auto (GStrv) operands = operand_texts (json_object_get (condition, "value"));
  g_autofree char *joined = NULL;

  if (test->operands == SS_OPERANDS_TWO)
    return g_strdup_printf (phrase, name, operands[0], operands[1]);
  joined = g_strjoinv (C_ ("list of values", "”, “"), operands);
  return g_strdup_printf (phrase, name,
                          joined); /* a phrase without operands leaves the last argument alone */
}

char *
ss_conditions_describe (const json_t *conditions, gboolean is_any)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  const json_t *condition;
  gsize i;

  json_array_foreach (conditions, i, condition)
  {
    g_autofree char *phrase = condition_describe (condition);

    if (i > 0)
      g_string_append (sentence, is_any ? C_ ("conditions", " or ") : C_ ("conditions", " and "));
    g_string_append (sentence, phrase);
  }
  return g_string_free (g_steal_pointer (&sentence), FALSE);
}
