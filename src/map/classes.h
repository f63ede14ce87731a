/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Classes of a map: values sorted into a few intervals. */
typedef enum {
  SS_CLASSES_JENKS,    /* least variance within classes (Fisher 1958; Jenks 1967), found exactly */
  SS_CLASSES_QUANTILE, /* as many values in each */
  SS_CLASSES_EQUAL,    /* intervals of one width */
} SsClassMethod;
#define SS_N_CLASS_METHODS (SS_CLASSES_EQUAL + 1)

#define SS_MOST_CLASSES 7 /* LINT map-classes: 3 to 7 */

/**
 * Limits of at most @n_wanted (1 to SS_MOST_CLASSES) classes of @n values (NaN are passed over) into @limits (room for SS_MOST_CLASSES + 1);
 * returns how many classes there are: fewer where values are few, 0 where there are none. Class i holds limits[i] <= value < limits[i + 1], the
 * last one its upper limit too. Inner limits are the roundest numbers that part the same values.
 */
guint ss_classes_make (SsClassMethod method, const double *values, gsize n, guint n_wanted, double *limits);

/** The class of @value, which lies within the limits or is held there. */
guint ss_classes_find (const double *limits, guint n_classes, double value);

G_END_DECLS
