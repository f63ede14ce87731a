/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define FILE_MODE 0666 /* as the user's mask allows */
#define CHECKSUM_BLOCK (1u << 20)

G_DEFINE_QUARK (ss - document - error - quark, ss_document_error)

SsDocument *
ss_document_new (void)
{
  SsDocument *document = g_new0 (SsDocument, 1);

  g_atomic_ref_count_init (&document->ref_count);
  document->recipe = ss_recipe_new ();
  document->charts = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_spec_unref);
  document->intention = SS_INTENTION_ANY;
  document->kept = g_new0 (char *, 1);
  return document;
}

SsDocument *
ss_document_ref (SsDocument *document)
{
  g_atomic_ref_count_inc (&document->ref_count);
  return document;
}

void
ss_document_unref (SsDocument *document)
{
  if (!g_atomic_ref_count_dec (&document->ref_count))
    return;
  g_free (document->path);
  g_free (document->checksum);
  g_free (document->content);
  g_free (document->name);
  g_free (document->encoding);
  g_free (document->delimiter);
  g_free (document->decimal);
  g_free (document->sheet);
  ss_recipe_unref (document->recipe);
  g_ptr_array_unref (document->charts);
  g_strfreev (document->kept);
  for (guint i = 0; i < SS_N_METADATA; i++)
    g_free (document->metadata[i]);
  g_free (document);
}

SsDocument *
ss_document_copy (const SsDocument *document)
{
  SsDocument *copy = ss_document_new ();

  copy->path = g_strdup (document->path);
  copy->checksum = g_strdup (document->checksum);
  copy->content = g_strdup (document->content);
  copy->name = g_strdup (document->name);
  copy->encoding = g_strdup (document->encoding);
  copy->delimiter = g_strdup (document->delimiter);
  copy->decimal = g_strdup (document->decimal);
  copy->sheet = g_strdup (document->sheet);
  copy->header_row = document->header_row;
  ss_recipe_unref (copy->recipe);
  copy->recipe = ss_recipe_ref (document->recipe);
  for (guint i = 0; i < document->charts->len; i++)
    g_ptr_array_add (copy->charts, ss_spec_ref (g_ptr_array_index (document->charts, i)));
  copy->intention = document->intention;
  copy->theme = document->theme;
  g_strfreev (copy->kept);
  copy->kept = g_strdupv (document->kept);
  for (guint i = 0; i < SS_N_METADATA; i++)
    copy->metadata[i] = g_strdup (document->metadata[i]);
  return copy;
}

/* --- files ---------------------------------------------------------------------------------------------------------------------- */

/* GIO and GLib say what happened; the user wants to know to which file. Takes over *@inner. */
static void
propagate_system (GError **error, const char *path, GError *inner)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: a file, then what the system says of it. */
  g_set_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_SYSTEM, _ ("%s: %s"), name, inner->message);
  g_error_free (inner);
}

gboolean
ss_document_save (const SsDocument *document, const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL), *folder = g_path_get_dirname (absolute);
  json_t *json = ss_document_to_json (document, folder);
  char *text = json_dumps (json, JSON_INDENT (1)); /* of malloc(), freed by free() */
  GError *inner = NULL;

  json_decref (json);
  if (!g_file_set_contents_full (absolute, text, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, FILE_MODE,
                                 &inner))
    propagate_system (error, path, inner);
  free (text);
  return inner == NULL;
}

static char *
read_text (const char *path, gsize *length, GError **error)
{
  GError *inner = NULL;
  char *text = NULL;
  GStatBuf status;

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_autofree char *name = g_filename_display_name (path);

    g_set_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_SYSTEM, _ ("There is no file “%s”."), name);
    return NULL;
  }
  if (g_stat (path, &status) == 0 && status.st_size > SS_DOCUMENT_MOST_BYTES) {
    g_set_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_TOO_BIG,
                 _ ("This document is larger than %u MB."), SS_DOCUMENT_MOST_BYTES >> 20);
    return NULL;
  }
  if (!g_file_get_contents (path, &text, length, &inner))
    propagate_system (error, path, inner);
  return text;
}

SsDocument *
ss_document_load (const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL), *folder = g_path_get_dirname (absolute);
  gsize length = 0;
  g_autofree char *text = read_text (absolute, &length, error);
  json_error_t json_error;
  json_t *json;
  SsDocument *document;

  if (!text)
    return NULL;
  json = json_loadb (text, length, JSON_REJECT_DUPLICATES, &json_error);
  if (!json) {
    g_set_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_SYNTAX,
                 _ ("%s:%d:%d: This is not a Sésame document."), path, MAX (json_error.line, 1),
                 MAX (json_error.column, 1));
    return NULL;
  }
  document = ss_document_from_json (json, folder, error);
  json_decref (json);
  return document;
}

/* --- the source ------------------------------------------------------------------------------------------------------------------ */

char *
ss_document_checksum (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (CHECKSUM_BLOCK);
  GError *inner = NULL;
  gssize n = -1;

  stream = g_file_read (file, cancellable, &inner);
  while (stream
         && (n = g_input_stream_read (G_INPUT_STREAM (stream), block, CHECKSUM_BLOCK, cancellable, &inner))
                > 0)
    g_checksum_update (checksum, block, n);
  if (n == 0)
    return g_strdup (g_checksum_get_string (checksum));
  propagate_system (error, path, inner);
  return NULL;
}

static SsLoaded *
read_content (const SsDocument *document, const SsLoadOptions *options, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (document->content, strlen (document->content));

  return ss_load_bytes (bytes, document->name ? document->name : "", options, cancellable, error);
}

static SsFinding *
changed_finding (void)
{
  return ss_finding_new (
      "source-changed", SS_SEVERITY_WARN, SS_QUALITY_NONE, NULL,
      g_strdup (_ ("The file has changed since this document was saved: check that your charts still "
                   "say what they show.")));
}

static SsLoaded *
read_file (const SsDocument *document, const SsLoadOptions *options, SsProgressFunc progress, gpointer data,
           GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (document->path);
  g_autoptr (SsLoaded) loaded = ss_load_file (file, options, progress, data, cancellable, error);
  g_autofree char *checksum = NULL;

  if (!loaded || !document->checksum)
    return g_steal_pointer (&loaded);
  checksum = ss_document_checksum (document->path, cancellable, error);
  if (!checksum)
    return NULL;
  if (!g_str_equal (checksum, document->checksum))
    g_ptr_array_insert (loaded->findings, 0, changed_finding ());
  return g_steal_pointer (&loaded);
}

SsLoaded *
ss_document_read_source (const SsDocument *document, SsProgressFunc progress, gpointer data,
                         GCancellable *cancellable, GError **error)
{
  const SsLoadOptions options = {.encoding = document->encoding,
                                 .delimiter = document->delimiter,
                                 .decimal = document->decimal,
                                 .header_row = document->header_row,
                                 .sheet = document->sheet};

  if (document->content)
    return read_content (document, &options, cancellable, error);
  if (document->path)
    return read_file (document, &options, progress, data, cancellable, error);
  g_set_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_FIELD, _ ("This document has no data yet."));
  return NULL;
}
