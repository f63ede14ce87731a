/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

#include <gtk/gtk.h>
#include <jansson.h>

G_BEGIN_DECLS

/**
 * SsStepLine: one line of what a step asks for in lists: a condition, a summary, a sort key, a pair of texts. Up to three controls in a row: a
 * column, a verb (a test, a summary, an order), a text.
 */
#define SS_TYPE_STEP_LINE (ss_step_line_get_type ())
G_DECLARE_FINAL_TYPE (SsStepLine, ss_step_line, SS, STEP_LINE, GtkBox)

typedef struct {
  const char *add_label; /* N_() */
  /* Fills a fresh line, whose table is set, with its controls, and shows @value where there is one. */
  void (*make) (SsStepLine *line, const json_t *value);
  json_t *(*read) (SsStepLine *line); /* NULL: nothing is said yet */
} SsLineKind;

extern const SsLineKind ss_condition_line, ss_aggregate_line, ss_sort_key_line, ss_pair_line;

GtkWidget *ss_step_line_new (const SsLineKind *kind, SsTable *table, const json_t *value);
json_t *ss_step_line_read (SsStepLine *line);

/** Tells whoever asks for a step (the action "step.changed" of a widget above @widget) that something else is said now. */
void ss_announce_change (GtkWidget *widget);

G_END_DECLS
