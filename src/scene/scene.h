/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SsScene: a finished drawing as data. Built once, then read-only and reference-counted; painted by paint.h, written as SVG by export,
 * dumped as text for tests, searched by pick.h. Units are pixels of the picture's size ("user units"), origin top left, y downwards.
 */
typedef struct _SsScene SsScene;

/** 0xRRGGBBAA; 0 is nothing. */
typedef guint32 SsColour;
#define SS_COLOUR_NONE 0u
#define SS_COLOUR(rgb) (((guint32)(rgb) << 8) | 0xffu)
/** @colour at @alpha (0 to 1) of its own opacity. */
SsColour ss_colour_with_alpha (SsColour colour, double alpha);

typedef enum {
  SS_DASH_SOLID,
  SS_DASH_DASHED,
  SS_DASH_DOTTED,
  SS_DASH_DASH_DOT,
} SsDash;

/** Hatching over the fill, for prints in grey. */
typedef enum {
  SS_HATCH_NONE,
  SS_HATCH_RISING,
  SS_HATCH_FALLING,
  SS_HATCH_HORIZONTAL,
  SS_HATCH_DOTS,
  SS_HATCH_CROSS,
} SsHatch;

typedef struct {
  SsColour fill, stroke; /* SS_COLOUR_NONE: not filled, not stroked */
  double stroke_width;
  SsDash dash;
  SsHatch hatch;
  SsColour hatch_colour;
} SsStyle;

typedef enum {
  SS_MARK_RECT,
  SS_MARK_PATH,   /* polylines and polygons: many sub-paths, one style (even-odd fill) */
  SS_MARK_ARC,    /* a circle, a slice, a ring segment */
  SS_MARK_POINTS, /* many equal symbols in one mark */
  SS_MARK_TEXT,
  SS_MARK_BEGIN, /* a named group opens */
  SS_MARK_END,   /* and closes */
} SsMarkType;

/** What a group is for; SVG turns it into roles and classes, tests into names. */
typedef enum {
  SS_GROUP_FRAME, /* title, subtitle, foot */
  SS_GROUP_AXIS,
  SS_GROUP_GRID,
  SS_GROUP_MARKS,  /* the data */
  SS_GROUP_SERIES, /* one series of the data, named after it */
  SS_GROUP_LEGEND,
  SS_GROUP_LABELS, /* direct labels */
  SS_GROUP_NOTES,  /* annotations, reference lines */
  SS_GROUP_PANEL,  /* one facet */
} SsGroupRole;

typedef enum {
  SS_ANCHOR_START,
  SS_ANCHOR_MIDDLE,
  SS_ANCHOR_END,
} SsAnchor;

/** The share of a text's width that lies left of its anchor: 0, 0.5 or 1. */
double ss_anchor_share (SsAnchor anchor);

typedef enum {
  SS_WEIGHT_REGULAR = 400,
  SS_WEIGHT_MEDIUM = 500,
  SS_WEIGHT_SEMIBOLD = 600,
  SS_WEIGHT_BOLD = 700,
} SsWeight;

/** How a text looks. The family is the scene's. */
typedef struct {
  double size; /* px: the em */
  SsWeight weight;
  SsColour colour;
  SsAnchor anchor;
  gboolean is_italic;
  gboolean is_display; /* a title or a key figure: figures as wide as they are; else all of one width */
  SsColour halo;       /* a rim in this colour behind the letters, or SS_COLOUR_NONE */
} SsTextStyle;

/** No row: the mark stands for no row of the table, or for several. */
#define SS_ROW_NONE G_MAXSIZE

/** One mark, read-only. Which member of the union counts is told by @type. */
typedef struct {
  SsMarkType type;
  SsStyle style;
  gsize row;         /* of the charted table, or SS_ROW_NONE */
  const gsize *rows; /* the rows that an aggregate stands for, or NULL */
  gsize n_rows;
  const char *tip; /* what a tooltip says, one line a fact; NULL: nothing */
  union {
    struct {
      double x, y, width, height;
      double radius; /* of the corners */
    } rect;
    struct {
      const float *xy;       /* [2 * n_points] */
      const guint32 *starts; /* [n_parts + 1], indices of points */
      gsize n_parts, n_points;
      gboolean is_closed;
    } path;
    struct {
      double x, y, inner, outer, from, to; /* radians, clockwise from 12 o'clock; from 0 to 2 pi: a circle */
    } arc;
    struct {
      const float *xy;        /* [2 * n] */
      const float *radius;    /* [n], or NULL: all @r */
      const SsColour *fill;   /* [n], or NULL: the style's */
      const guint32 *row_ids; /* [n], or NULL */
      gsize n;
      double r;
    } points;
    struct {
      double x, y; /* of the anchor, on the baseline of the first line */
      const char *text;
      SsTextStyle style;
      double width, ascent, descent; /* measured with Pango when the mark was made, px */
      double angle;                  /* degrees, clockwise; 0 nearly always (GUIDELINES L07) */
      const char *link;              /* a URI, or NULL */
    } text;
    struct {
      SsGroupRole role;
      const char *name;
      gboolean has_clip;
      double clip_x, clip_y, clip_width, clip_height;
    } group;
  };
} SsMark;

SsScene *ss_scene_ref (SsScene *scene);
void ss_scene_unref (SsScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsScene, ss_scene_unref)

double ss_scene_width (const SsScene *scene);
double ss_scene_height (const SsScene *scene);
SsColour ss_scene_background (const SsScene *scene);
/** Title, description (alternative text), BCP 47 language ("fr"), the font families in order. Never NULL. */
const char *ss_scene_title (const SsScene *scene);
const char *ss_scene_description (const SsScene *scene);
const char *ss_scene_language (const SsScene *scene);
const char *ss_scene_font_family (const SsScene *scene);

gsize ss_scene_n_marks (const SsScene *scene);
const SsMark *ss_scene_mark (const SsScene *scene, gsize i);

/** The scene as text, one mark a line, numbers to 0.01: for goldens. Free with g_free(). */
char *ss_scene_dump (const SsScene *scene);

G_END_DECLS
