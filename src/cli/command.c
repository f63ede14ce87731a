/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"

#include "address.h"
#include "exporter.h"
#include "json-text.h"
#include "reading-options.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <unistd.h>

static char *encoding, *delimiter, *decimal, *sheet;
static int header_row;
static gboolean is_raw;

static const GOptionEntry reading_entries[] = {
    {"encoding", 0, 0, G_OPTION_ARG_STRING, &encoding, N_ ("Encoding of the file, where the guess is wrong"),
     N_ ("NAME")},
    {"delimiter", 0, 0, G_OPTION_ARG_STRING, &delimiter, N_ ("Character between cells (“\\t” for a tab)"),
     N_ ("CHARACTER")},
    {"decimal", 0, 0, G_OPTION_ARG_STRING, &decimal, N_ ("Decimal mark, “.” or “,”"), N_ ("MARK")},
    {"header-row", 0, 0, G_OPTION_ARG_INT, &header_row, N_ ("Row of the column names, from 1; -1 for none"),
     N_ ("ROW")},
    {"sheet", 0, 0, G_OPTION_ARG_STRING, &sheet, N_ ("Sheet of a workbook, by name or number"), N_ ("SHEET")},
    {NULL},
};

const GOptionEntry *
ss_cli_reading_entries (void)
{
  return reading_entries;
}

void
ss_cli_load_raw (gboolean raw)
{
  is_raw = raw;
}

const SsLoadOptions *
ss_cli_load_options (void)
{
  static SsLoadOptions options;

  options.encoding = encoding;
  options.delimiter = g_strcmp0 (delimiter, "\\t") == 0 ? "\t" : delimiter;
  options.decimal = decimal;
  options.header_row = header_row;
  options.sheet = sheet;
  options.is_raw = is_raw;
  return &options;
}

/* Standard input is read whole: every reader may look ahead. */
static GBytes *
standard_input_read (GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[65536];
  gssize n;

  while ((n = read (STDIN_FILENO, block, sizeof block)) > 0)
    g_byte_array_append (bytes, block, n);
  if (n < 0) {
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _ ("Standard input cannot be read: %s"),
                 g_strerror (errno));
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static SsLoaded *
path_load (const char *path, GError **error)
{
  if (g_str_equal (path, "-")) {
    g_autoptr (GBytes) bytes = standard_input_read (error);

    return bytes ? ss_load_bytes (bytes, "-", ss_cli_load_options (), NULL, error) : NULL;
  } else if (ss_is_address (path))
    return ss_load_address (path, ss_cli_load_options (), NULL, NULL, NULL, error);
  else {
    /* Of the disk, always: what GIO's modules know besides is not asked for, and they take longer to find than a small file to read. */
    g_autoptr (GFile) file = g_uri_peek_scheme (path) ? g_file_new_for_commandline_arg (path)
                                                      : g_vfs_get_file_for_path (g_vfs_get_local (), path);

    return ss_load_file (file, ss_cli_load_options (), NULL, NULL, NULL, error);
  }
}

SsLoaded *
ss_cli_load (const char *path, SsExit *status)
{
  g_autoptr (GError) error = NULL;
  SsLoaded *loaded = path_load (path, &error);

  *status = loaded ? SS_EXIT_DONE : ss_cli_fail_error (&error);
  return loaded;
}

json_t *
ss_cli_read_json (const char *path, SsExit *status)
{
  json_error_t error;
  gboolean is_stdin = g_str_equal (path, "-");
  json_t *json = is_stdin ? json_loadf (stdin, JSON_REJECT_DUPLICATES, &error)
                          : json_load_file (path, JSON_REJECT_DUPLICATES, &error);

  *status = SS_EXIT_DONE;
  if (json == NULL && json_error_code (&error) == json_error_cannot_open_file)
    *status = ss_cli_fail (SS_EXIT_INPUT, _ ("“%s” cannot be opened: %s"), path, g_strerror (errno));
  else if (json == NULL)
    *status = ss_cli_fail (SS_EXIT_INPUT, "%s:%d:%d: %s", path, MAX (error.line, 1), MAX (error.column, 1),
                           error.text);
  return json;
}

static int
shown_width (const char *text)
{
  int width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    width += g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
  }
  return width;
}

int
ss_cli_print_padded (const char *text, int width)
{
  int own = shown_width (text);

  g_print ("%s%*s", text, MAX (width - own, 0), "");
  return MAX (width, own);
}

int
ss_cli_widest (int width, const char *text, int most)
{
  return CLAMP (shown_width (text), width, most);
}

SsExit
ss_cli_fail (SsExit status, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s\n", message);
  return status;
}

/* The system is at fault where it says so itself; everything else that goes wrong is in what the user gave. */
static SsExit
error_status (const GError *error)
{
  if (error->domain == SS_LOAD_ERROR)
    return error->code == SS_LOAD_ERROR_SYSTEM || error->code == SS_LOAD_ERROR_NETWORK ? SS_EXIT_SYSTEM
                                                                                       : SS_EXIT_INPUT;
  if (error->domain == SS_EXPORT_ERROR)
    return error->code == SS_EXPORT_ERROR_SYSTEM ? SS_EXIT_SYSTEM : SS_EXIT_INPUT;
  if (error->domain == G_IO_ERROR || error->domain == G_FILE_ERROR)
    return SS_EXIT_SYSTEM;
  return SS_EXIT_INPUT;
}

SsExit
ss_cli_fail_error (GError **error)
{
  SsExit status = error_status (*error);

  g_printerr ("%s\n", (*error)->message);
  g_clear_error (error);
  return status;
}

json_t *
ss_json_number (double value)
{
  if (!isfinite (value))
    return json_null ();
  if (value == floor (value) && fabs (value) < 9007199254740992.0)
    return json_integer ((json_int_t)value);
  return json_real (value);
}

void
ss_cli_print_json (json_t *json)
{
  g_autofree char *text = ss_json_text (json);

  fputs (text, stdout);
  json_decref (json);
}

static gboolean
standard_output_write (GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0;
}

SsExit
ss_cli_write (const char *path, GBytes *bytes, gboolean force)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (path, "-"))
    return standard_output_write (bytes)
               ? SS_EXIT_DONE
               : ss_cli_fail (SS_EXIT_SYSTEM, _ ("Standard output cannot be written."));
  file = g_file_new_for_commandline_arg (path);
  if (ss_file_write (file, bytes, force, NULL, &error))
    return SS_EXIT_DONE;
  if (g_error_matches (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_EXISTS))
    return ss_cli_fail (SS_EXIT_USAGE, _ ("%s is there already: give --force to replace it."), path);
  return ss_cli_fail_error (&error);
}
