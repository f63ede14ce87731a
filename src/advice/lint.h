/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "axis-window.h"
#include "rule.h"

G_BEGIN_DECLS

/** The fields that every rule of a review begins with. */
#define SS_LINT(name, quality_, severity_)                                                                   \
  .id = name, .quality = SS_QUALITY_##quality_, .severity = SS_SEVERITY_##severity_, .use = SS_RULE_REVIEW

/** A mended copy in another format; NULL where that format is not known here. */
SsSpec *ss_lint_in_format (const SsCase *subject, const char *format);

/** TRUE if a text of the chart speaks of what is missing, and so answers for it. */
gboolean ss_lint_says_missing (const SsCase *subject);

/** A mended copy whose note says @sentence too. */
SsSpec *ss_lint_with_note (const SsCase *subject, const char *sentence);

/** TRUE if the case-folded @text holds one of the NULL-terminated @words (case-folded); NULL holds nothing. */
gboolean ss_lint_mentions (const char *text, const char *const *words);

/** TRUE if one of the words of a column's @name, case-folded, is among @words. */
gboolean ss_lint_name_has_word (const char *name, const char *const *words);

/** The chart's marks show parts of one whole that is not said otherwise: pies, treemaps, stacks. */
gboolean ss_case_is_parts (const SsCase *subject);
gboolean ss_case_is_stack (const SsCase *subject);

/** Equal steps along it stand for unequal amounts: logarithms, roots, powers. */
gboolean ss_scale_is_nonlinear (SsScaleType scale);

/** A column bound to @role that holds numbers which measure, or NULL. */
const SsBound *ss_case_quantity (const SsCase *subject, SsRole role);

/** The colours of a colour axis, "#rrggbb", as numbers; free with g_free(). NULL and 0 where there are none. */
SsColour *ss_case_colours (const SsCase *subject, gsize *n);

G_END_DECLS
