/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "truth-text.h"

#include <string.h>

static const struct {
  const char *word; /* lower case */
  guint8 pair;
  gboolean value;
} truths[] = {
    {"oui", 0, TRUE},    {"non", 0, FALSE}, {"vrai", 1, TRUE}, {"faux", 1, FALSE}, {"true", 2, TRUE},
    {"false", 2, FALSE}, {"yes", 3, TRUE},  {"no", 3, FALSE},  {"o", 4, TRUE},     {"n", 4, FALSE},
    {"y", 5, TRUE},      {"t", 6, TRUE},    {"f", 6, FALSE},   {"1", 7, TRUE},     {"0", 7, FALSE},
};

gboolean
ss_truth_read (const char *text, gsize length, guint *pair, gboolean *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (truths); i++)
    if (strlen (truths[i].word) == length && g_ascii_strncasecmp (truths[i].word, text, length) == 0) {
      *pair = truths[i].pair;
      *value = truths[i].value;
      return TRUE;
    }
  return FALSE;
}
