/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"
#include "csv-text.h"

#include <glib/gi18n-lib.h>

static char *output;
static gboolean is_raw, force;

static const GOptionEntry entries[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("File to write; “-” is standard output"),
     "OUT.csv"},
    {"raw", 0, 0, G_OPTION_ARG_NONE, &is_raw, N_ ("Keep the cells as they are written in the file"), NULL},
    {"force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that is there"), NULL},
    {NULL},
};

static SsExit
run (int argc, char **argv)
{
  SsExit status;

  if (argc != 1 || !output)
    return ss_cli_fail (SS_EXIT_USAGE,
                        _ ("A file and -o are expected: “sesame-cli convert --help” tells how."));
  ss_cli_load_raw (is_raw);
  g_autoptr (SsLoaded) loaded = ss_cli_load (argv[0], &status);
  if (!loaded)
    return status;
  g_autoptr (GBytes) csv = ss_table_to_csv (loaded->table, FALSE, NULL);
  return ss_cli_write (output, csv, force);
}

const SsCommand ss_command_convert = {
    .id = "convert",
    .summary = N_ ("Write what was read as CSV in UTF-8"),
    .arguments = N_ ("FILE -o OUT.csv"),
    .entries = entries,
    .reads = TRUE,
    .run = run,
};
