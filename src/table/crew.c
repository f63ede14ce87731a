/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "crew.h"

/*
 * Work comes in pieces of a tenth of a millisecond and more, one lot after the other: falling asleep and being woken takes as long. So each waits
 * awake for a while first, a few times as long as that.
 */
#define WAKEFUL_TURNS 4000

struct _SsCrew {
  GThread *mate; /* NULL before the first job */
  GMutex mutex;
  GCond wake, done;
  gint is_called, is_busy, is_over; /* atomic; changed with the mutex held */
  SsPieceFunc function;
  gpointer data;
  gint n_pieces, next; /* next: atomic */
};

SsCrew *
ss_crew_new (void)
{
  SsCrew *crew = g_new0 (SsCrew, 1);

  g_mutex_init (&crew->mutex);
  g_cond_init (&crew->wake);
  g_cond_init (&crew->done);
  return crew;
}

static void
take_part (SsCrew *crew)
{
  for (gint piece; (piece = g_atomic_int_add (&crew->next, 1)) < crew->n_pieces;)
    crew->function ((gsize)piece, crew->data);
}

static inline void
pause_a_moment (void)
{
#if defined __x86_64__ || defined __i386__
  __builtin_ia32_pause ();
#endif
}

static gpointer
be_mate (gpointer data)
{
  SsCrew *crew = data;

  for (;;) {
    for (guint i = 0;
         i < WAKEFUL_TURNS && !g_atomic_int_get (&crew->is_called) && !g_atomic_int_get (&crew->is_over); i++)
      pause_a_moment ();
    g_mutex_lock (&crew->mutex);
    while (!crew->is_called && !crew->is_over)
      g_cond_wait (&crew->wake, &crew->mutex);
    if (crew->is_over)
      break;
    g_atomic_int_set (&crew->is_called, FALSE);
    g_mutex_unlock (&crew->mutex);
    take_part (crew);
    g_mutex_lock (&crew->mutex);
    g_atomic_int_set (&crew->is_busy, FALSE);
    g_cond_signal (&crew->done);
    g_mutex_unlock (&crew->mutex);
  }
  g_mutex_unlock (&crew->mutex);
  return NULL;
}

void
ss_crew_start (SsCrew *crew, gsize n_pieces, SsPieceFunc function, gpointer data)
{
  g_mutex_lock (&crew->mutex);
  crew->function = function;
  crew->data = data;
  crew->n_pieces = (gint)n_pieces;
  g_atomic_int_set (&crew->next, 0);
  if (!crew->mate && g_get_num_processors () > 1)
    crew->mate = g_thread_try_new ("ss-crew", be_mate, crew, NULL);
  g_atomic_int_set (&crew->is_busy, crew->mate != NULL);
  g_atomic_int_set (&crew->is_called, crew->mate != NULL);
  g_cond_signal (&crew->wake);
  g_mutex_unlock (&crew->mutex);
}

void
ss_crew_finish (SsCrew *crew)
{
  if (!crew->function)
    return;
  take_part (crew);
  for (guint i = 0; i < WAKEFUL_TURNS && g_atomic_int_get (&crew->is_busy); i++)
    pause_a_moment ();
  g_mutex_lock (&crew->mutex);
  while (crew->is_busy)
    g_cond_wait (&crew->done, &crew->mutex);
  g_mutex_unlock (&crew->mutex);
  crew->function = NULL;
}

void
ss_crew_free (SsCrew *crew)
{
  ss_crew_finish (crew);
  g_mutex_lock (&crew->mutex);
  g_atomic_int_set (&crew->is_over, TRUE);
  g_cond_signal (&crew->wake);
  g_mutex_unlock (&crew->mutex);
  g_clear_pointer (&crew->mate, g_thread_join);
  g_mutex_clear (&crew->mutex);
  g_cond_clear (&crew->wake);
  g_cond_clear (&crew->done);
  g_free (crew);
}

void
ss_crew_run (gsize n_pieces, gboolean is_long, SsPieceFunc function, gpointer data)
{
  g_autoptr (SsCrew) crew = is_long ? ss_crew_new () : NULL;

  if (crew) {
    ss_crew_start (crew, n_pieces, function, data);
    ss_crew_finish (crew);
    return;
  }
  for (gsize piece = 0; piece < n_pieces; piece++)
    function (piece, data);
}
