/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * @text without what people write in several ways: lower case, no accents, ligatures opened, everything but letters, digits, % and €
 * taken for a space, single spaces, none at the ends. "  Saint-Étienne " and "SAINT ETIENNE" fold alike. Free with g_free().
 */
char *ss_fold (const char *text);

/**
 * The words of a column's name, folded, with a space before and after each: "CodeInsee" and "code_insee" give " code insee ". A sign of
 * percent is a word, but for one that says how much of something: "Bottom 10 %" gives " bottom 10% ".
 * Free with g_free().
 */
char *ss_header_words (const char *name);

/** TRUE when the first @length bytes of @text end with a number, spaces after it apart, which is no year ("2023") and no end of a name ("T4", "bac+2"). */
gboolean ss_ends_with_number (const char *text, gsize length);

/**
 * TRUE when @words (of ss_header_words()) hold one of the @phrases (NULL-terminated; NULL is none). "code insee" are two words that follow
 * one another, "effectif*" a word that begins so, "=id" the whole name.
 */
gboolean ss_words_have (const char *words, const char *const *phrases);

G_END_DECLS
