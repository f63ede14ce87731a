/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * SsWork: all that a person has decided about a file, as one value: the question, the cleaning steps, the intention, the chart. To change it
 * is to fill a fresh copy; undo is to go back to the one before. Reference-counted, read-only once shared.
 */
typedef struct {
  gatomicrefcount ref_count;
  char *question;   /* what the chart is to answer; never NULL */
  SsRecipe *recipe; /* never NULL */
  int intention;    /* SsIntention or SS_INTENTION_ANY */
  SsSpec *spec;     /* NULL: no format chosen yet */
  SsThemeId theme;
  GStrv kept; /* ids of the review's rules whose finding was kept with a justification; never NULL */
} SsWork;

SsWork *ss_work_new (void);
/** A fresh value with the same contents; the recipe and the spec are shared. */
SsWork *ss_work_copy (const SsWork *work);
SsWork *ss_work_ref (SsWork *work);
void ss_work_unref (SsWork *work);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsWork, ss_work_unref)

/** For a fresh value. Both take their second argument. */
void ss_work_take_recipe (SsWork *work, SsRecipe *recipe);
void ss_work_take_spec (SsWork *work, SsSpec *spec);
void ss_work_set_question (SsWork *work, const char *question);

/** A fresh value whose chart is a fresh copy of the chart of @work, to be filled through @spec (borrowed). @work must have a chart. */
SsWork *ss_work_copy_chart (const SsWork *work, SsSpec **spec);

/** The work that is told by @document, and back: into a fresh document, whose source stays as it is. */
SsWork *ss_work_from_document (const SsDocument *document);
void ss_work_write (const SsWork *work, SsDocument *document);

/** Adds @rule to the kept ones of a fresh value; NULL forgets all, with the chart whose note justified them. */
void ss_work_keep (SsWork *work, const char *rule);
/** Did the person keep what @finding says of the chart? */
gboolean ss_work_keeps (const SsWork *work, const SsFinding *finding);

G_END_DECLS
