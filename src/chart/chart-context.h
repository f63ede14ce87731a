/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-type.h"
#include "chart.h"
#include "figures.h"
#include "palette.h"
#include "scale.h"
#include "scene-builder.h"

G_BEGIN_DECLS

/**
 * What a format may ask while it builds, and how to write one.
 *
 * A format is one file in src/charts, whose last lines are its const SsChartType, and one word in src/charts/meson.build. Its build()
 *
 *   1. asks for its data: a breakdown (breakdown.h: values by category and series, aggregated, with the rows behind each), or the plain
 *      numbers of a column (ss_context_numbers);  if there is nothing to draw, ss_context_say_empty() and return;
 *   2. says its legend, if any (legend.h), which takes its room from context->plot;
 *   3. asks for scales (ss_context_scale) and draws axes (axis.h), which take theirs from context->plot;
 *   4. emits marks into context->scene, inside a group, each with its row or rows, its tip and, where a note may point at it, an anchor
 *      (ss_context_anchor); direct labels go through ss_context_label, which keeps texts apart.
 *
 * Titles, foot, facets, shared scales, reference lines and annotations are the grammar's: a format never sees them. A format is built
 * twice when it has facets: once to measure, all drawing thrown away. It must therefore be a pure function of its context.
 * Lengths: everything in px times context->px, so that a picture grows as a whole. A thumbnail (context->is_thumbnail) has no room for
 * text: axes, legends and labels drop theirs by themselves.
 */
typedef struct {
  double x, y, width, height;
} SsRect;

/** Kinds whose distinct values can stand along an axis of categories. */
#define SS_KINDS_LEVELS (SS_KINDS_DISCRETE | SS_KINDS_NUMERIC | SS_KINDS_TIME)

/** The row of a format that can be drawn as small multiples; the grammar does the rest. */
#define SS_FACET_ROW                                                                                         \
  {                                                                                                          \
    SS_ROLE_FACET, N_ ("Small multiples"), SS_NEED_OPTIONAL, SS_KINDS_LEVELS, 1                              \
  }

/** Sizes at 860 px wide (design): the frame's, those of marks and axes, and a key figure's. */
typedef enum {
  SS_LETTERING_TITLE,    /* 20 semibold */
  SS_LETTERING_SUBTITLE, /* 13, soft */
  SS_LETTERING_LABEL,    /* 12 */
  SS_LETTERING_STRONG,   /* 12 semibold */
  SS_LETTERING_TICK,     /* 11, soft */
  SS_LETTERING_FOOT,     /* 10.5, soft */
  SS_LETTERING_FIGURE,   /* 44 bold */
} SsLettering;
#define SS_N_LETTERINGS (SS_LETTERING_FIGURE + 1)

struct _SsChartContext {
  const SsChartType *type;
  SsProfile *profile;
  SsTable *table;
  const SsSpec *spec;
  const SsTheme *theme;
  SsThemeId theme_id;
  SsLanguage language;
  SsSceneBuilder *scene;
  SsTable *boundaries; /* for maps, or NULL */
  double px;           /* 1 at 860 px wide */
  gboolean is_thumbnail;
  double width, height; /* of the picture */
  SsRect plot;          /* what is left for the format; legends and axes take from it */
  /* The grammar's own: */
  const gsize *rows; /* of this panel; NULL: all */
  gsize n_rows;
  guint panel;                 /* which of a facet's panels; 0 where there are none */
  struct _SsChartShare *share; /* what panels have in common */
};

/* --- data ------------------------------------------------------------------------------------------------------------------ */

/** Begins the group of the data's marks, cut at the plot and @rim px around: an axis that is cut short leaves some outside. */
void ss_context_begin_marks (SsChartContext *context, const char *name, double rim);

/** Columns bound to @role. Where the format has no such role but its twin is bound (x and category, y and value), the twin's. */
gsize ss_context_n_columns (const SsChartContext *context, SsRole role);
const SsColumn *ss_context_column (const SsChartContext *context, SsRole role, gsize i);     /* or NULL */
const SsColumnFacts *ss_context_facts (const SsChartContext *context, SsRole role, gsize i); /* or NULL */
/** The facts of any column of the table. */
const SsColumnFacts *ss_context_column_facts (const SsChartContext *context, const SsColumn *column);

/** The table's row of the @i-th of the panel's context->n_rows rows. */
static inline gsize
ss_context_row (const SsChartContext *context, gsize i)
{
  return context->rows ? context->rows[i] : i;
}

/** The numbers of @column at the panel's rows, in blocks; NaN where missing. Free with g_free(). */
double *ss_context_numbers (const SsChartContext *context, const SsColumn *column);

/** TRUE for dates, and for whole numbers that are years. */
gboolean ss_context_is_time (const SsChartContext *context, const SsColumn *column);

/** Options of the spec, else the fallback of the format's row. */
double ss_context_option_number (const SsChartContext *context, const char *id);
gboolean ss_context_option_boolean (const SsChartContext *context, const char *id);
const char *ss_context_option_choice (const SsChartContext *context, const char *id);

/* --- scales ---------------------------------------------------------------------------------------------------------------- */

/** Widens @min and @max to what the other panels of a facet need on @axis: for a format whose domain hangs on both. */
void ss_context_share_extent (SsChartContext *context, SsAxisId axis, double *min, double *max);

/** The largest of the @room px that the panels of a facet need beside their marks: so that a unit is as long in each. */
double ss_context_share_room (SsChartContext *context, double room);

/**
 * The scale of @axis over @min to @max, as the spec overrules it (ends, type), widened to what the other panels of a facet need. Range
 * 0 to 1 for now: ss_scale_onto(), or the axis' drawing, lays it.
 */
SsScale ss_context_scale (SsChartContext *context, SsAxisId axis, SsScaleType type, double min, double max,
                          SsDomainFlags flags);

/** What the spec says of @axis, or of its twin. */
const SsAxisSpec *ss_context_axis_spec (const SsChartContext *context, SsAxisId axis);

/* --- colour ---------------------------------------------------------------------------------------------------------------- */

/** TRUE if the spec highlights something. */
gboolean ss_context_has_highlight (const SsChartContext *context);
gboolean ss_context_is_highlighted (const SsChartContext *context, const char *label);
/** @colour, or under a highlight the warm colour for @label if it is named, and the muted one if not. */
SsColour ss_context_mark_colour (const SsChartContext *context, const char *label, SsColour colour);
/** The palette of the spec if it is of @type, else the default one. */
const SsPalette *ss_context_palette (const SsChartContext *context, SsPaletteType type);
/** How opaque marks are that may lie over each other: "opacity" of the spec's style, 0 to 1, else @fallback. */
double ss_context_opacity (const SsChartContext *context, double fallback);
/** A second sign beside colour (hatching, dashes): in high contrast, and where the spec's style asks for it ("hatch": true) for prints in grey. */
gboolean ss_context_has_hatching (const SsChartContext *context);
/** @style with the hatching of the @i-th of several series, where there is any. */
SsStyle ss_context_hatched (const SsChartContext *context, SsStyle style, guint i);

/** The colour of the @i-th of @n series: the calm one when there is one series; highlight as above; grey beyond the palette. */
SsColour ss_context_series_colour (const SsChartContext *context, guint i, guint n, const char *label);

/** A column's name with its unit, where the name does not say it already: "Production (TWh)". Free with g_free(). */
char *ss_context_dup_column_title (const SsChartContext *context, const SsColumn *column);

/* --- text ------------------------------------------------------------------------------------------------------------------ */

SsTextStyle ss_context_lettering (const SsChartContext *context, SsLettering lettering, SsAnchor anchor);
/** The height of a line of @style with its leading. */
double ss_context_line_height (const SsTextStyle *style);
/** The baseline that centres @style's small capitals on @y. */
double ss_context_middle (const SsTextStyle *style, double y);

/**
 * Draws @text at @x, @y (baseline) only if its place is free of other texts and inside the picture; FALSE when it was not drawn. Never in a
 * thumbnail.
 */
gboolean ss_context_label (SsChartContext *context, const SsTextStyle *style, double x, double y,
                           const char *text);
/** The same for lines one under the other, centred on @y; all or none. */
gboolean ss_context_lines (SsChartContext *context, const SsTextStyle *style, double x, double y,
                           const char *const *lines);
/** Ink or white, whichever is read better on @ground. */
SsColour ss_context_ink_on (const SsChartContext *context, SsColour ground);

/** @colour, moved towards the ink until it is read as text on the ground (WCAG 2.1: 4.5). */
SsColour ss_context_text_colour (const SsChartContext *context, SsColour colour);

/** Why there are no marks: a sentence in the middle of the plot, in a thumbnail too, since an empty one says nothing. */
void ss_context_say_instead (SsChartContext *context, const char *sentence);
/** "No data", the same way. */
void ss_context_say_empty (SsChartContext *context);
/** A soft line under the plot ("12 others are not shown"); takes its room from the plot. */
void ss_context_say_aside (SsChartContext *context, const char *sentence);

/* --- notes ----------------------------------------------------------------------------------------------------------------- */

/** Where a note about @category (and @series, or NULL) may point: px. Only the first few thousand are kept. */
void ss_context_anchor (SsChartContext *context, const char *category, const char *series, double x,
                        double y);
/** Tells reference lines where @axis runs: vertical when its px are y. The axes of axis.h do it by themselves. */
void ss_context_register_axis (SsChartContext *context, SsAxisId axis, const SsScale *scale,
                               gboolean is_vertical, SsRect area, const SsFigures *figures);

/** A tip of "label: value" lines: pairs of strings, NULL-terminated; a pair with a NULL value is passed over. For the mark made last. */
void ss_context_tip (SsChartContext *context, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
