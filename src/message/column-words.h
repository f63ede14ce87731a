/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Where in a caption a column's name stands. */
typedef enum {
  SS_WORDS_FIRST,  /* begins it: a capital */
  SS_WORDS_INSIDE, /* follows other words: no capital but that of an acronym */
  SS_WORDS_NAME,   /* one of several columns side by side: candidates, countries, which keep their capitals */
} SsWordsPlace;

/**
 * A column's name as words of a sentence: "NOMBRE_OCCURRENCES" is "nombre occurrences", "nom_station" is "nom station", "LePen" is "Le
 * Pen", "POP_2020" stays "POP 2020". Nothing is added or translated: what the file does not say is not made up. Free with g_free().
 */
char *ss_column_words (const char *name, SsWordsPlace place);

G_END_DECLS
