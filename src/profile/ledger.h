/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A table as text: lines in the order of their bytes, fields parted by tabs, the first of which is the key. It is searched where it lies, so that
 * nothing is read, made or kept for it but the pages met on the way.
 */
typedef struct {
  const char *text;
  gsize length;
} SsLedger;

/** A field of a line, not terminated; length 0 where the line has no such field. */
typedef struct {
  const char *text;
  gsize length;
} SsField;

/** The line whose key is @key, as its first @n_fields fields; FALSE where there is none. */
gboolean ss_ledger_find (const SsLedger *ledger, const char *key, SsField *fields, gsize n_fields);

/** Copies @field into @out of @size bytes, terminated; what does not fit is cut off. */
void ss_field_copy (SsField field, char *out, gsize size);

G_END_DECLS
