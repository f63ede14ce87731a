/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  SS_STEP_OPEN,      /* nothing to say yet */
  SS_STEP_DONE,      /* a green tick */
  SS_STEP_ATTENTION, /* an orange mark: something to look at */
} SsStepState;

/** How a step stands: a mark, and a few words; the text is owned by whoever asked. */
typedef struct {
  SsStepState state;
  char *text;
} SsStepStatus;

/** SsStep: one of the seven steps of a data visualisation. A const descriptor: the side bar and the window's pages are made from the table. */
typedef struct {
  const char *id;
  const char *label;         /* N_() */
  GType (*page_type) (void); /* an SsPane */
  SsStepStatus (*status) (SsSession *session);
  int (*width) (
      SsSession *session); /* what the page wants to stand at ease, px; NULL: no more than any page */
} SsStep;

extern const SsStep ss_steps[];
extern const guint ss_n_steps;

const SsStep *ss_step_find (const char *id);

G_END_DECLS
