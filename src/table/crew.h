/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SsCrew: a second thread that does pieces of work beside the caller. The pieces of one job are independent of one another; who takes which is left
 * to chance, so results must not depend on it. Two threads are what reading can feed.
 * The core's only threads besides those of the application's jobs.
 */
typedef struct _SsCrew SsCrew;

typedef void (*SsPieceFunc) (gsize piece, gpointer data);

/** One job without further ado: all of @function (0 .. @n_pieces - 1, @data), in two threads if it @is_long enough for that to be quicker. */
void ss_crew_run (gsize n_pieces, gboolean is_long, SsPieceFunc function, gpointer data);

/** No thread is started before the first job, and none where there is one processor only. */
SsCrew *ss_crew_new (void);
/** Finishes the job that is under way. */
void ss_crew_free (SsCrew *crew);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsCrew, ss_crew_free)

/** Starts @function (0 .. @n_pieces - 1, @data) and returns at once. One job at a time. */
void ss_crew_start (SsCrew *crew, gsize n_pieces, SsPieceFunc function, gpointer data);

/** Takes part in what is left of the job, and returns when all of it is done. */
void ss_crew_finish (SsCrew *crew);

G_END_DECLS
