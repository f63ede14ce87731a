/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * What the cells of a column are. The names are those of the command line's contract ("number", "integer", ...).
 *
 * Numbers of a DATE or DATETIME column are days since 1970-01-01 (proleptic Gregorian, UTC), with a fraction for the time of
 * day; how fine they are is the column's SsDateUnit.
 */
typedef enum {
  SS_KIND_EMPTY,
  SS_KIND_BOOLEAN,
  SS_KIND_INTEGER,
  SS_KIND_NUMBER,
  SS_KIND_DATE,
  SS_KIND_DATETIME,
  SS_KIND_TEXT,
  SS_KIND_GEOMETRY,
} SsKind;
#define SS_N_KINDS (SS_KIND_GEOMETRY + 1)

typedef enum {
  SS_DATE_UNIT_YEAR,
  SS_DATE_UNIT_HALF,
  SS_DATE_UNIT_QUARTER,
  SS_DATE_UNIT_MONTH,
  SS_DATE_UNIT_WEEK,
  SS_DATE_UNIT_DAY,
  SS_DATE_UNIT_MINUTE,
  SS_DATE_UNIT_SECOND,
} SsDateUnit;
#define SS_N_DATE_UNITS (SS_DATE_UNIT_SECOND + 1)

/** A set of kinds, as a mask: 1 << kind. */
typedef guint SsKinds;
#define SS_KINDS(kind) (1u << (kind))
#define SS_KINDS_NUMERIC (SS_KINDS (SS_KIND_INTEGER) | SS_KINDS (SS_KIND_NUMBER))
#define SS_KINDS_TIME (SS_KINDS (SS_KIND_DATE) | SS_KINDS (SS_KIND_DATETIME))
#define SS_KINDS_DISCRETE (SS_KINDS (SS_KIND_TEXT) | SS_KINDS (SS_KIND_BOOLEAN))
#define SS_KINDS_ANY ((1u << SS_N_KINDS) - 1)

/** The kind's name in files and on the command line: "integer". Static. */
const char *ss_kind_id (SsKind kind);

/** TRUE and @kind set if @id names a kind. */
gboolean ss_kind_from_id (const char *id, SsKind *kind);

/** The kind's name for people, translated: "whole number". Static. */
const char *ss_kind_label (SsKind kind);

G_END_DECLS
