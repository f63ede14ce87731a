/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Where in a caption a column's name stands. */
typedef enum {
  SS_WORDS_FIRST,  /* begins it: a capital */
  SS_WORDS_INSIDE, /* follows other words: no capital but that of an acronym */
  SS_WORDS_NAME,   /* one of several columns side by side: candidates, countries, which keep their capitals */
  SS_WORDS_LISTED, /* the same behind others in a list: what is plainly no name has no capital */
} SsWordsPlace;

/**
 * A column's name as words of a sentence: "NOMBRE_OCCURRENCES" is "nombre occurrences", "nom_station" is "nom station", "LePen" is "Le
 * Pen", "POP_2020" stays "POP 2020". First and inside, it is spelled as an editor would (header-spelling.h). What the file does not say is
 * not made up. Free with g_free().
 */
char *ss_column_words (const char *name, SsWordsPlace place);

/** The same of a column that names what is shown: "Country Name" and "libellé du département" name countries and départements. */
char *ss_dimension_words (const char *name, SsWordsPlace place);

/** TRUE for a header that is a question or the beginning of a sentence, which no other sentence can hold: "If the world were 100 people…". */
gboolean ss_column_is_sentence (const char *name);

/** Such a header by itself. Free with g_free(). */
char *ss_sentence_words (const char *name);

/** @words with the capital that begins a sentence. Takes @words. */
char *ss_words_begun (char *words);

G_END_DECLS
