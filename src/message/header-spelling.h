/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * @words, a raw header with its words parted, as an editor would spell it: accents that French files leave out ("departement"), what
 * everyone writes in short ("nb logements" is "nombre de logements", "obs value" is "value"), a unit at the end in brackets ("depth mm",
 * "against the dollar, %"). Nothing that the header does not say. Free with g_free().
 */
char *ss_header_spelled (const char *words);

/** @words without the capitals of an English title, of words that are no names: "Average Salary" is "Average salary", "Premier League" stays. */
char *ss_header_calmed (const char *words);

G_END_DECLS
