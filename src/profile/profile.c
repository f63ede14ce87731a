/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "profile.h"

#include "check.h"
#include "column-facts.h"
#include "crew.h"

struct _SsProfile {
  gatomicrefcount ref_count;
  SsTable *table;
  SsColumnFacts *columns; /* [n_columns] */
  GPtrArray *findings;
};

static int
graver_first (gconstpointer a, gconstpointer b)
{
  const SsFinding *one = *(SsFinding *const *)a, *other = *(SsFinding *const *)b;

  return (int)other->severity - (int)one->severity;
}

/* The checks in pieces: each on each column, and after its columns on the whole table. */
typedef struct {
  const SsProfile *profile;
  GCancellable *cancellable;
  GPtrArray **findings; /* [n_checks * (n_columns + 1)], NULL where nothing was found; owned */
} Checking;

static void
check_piece (gsize piece, gpointer data)
{
  Checking *checking = data;
  const SsProfile *profile = checking->profile;
  gsize n_columns = ss_table_n_columns (profile->table), column = piece % (n_columns + 1);
  const SsCheck *check = ss_checks[piece / (n_columns + 1)];
  gboolean is_of_table = column == n_columns;

  if (g_cancellable_is_cancelled (checking->cancellable)
      || (is_of_table ? check->check_table == NULL : check->check_column == NULL))
    return;
  SsCheckup checkup = {profile->table, profile->columns, g_ptr_array_new ()};
  if (is_of_table)
    check->check_table (&checkup);
  else
    check->check_column (&checkup, column);
  checking->findings[piece] = checkup.findings;
}

static void
check_all (SsProfile *profile, GCancellable *cancellable)
{
  gsize n_checks = 0;

  while (ss_checks[n_checks] != NULL)
    n_checks++;
  gsize n_pieces = n_checks * (ss_table_n_columns (profile->table) + 1);
  g_autofree GPtrArray **found = g_new0 (GPtrArray *, n_pieces);
  Checking checking = {profile, cancellable, found};
  ss_crew_run (n_pieces, ss_table_is_long (profile->table), check_piece, &checking);
  for (gsize piece = 0; piece < n_pieces; piece++)
    if (found[piece] != NULL)
      g_ptr_array_extend_and_steal (profile->findings, found[piece]);
  g_ptr_array_sort (profile->findings,
                    graver_first); /* stable: the order of the build's list within a severity */
}

SsProfile *
ss_profile_new (SsTable *table, GCancellable *cancellable)
{
  g_autoptr (SsProfile) profile = g_new0 (SsProfile, 1);

  g_atomic_ref_count_init (&profile->ref_count);
  profile->table = ss_table_ref (table);
  profile->columns = ss_table_facts (table, cancellable);
  profile->findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  check_all (profile, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return NULL;
  return g_steal_pointer (&profile);
}

SsProfile *
ss_profile_ref (SsProfile *profile)
{
  g_atomic_ref_count_inc (&profile->ref_count);
  return profile;
}

void
ss_profile_unref (SsProfile *profile)
{
  if (!g_atomic_ref_count_dec (&profile->ref_count))
    return;
  for (gsize i = 0; i < ss_table_n_columns (profile->table); i++)
    g_free (profile->columns[i].unit);
  g_free (profile->columns);
  g_ptr_array_unref (profile->findings);
  ss_table_unref (profile->table);
  g_free (profile);
}

SsTable *
ss_profile_table (const SsProfile *profile)
{
  return profile->table;
}

const SsColumnFacts *
ss_profile_column (const SsProfile *profile, gsize column)
{
  g_return_val_if_fail (column < ss_table_n_columns (profile->table), NULL);
  return &profile->columns[column];
}

const SsColumnFacts *
ss_profile_find (const SsProfile *profile, const char *name)
{
  gsize index;

  return ss_table_find (profile->table, name, &index) ? &profile->columns[index] : NULL;
}

const GPtrArray *
ss_profile_findings (const SsProfile *profile)
{
  return profile->findings;
}
