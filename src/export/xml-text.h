/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Text for XML 1.0 and HTML files, never through the C locale. Whatever the bytes of @text, what is appended is valid in an element: invalid UTF-8 becomes U+FFFD, characters that XML 1.0 forbids become blanks (production 2, Char).
 */
void ss_xml_append_text (GString *out, const char *text);

/** ` name="text"`, or nothing when @text is NULL. */
void ss_xml_append_attribute (GString *out, const char *name, const char *text);

/** @value with at most @decimals (0 to 4) digits after the point, trailing zeros dropped, no "-0": "12.5", ".5", "-3". */
void ss_xml_append_number (GString *out, double value, int decimals);

/** @value / 10^@decimals, the same way: for coordinates kept as whole numbers. */
void ss_xml_append_fixed (GString *out, gint64 value, int decimals);

/** ` name="number"`, to hundredths. */
void ss_xml_append_number_attribute (GString *out, const char *name, double value);

G_END_DECLS
