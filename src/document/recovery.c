/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "recovery.h"

#include <glib/gstdio.h>

#define SUFFIX ".recovery"
#define FOLDER_MODE 0700

char *
ss_recovery_path (const char *document_path)
{
  g_autofree char *folder = g_path_get_dirname (document_path), *base = g_path_get_basename (document_path);
  g_autofree char *name = g_strconcat (".", base, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

char *
ss_recovery_path_untitled (const char *folder, const char *id)
{
  g_autofree char *name = g_strconcat (id, "." SS_DOCUMENT_EXTENSION SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

gboolean
ss_recovery_save (const SsDocument *document, const char *recovery_path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (recovery_path);

  g_mkdir_with_parents (folder, FOLDER_MODE); /* where it fails, so does the writing, with the reason */
  return ss_document_save (document, recovery_path, error);
}

SsDocument *
ss_recovery_load (const char *recovery_path)
{
  return g_file_test (recovery_path, G_FILE_TEST_IS_REGULAR) ? ss_document_load (recovery_path, NULL) : NULL;
}

void
ss_recovery_forget (const char *recovery_path)
{
  g_unlink (recovery_path);
}

GStrv
ss_recovery_list_untitled (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new ();
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory && (name = g_dir_read_name (directory)))
    if (g_str_has_suffix (name, "." SS_DOCUMENT_EXTENSION SUFFIX))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_add (paths, NULL);
  return (GStrv)g_ptr_array_free (paths, FALSE);
}
