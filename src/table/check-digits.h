/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Numbers that a check digit holds together. Spaces within are passed over.
 */

/** The digits of @text, exactly @n of them, into @digits (room for @n + 1); FALSE where there is anything else but spaces. */
gboolean ss_digits_read (const char *text, char *digits, gsize n);

/** Nine digits. */
gboolean ss_is_siren_shape (const char *text);
/** Nine digits whose Luhn sum is a multiple of ten (ISO/IEC 7812-1). */
gboolean ss_is_siren_valid (const char *text);

/** Fourteen digits. */
gboolean ss_is_siret_shape (const char *text);
/** Fourteen digits with a Luhn sum of ten; La Poste's (356 000 000) may have a plain digit sum that is a multiple of five instead. */
gboolean ss_is_siret_valid (const char *text);

/** Thirteen digits, the last of which is the check digit of the others (GS1 General Specifications, 7.9). */
gboolean ss_is_barcode_valid (const char *text);

G_END_DECLS
