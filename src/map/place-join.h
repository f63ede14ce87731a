/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/**
 * How rows of a table meet the areas of a map, by code or by name. Keys are compared without case, accents, hyphens and blanks ("Côtes-d'Armor"
 * is "COTES D ARMOR").
 */
typedef struct {
  gsize *area_of_row; /* [n_rows of the keys]: row of the boundaries, or G_MAXSIZE */
  gsize n_matched, n_rows;
  const SsColumn *matched_by; /* the boundaries' column that matched most; borrowed; NULL where none did */
} SsPlaceJoin;

/** Tries every text column of @boundaries. */
SsPlaceJoin *ss_place_join_new (const SsColumn *keys, const SsTable *boundaries);
void ss_place_join_free (SsPlaceJoin *join);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsPlaceJoin, ss_place_join_free)

G_END_DECLS
