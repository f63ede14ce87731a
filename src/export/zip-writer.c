/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "zip-writer.h"

#include <string.h>
#include <zlib.h>

#define VERSION 20        /* 2.0: deflate */
#define MADE_BY (3u << 8) /* Unix: the file mode stands in the upper half of the attributes */
#define MODE (0100644u << 16)
#define NAME_IS_UTF8 (1u << 11)
#define DEFLATED 8
#define MOST_BYTES ((gsize)G_MAXINT32)
#define MOST_NAME ((gsize)G_MAXUINT16)
#define MOST_ENTRIES G_MAXUINT16

struct _SsZipWriter {
  GByteArray *bytes, *central; /* the entries; and what is said of them at the end */
  guint n_entries, date, clock;
};

static void
put_16 (GByteArray *bytes, guint value)
{
  const guint8 parts[] = {(guint8)value, (guint8)(value >> 8)};

  g_byte_array_append (bytes, parts, sizeof parts);
}

static void
put_32 (GByteArray *bytes, gsize value)
{
  put_16 (bytes, (guint)(value & G_MAXUINT16));
  put_16 (bytes, (guint)(value >> 16));
}

SsZipWriter *
ss_zip_writer_new (gint64 time)
{
  SsZipWriter *writer = g_new0 (SsZipWriter, 1);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time);
  guint year = moment ? (guint)g_date_time_get_year (moment) : 0;

  writer->bytes = g_byte_array_new ();
  writer->central = g_byte_array_new ();
  writer->date = 1 << 5 | 1; /* MS-DOS: years from 1980, months and days from 1, two seconds a step */
  if (year >= 1980 && year < 1980 + 128) {
    writer->date = (year - 1980) << 9 | (guint)g_date_time_get_month (moment) << 5
                   | (guint)g_date_time_get_day_of_month (moment);
    writer->clock = (guint)g_date_time_get_hour (moment) << 11 | (guint)g_date_time_get_minute (moment) << 5
                    | (guint)g_date_time_get_second (moment) / 2;
  }
  return writer;
}

void
ss_zip_writer_free (SsZipWriter *writer)
{
  g_clear_pointer (&writer->bytes, g_byte_array_unref);
  g_byte_array_unref (writer->central);
  g_free (writer);
}

/* What the local header and the central one have in common, from the version needed to the length of the name. */
static void
put_facts (const SsZipWriter *writer, GByteArray *bytes, gulong checksum, gsize packed, gsize size,
           gsize name_length)
{
  put_16 (bytes, VERSION);
  put_16 (bytes, NAME_IS_UTF8);
  put_16 (bytes, DEFLATED);
  put_16 (bytes, writer->clock);
  put_16 (bytes, writer->date);
  put_32 (bytes, checksum);
  put_32 (bytes, packed);
  put_32 (bytes, size);
  put_16 (bytes, (guint)name_length);
  put_16 (bytes, 0); /* no extra field */
}

static void
put_central (SsZipWriter *writer, const char *name, gulong checksum, gsize packed, gsize size, gsize offset)
{
  GByteArray *central = writer->central;
  gsize name_length = strlen (name);

  put_32 (central, 0x02014B50);
  put_16 (central, MADE_BY | VERSION);
  put_facts (writer, central, checksum, packed, size, name_length);
  put_16 (central, 0); /* no comment, */
  put_16 (central, 0); /* on the first disk, */
  put_16 (central, 0); /* of no kind in particular */
  put_32 (central, MODE);
  put_32 (central, offset);
  g_byte_array_append (central, (const guint8 *)name, (guint)name_length);
}

/* @data without zlib's own head and tail, into @packed, which has room for it. */
static gboolean
pack (gconstpointer data, gsize size, guint8 *packed, gsize *n)
{
  z_stream stream
      = {.next_in = (Bytef *)data, .avail_in = (uInt)size, .next_out = packed, .avail_out = (uInt)*n};

  if (deflateInit2 (&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL - 1,
                    Z_DEFAULT_STRATEGY)
      != Z_OK)
    return FALSE;
  gboolean is_done = deflate (&stream, Z_FINISH) == Z_STREAM_END;
  *n = stream.total_out;
  return deflateEnd (&stream) == Z_OK && is_done;
}

gboolean
ss_zip_writer_add (SsZipWriter *writer, const char *name, gconstpointer data, gsize size)
{
  gsize offset = writer->bytes->len, name_length = strlen (name), packed_size;

  if (size > MOST_BYTES || name_length > MOST_NAME || writer->n_entries == MOST_ENTRIES)
    return FALSE;
  packed_size = compressBound (size);
  g_autofree guint8 *packed = g_malloc (packed_size);
  if (!pack (data, size, packed, &packed_size)
      || offset + packed_size + writer->central->len + 2 * name_length > MOST_BYTES)
    return FALSE;
  gulong checksum = crc32 (0, data, (uInt)size);
  put_32 (writer->bytes, 0x04034B50);
  put_facts (writer, writer->bytes, checksum, packed_size, size, name_length);
  g_byte_array_append (writer->bytes, (const guint8 *)name, (guint)name_length);
  g_byte_array_append (writer->bytes, packed, (guint)packed_size);
  put_central (writer, name, checksum, packed_size, size, offset);
  writer->n_entries++;
  return TRUE;
}

GBytes *
ss_zip_writer_end (SsZipWriter *writer)
{
  GByteArray *bytes = writer->bytes;
  gsize offset = bytes->len;

  g_byte_array_append (bytes, writer->central->data, writer->central->len);
  put_32 (bytes, 0x06054B50);
  put_32 (bytes, 0); /* one disk */
  put_16 (bytes, writer->n_entries);
  put_16 (bytes, writer->n_entries);
  put_32 (bytes, writer->central->len);
  put_32 (bytes, offset);
  put_16 (bytes, 0); /* no comment */
  return g_byte_array_free_to_bytes (g_steal_pointer (&writer->bytes));
}
