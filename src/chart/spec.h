/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

#include <jansson.h>

G_BEGIN_DECLS

#define SS_CHART_ERROR (ss_chart_error_quark ())
GQuark ss_chart_error_quark (void);
typedef enum {
  SS_CHART_ERROR_SPEC,   /* not a specification: wrong types */
  SS_CHART_ERROR_FORMAT, /* no such format */
  SS_CHART_ERROR_COLUMN, /* no such column */
  SS_CHART_ERROR_ROLE,   /* a required role is empty, or holds columns of a kind that it does not accept */
} SsChartError;

/** The roles that all formats share; ids "x", "y", "category", ... */
typedef enum {
  SS_ROLE_X,
  SS_ROLE_Y,
  SS_ROLE_CATEGORY,
  SS_ROLE_VALUE,
  SS_ROLE_SERIES,
  SS_ROLE_SIZE,
  SS_ROLE_FACET,
  SS_ROLE_AREA,
  SS_ROLE_LABEL,
  SS_ROLE_COLUMNS,
} SsRole;
#define SS_N_ROLES (SS_ROLE_COLUMNS + 1)
const char *ss_role_id (SsRole role);
gboolean ss_role_from_id (const char *id, SsRole *role);

typedef enum {
  SS_AGGREGATE_AUTO, /* not said: the format decides (none where a cell is a mark, else by the column's measure) */
  SS_AGGREGATE_NONE,
  SS_AGGREGATE_SUM,
  SS_AGGREGATE_MEAN,
  SS_AGGREGATE_MEDIAN,
  SS_AGGREGATE_COUNT,
} SsAggregate;
const char *ss_aggregate_id (SsAggregate aggregate); /* "sum"; NULL for AUTO */

/** Axes by the names of the contract. */
typedef enum {
  SS_AXIS_VALUE,
  SS_AXIS_CATEGORY,
  SS_AXIS_X,
  SS_AXIS_Y,
  SS_AXIS_COLOUR,
  SS_AXIS_SIZE,
} SsAxisId;
#define SS_N_AXES (SS_AXIS_SIZE + 1)
const char *ss_axis_id (SsAxisId axis);

typedef enum {
  SS_SCALE_AUTO,
  SS_SCALE_LINEAR,
  SS_SCALE_LOG,
  SS_SCALE_SQRT,
  SS_SCALE_POW,
  SS_SCALE_SYMLOG,
  SS_SCALE_PIECEWISE,
  SS_SCALE_TIME,
  SS_SCALE_BAND,
  SS_SCALE_THRESHOLD, /* from here on: of colour */
  SS_SCALE_QUANTIZE,
  SS_SCALE_QUANTILE,
  SS_SCALE_SEQUENTIAL,
  SS_SCALE_DIVERGING,
  SS_SCALE_ORDINAL,
} SsScaleType;
#define SS_N_SCALE_TYPES (SS_SCALE_ORDINAL + 1)
const char *ss_scale_type_id (SsScaleType type); /* NULL for AUTO */

typedef struct {
  gboolean is_given; /* the spec says something about this axis */
  double min, max;   /* NaN: automatic */
  SsScaleType scale;
  double exponent; /* of POW; NaN */
  gboolean is_reversed, is_hidden;
  char *title;            /* NULL: automatic */
  json_t *domain, *range; /* arrays, or NULL */
  GStrv colours;          /* "#rrggbb", or NULL */
} SsAxisSpec;

typedef enum {
  SS_ARRANGE_AUTO,
  SS_ARRANGE_VALUE,
  SS_ARRANGE_NATURAL,
  SS_ARRANGE_FILE,
  SS_ARRANGE_GIVEN,
} SsArrange;

typedef enum {
  SS_ORIENTATION_AUTO,
  SS_ORIENTATION_HORIZONTAL,
  SS_ORIENTATION_VERTICAL,
} SsOrientation;

typedef enum {
  SS_LEGEND_AUTO,
  SS_LEGEND_DIRECT,
  SS_LEGEND_SHOWN,
  SS_LEGEND_HIDDEN,
} SsLegendMode;

typedef enum {
  SS_TEXT_TITLE,
  SS_TEXT_SUBTITLE,
  SS_TEXT_SOURCE,
  SS_TEXT_LICENCE,
  SS_TEXT_AUTHOR,
  SS_TEXT_NOTE,
  SS_TEXT_ALTERNATIVE,
} SsTextSlot;
#define SS_N_TEXTS (SS_TEXT_ALTERNATIVE + 1)
const char *ss_text_slot_id (SsTextSlot slot);

/**
 * SsSpec: what a chart says, as a value. Fill a fresh one (ss_spec_new, ss_spec_copy), then treat it as read-only and share it by
 * reference; to change one is to make another. All pointers are owned by the spec and may be NULL.
 */
typedef struct {
  gatomicrefcount ref_count;
  char *format;
  GStrv roles[SS_N_ROLES]; /* names of columns; NULL: empty */
  SsAggregate aggregate;
  char *per;         /* a column that each value is divided by (a rate), or NULL */
  double per_factor; /* times this: 1, 100, 1000... */
  guint limit;       /* keep so many categories, the rest as "others"; 0: all */
  SsAxisSpec axes[SS_N_AXES];
  SsArrange arrange;
  GStrv order; /* SS_ARRANGE_GIVEN */
  SsOrientation orientation;
  char *palette; /* an id, or NULL */
  SsLegendMode legend;
  GStrv highlight;     /* categories or series in the warm colour, the rest grey */
  json_t *annotations; /* array, or NULL */
  json_t *labels;      /* true, false, or NULL */
  json_t *style;       /* object, or NULL */
  json_t *options;     /* object: what the format's own options say, or NULL */
  char *texts[SS_N_TEXTS];
  double width, height; /* px; 0: not said */
} SsSpec;

SsSpec *ss_spec_new (const char *format);
SsSpec *ss_spec_copy (const SsSpec *spec); /* deep */
SsSpec *ss_spec_ref (SsSpec *spec);
void ss_spec_unref (SsSpec *spec);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsSpec, ss_spec_unref)

/** Sets @role of a fresh spec to @n names (copied); ss_spec_bind for one name. */
void ss_spec_set_role (SsSpec *spec, SsRole role, const char *const *names, gsize n);
void ss_spec_bind (SsSpec *spec, SsRole role, const char *name);
/** The @i-th column's name of a role, or NULL. */
const char *ss_spec_role (const SsSpec *spec, SsRole role, gsize i);
gsize ss_spec_n_role (const SsSpec *spec, SsRole role);
void ss_spec_set_text (SsSpec *spec, SsTextSlot slot, const char *text);
/** The option as the format asks for it, or the fallback. */
double ss_spec_option_number (const SsSpec *spec, const char *id, double fallback);
gboolean ss_spec_option_boolean (const SsSpec *spec, const char *id, gboolean fallback);
const char *ss_spec_option_text (const SsSpec *spec, const char *id, const char *fallback);

/** Unknown keys are ignored (a key that only a review needs is kept in @options under its own name); wrong types are SS_CHART_ERROR_SPEC. */
SsSpec *ss_spec_from_json (const json_t *json, GError **error);
json_t *ss_spec_to_json (const SsSpec *spec);
gboolean ss_spec_equal (const SsSpec *a, const SsSpec *b);

G_END_DECLS
