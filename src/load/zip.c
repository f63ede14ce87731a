/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zip.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define END_SIZE 22 /* of the end of central directory record, without its comment */
#define MOST_COMMENT 65535
#define CENTRAL_SIZE 46
#define LOCAL_SIZE 30
#define UNPACK_STEP (1u << 20)

enum { METHOD_STORED = 0, METHOD_DEFLATED = 8 };

typedef struct {
  char *name;
  guint method, flags;
  gsize packed, size, offset;
} Entry;

struct _SsZip {
  GBytes *bytes;
  char *name;
  GArray *entries; /* Entry */
};

static guint
get_16 (const guint8 *at)
{
  return at[0] | (guint)at[1] << 8;
}

static gsize
get_32 (const guint8 *at)
{
  return get_16 (at) | (gsize)get_16 (at + 2) << 16;
}

static gpointer
fail (const char *name, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_SYNTAX, _ ("“%s” is damaged: it cannot be unpacked."),
               name);
  return NULL;
}

static void
clear_entry (gpointer entry)
{
  g_free (((Entry *)entry)->name);
}

void
ss_zip_free (SsZip *zip)
{
  g_bytes_unref (zip->bytes);
  g_array_unref (zip->entries);
  g_free (zip->name);
  g_free (zip);
}

/* The end record is the last thing in the file but for a comment. */
static const guint8 *
find_end (const guint8 *bytes, gsize n)
{
  for (gsize back = END_SIZE; back <= n && back <= END_SIZE + MOST_COMMENT; back++)
    if (memcmp (bytes + n - back, "PK\005\006", 4) == 0)
      return bytes + n - back;
  return NULL;
}

static gboolean
add_entry (SsZip *zip, const guint8 *at, gsize left, gsize *length)
{
  if (left < CENTRAL_SIZE || memcmp (at, "PK\001\002", 4) != 0)
    return FALSE;
  gsize name_length = get_16 (at + 28);
  *length = CENTRAL_SIZE + name_length + get_16 (at + 30) + get_16 (at + 32);
  if (*length > left)
    return FALSE;
  Entry entry = {.name = g_strndup ((const char *)at + CENTRAL_SIZE, name_length),
                 .flags = get_16 (at + 8),
                 .method = get_16 (at + 10),
                 .packed = get_32 (at + 20),
                 .size = get_32 (at + 24),
                 .offset = get_32 (at + 42)};
  g_array_append_val (zip->entries, entry);
  return TRUE;
}

SsZip *
ss_zip_new (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (SsZip) zip = g_new0 (SsZip, 1);
  gsize n, length;
  const guint8 *data = g_bytes_get_data (bytes, &n), *end = find_end (data, n);

  zip->bytes = g_bytes_ref (bytes);
  zip->name = g_strdup (name);
  zip->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (zip->entries, clear_entry);
  if (!end)
    return fail (name, error);
  guint n_entries = get_16 (end + 10);
  gsize at = get_32 (end + 16);
  for (guint i = 0; i < n_entries; i++, at += length)
    if (at >= n || !add_entry (zip, data + at, n - at, &length))
      return fail (name, error);
  return g_steal_pointer (&zip);
}

gsize
ss_zip_n_entries (const SsZip *zip)
{
  return zip->entries->len;
}

const char *
ss_zip_entry_name (const SsZip *zip, gsize i)
{
  return g_array_index (zip->entries, Entry, i).name;
}

gsize
ss_zip_entry_size (const SsZip *zip, gsize i)
{
  return g_array_index (zip->entries, Entry, i).size;
}

static gpointer
fail_big (const char *name, GError **error)
{
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
               _ ("“%s” unpacks to more than %u MB, which is too much to read."), name,
               (guint)(SS_UNPACKED_MOST >> 20));
  return NULL;
}

/* A gzip file may be several, one behind the other (RFC 1952, 2.2). */
static gboolean
is_gzip_member (const guint8 *bytes, gsize n)
{
  return n >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8;
}

GBytes *
ss_unpack (const guint8 *bytes, gsize n, gboolean is_gzip, const char *name, GError **error)
{
  GZlibCompressorFormat format = is_gzip ? G_ZLIB_COMPRESSOR_FORMAT_GZIP : G_ZLIB_COMPRESSOR_FORMAT_RAW;
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (format));
  g_autoptr (GByteArray) out = g_byte_array_new ();
  gsize done = 0;

  for (;;) {
    gsize old = out->len, n_read = 0, n_written = 0;
    if (old > SS_UNPACKED_MOST)
      return fail_big (name, error);
    g_byte_array_set_size (out, (guint)(old + UNPACK_STEP));
    GConverterResult result
        = g_converter_convert (converter, bytes + done, n - done, out->data + old, UNPACK_STEP,
                               G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
    g_byte_array_set_size (out, (guint)(old + n_written));
    done += n_read;
    if (result == G_CONVERTER_ERROR)
      return fail (name, error);
    if (result != G_CONVERTER_FINISHED)
      continue;
    if (!is_gzip || !is_gzip_member (bytes + done, n - done))
      return g_byte_array_free_to_bytes (g_steal_pointer (&out));
    g_converter_reset (converter);
  }
}

GBytes *
ss_zip_read (const SsZip *zip, gsize i, GError **error)
{
  const Entry *entry = &g_array_index (zip->entries, Entry, i);
  gsize n;
  const guint8 *data = g_bytes_get_data (zip->bytes, &n);
  gboolean is_secret = entry->flags & 1;

  if (entry->offset + LOCAL_SIZE > n || memcmp (data + entry->offset, "PK\003\004", 4) != 0 || is_secret)
    return fail (zip->name, error);
  gsize start
      = entry->offset + LOCAL_SIZE + get_16 (data + entry->offset + 26) + get_16 (data + entry->offset + 28);
  if (start > n || entry->packed > n - start)
    return fail (zip->name, error);
  if (entry->method == METHOD_STORED)
    return g_bytes_new_from_bytes (zip->bytes, start, entry->packed);
  if (entry->method != METHOD_DEFLATED)
    return fail (zip->name, error);
  return ss_unpack (data + start, entry->packed, FALSE, zip->name, error);
}

static gsize
find_entry (const SsZip *zip, const char *name)
{
  for (gsize i = 0; i < zip->entries->len; i++)
    if (g_str_equal (ss_zip_entry_name (zip, i), name))
      return i;
  return G_MAXSIZE;
}

gboolean
ss_zip_has (const SsZip *zip, const char *name)
{
  return find_entry (zip, name) != G_MAXSIZE;
}

GBytes *
ss_zip_read_named (const SsZip *zip, const char *name, GError **error)
{
  gsize i = find_entry (zip, name);

  return i == G_MAXSIZE ? fail (zip->name, error) : ss_zip_read (zip, i, error);
}
