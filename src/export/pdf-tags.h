/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Adds to a PDF of cairo's what cairo 1.16 cannot write: the language and the wish to show the title in the catalogue, and the alternative text on
 * the structure element "Figure". Done as ISO 32000-1, 7.5.6, has it: the file stays as it is, and new versions of the two objects are appended with
 * a table of references of their own. @alternative may be NULL or empty. FALSE, and nothing changed, where the file has no classic table of references (cairo
 * 1.17.6 and later pack it) or is not laid out as cairo 1.16 does.
 */
gboolean ss_pdf_add_tags (GByteArray *pdf, const char *language, const char *alternative);

G_END_DECLS
