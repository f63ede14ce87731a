/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "recogniser.h"

G_BEGIN_DECLS

/** What kind of place a name is that of. */
typedef enum {
  SS_PLACE_NONE,
  SS_PLACE_DEPARTEMENT,
  SS_PLACE_REGION, /* of 2016 or before */
  SS_PLACE_COUNTRY,
} SsPlace;

/** A set: a name may be that of a département and of a région (Guadeloupe). 1 << SsPlace. @name as people write it. */
guint ss_places_named (const char *name);

/** TRUE when @text is a country's ISO 3166-1 code of two or three letters, in capitals (also EL and UK). */
gboolean ss_is_country_code (const char *text);

/** TRUE when the column names places: most values are départements, régions or countries, or the header says communes, towns, places. */
gboolean ss_are_place_names (const SsClue *clue);

G_END_DECLS
