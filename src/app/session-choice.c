/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a suggestion to the chart of the work. */
#include "config.h"

#include "session.h"

#include "highlight.h"
#include "preset.h"

#include <glib/gi18n-lib.h>

/* The preset of a first chart: one that fills the window's page, and suits a document and a screen alike. */
#define FIRST_SIZE "sheet"

/* What was said about the data stays true of another format: the source, the licence, the author. What nobody said yet may be known from
 * beside the file. */
static void
carry_texts (SsSpec *to, const SsSpec *from, const SsDocument *origin)
{
  static const struct {
    SsTextSlot slot;
    SsMetadata known;
  } kept[] = {
      {SS_TEXT_SOURCE, SS_METADATA_SOURCE},
      {SS_TEXT_LICENCE, SS_METADATA_LICENCE},
      {SS_TEXT_AUTHOR, SS_METADATA_AUTHOR},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    const char *text = from ? from->texts[kept[i].slot] : origin->metadata[kept[i].known];

    if (text)
      ss_spec_set_text (to, kept[i].slot, text);
  }
}

static void
carry_size (SsSpec *to, const SsSpec *from)
{
  const SsPictureSize *first = &ss_size_preset_find (FIRST_SIZE)->size;

  to->width = from ? from->width : first->width;
  to->height = from ? from->height : first->height;
}

void
ss_session_choose (SsSession *session, const SsSuggestion *suggestion)
{
  SsWork *work = ss_work_copy (ss_session_work (session));
  SsSpec *spec = ss_spec_copy (suggestion->spec);

  carry_size (spec, work->spec);
  carry_texts (spec, work->spec, ss_session_origin (session));
  ss_work_take_spec (work, spec);
  ss_work_keep (work, NULL);
  ss_session_change (session, work, g_dgettext (GETTEXT_PACKAGE, suggestion->type->label), NULL);
}

void
ss_session_choose_headline (SsSession *session, const char *headline)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (session), &spec);
  const char *named = ss_highlight_named (spec, ss_profile_table (ss_session_profile (session)), headline);

  ss_spec_set_text (spec, SS_TEXT_TITLE, headline);
  if (named && !spec->highlight)
    spec->highlight = g_strdupv ((char *[]) {(char *)named, NULL});
  ss_session_change (session, work, _ ("Title"), NULL);
}
