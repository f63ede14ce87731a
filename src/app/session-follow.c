/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the data said of a chart is said anew when the chart becomes another: a text that nobody wrote must not stand over what it does not
 * tell of. What a person wrote stays, and so does a headline that a person chose: the review tells where it is no longer true. */
#include "config.h"

#include "session-stages.h"

#include <string.h>

/* What the data propose for @slot of the chart that was reviewed last; NULL: nothing. */
static const char *
proposed (SsSession *session, SsTextSlot slot)
{
  if (slot == SS_TEXT_TITLE)
    return session->judgement ? session->judgement->title : NULL;
  return session->proposals[slot];
}

void
ss_session_mark_texts (SsSession *session, const SsSpec *old, const SsSpec *new)
{
  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++) {
    const char *text = new ? new->texts[slot] : NULL;
    gboolean stays = text && old && g_strcmp0 (old->texts[slot], text) == 0;

    session->follows[slot]
        = stays && (session->follows[slot] || g_strcmp0 (text, proposed (session, slot)) == 0);
  }
}

void
ss_session_renew_texts (SsSession *session)
{
  const SsSpec *spec = ss_session_work (session)->spec;
  SsSpec *renewed = NULL;
  SsWork *work = NULL;

  if (!spec || !session->judgement)
    return;
  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++) {
    const char *text = proposed (session, slot);

    if (!session->follows[slot] || g_strcmp0 (spec->texts[slot], text) == 0)
      continue;
    if (!work)
      work = ss_work_copy_chart (ss_session_work (session), &renewed);
    ss_spec_set_text (renewed, slot, text);
  }
  memset (session->follows, 0, sizeof session->follows);
  if (work)
    ss_session_amend (session, work);
}
