/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"
#include "records.h"

G_BEGIN_DECLS

/** Where the table lies among the records of a file: what stands above it, and the names of its columns. */
typedef struct {
  gsize preamble; /* records above the header, blank ones included */
  gsize n_header; /* 0: no header; 1; 2: a header of two rows, whose names are joined */
  gsize n_columns;
  gsize n_nameless; /* columns whose header is empty */
  gsize n_again;    /* columns behind the end of the header that go by the names of its last ones again */
  char **names;     /* [n_columns], NULL-terminated */
  char delimiter;   /* between cells, for the reader to say; 0 in a sheet */
} SsLayout;

void ss_layout_clear (SsLayout *layout);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SsLayout, ss_layout_clear)

/** Looks at the first records of a file. */
void ss_layout_guess (SsLayout *layout, const SsBatch *sample, const SsLoadOptions *options);

/** TRUE if all cells of the record are blank. */
gboolean ss_record_is_blank (const SsBatch *batch, const SsRecord *record);

/** How many of its cells are not. */
gsize ss_record_n_filled (const SsBatch *batch, const SsRecord *record);

G_END_DECLS
