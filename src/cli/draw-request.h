/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart.h"
#include "command.h"
#include "preset.h"

G_BEGIN_DECLS

/** What `draw` is asked for: its options as written (owned by the option parser), then what they mean. */
typedef struct {
  char *spec_path, *format, *output, *size, *preset, *boundaries, *theme, *title, *source;
  char **roles;
  const char *input; /* the file to draw, borrowed */
  double dpi;        /* of a size in centimetres; 0: 300 */
  gboolean is_transparent, with_data, force;
  SsPictureSize picture; /* 0: as the spec says */
  SsThemeId theme_id;
} SsDrawRequest;

/** The spec asked for, with the request's size and theme understood; NULL, the reason on standard error and @status where it cannot hold. */
SsSpec *ss_draw_request_read (SsDrawRequest *request, SsExit *status);

/** @spec with the request's title and source, and an alternative text from the data. */
SsSpec *ss_draw_request_complete (const SsDrawRequest *request, const SsSpec *spec, SsProfile *profile);

G_END_DECLS
