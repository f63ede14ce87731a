/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "origin.h"

static SsOrigin *
origin_new (GFile *file, GBytes *bytes, const char *name)
{
  SsOrigin *origin = g_new0 (SsOrigin, 1);

  g_atomic_ref_count_init (&origin->ref_count);
  origin->file = file ? g_object_ref (file) : NULL;
  origin->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  origin->name = g_strdup (name);
  return origin;
}

SsOrigin *
ss_origin_new_file (GFile *file)
{
  return origin_new (file, NULL, NULL);
}

SsOrigin *
ss_origin_new_bytes (GBytes *bytes, const char *name)
{
  return origin_new (NULL, bytes, name);
}

SsOrigin *
ss_origin_read_as (const SsOrigin *origin, const char *encoding, const char *delimiter, const char *decimal)
{
  SsOrigin *other = origin_new (origin->file, origin->bytes, origin->name);

  other->encoding = g_strdup (encoding);
  other->delimiter = g_strdup (delimiter);
  other->decimal = g_strdup (decimal);
  return other;
}

SsOrigin *
ss_origin_ref (SsOrigin *origin)
{
  g_atomic_ref_count_inc (&origin->ref_count);
  return origin;
}

void
ss_origin_unref (SsOrigin *origin)
{
  if (!g_atomic_ref_count_dec (&origin->ref_count))
    return;
  g_clear_object (&origin->file);
  g_clear_pointer (&origin->bytes, g_bytes_unref);
  g_free (origin->name);
  g_free (origin->encoding);
  g_free (origin->delimiter);
  g_free (origin->decimal);
  g_free (origin);
}

SsLoaded *
ss_origin_load (const SsOrigin *origin, SsProgressFunc progress, gpointer data, GCancellable *cancellable,
                GError **error)
{
  SsLoadOptions options
      = {.encoding = origin->encoding, .delimiter = origin->delimiter, .decimal = origin->decimal};

  if (origin->bytes)
    return ss_load_bytes (origin->bytes, origin->name, &options, cancellable, error);
  return ss_load_file (origin->file, &options, progress, data, cancellable, error);
}
