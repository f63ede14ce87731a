/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "check.h"
#include "schema.h"

#include <glib/gi18n-lib.h>

/* Tables that follow a schema of French open data: named, and what they lack of it (R02). */

#define SOURCE "schema.data.gouv.fr"

static void
check_table (SsCheckup *checkup)
{
  g_auto (GStrv) missing = NULL;
  const char *name = ss_schema_find (checkup->table, &missing);
  g_autofree char *list = NULL;

  if (name == NULL)
    return;
  if (*missing == NULL) {
    /* Translators: the name of a schema of French open data. */
    ss_checkup_add (checkup, "schema", SS_SEVERITY_HINT, SOURCE, G_MAXSIZE,
                    g_strdup_printf (_ ("The columns are those of the open-data schema “%s”."), name));
    return;
  }
  list = g_strjoinv (", ", missing);
  /* Translators: the name of a schema of French open data, a list of columns' names. */
  ss_checkup_add (
      checkup, "R02", SS_SEVERITY_WARN, SOURCE, G_MAXSIZE,
      g_strdup_printf (
          ngettext ("The table follows the open-data schema “%s” but lacks a column that it asks for: %s.",
                    "The table follows the open-data schema “%s” but lacks columns that it asks for: %s.",
                    g_strv_length (missing)),
          name, list));
}

const SsCheck ss_check_schemas = {.check_table = check_table};
