/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sidecar.h"

#include <glib/gstdio.h>
#include <string.h>

/* Some sentences; what is larger is data that happen to bear the name. Ours. */
#define MOST_BYTES (64 << 10)

/* The object beside the table at @path; NULL where there is none. A table that is JSON is not its own sidecar. */
static json_t *
load (const char *path)
{
  const char *base = strrchr (path, '/'), *dot = strrchr (base ? base : path, '.');
  g_autofree char *stem = dot ? g_strndup (path, dot - path) : g_strdup (path);
  g_autofree char *sidecar = g_strconcat (stem, ".json", NULL);
  json_t *json = NULL;
  GStatBuf status;

  if (!g_str_equal (sidecar, path) && g_stat (sidecar, &status) == 0 && status.st_size <= MOST_BYTES)
    json = json_load_file (sidecar, 0, NULL);
  if (json && !json_is_object (json))
    g_clear_pointer (&json, json_decref);
  return json;
}

char *
ss_sidecar_text (const char *path, const char *key, const char *language)
{
  json_t *json = load (path);
  char *text = g_strdup (json_string_value (json_object_get (json_object_get (json, key), language)));

  if (json)
    json_decref (json);
  return text;
}

static void
fill (SsDocument *document, SsMetadata which, const char *text)
{
  if (text && !document->metadata[which])
    document->metadata[which] = g_strdup (text);
}

void
ss_sidecar_describe (SsDocument *document)
{
  json_t *json = document->path ? load (document->path) : NULL;
  const char *producer = json_string_value (json_object_get (json, "producer"));
  const char *year = json_string_value (json_object_get (json, "year"));
  g_autofree char *source
      = producer && year ? g_strdup_printf ("%s, %s", producer, year) : g_strdup (producer);

  fill (document, SS_METADATA_SOURCE, source);
  fill (document, SS_METADATA_LICENCE, json_string_value (json_object_get (json, "licence")));
  fill (document, SS_METADATA_LINK, json_string_value (json_object_get (json, "address")));
  if (json)
    json_decref (json);
}
