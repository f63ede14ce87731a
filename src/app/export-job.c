/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-job.h"

#include "chart.h"
#include "charts.h"
#include "message.h"

#include <string.h>

/* What a pixel is on paper when the scene is printed at its nominal size. */
#define PX_PER_INCH 96
/* Of a file's name: what a list of files shows whole. */
#define MOST_NAME_LENGTH 60

static GStrv
dup_operations (const SsRecipe *recipe)
{
  gsize n = ss_recipe_n_steps (recipe);
  GStrv sentences = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    sentences[i] = ss_recipe_describe (recipe, i);
  return sentences;
}

/* What the review found and the person kept, with a reason that stands in the note. */
static GStrv
dup_kept (const GPtrArray *review, const SsWork *work)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  for (guint i = 0; review && i < review->len; i++) {
    const SsFinding *finding = g_ptr_array_index (review, i);

    if (ss_work_keeps (work, finding))
      g_strv_builder_add (sentences, finding->message);
  }
  return g_strv_builder_end (sentences);
}

SsExportOrder *
ss_export_order_new (SsSession *session, const SsExporter *exporter, const SsPictureSize *size, GFile *file)
{
  SsExportOrder *order = g_new0 (SsExportOrder, 1);

  order->profile = ss_profile_ref (ss_session_profile (session));
  order->work = ss_work_ref ((SsWork *)ss_session_work (session));
  order->exporter = exporter;
  order->size = *size;
  order->file = g_object_ref (file);
  order->document = ss_session_dup_document (session);
  order->operations = dup_operations (order->work->recipe);
  order->findings = dup_kept (ss_session_review (session), order->work);
  return order;
}

void
ss_export_order_free (SsExportOrder *order)
{
  ss_profile_unref (order->profile);
  ss_work_unref (order->work);
  g_clear_object (&order->file);
  g_clear_pointer (&order->document, ss_document_unref);
  g_strfreev (order->operations);
  g_strfreev (order->findings);
  g_free (order);
}

SsScene *
ss_export_draw (const SsExportOrder *order, GError **error)
{
  SsDrawing drawing = {.width = order->size.width,
                       .height = order->size.height,
                       .theme = order->work->theme,
                       .language = ss_language_current ()};
  g_autoptr (SsSpec) told = ss_spec_copy (order->work->spec);

  ss_spec_tell (told, order->profile, drawing.language);
  return ss_chart_draw (order->profile, told, ss_chart_types, &drawing, error);
}

/* The file as it was opened, and the work with its path from within the dossier, so that it opens wherever that is unpacked. */
static void
add_origin (SsExport *what, const SsExportOrder *order)
{
  const SsDocument *document = order->document;
  g_autoptr (GMappedFile) file = document->path ? g_mapped_file_new (document->path, FALSE, NULL) : NULL;
  g_autoptr (SsDocument) travelling = ss_document_copy (document);
  json_t *json;
  char *text;

  if (file) {
    g_autofree char *name = ss_bundle_source_name (document->path);

    what->origin = g_mapped_file_get_bytes (file);
    what->origin_name = document->path;
    g_free (travelling->path);
    travelling->path = g_build_filename ("/", name, NULL);
  }
  json = ss_document_to_json (travelling, "/");
  text = json_dumps (json, JSON_INDENT (1));
  json_decref (json);
  what->document = g_bytes_new_with_free_func (text, strlen (text), free, text);
  what->origin_address = document->metadata[SS_METADATA_LINK];
}

gboolean
ss_export_write (const SsExportOrder *order, GCancellable *cancellable, GError **error)
{
  g_autoptr (SsScene) scene = ss_export_draw (order, error);
  g_autoptr (GBytes) bytes = NULL;
  SsExport what = {.scene = scene,
                   .spec = order->work->spec,
                   .table = ss_profile_table (order->profile),
                   .scale = order->size.scale,
                   .dpi = order->size.dpi > 0 ? order->size.dpi : order->size.scale * PX_PER_INCH,
                   .is_transparent = order->is_transparent,
                   .with_data = order->with_data,
                   .software = "Sésame " SS_VERSION,
                   .operations = (const char *const *)order->operations,
                   .findings = (const char *const *)order->findings};

  if (!scene)
    return FALSE;
  if (order->exporter->wants_origin)
    add_origin (&what, order);
  bytes = order->exporter->write (&what, error);
  g_clear_pointer (&what.origin, g_bytes_unref);
  g_clear_pointer (&what.document, g_bytes_unref);
  return bytes && ss_file_write (order->file, bytes, TRUE, cancellable, error);
}

gpointer
ss_export_run (gpointer data, SsJob *job, GError **error)
{
  SsExportOrder *order = data;

  return ss_export_write (order, ss_job_cancellable (job), error) ? g_object_ref (order->file) : NULL;
}

char *
ss_export_dup_stem (const char *title, const char *name)
{
  const char *dot = strrchr (name, '.');
  g_autofree char *text
      = title && *title ? g_strdup (title) : g_strndup (name, dot ? (gsize)(dot - name) : strlen (name));
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString *stem = g_string_new (NULL);
  gboolean is_apart = FALSE; /* something that does not travel stands before the next letter */

  for (const char *c = ascii; *c && stem->len < MOST_NAME_LENGTH; c++) {
    if (g_ascii_isalnum (*c)) {
      if (is_apart && stem->len)
        g_string_append_c (stem, '-');
      g_string_append_c (stem, *c);
    }
    is_apart = !g_ascii_isalnum (*c);
  }
  if (!stem->len)
    g_string_append (stem, "sesame");
  return g_string_free (stem, FALSE);
}
