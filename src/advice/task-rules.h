/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/**
 * TRUE where the question names a task for which people were measured on this form (rules/tasks.c). What was measured goes before what is
 * held in general: rules of thumb on the same quality then keep silent.
 */
gboolean ss_task_rules_speak (const SsCase *subject);

/** The same for where the columns stand (rules/encodings.c), in charts of points. */
gboolean ss_encoding_rules_speak (const SsCase *subject);

G_END_DECLS
