/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

G_BEGIN_DECLS

/**
 * Makes a scene, mark after mark, back to front. Strings and arrays are copied unless a function says that it takes them.
 * A builder belongs to one thread. Coordinates that are not finite are a programmer's error.
 */
typedef struct _SsSceneBuilder SsSceneBuilder;

/**
 * Starts to look for fonts in a thread of Pango's own, and returns at once: called before a file is read, it takes fontconfig's start out of the
 * time that drawing takes. Only worth it on the thread that will draw.
 */
void ss_scene_prepare_fonts (void);

SsSceneBuilder *ss_scene_builder_new (double width, double height, SsColour background, const char *language,
                                      const char *font_family);
void ss_scene_builder_set_title (SsSceneBuilder *builder, const char *title);
void ss_scene_builder_set_description (SsSceneBuilder *builder, const char *description);
/** Frees the builder; groups left open are closed. */
SsScene *ss_scene_builder_end (SsSceneBuilder *builder);
void ss_scene_builder_free (SsSceneBuilder *builder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsSceneBuilder, ss_scene_builder_free)

void ss_scene_begin (SsSceneBuilder *builder, SsGroupRole role, const char *name);
/** A group whose marks are cut at a rectangle. */
void ss_scene_begin_clip (SsSceneBuilder *builder, SsGroupRole role, const char *name, double x, double y,
                          double width, double height);
void ss_scene_finish (SsSceneBuilder *builder);

void ss_scene_rect (SsSceneBuilder *builder, const SsStyle *style, double x, double y, double width,
                    double height, gsize row);
void ss_scene_line (SsSceneBuilder *builder, const SsStyle *style, double x1, double y1, double x2,
                    double y2);
/** A circle, a slice (inner 0) or a ring segment. */
void ss_scene_arc (SsSceneBuilder *builder, const SsStyle *style, double x, double y, double inner,
                   double outer, double from, double to, gsize row);
/** One open polyline, or one closed polygon, of @n points. */
void ss_scene_polyline (SsSceneBuilder *builder, const SsStyle *style, const float *xy, gsize n,
                        gboolean is_closed, gsize row);
/** Many sub-paths; takes both arrays (g_free). @starts has n_parts + 1 entries. */
void ss_scene_path_take (SsSceneBuilder *builder, const SsStyle *style, float *xy, guint32 *starts,
                         gsize n_parts, gboolean is_closed, gsize row);
/** Many symbols; takes the arrays (g_free), of which @radius, @fill and @row_ids may be NULL. */
void ss_scene_points_take (SsSceneBuilder *builder, const SsStyle *style, float *xy, float *radius,
                           SsColour *fill, guint32 *row_ids, gsize n, double r);
/** One line of text; returns its measured width in px. */
double ss_scene_text (SsSceneBuilder *builder, const SsTextStyle *style, double x, double y,
                      const char *text);

/** For the mark made last: its tooltip, the rows that it stands for, its link (text only). */
void ss_scene_set_tip (SsSceneBuilder *builder, const char *tip);
void ss_scene_set_row (SsSceneBuilder *builder, gsize row);
void ss_scene_set_rows (SsSceneBuilder *builder, const gsize *rows, gsize n_rows);
void ss_scene_set_link (SsSceneBuilder *builder, const char *uri);
void ss_scene_set_angle (SsSceneBuilder *builder, double degrees);
/** Of the corners of a rectangle, px. */
void ss_scene_set_radius (SsSceneBuilder *builder, double radius);

/** What a text would measure, px: Pango with the scene's family, glyph positions not rounded. Cached per builder. */
typedef struct {
  double width, ascent, descent;
} SsTextSize;
SsTextSize ss_scene_measure (SsSceneBuilder *builder, const SsTextStyle *style, const char *text);

/**
 * @text broken into lines of at most @width px, at most @most_lines of them; the last ends with "…" where text is left over.
 * Breaks at spaces and after hyphens, never inside a number or before French high punctuation. Free with g_strfreev().
 */
GStrv ss_scene_wrap (SsSceneBuilder *builder, const SsTextStyle *style, const char *text, double width,
                     guint most_lines);

/** Bounds of every text mark so far: to keep labels apart. @i-th text; FALSE when there is none. */
gboolean ss_scene_text_box (SsSceneBuilder *builder, gsize i, double *x, double *y, double *width,
                            double *height);
/** No label is to find room in this rectangle: it is told as a text is, by the function below. */
void ss_scene_keep_free (SsSceneBuilder *builder, double x, double y, double width, double height);
/** TRUE if a rectangle is free of texts (with @margin px around) and inside the picture. */
gboolean ss_scene_is_free (SsSceneBuilder *builder, double x, double y, double width, double height,
                           double margin);
/** TRUE if no rectangle that stands for data lies under this one. */
gboolean ss_scene_is_bare (SsSceneBuilder *builder, double x, double y, double width, double height);

G_END_DECLS
