/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** What checks look at, and where they put what they find. */
typedef struct {
  SsTable *table;
  const SsColumnFacts *facts; /* [n_columns], complete */
  GPtrArray *findings;        /* SsFinding, owned */
} SsCheckup;

/** SsCheck: one theme of findings. A const descriptor; one file in checks/ and one word in meson.build. */
typedef struct {
  void (*check_column) (SsCheckup *checkup, gsize column); /* called for each column; may be NULL */
  void (*check_table) (SsCheckup *checkup);                /* called once; may be NULL */
} SsCheck;

extern const SsCheck *const ss_checks[];

/** Adds a finding of quality rigour on @column (G_MAXSIZE: the whole table); takes @message. The finding is the checkup's. */
SsFinding *ss_checkup_add (SsCheckup *checkup, const char *rule, SsSeverity severity, const char *source,
                           gsize column, char *message);

/** Whether totals stand among the rows (R10): until they are left out, it is they that lie far from all others. */
gboolean ss_checkup_has_totals (const SsCheckup *checkup);

/** Sets the rows of @finding from an array of gsize, and says how many there are. */
void ss_checkup_set_rows (SsFinding *finding, const GArray *rows);

/** Puts rows (gsize) in ascending order. */
void ss_rows_sort (GArray *rows);

/** The rows of a TEXT column whose code is marked in @marks ([n_codes], 0 or 1), ascending. Free with g_array_unref(). */
GArray *ss_rows_of_codes (const SsColumn *column, const guint8 *marks);

/** The rows of a column of numbers that hold @value exactly. Free with g_array_unref(). */
GArray *ss_rows_of_number (const SsColumn *column, double value);

/** The first rows where @column is missing, at most SS_FINDING_MOST_ROWS. Free with g_array_unref(). */
GArray *ss_rows_missing (const SsColumn *column);

/** The names of @columns (an array of gsize) in a sentence: “A”, “B”, “C” and 4 more. Free with g_free(). */
char *ss_checkup_names (const SsCheckup *checkup, const GArray *columns);

/** The repair that leaves @columns (an array of gsize) out of the table. New. */
json_t *ss_checkup_drop_columns (const SsCheckup *checkup, const GArray *columns);

/** @value of @column as people read it: a day of a DATE or DATETIME column, a number of others, years without a mark between groups. Free with g_free(). */
char *ss_value_text (const SsColumn *column, const SsColumnFacts *facts, double value);

/** Cells that are neither missing nor odd. */
static inline gsize
ss_facts_n_filled (const SsColumnFacts *facts)
{
  return facts->n_rows - facts->missing - facts->odd;
}

/** A number that one may draw on a scale: no code, year, place or sex. */
static inline gboolean
ss_facts_is_quantity (const SsColumnFacts *facts)
{
  return (facts->kind == SS_KIND_INTEGER || facts->kind == SS_KIND_NUMBER)
         && (facts->semantic == SS_SEMANTIC_NONE || facts->semantic == SS_SEMANTIC_PERCENTAGE
             || facts->semantic == SS_SEMANTIC_MONEY);
}

/* Where rules come from; GUIDELINES names the keys. */
#define SS_SOURCE_QUARTZ "Quartz guide to bad data"
#define SS_SOURCE_DATAWRAPPER "Datawrapper Academy"
#define SS_SOURCE_CSV_DETECTIVE "csv-detective (data.gouv.fr)"
#define SS_SOURCE_MAGRIT "Magrit"
#define SS_SOURCE_SCIENCES_PO "Datactivist, Sciences Po Saint-Germain, section 5"
#define SS_SOURCE_QUEBEC "Design Québec"
#define SS_SOURCE_OPENDATAFRANCE "OpenDataFrance, Éditorialisation des données publiques"

G_END_DECLS
