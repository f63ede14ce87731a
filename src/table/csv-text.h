/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/**
 * A table as CSV: the one writer of the tree. UTF-8, commas, lines that end with CR LF, quotes only where they are needed (RFC 4180); a header;
 * cells as ss_column_dup_cell() gives them: `.` for decimals, ISO dates, nothing where missing.
 *
 * @is_disarmed: a text that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a line end: OWASP, "CSV Injection") gets an
 * apostrophe before it; @n_disarmed (may be NULL) says how many did, so that it can be told. Numbers are left as they are.
 */
GBytes *ss_table_to_csv (const SsTable *table, gboolean is_disarmed, gsize *n_disarmed);

/** Appends one cell, quoted if it must be: for those who write records of their own (a report, a list of findings). */
void ss_csv_append_cell (GString *out, const char *text);

G_END_DECLS
