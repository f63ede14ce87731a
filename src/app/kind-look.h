/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "finding.h"
#include "kind.h"

G_BEGIN_DECLS

/** How a kind of column looks in the window: the CSS class that gives its colour, and how its cells are aligned (0 left, 1 right). */
typedef struct {
  const char *css_class;
  float xalign;
} SsKindLook;

const SsKindLook *ss_kind_look (SsKind kind);

/** The CSS class that colours a finding's dot, and what a screen reader says in its place (translated). */
const char *ss_severity_class (SsSeverity severity);
const char *ss_severity_label (SsSeverity severity);

/** The CSS class that gives the colour of one of the three qualities. */
const char *ss_quality_class (SsQuality quality);

G_END_DECLS
