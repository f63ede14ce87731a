/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The place of an answer, folded (ss_fold()), from no to yes, from never to always, from bad to good, in halves of a step: 2 to 10. Whole
 * answers ("tout a fait d accord") and how far one goes, whatever it is about ("plutot insatisfait", "somewhat likely"). G_MAXINT for
 * other texts, and for no opinion.
 */
int ss_likert_rank (const char *folded);

G_END_DECLS
