/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/** How much a finding matters: BLOCK must be mended first, WARN is to be looked at, HINT is good to know. */
typedef enum {
  SS_SEVERITY_HINT,
  SS_SEVERITY_WARN,
  SS_SEVERITY_BLOCK,
} SsSeverity;

/** The three qualities of a data visualisation; NONE for findings on data alone. */
typedef enum {
  SS_QUALITY_NONE = -1,
  SS_QUALITY_RIGOUR,
  SS_QUALITY_READABILITY,
  SS_QUALITY_ELOQUENCE,
} SsQuality;
#define SS_N_QUALITIES 3

const char *ss_severity_id (SsSeverity severity); /* "hint", "warn", "block" */
const char *ss_quality_id (SsQuality quality);    /* "rigour", "readability", "eloquence" */
const char *ss_quality_label (SsQuality quality); /* translated */

/** One thing to say about a file, or about a chart. A value: filled once, then read-only; owns its fields. */
typedef struct {
  const char *rule; /* static: the id in GUIDELINES or LINT: "R04", "zero-baseline" */
  SsSeverity severity;
  SsQuality quality;
  char *column;       /* NULL: the whole file, or no column */
  char *where;        /* the place on a chart, "axes.value"; NULL for files */
  gsize *rows;        /* 0-based rows of the table concerned, ascending; NULL where n_rows is 0 */
  gsize n_rows;       /* how many are listed here */
  gsize n_rows_total; /* how many there are */
  char *message;      /* one whole sentence for a beginner, in the user's language */
  const char *source; /* static: where the rule comes from; NULL where ours */
  json_t *
      repair; /* for data: a recipe operation {"operation": id, ...}; for a chart: the mended spec; or NULL */
} SsFinding;

/** A finding with these fields and no column, place, rows or repair; takes @message. */
SsFinding *ss_finding_new (const char *rule, SsSeverity severity, SsQuality quality, const char *source,
                           char *message);
void ss_finding_free (SsFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsFinding, ss_finding_free)

/** Copies at most SS_FINDING_MOST_ROWS of @rows. */
#define SS_FINDING_MOST_ROWS 1000
void ss_finding_set_rows (SsFinding *finding, const gsize *rows, gsize n_rows);

/** Findings of one kind on more columns than this are told as one, or they would bury the others. */
#define SS_MOST_ALIKE 3

/** @names in a sentence: “A”, “B”, “C” and 4 more. Free with g_free(). */
char *ss_finding_names (const char *const *names, gsize n);

G_END_DECLS
