/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exporter.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* As many bytes a write as still let a cancel through at once. */
#define CHUNK_BYTES (4 * 1024 * 1024)

static gboolean
fail_system (const char *path, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  /* Translators: first a file's name, then what the system said. */
  g_set_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SYSTEM, _ ("“%s” could not be written: %s."), name,
               g_strerror (code));
  return FALSE;
}

static gboolean
fail_exists (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  /* Translators: a file's name. */
  g_set_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_EXISTS,
               _ ("“%s” already exists and was left as it is."), name);
  return FALSE;
}

static gboolean
write_all (int fd, const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize size, done = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  while (done < size) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    gssize n = write (fd, data + done, MIN (size - done, CHUNK_BYTES));
    if (n < 0 && errno != EINTR)
      return fail_system (path, errno, error);
    done += n > 0 ? (gsize)n : 0;
  }
  return TRUE;
}

/* A device or a pipe has nothing to keep whole: it is written straight. */
static gboolean
write_to_device (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return fail_system (path, errno, error);
  gboolean done = write_all (fd, path, bytes, cancellable, error);
  if (close (fd) != 0 && done)
    return fail_system (path, errno, error);
  return done;
}

/* Gives the finished @temporary its name. Where nothing may be overwritten, a hard link fails if another came first; some file systems have
   none, and there only a look beforehand guards. */
static gboolean
give_name (const char *temporary, const char *path, gboolean overwrite, GError **error)
{
  if (!overwrite) {
    if (link (temporary, path) == 0) {
      g_unlink (temporary);
      return TRUE;
    }
    if (errno == EEXIST || g_file_test (path, G_FILE_TEST_EXISTS))
      return fail_exists (path, error);
  }
  return g_rename (temporary, path) == 0 || fail_system (path, errno, error);
}

/* @old: what stands there now, or NULL. Its permissions are kept, and it is not let go before the new bytes are safely on the disk. */
static gboolean
fill_temporary (int fd, const char *path, GBytes *bytes, const struct stat *old, GCancellable *cancellable,
                GError **error)
{
  if (!write_all (fd, path, bytes, cancellable, error))
    return FALSE;
  if (old && (fchmod (fd, old->st_mode & 07777) != 0 || fsync (fd) != 0))
    return fail_system (path, errno, error);
  return TRUE;
}

static gboolean
write_by_rename (const char *path, GBytes *bytes, const struct stat *old, gboolean overwrite,
                 GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".sesame-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);

  if (fd < 0)
    return fail_system (path, errno, error);
  gboolean done = fill_temporary (fd, path, bytes, old, cancellable, error);
  if (close (fd) != 0 && done)
    done = fail_system (path, errno, error);
  done = done && give_name (temporary, path, overwrite, error);
  if (!done)
    g_unlink (temporary);
  return done;
}

static gboolean
write_path (const char *given, GBytes *bytes, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  /* Through a symbolic link: the file that it points to is replaced, not the link. */
  g_autofree char *resolved = realpath (given, NULL);
  const char *path = resolved ? resolved : given;
  struct stat old;
  gboolean exists = stat (path, &old) == 0;

  if (exists && S_ISDIR (old.st_mode))
    return fail_system (path, EISDIR, error);
  if (exists && !S_ISREG (old.st_mode))
    return write_to_device (path, bytes, cancellable, error);
  if (exists && !overwrite)
    return fail_exists (path, error);
  return write_by_rename (path, bytes, exists ? &old : NULL, overwrite, cancellable, error);
}

/* Places that only GVfs knows: it writes a temporary file by itself. */
static gboolean
write_remote (GFile *file, GBytes *bytes, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GError) reason = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!overwrite && g_file_query_exists (file, cancellable))
    return fail_exists (uri, error);
  if (g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &reason))
    return TRUE;
  g_set_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SYSTEM, _ ("“%s” could not be written: %s."), uri,
               reason->message);
  return FALSE;
}

gboolean
ss_file_write (GFile *file, GBytes *bytes, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file) && bytes, FALSE);
  g_autofree char *path = g_file_get_path (file);
  return path ? write_path (path, bytes, overwrite, cancellable, error)
              : write_remote (file, bytes, overwrite, cancellable, error);
}
