/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "check-digits.h"

G_BEGIN_DECLS

/*
 * Codes of French public data, told from their text. The "shape" tests see that a text is written as such a code is; the "valid" tests
 * that it is one: by its check digits (SIREN, SIRET, UAI) or among the places of territory.h. Spaces within numbers are passed over.
 */

/** Five characters: a département ("01" to "95", "2A", "2B", "971"...) and a number; "ZA101" as the Ministry of the Interior writes overseas. */
gboolean ss_is_commune_shape (const char *text);
/** Also a commune of today or of the past. */
gboolean ss_is_commune_valid (const char *text);
/** A commune of today or of the past, with its leading zero or without. */
gboolean ss_is_commune_known (const char *text);

/**
 * The code of a commune out of that of its département and its number there, as files of elections have them: "1" and "53" are 01053, "ZA" (the
 * ministry of the interior's Guadeloupe) and "105", or "971" and "105", are 97105. NULL where they make none; free with g_free().
 */
char *ss_commune_code_join (const char *departement, const char *commune);

/** As files write it: also without its zero, "001", and "ZA". */
gboolean ss_is_departement_shape (const char *text);
/** Exactly as INSEE writes it: "01", "2A", "976". */
gboolean ss_is_departement_valid (const char *text);

/** Codes of the régions of 2016 and of those before, with or without the leading zero. */
gboolean ss_is_region_shape (const char *text);
/** The régions of 2016 only, as INSEE writes them. */
gboolean ss_is_region_valid (const char *text);

/** Five digits that begin with a département's number. */
gboolean ss_is_postal_shape (const char *text);

/** A SIREN that begins with 20 or 24, as those of intercommunal bodies do. */
gboolean ss_is_epci_shape (const char *text);
gboolean ss_is_epci_valid (const char *text);
/** Among the EPCI of today. */
gboolean ss_is_epci_known (const char *text);

/** Seven digits and a letter; valid when the letter is that of the number modulo 23. */
gboolean ss_is_uai_shape (const char *text);
gboolean ss_is_uai_valid (const char *text);

/** ISO 3166-1, two letters or three, in capitals (also EL and UK). */
gboolean ss_is_country_code (const char *text);

G_END_DECLS
