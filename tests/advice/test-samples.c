/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled samples: what a teacher chose for each, in its sidecar, is the first suggestion. */
#include "advice.h"
#include "charts.h"
#include "load.h"

#include <jansson.h>
#include <string.h>

/** The format that the sidecar @path chooses, or NULL. Free with g_free(). */
static char *
dup_choice (const char *path)
{
  json_error_t error;
  json_t *sidecar = json_load_file (path, 0, &error);
  g_assert_nonnull (sidecar);
  char *format
      = g_strdup (json_string_value (json_object_get (json_object_get (sidecar, "choice"), "format")));
  json_decref (sidecar);
  return format;
}

static void
test_choice (gconstpointer data)
{
  const char *sidecar = data;
  g_autofree char *format = dup_choice (sidecar);
  g_autofree char *stem = g_strndup (sidecar, strlen (sidecar) - strlen (".json"));
  g_autofree char *path = g_strconcat (stem, ".csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  const SsLoadOptions options = {0};
  const SsQuestion question = {.intention = SS_INTENTION_ANY};
  g_autoptr (SsLoaded) loaded = ss_load_file (file, &options, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (SsProfile) profile = ss_profile_new (loaded->table, NULL);
  g_autoptr (SsAdvice) advice = ss_advise (profile, ss_chart_types, &question, NULL, &error);
  g_assert_no_error (error);
  const SsSuggestion *first = g_ptr_array_index (advice->suggestions, 0);
  g_assert_cmpstr (first->type->id, ==, format);
}

int
main (int argc, char **argv)
{
  g_autoptr (GDir) folder = g_dir_open (SAMPLES, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  g_test_init (&argc, &argv, NULL);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (SAMPLES, name, NULL);
    g_autofree char *choice = g_str_has_suffix (name, ".json") ? dup_choice (path) : NULL;
    if (choice == NULL)
      continue;
    g_autofree char *test = g_strconcat ("/advice/samples/", name, NULL);
    g_test_add_data_func (test, path, test_choice);
    g_ptr_array_add (paths, g_steal_pointer (&path));
  }
  g_assert_cmpuint (paths->len, >, 0);
  return g_test_run ();
}
