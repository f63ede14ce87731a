/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a single cell looks like by itself, before anything is known of its column. */
typedef enum {
  SS_CELL_BLANK,
  SS_CELL_NUMBER,
  SS_CELL_DATE,
  SS_CELL_TEXT,
} SsCellClass;

SsCellClass ss_cell_class (const char *text, gsize length);

/** TRUE for a whole number from 1500 to 2200: a year, which may also be the name of a column. */
gboolean ss_cell_is_year (const char *text, gsize length);

/** TRUE where the cell holds no mark that could be a delimiter that was missed. */
gboolean ss_cell_is_plain (const char *text, gsize length);

G_END_DECLS
