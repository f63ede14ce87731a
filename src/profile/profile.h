/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"
#include "table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** What the values of a column mean; ids are those of the command line's contract. */
typedef enum {
  SS_SEMANTIC_NONE,
  SS_SEMANTIC_COMMUNE_CODE,
  SS_SEMANTIC_DEPARTEMENT_CODE,
  SS_SEMANTIC_REGION_CODE,
  SS_SEMANTIC_EPCI_CODE,
  SS_SEMANTIC_COUNTRY_CODE,
  SS_SEMANTIC_POSTAL_CODE,
  SS_SEMANTIC_SIREN,
  SS_SEMANTIC_SIRET,
  SS_SEMANTIC_UAI,
  SS_SEMANTIC_LATITUDE,
  SS_SEMANTIC_LONGITUDE,
  SS_SEMANTIC_LATLON,
  SS_SEMANTIC_YEAR,
  SS_SEMANTIC_MONTH,
  SS_SEMANTIC_WEEKDAY,
  SS_SEMANTIC_DATE,
  SS_SEMANTIC_PERCENTAGE,
  SS_SEMANTIC_MONEY,
  SS_SEMANTIC_SEX,
  SS_SEMANTIC_EMAIL,
  SS_SEMANTIC_PHONE,
  SS_SEMANTIC_PERSON_NAME,
  SS_SEMANTIC_ADDRESS,
  SS_SEMANTIC_IDENTIFIER,
  SS_SEMANTIC_CATEGORY,
  SS_SEMANTIC_LIKERT,
  SS_SEMANTIC_TOTAL,
  SS_SEMANTIC_POSITION, /* a number that counts on in time: the week of a year, the day of a month, the round of a season */
  SS_SEMANTIC_RANK,     /* 1 is the first of all */
  SS_SEMANTIC_DURATION, /* texts: "1 h 10", "4:16:40" */
} SsSemantic;
#define SS_N_SEMANTICS (SS_SEMANTIC_DURATION + 1)
const char *ss_semantic_id (SsSemantic semantic);    /* "commune-code"; NULL for NONE */
const char *ss_semantic_label (SsSemantic semantic); /* translated */

/** Whether numbers may be added up over rows (a count, an amount) or not (a rate, a share, a mean, an index). */
typedef enum {
  SS_MEASURE_NONE,
  SS_MEASURE_COUNT,
  SS_MEASURE_RATE,
} SsMeasure;

/**
 * The order that the texts of a column have by themselves, besides the alphabet's: months, weekdays, Likert answers, age classes
 * ("moins de 15 ans", "15 à 29 ans"), sizes, quarters.
 */
typedef enum {
  SS_ORDER_NONE,
  SS_ORDER_MONTH,
  SS_ORDER_WEEKDAY,
  SS_ORDER_LIKERT,
  SS_ORDER_CLASSES, /* intervals of numbers: ages, sizes, "moins de", "plus de" */
  SS_ORDER_RANK,    /* small, medium, large; primaire, secondaire... */
  SS_ORDER_PERIOD,  /* counted in time or along a scale: "Q1", "T2 2023", "1970s", "2018-19", "8h", "D9" */
  SS_ORDER_LETTERS, /* of a scale: "A" to "G" */
} SsOrder;

/** The facts of one column. Numbers are NaN where they have no meaning. Dates count as numbers (days). */
typedef struct {
  SsKind kind;
  SsSemantic semantic;
  SsMeasure measure;
  double measure_confidence; /* 0 to 1 */
  SsOrder order;
  char *unit; /* "µg/m³", "M€", "%"; NULL unknown */
  gsize n_rows, missing, odd, distinct;
  double min, max, mean, median, q1, q3, sd, sum;
  double skew; /* |mean - median| / (q3 - q1); NaN where the IQR is 0 (GUIDELINES R12) */
  gsize n_negative, n_zero;
  gsize max_length; /* of the texts, in characters */
  double mean_length;
  gboolean is_unique; /* no value twice, none missing */
  gboolean is_sorted; /* ascending in the file */
  gboolean is_constant;
  gboolean is_geographic; /* a place: a code, a name of a known place, coordinates, a geometry */
  gboolean
      is_aside; /* says something of other columns' cells, or the same again: flags beside figures, years of birth beside ages */
  gboolean is_aggregate_label; /* some texts say "Total", "Ensemble", "France entière" (R10) */
  guint bins[24];              /* mini-histogram of numbers between min and max */
} SsColumnFacts;

/** SsProfile: what is in a table and what is wrong with it. Immutable and reference-counted. */
typedef struct _SsProfile SsProfile;

/** Pure function of @table; may take long (never call it on the main loop). NULL only when cancelled. */
SsProfile *ss_profile_new (SsTable *table, GCancellable *cancellable);
SsProfile *ss_profile_ref (SsProfile *profile);
void ss_profile_unref (SsProfile *profile);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsProfile, ss_profile_unref)

SsTable *ss_profile_table (const SsProfile *profile);                            /* borrowed */
const SsColumnFacts *ss_profile_column (const SsProfile *profile, gsize column); /* borrowed */

/** The facts of the column of that name, or NULL. */
const SsColumnFacts *ss_profile_find (const SsProfile *profile, const char *name);

/** Findings R01 to R14 and more, gravest first; borrowed array of borrowed findings. */
const GPtrArray *ss_profile_findings (const SsProfile *profile);

/** The place of @text in the natural order @order (lower comes first), or G_MAXINT when it has none. */
int ss_order_rank (SsOrder order, const char *text);

G_END_DECLS
