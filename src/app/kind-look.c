/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kind-look.h"

#include <glib/gi18n-lib.h>

static const SsKindLook looks[] = {
    [SS_KIND_EMPTY] = {"kind-empty", 0},    [SS_KIND_BOOLEAN] = {"kind-boolean", 0},
    [SS_KIND_INTEGER] = {"kind-number", 1}, [SS_KIND_NUMBER] = {"kind-number", 1},
    [SS_KIND_DATE] = {"kind-date", 1},      [SS_KIND_DATETIME] = {"kind-date", 1},
    [SS_KIND_TEXT] = {"kind-text", 0},      [SS_KIND_GEOMETRY] = {"kind-geometry", 0},
};
G_STATIC_ASSERT (G_N_ELEMENTS (looks) == SS_N_KINDS);

static const struct {
  const char *css_class, *label;
} severities[] = {
    [SS_SEVERITY_HINT] = {"hint", N_ ("Good to know")},
    [SS_SEVERITY_WARN] = {"warn", N_ ("To look at")},
    [SS_SEVERITY_BLOCK] = {"block", N_ ("To mend first")},
};

const SsKindLook *
ss_kind_look (SsKind kind)
{
  return &looks[kind];
}

const char *
ss_severity_class (SsSeverity severity)
{
  return severities[severity].css_class;
}

const char *
ss_severity_label (SsSeverity severity)
{
  return _ (severities[severity].label);
}

const char *
ss_quality_class (SsQuality quality)
{
  return quality == SS_QUALITY_NONE ? "data" : ss_quality_id (quality);
}
