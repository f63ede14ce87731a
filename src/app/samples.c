/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "samples.h"

#include "sidecar.h"
#include "wording.h"

void
ss_sample_free (SsSample *sample)
{
  g_object_unref (sample->file);
  g_free (sample->title);
  g_free (sample->description);
  g_free (sample);
}

/* NULL where the sidecar is not one. */
static SsSample *
sample_new (const char *directory, const char *name)
{
  const char *language = ss_language_current () == SS_LANGUAGE_FR ? "fr" : "en";
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autofree char *title = ss_sidecar_text (path, "title", language);
  SsSample *sample;

  if (!title)
    return NULL;
  sample = g_new0 (SsSample, 1);
  sample->file = g_file_new_for_path (path);
  sample->title = g_steal_pointer (&title);
  sample->description = ss_sidecar_text (path, "description", language);
  return sample;
}

static int
sample_compare (gconstpointer a, gconstpointer b)
{
  const SsSample *const *first = a, *const *second = b;

  return g_utf8_collate ((*first)->title, (*second)->title);
}

gpointer
ss_samples_list (gpointer unused, SsJob *job, GError **error)
{
  const char *data_dir = g_getenv ("SESAME_DATA_DIR");
  g_autofree char *directory = g_build_filename (data_dir ? data_dir : SS_DATA_DIR, "samples", NULL);
  g_autoptr (GDir) names = g_dir_open (directory, 0, NULL);
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_sample_free);
  const char *name;

  while (names && (name = g_dir_read_name (names))) {
    SsSample *sample = g_str_has_suffix (name, ".csv") ? sample_new (directory, name) : NULL;

    if (sample)
      g_ptr_array_add (samples, sample);
  }
  g_ptr_array_sort (samples, sample_compare);
  return samples;
}
