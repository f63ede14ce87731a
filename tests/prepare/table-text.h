/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"

/**
 * Tables as text, so that a case is one line. A table is columns between spaces, a column a name, a kind and cells:
 * "Pays:text=France|Italie||France n:integer=1|2||x": nothing is a missing cell, "x" among numbers an odd one. An underscore is a space.
 * "Lieu:geometry=0|1|" are points on the diagonal.
 */
SsTable *table_from_text (const char *text);

/** The table as lines of cells between bars, the names first: "Pays|n; France|1; Italie|2". */
char *table_to_text (const SsTable *table);

/** The findings' messages, one a line; NULL for none. */
char *findings_to_text (const GPtrArray *findings);
