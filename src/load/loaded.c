/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "loaded.h"

G_DEFINE_QUARK (ss - load - error - quark, ss_load_error)

SsLoaded *
ss_loaded_new (const char *name, SsDialect *dialect, SsTable *table, GPtrArray *findings)
{
  SsLoaded *loaded = g_new0 (SsLoaded, 1);

  g_atomic_ref_count_init (&loaded->ref_count);
  loaded->name = g_strdup (name);
  loaded->dialect = *dialect;
  *dialect = (SsDialect) {.reader = NULL};
  loaded->table = table;
  loaded->findings = findings;
  return loaded;
}

SsLoaded *
ss_loaded_ref (SsLoaded *loaded)
{
  g_atomic_ref_count_inc (&loaded->ref_count);
  return loaded;
}

void
ss_dialect_clear (SsDialect *dialect)
{
  char *strings[] = {dialect->reader, dialect->encoding, dialect->line_end,  dialect->delimiter,
                     dialect->quote,  dialect->decimal,  dialect->thousands, dialect->sheet};

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    g_free (strings[i]);
  g_strfreev (dialect->sheets);
  *dialect = (SsDialect) {.reader = NULL};
}

void
ss_loaded_unref (SsLoaded *loaded)
{
  if (!g_atomic_ref_count_dec (&loaded->ref_count))
    return;
  ss_dialect_clear (&loaded->dialect);
  ss_table_unref (loaded->table);
  g_ptr_array_unref (loaded->findings);
  g_free (loaded->name);
  g_free (loaded);
}
