/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"

#include <jansson.h>

G_BEGIN_DECLS

/** Exit statuses of the contract. */
typedef enum {
  SS_EXIT_DONE = 0,
  SS_EXIT_INPUT = 1,  /* the input is at fault */
  SS_EXIT_USAGE = 2,  /* the command was misused */
  SS_EXIT_SYSTEM = 3, /* disk full, no permission */
} SsExit;

/** SsCommand: one sub-command. A const descriptor; one file here and one word in meson.build. */
typedef struct {
  const char *id, *summary, *arguments; /* N_(); arguments: "FILE -o OUT.csv" */
  const GOptionEntry *entries;          /* its own options, or NULL; they fill static variables of its file */
  gboolean reads;                       /* takes the reading options (--encoding, --delimiter, ...) */
  SsExit (*run) (int argc, char **argv); /* what is left after the options; argv[0] is the first argument */
} SsCommand;

extern const SsCommand *const ss_commands[];

/** What the user said of reading, on the command line. */
const SsLoadOptions *ss_cli_load_options (void);

/** TRUE: from now on cells are read as they are written. */
void ss_cli_load_raw (gboolean raw);

/** Reads @path ("-": standard input) with those options; on failure says why on standard error, and @status is set. */
SsLoaded *ss_cli_load (const char *path, SsExit *status);

/** The JSON document in the file at @path ("-": standard input); on failure says why, with line and column, and @status is set. */
json_t *ss_cli_read_json (const char *path, SsExit *status);

/** Prints a sentence on standard error and returns @status. Frees nothing. */
SsExit ss_cli_fail (SsExit status, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** Prints @error's sentence and returns the status that its domain and code call for; clears it. */
SsExit ss_cli_fail_error (GError **error);

/** Prints @text and as many spaces as make it @width columns of a terminal: accents count for nothing, wide letters for two. Returns the columns taken. */
int ss_cli_print_padded (const char *text, int width);

/** The columns that a list needs: @width, or more where @text is wider, but at most @most. */
int ss_cli_widest (int width, const char *text, int most);

/** Prints @json as one document on standard output (numbers shortest, keys in the order made); takes it. */
void ss_cli_print_json (json_t *json);

/** Writes @bytes to @path whole or not at all; "-" is standard output; refuses an existing file unless @force. */
SsExit ss_cli_write (const char *path, GBytes *bytes, gboolean force);

/** A number for JSON: null where it is not finite, an integer where it is one. */
json_t *ss_json_number (double value);

G_END_DECLS
