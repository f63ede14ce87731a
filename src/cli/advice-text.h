/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"

#include <jansson.h>

G_BEGIN_DECLS

/** What the options of `suggest` and `score` say; they point into it. */
typedef struct {
  char *intention, *task, *focus, *columns;
  GStrv names; /* @columns as one CSV record */
  SsQuestion question;
} SsAsked;

/** Fills @asked->question from its texts. FALSE, with a sentence on standard error, where a word is not known. */
gboolean ss_asked_read (SsAsked *asked);
void ss_asked_clear (SsAsked *asked);

/** One suggestion in the contract's JSON. */
json_t *ss_suggestion_json (const SsSuggestion *suggestion);

/** The same for people, on standard output; @place is its rank, 0 where it has none. */
void ss_suggestion_print (const SsSuggestion *suggestion, guint place);

G_END_DECLS
