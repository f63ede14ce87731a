/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/** What a spec says of one axis, whichever way it says it: "min" and "max", or the ends of a numeric "domain". */
typedef struct {
  SsAxisId id;
  const SsAxisSpec *spec; /* never NULL */
  double min, max;        /* as shown; min < max; NaN: automatic */
  gboolean is_reversed;   /* said, or by ends in the wrong order */
} SsAxisWindow;

SsAxisWindow ss_axis_window (const SsSpec *spec, SsAxisId id);

/** The axis that carries the measured values; FALSE where the chart has none or nothing is shown. */
gboolean ss_case_value_window (const SsCase *subject, SsAxisWindow *window);
/** The axis along which the marks are laid out. */
gboolean ss_case_key_window (const SsCase *subject, SsAxisWindow *window);

/** Least and largest value that the marks show, stacked where the format stacks; FALSE when there is none. */
gboolean ss_case_extent (const SsCase *subject, double *min, double *max);

/** A copy of the spec whose axis @id is automatic again. */
SsSpec *ss_spec_with_plain_axis (const SsSpec *spec, SsAxisId id);

/** "axes.value", "axes.x"... Static. */
const char *ss_axis_place (SsAxisId id);

G_END_DECLS
