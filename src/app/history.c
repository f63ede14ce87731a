/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history.h"

typedef struct {
  SsWork *work;
  char *label;
  const char *merge_key;
} Entry;

struct _SsHistory {
  GPtrArray *entries;
  guint at;
};

static Entry *
entry_new (SsWork *work, const char *label, const char *merge_key)
{
  Entry *entry = g_new (Entry, 1);

  *entry = (Entry) {work, g_strdup (label), merge_key};
  return entry;
}

static void
entry_free (Entry *entry)
{
  ss_work_unref (entry->work);
  g_free (entry->label);
  g_free (entry);
}

static Entry *
entry_at (const SsHistory *history, guint i)
{
  return g_ptr_array_index (history->entries, i);
}

SsHistory *
ss_history_new (void)
{
  SsHistory *history = g_new0 (SsHistory, 1);

  history->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)entry_free);
  ss_history_reset (history, ss_work_new ());
  return history;
}

void
ss_history_free (SsHistory *history)
{
  g_ptr_array_unref (history->entries);
  g_free (history);
}

void
ss_history_reset (SsHistory *history, SsWork *work)
{
  g_ptr_array_set_size (history->entries, 0);
  g_ptr_array_add (history->entries, entry_new (work, NULL, NULL));
  history->at = 0;
}

SsWork *
ss_history_work (const SsHistory *history)
{
  return entry_at (history, history->at)->work;
}

void
ss_history_push (SsHistory *history, SsWork *work, const char *label, const char *merge_key)
{
  Entry *current = entry_at (history, history->at);

  g_ptr_array_set_size (history->entries, history->at + 1);
  if (merge_key && current->merge_key == merge_key) {
    ss_work_unref (current->work);
    current->work = work;
    return;
  }
  g_ptr_array_add (history->entries, entry_new (work, label, merge_key));
  history->at++;
}

void
ss_history_amend (SsHistory *history, SsWork *work)
{
  Entry *current = entry_at (history, history->at);

  ss_work_unref (current->work);
  current->work = work;
}

gboolean
ss_history_undo (SsHistory *history)
{
  if (history->at == 0)
    return FALSE;
  /* What is typed after an undo is a new step. */
  entry_at (history, history->at)->merge_key = NULL;
  history->at--;
  entry_at (history, history->at)->merge_key = NULL;
  return TRUE;
}

gboolean
ss_history_redo (SsHistory *history)
{
  if (history->at + 1 == history->entries->len)
    return FALSE;
  history->at++;
  return TRUE;
}

const char *
ss_history_undo_label (const SsHistory *history)
{
  return history->at ? entry_at (history, history->at)->label : NULL;
}

const char *
ss_history_redo_label (const SsHistory *history)
{
  return history->at + 1 < history->entries->len ? entry_at (history, history->at + 1)->label : NULL;
}
