/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The version of the format. A field is only added or changed together with it, so that an unknown field in a known version is a fault. */
#define VERSION 1

#define MOST_CHARTS 1000
#define MOST_KEPT 1000

static const char *const metadata_ids[] = {
    [SS_METADATA_TITLE] = "title", [SS_METADATA_QUESTION] = "question", [SS_METADATA_SOURCE] = "source",
    [SS_METADATA_LINK] = "link",   [SS_METADATA_LICENCE] = "licence",   [SS_METADATA_AUTHOR] = "author",
};
G_STATIC_ASSERT (G_N_ELEMENTS (metadata_ids) == SS_N_METADATA);

/* Texts of the document and where they stand in the file. */
typedef struct {
  const char *object, *key;
  gsize offset;
} TextField;

#define FIELD(object, key, member)                                                                           \
  {                                                                                                          \
    object, key, G_STRUCT_OFFSET (SsDocument, member)                                                        \
  }

static const TextField text_fields[] = {
    FIELD ("source", "path", path),          FIELD ("source", "checksum", checksum),
    FIELD ("source", "content", content),    FIELD ("source", "name", name),
    FIELD ("reading", "encoding", encoding), FIELD ("reading", "delimiter", delimiter),
    FIELD ("reading", "decimal", decimal),   FIELD ("reading", "sheet", sheet),
};

static const char *const object_keys[]
    = {"sesame", "source", "reading", "recipe", "charts", "choices", "metadata"};

static char **
field_text (const SsDocument *document, const TextField *field)
{
  return G_STRUCT_MEMBER_P (document, field->offset);
}

/* --- writing ------------------------------------------------------------------------------------------------------------------ */

static void
set_text (json_t *object, const char *key, const char *text)
{
  if (text)
    json_object_set_new (object, key, json_string (text));
}

static json_t *
texts_to_json (const SsDocument *document, const char *object)
{
  json_t *json = json_object ();

  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (g_str_equal (text_fields[i].object, object))
      set_text (json, text_fields[i].key, *field_text (document, &text_fields[i]));
  return json;
}

/* The path from @folder where the source lies in it or below, else NULL. */
static char *
relative_path (const char *folder, const char *path)
{
  g_autoptr (GFile) parent = g_file_new_for_path (folder), file = g_file_new_for_path (path);

  return g_file_get_relative_path (parent, file);
}

static json_t *
source_to_json (const SsDocument *document, const char *folder)
{
  json_t *json = texts_to_json (document, "source");
  g_autofree char *relative = document->path ? relative_path (folder, document->path) : NULL;

  set_text (json, "relative", relative);
  return json;
}

static json_t *
reading_to_json (const SsDocument *document)
{
  json_t *json = texts_to_json (document, "reading");

  if (document->header_row != 0)
    json_object_set_new (json, "header-row", json_integer (document->header_row));
  return json;
}

static json_t *
charts_to_json (const SsDocument *document)
{
  json_t *json = json_array ();

  for (guint i = 0; i < document->charts->len; i++)
    json_array_append_new (json, ss_spec_to_json (g_ptr_array_index (document->charts, i)));
  return json;
}

static json_t *
choices_to_json (const SsDocument *document)
{
  json_t *json = json_object (), *kept = json_array ();

  if (document->intention != SS_INTENTION_ANY)
    set_text (json, "intention", ss_intention_id (document->intention));
  set_text (json, "theme", ss_theme_name (document->theme));
  for (char **rule = document->kept; *rule; rule++)
    json_array_append_new (kept, json_string (*rule));
  json_object_set_new (json, "kept", kept);
  return json;
}

static json_t *
metadata_to_json (const SsDocument *document)
{
  json_t *json = json_object ();

  for (guint i = 0; i < SS_N_METADATA; i++)
    set_text (json, metadata_ids[i], document->metadata[i]);
  return json;
}

json_t *
ss_document_to_json (const SsDocument *document, const char *folder)
{
  return json_pack ("{s:i, s:o, s:o, s:o, s:o, s:o, s:o}", "sesame", VERSION, "source",
                    source_to_json (document, folder), "reading", reading_to_json (document), "recipe",
                    ss_recipe_to_json (document->recipe), "charts", charts_to_json (document), "choices",
                    choices_to_json (document), "metadata", metadata_to_json (document));
}

/* --- reading ------------------------------------------------------------------------------------------------------------------ */

static gboolean
fail_field (const char *object, const char *key, GError **error)
{
  /* Translators: the place of a field in a document's file: “source.path”. */
  g_set_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_FIELD,
               _ ("The document's field “%s%s%s” is missing, unknown or of the wrong type."), object,
               *key ? "." : "", key);
  return FALSE;
}

static gboolean
read_texts (SsDocument *document, const json_t *json, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++) {
    const TextField *field = &text_fields[i];
    const json_t *value = json_object_get (json_object_get (json, field->object), field->key);

    if (value && !json_is_string (value))
      return fail_field (field->object, field->key, error);
    *field_text (document, field) = g_strdup (json_string_value (value));
  }
  return TRUE;
}

static gboolean
is_text_key (const char *object, const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (g_str_equal (text_fields[i].object, object) && g_str_equal (text_fields[i].key, key))
      return TRUE;
  return FALSE;
}

/* @object is there, an object, and holds nothing but its texts and @other_key. */
static gboolean
check_keys (const json_t *json, const char *object, const char *other_key, GError **error)
{
  json_t *fields = json_object_get (json, object), *value;
  const char *key;

  if (!json_is_object (fields))
    return fail_field (object, "", error);
  json_object_foreach (fields, key, value)
  {
    if (!is_text_key (object, key) && !g_str_equal (key, other_key))
      return fail_field (object, key, error);
  }
  return TRUE;
}

/* The source is a file or a content. A path from the document's folder goes first: the folder may have been moved. */
static gboolean
read_source (SsDocument *document, const json_t *json, const char *folder, GError **error)
{
  const json_t *relative = json_object_get (json_object_get (json, "source"), "relative");
  g_autofree char *beside = NULL;

  if (document->path && document->content)
    return fail_field ("source", "content", error);
  if (document->path && !g_path_is_absolute (document->path))
    return fail_field ("source", "path", error);
  if (!relative)
    return TRUE;
  if (!json_is_string (relative) || !document->path || g_path_is_absolute (json_string_value (relative)))
    return fail_field ("source", "relative", error);
  beside = g_canonicalize_filename (json_string_value (relative), folder);
  if (g_file_test (beside, G_FILE_TEST_EXISTS)) {
    g_free (document->path);
    document->path = g_steal_pointer (&beside);
  }
  return TRUE;
}

static gboolean
read_header_row (SsDocument *document, const json_t *json, GError **error)
{
  const json_t *row = json_object_get (json_object_get (json, "reading"), "header-row");
  json_int_t value = json_integer_value (row);

  if (row && (!json_is_integer (row) || value < -1 || value > G_MAXINT))
    return fail_field ("reading", "header-row", error);
  document->header_row = (int)value;
  return TRUE;
}

static gboolean
read_recipe (SsDocument *document, const json_t *json, GError **error)
{
  SsRecipe *recipe = ss_recipe_from_json (json_object_get (json, "recipe"), error);

  if (!recipe)
    return FALSE;
  ss_recipe_unref (document->recipe);
  document->recipe = recipe;
  return TRUE;
}

static gboolean
read_charts (SsDocument *document, const json_t *json, GError **error)
{
  const json_t *charts = json_object_get (json, "charts"), *chart;
  gsize i;

  if (!json_is_array (charts) || json_array_size (charts) > MOST_CHARTS)
    return fail_field ("charts", "", error);
  json_array_foreach (charts, i, chart)
  {
    SsSpec *spec = ss_spec_from_json (chart, error);

    if (!spec)
      return FALSE;
    g_ptr_array_add (document->charts, spec);
  }
  return TRUE;
}

static gboolean
read_kept (SsDocument *document, const json_t *kept, GError **error)
{
  const json_t *rule;
  gsize i, n = json_array_size (kept);

  if (!json_is_array (kept) || n > MOST_KEPT)
    return fail_field ("choices", "kept", error);
  document->kept = g_renew (char *, document->kept, n + 1);
  memset (document->kept, 0, (n + 1) * sizeof *document->kept);
  json_array_foreach (kept, i, rule)
  {
    if (!json_is_string (rule))
      return fail_field ("choices", "kept", error);
    document->kept[i] = g_strdup (json_string_value (rule));
  }
  return TRUE;
}

/* What a person chose beside the charts: an intention where there is one, the theme, the findings that are kept. */
static gboolean
read_choices (SsDocument *document, const json_t *json, GError **error)
{
  const json_t *choices = json_object_get (json, "choices"), *named = json_object_get (choices, "intention");
  const char *theme = json_string_value (json_object_get (choices, "theme"));
  const char *intention = json_string_value (named);
  SsIntention wanted = 0;

  if (!json_is_object (choices) || json_object_size (choices) != (named ? 3 : 2))
    return fail_field ("choices", "", error);
  if (named && (!intention || !ss_intention_from_id (intention, &wanted)))
    return fail_field ("choices", "intention", error);
  if (!theme || !ss_theme_from_name (theme, &document->theme))
    return fail_field ("choices", "theme", error);
  document->intention = named ? (int)wanted : SS_INTENTION_ANY;
  return read_kept (document, json_object_get (choices, "kept"), error);
}

static gboolean
read_metadata (SsDocument *document, const json_t *json, GError **error)
{
  json_t *metadata = json_object_get (json, "metadata");
  gsize n_read = 0;

  if (!json_is_object (metadata))
    return fail_field ("metadata", "", error);
  for (guint i = 0; i < SS_N_METADATA; i++) {
    const json_t *value = json_object_get (metadata, metadata_ids[i]);

    if (value && !json_is_string (value))
      return fail_field ("metadata", metadata_ids[i], error);
    document->metadata[i] = g_strdup (json_string_value (value));
    n_read += value != NULL;
  }
  return n_read == json_object_size (metadata) || fail_field ("metadata", "", error);
}

static gboolean
read_version (const json_t *json, GError **error)
{
  const json_t *version = json_object_get (json, "sesame");

  if (!json_is_integer (version) || json_integer_value (version) < 1)
    return fail_field ("sesame", "", error);
  if (json_integer_value (version) <= VERSION)
    return json_object_size (json) == G_N_ELEMENTS (object_keys) || fail_field ("sesame", "", error);
  g_set_error (error, SS_DOCUMENT_ERROR, SS_DOCUMENT_ERROR_VERSION,
               _ ("This document was made with a newer version of Sésame."));
  return FALSE;
}

SsDocument *
ss_document_from_json (const json_t *json, const char *folder, GError **error)
{
  g_autoptr (SsDocument) document = ss_document_new ();

  for (guint i = 0; i < G_N_ELEMENTS (object_keys); i++)
    if (!json_object_get (json, object_keys[i])) {
      fail_field (object_keys[i], "", error);
      return NULL;
    }
  if (!read_version (json, error) || !check_keys (json, "source", "relative", error)
      || !check_keys (json, "reading", "header-row", error) || !read_texts (document, json, error)
      || !read_source (document, json, folder, error) || !read_header_row (document, json, error)
      || !read_recipe (document, json, error) || !read_charts (document, json, error)
      || !read_choices (document, json, error) || !read_metadata (document, json, error))
    return NULL;
  return g_steal_pointer (&document);
}
