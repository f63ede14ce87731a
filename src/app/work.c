/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "work.h"

SsWork *
ss_work_new (void)
{
  SsWork *work = g_new0 (SsWork, 1);

  g_atomic_ref_count_init (&work->ref_count);
  work->question = g_strdup ("");
  work->recipe = ss_recipe_new ();
  work->intention = SS_INTENTION_ANY;
  work->kept = g_new0 (char *, 1);
  return work;
}

SsWork *
ss_work_copy (const SsWork *work)
{
  SsWork *copy = g_new0 (SsWork, 1);

  g_atomic_ref_count_init (&copy->ref_count);
  copy->question = g_strdup (work->question);
  copy->recipe = ss_recipe_ref (work->recipe);
  copy->intention = work->intention;
  copy->spec = work->spec ? ss_spec_ref (work->spec) : NULL;
  copy->theme = work->theme;
  copy->kept = g_strdupv (work->kept);
  return copy;
}

SsWork *
ss_work_ref (SsWork *work)
{
  g_atomic_ref_count_inc (&work->ref_count);
  return work;
}

void
ss_work_unref (SsWork *work)
{
  if (!g_atomic_ref_count_dec (&work->ref_count))
    return;
  g_free (work->question);
  ss_recipe_unref (work->recipe);
  g_clear_pointer (&work->spec, ss_spec_unref);
  g_strfreev (work->kept);
  g_free (work);
}

void
ss_work_take_recipe (SsWork *work, SsRecipe *recipe)
{
  ss_recipe_unref (work->recipe);
  work->recipe = recipe;
}

void
ss_work_take_spec (SsWork *work, SsSpec *spec)
{
  g_clear_pointer (&work->spec, ss_spec_unref);
  work->spec = spec;
}

void
ss_work_set_question (SsWork *work, const char *question)
{
  g_free (work->question);
  work->question = g_strdup (question);
}

SsWork *
ss_work_copy_chart (const SsWork *work, SsSpec **spec)
{
  SsWork *copy = ss_work_copy (work);

  g_assert (work->spec);
  *spec = ss_spec_copy (work->spec);
  ss_work_take_spec (copy, *spec);
  return copy;
}

void
ss_work_keep (SsWork *work, const char *rule)
{
  guint n = g_strv_length (work->kept);

  if (!rule) {
    g_strfreev (work->kept);
    work->kept = g_new0 (char *, 1);
    return;
  }
  work->kept = g_renew (char *, work->kept, n + 2);
  work->kept[n] = g_strdup (rule);
  work->kept[n + 1] = NULL;
}

gboolean
ss_work_keeps (const SsWork *work, const SsFinding *finding)
{
  return g_strv_contains ((const char *const *)work->kept, finding->rule);
}

SsWork *
ss_work_from_document (const SsDocument *document)
{
  SsWork *work = ss_work_new ();
  const char *question = document->metadata[SS_METADATA_QUESTION];

  ss_work_set_question (work, question ? question : "");
  ss_work_take_recipe (work, ss_recipe_ref (document->recipe));
  work->intention = document->intention;
  work->theme = document->theme;
  if (document->charts->len)
    ss_work_take_spec (work, ss_spec_ref (g_ptr_array_index (document->charts, 0)));
  g_strfreev (work->kept);
  work->kept = g_strdupv (document->kept);
  return work;
}

void
ss_work_write (const SsWork *work, SsDocument *document)
{
  ss_recipe_unref (document->recipe);
  document->recipe = ss_recipe_ref (work->recipe);
  document->intention = work->intention;
  document->theme = work->theme;
  g_strfreev (document->kept);
  document->kept = g_strdupv (work->kept);
  g_ptr_array_set_size (document->charts, 0);
  if (work->spec)
    g_ptr_array_add (document->charts, ss_spec_ref (work->spec));
  g_free (document->metadata[SS_METADATA_QUESTION]);
  document->metadata[SS_METADATA_QUESTION] = *work->question ? g_strdup (work->question) : NULL;
}
