/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column.h"

G_BEGIN_DECLS

/** What the cells of a column of texts have in common. No kind of its own holds them: a time of the day is no date, a list is no value. */
typedef enum {
  SS_FORM_FREE,
  SS_FORM_TIMES, /* "14:30", "8h05", "12:05:59" */
  SS_FORM_LISTS, /* "danse|chant", "a;b;c": the same few words over and over */
} SsTextForm;

typedef struct {
  SsTextForm form;
  char mark;        /* of SS_FORM_LISTS: between the words */
  gsize most_parts; /* words of the longest list */
} SsTextFormOf;

/** The form of a TEXT column, which at least 90 % of its distinct texts have (of lists: 10 % hold several words). */
SsTextFormOf ss_text_form_of (const SsColumn *column);

G_END_DECLS
