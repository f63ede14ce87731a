/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-form.h"

#include "duration-text.h"
#include "tally.h"

#include <string.h>

#define MOST_SAMPLE 2000     /* distinct texts that are looked at */
#define LIST_SHARE 0.1       /* of them that hold several words, for a column of lists */
#define MIN_LISTS 2          /* and so many at least */
#define MOST_WORDS_SHARE 0.7 /* distinct words over all: in lists the same come again, in sentences hardly */

static const char list_marks[] = "|;";

static gboolean
are_times (const SsColumn *column, gsize n)
{
  gsize misfits = 0;

  for (gsize code = 0; code < n && (double)misfits <= (1 - SS_KIND_SHARE) * (double)n; code++)
    misfits += !ss_text_is_time (ss_column_code_text (column, (guint32)code));
  return n > 0 && (double)misfits <= (1 - SS_KIND_SHARE) * (double)n;
}

/* TRUE where the texts are lists with @mark between their words. */
static gboolean
are_lists (const SsColumn *column, gsize n, char mark, gsize *most_parts)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char delimiter[] = {mark, '\0'};
  gsize n_lists = 0, n_words = 0;

  *most_parts = 0;
  for (gsize code = 0; code < n; code++) {
    g_auto (GStrv) parts = g_strsplit (ss_column_code_text (column, (guint32)code), delimiter, -1);
    gsize n_parts = g_strv_length (parts);
    n_lists += n_parts > 1;
    n_words += n_parts;
    *most_parts = MAX (*most_parts, n_parts);
    for (gsize i = 0; i < n_parts; i++)
      g_hash_table_add (words, g_strdup (g_strstrip (parts[i])));
  }
  return n_lists >= MIN_LISTS && (double)n_lists >= LIST_SHARE * (double)n
         && (double)g_hash_table_size (words) <= MOST_WORDS_SHARE * (double)n_words;
}

SsTextFormOf
ss_text_form_of (const SsColumn *column)
{
  gsize n = MIN (ss_column_n_codes (column), MOST_SAMPLE);
  SsTextFormOf form = {.form = SS_FORM_FREE};

  if (are_times (column, n)) {
    form.form = SS_FORM_TIMES;
    return form;
  }
  for (const char *mark = list_marks; *mark && form.form == SS_FORM_FREE; mark++) {
    gboolean is_met = FALSE;
    for (gsize code = 0; code < n && !is_met; code++)
      is_met = strchr (ss_column_code_text (column, (guint32)code), *mark) != NULL;
    if (is_met && are_lists (column, n, *mark, &form.most_parts)) {
      form.form = SS_FORM_LISTS;
      form.mark = *mark;
    }
  }
  return form;
}
