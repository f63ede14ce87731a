/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "column-builder.h"
#include "crew.h"
#include "reader.h"

G_BEGIN_DECLS

/** What the columns of a file, all of them there, come to: the table, what they say of the file's marks, and findings. */
typedef struct {
  const SsReading *reading;
  char decimal; /* the mark to assume where no cell tells */
  SsColumnBuilder *const *builders;
  gsize n;
  SsCrew *crew;   /* to share the work with, or NULL */
  gsize n_joined; /* rows whose last cell holds several of a file of commas, "10,2019" */
} SsColumnSet;

/** Ends the builders; NULL if one of them is refuted. What is sure in some columns settles what the others leave open. @more (may be NULL) becomes the last column. */
SsTable *ss_column_set_end (const SsColumnSet *set, SsColumn *more, SsDialect *dialect, GPtrArray *findings);

G_END_DECLS
