/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "spec.h"

G_BEGIN_DECLS

/** The words of one enumeration in a specification's JSON, in the enumeration's order; NULL where a value has none. Private to the room. */
typedef struct {
  const char *const *ids;
  guint n;
} SsWords;

extern const SsWords ss_words_role, ss_words_aggregate, ss_words_axis, ss_words_scale_type,
    ss_words_text_slot, ss_words_arrange, ss_words_orientation, ss_words_legend;

/** TRUE and @value set if @id is one of the words. */
gboolean ss_words_find (SsWords words, const char *id, guint *value);

G_END_DECLS
