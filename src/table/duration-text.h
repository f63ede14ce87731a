/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column.h"

G_BEGIN_DECLS

/** A span of time as it was written. What is written like a time of the day ("8:30", "8h30") is read as the span since midnight. */
typedef struct {
  double seconds;
  double first;       /* the number before the first mark: the 4 of "4:16:40" */
  guint n_parts;      /* numbers: 3 of "4:16:40", 2 of "1 h 10" */
  gboolean has_words; /* "2 min 30 s", "45 min", "3 jours": a span, and no time of the day */
  gboolean is_padded; /* the first number has a zero before it: "04:16" */
} SsDuration;

/**
 * TRUE, with @duration filled, if the whole of @text is one: "4:16:40", "1 h 10", "1h10", "2 min 30 s", "2'30\"", "+0:35". "58:12" are hours and minutes, or,
 * with @minutes_first, minutes and seconds.
 */
gboolean ss_duration_read (const char *text, gboolean minutes_first, SsDuration *duration);

/** TRUE where the first number of "58:12" counts minutes: others of @column say "1:02:33", "58:12.4" or "+0:35", or have more of them than a day has hours. */
gboolean ss_durations_begin_with_minutes (const SsColumn *column);

/** TRUE for a time of the day or a span of time, with minutes below 60: "14:30", "8h", "12:05:59". */
gboolean ss_text_is_time (const char *text);

G_END_DECLS
