/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "aggregate-labels.h"

#include "measure.h"
#include "place-wholes.h"
#include "words.h"

#include <string.h>

/* Labels by themselves, and those that may say of what they are the total (GUIDELINES R10). */
static const char *const whole_labels[] = {"total",
                                           "totaux",
                                           "sous total",
                                           "grand total",
                                           "total general",
                                           "ensemble",
                                           "france entiere",
                                           "france metropolitaine",
                                           "total france",
                                           "tous",
                                           "toutes",
                                           "all",
                                           "tous ages",
                                           "tous sexes",
                                           "subtotal",
                                           "overall",
                                           NULL};
static const char *const label_heads[]
    = {"total ", "sous total ", "ensemble des ", "ensemble du ", "ensemble de la ", NULL};

/* A label of totals is short; "Total Access, station-service" is a name. */
#define MOST_LENGTH 40

/* How labels begin, once signs are passed over: spares almost every text the folding. */
static gboolean
may_be_label (const char *text)
{
  static const char *const heads[] = {"total", "totaux", "sous", "grand t",  "ensemble", "france",
                                      "tous",  "toutes", "all",  "subtotal", NULL};

  while (*text != '\0' && !g_ascii_isalnum (*text) && strchr (" \"*=-(", *text) != NULL)
    text++;
  if (memchr ("tsgefao", *text | 0x20, 7) == NULL)
    return FALSE;
  for (const char *const *head = heads; *head != NULL; head++)
    if ((text[0] | 0x20) == (*head)[0] && (text[1] | 0x20) == (*head)[1]
        && g_ascii_strncasecmp (text, *head, strlen (*head)) == 0)
      return TRUE;
  return FALSE;
}

gboolean
ss_is_aggregate_label (const char *text)
{
  g_autofree char *folded = NULL;

  if (!may_be_label (text) || strlen (text) > MOST_LENGTH)
    return FALSE;
  folded = ss_fold (text);
  if (g_strv_contains (whole_labels, folded))
    return TRUE;
  for (const char *const *head = label_heads; *head != NULL; head++)
    if (g_str_has_prefix (folded, *head))
      return TRUE;
  return FALSE;
}

guint8 *
ss_aggregate_marks (const SsColumn *column)
{
  gsize n_codes = ss_column_n_codes (column);
  g_autofree guint8 *marks = g_new0 (guint8, n_codes + 1);
  gboolean is_any = FALSE;

  for (guint32 code = 0; code < n_codes; code++) {
    marks[code] = ss_is_aggregate_label (ss_column_code_text (column, code));
    is_any |= marks[code];
  }
  is_any |= ss_place_wholes_mark (column, marks);
  return is_any ? g_steal_pointer (&marks) : NULL;
}

/* The greatest count of a row so labelled is at least that of every other row; published figures are rounded. */
#define LEAST_OF_GREATEST 0.99

static gboolean
is_large_in (const SsColumn *counts, const SsColumn *labels, const guint8 *marks)
{
  double most_total = -INFINITY, most_part = 0;

  for (gsize row = 0; row < ss_column_n_rows (labels); row++) {
    guint32 code = ss_column_code (labels, row);
    double value = ss_column_number (counts, row);

    if (isnan (value))
      continue;
    if (code != SS_CODE_MISSING && marks[code])
      most_total = MAX (most_total, value);
    else
      most_part = MAX (most_part, value);
  }
  return most_total >= LEAST_OF_GREATEST * most_part;
}

gboolean
ss_aggregates_are_large (const SsTable *table, const SsColumnFacts *facts, gsize column)
{
  const SsColumn *labels = ss_table_column (table, column);
  g_autofree guint8 *marks = ss_aggregate_marks (labels);
  gsize n_sure = 0, n_counts = 0, n_large = 0;

  for (gsize c = 0; c < ss_table_n_columns (table); c++)
    n_sure += facts[c].measure == SS_MEASURE_COUNT && facts[c].measure_confidence >= SS_CONFIDENCE_WORDS;
  for (gsize c = 0; marks != NULL && c < ss_table_n_columns (table); c++) {
    if (facts[c].measure != SS_MEASURE_COUNT
        || (n_sure > 0 && facts[c].measure_confidence < SS_CONFIDENCE_WORDS))
      continue;
    n_counts++;
    n_large += is_large_in (ss_table_column (table, c), labels, marks);
  }
  return n_counts == 0 || 2 * n_large > n_counts;
}
