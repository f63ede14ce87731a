/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier.h"

#include "zip.h"

#include <glib/gstdio.h>

#define FOLDER_MODE 0700
/* Enough of a checksum that two dossiers do not share a folder. */
#define NAME_LENGTH 16

/* An archive's names are not trusted: only the work itself, and files right in a folder beside it, as the source is. */
static gboolean
is_wanted (const char *name)
{
  const char *slash = strchr (name, '/'), *below = slash ? slash + 1 : NULL;

  if (g_str_equal (name, SS_DOSSIER_DOCUMENT))
    return TRUE;
  return below && slash > name && *name != '.' && *below && *below != '.' && !strchr (below, '/')
         && !strchr (name, '\\');
}

static gboolean
write_entry (const SsZip *zip, gsize i, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, ss_zip_entry_name (zip, i), NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GBytes) bytes = ss_zip_read (zip, i, error);

  if (!bytes)
    return FALSE;
  g_mkdir_with_parents (parent, FOLDER_MODE);
  return g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), error);
}

static char *
dup_folder (GBytes *bytes, const char *home)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  checksum[NAME_LENGTH] = '\0';
  return g_build_filename (home, checksum, NULL);
}

char *
ss_dossier_unpack (const char *path, const char *home, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file ? g_mapped_file_get_bytes (file) : NULL;
  g_autoptr (SsZip) zip = bytes ? ss_zip_new (bytes, path, NULL) : NULL;
  g_autofree char *folder = NULL;

  if (!zip || !ss_zip_has (zip, SS_DOSSIER_DOCUMENT))
    return NULL;
  folder = dup_folder (bytes, home);
  for (gsize i = 0; i < ss_zip_n_entries (zip); i++)
    if (is_wanted (ss_zip_entry_name (zip, i)) && !write_entry (zip, i, folder, error))
      return NULL;
  return g_build_filename (folder, SS_DOSSIER_DOCUMENT, NULL);
}
