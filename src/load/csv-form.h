/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"

G_BEGIN_DECLS

/** The marks of a CSV file. */
typedef struct {
  char delimiter;
  char quote;            /* 0: none */
  gboolean is_backslash; /* \" stands for a quote inside quotes */
  gsize skip;            /* bytes before the first record: Excel's "sep=;" line */
} SsCsvForm;

/**
 * The form that fits the first @n bytes of a file best: for each delimiter, how regular the records are times how many cells are of a
 * known type (the data consistency measure of G. J. J. van den Burg, A. Nazábal and C. Sutton, "Wrangling messy CSV files by
 * detecting row and type patterns", 2019). What @options say is kept. @n bytes are whole records, or the file's end.
 */
SsCsvForm ss_csv_form_guess (const char *text, gsize n, const SsLoadOptions *options);

G_END_DECLS
