/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "job.h"

G_BEGIN_DECLS

/** One of the bundled tables, with what its sidecar says in the user's language. */
typedef struct {
  GFile *file;
  char *title, *description;
} SsSample;

void ss_sample_free (SsSample *sample);

/** Lists the bundled samples in a thread: `run` of a job without input, whose result is a GPtrArray of SsSample. */
gpointer ss_samples_list (gpointer unused, SsJob *job, GError **error);

G_END_DECLS
