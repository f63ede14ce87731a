/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "class-rank.h"
#include "lint.h"

#include <glib/gi18n-lib.h>

/* GUIDELINES R26 and LINT 13. */
#define FEWEST_BINS 5
#define MOST_BINS 50
#define BIN_SLACK 0.01
/* Classes that people name differ by one where ends are told apart; beyond half as much again they are not alike. *Ours*. */
#define CLASS_SLACK 1.5

static gboolean
has_bins (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_DISTRIBUTION && subject->type->traits.needs_zero
         && subject->measure;
}

/* The edges of bins, where the spec gives them: on the axis of the values, or among the options. */
static const json_t *
edges_of (const SsCase *subject)
{
  static const SsAxisId axes[] = {SS_AXIS_X, SS_AXIS_VALUE, SS_AXIS_CATEGORY};

  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++)
    if (json_array_size (subject->spec->axes[axes[i]].domain) > 2)
      return subject->spec->axes[axes[i]].domain;
  return json_array_size (json_object_get (subject->spec->options, "bins")) > 2
             ? json_object_get (subject->spec->options, "bins")
             : NULL;
}

static double
judge_uneven_bins (const SsCase *subject, SsVerdict *verdict)
{
  const json_t *edges = edges_of (subject);
  double least = INFINITY, most = 0;

  for (gsize i = 1; i < json_array_size (edges); i++) {
    double width
        = json_number_value (json_array_get (edges, i)) - json_number_value (json_array_get (edges, i - 1));

    least = fmin (least, width);
    most = fmax (most, width);
  }
  return edges && most > least * (1 + BIN_SLACK);
}

static gboolean
shows_classes (const SsCase *subject)
{
  return subject->shown && subject->shown->key && subject->shown->key_facts->order == SS_ORDER_CLASSES
         && ss_shown_is_additive (subject->shown) && subject->type->traits.needs_zero;
}

/* A text of the chart that speaks of the widths answers for them, and so do numbers by width. */
static gboolean
says_unequal (const SsCase *subject)
{
  static const char *const words[] = {"unequal",
                                      "uneven",
                                      "different width",
                                      "varying width",
                                      "inégal",
                                      "inegal",
                                      "largeurs différentes",
                                      "amplitudes différentes",
                                      "largeur différente",
                                      "densité",
                                      "density",
                                      "par an d’âge",
                                      "per year of age",
                                      NULL};

  for (SsTextSlot slot = 0; slot < SS_N_TEXTS; slot++)
    if (ss_lint_mentions (subject->spec->texts[slot], words))
      return TRUE;
  return FALSE;
}

static double
judge_uneven_classes (const SsCase *subject, SsVerdict *verdict)
{
  double least = INFINITY, most = 0;

  for (gsize k = 0; k < subject->shown->n_keys; k++) {
    double width = ss_class_width (subject->shown->key_texts[k]);

    least = fmin (least, width);
    most = fmax (most, width);
  }
  return most > CLASS_SLACK * least && !says_unequal (subject);
}

/* The classes are those of the file, and nobody can cut them anew: a note can say what to make of them. */
static SsSpec *
repair_classes (const SsCase *subject)
{
  /* Translators: a note below a chart. It must speak of classes of “unequal” width. */
  return ss_lint_with_note (subject,
                            _ ("Classes of unequal width: a wider one holds more for that reason alone."));
}

static SsSpec *
repair_bins (const SsCase *subject)
{
  static const SsAxisId axes[] = {SS_AXIS_X, SS_AXIS_VALUE, SS_AXIS_CATEGORY};
  SsSpec *mended = ss_spec_copy (subject->spec);

  for (gsize i = 0; i < G_N_ELEMENTS (axes); i++) {
    g_clear_pointer (&mended->axes[axes[i]].domain, json_decref);
    g_clear_pointer (&mended->axes[axes[i]].range, json_decref);
  }
  json_object_del (mended->options, "bins"); /* of no options, nothing */
  return mended;
}

static double
judge_bin_count (const SsCase *subject, SsVerdict *verdict)
{
  double bins = ss_spec_option_number (subject->spec, "bins", 0);
  const json_t *edges = edges_of (subject);

  if (edges)
    bins = json_array_size (edges) - 1;
  return bins > 0 && (bins < FEWEST_BINS || bins > MOST_BINS);
}

static const SsRule rules[] = {
    {SS_LINT ("uneven-bins", RIGOUR, BLOCK), .applies = has_bins, .judge = judge_uneven_bins,
     .repair = repair_bins, .sentence = N_ ("The classes are not equally wide: wider ones look fuller."),
     .source = "Misviz; Lo et al. 2022", .where = "axes.x"},
    /* LINT 12 calls it an error: of bins, which the chart makes, it is one. Classes that the file came with are a warning, since a chart of
       them is all that can be drawn, and our own suggestions draw it. */
    {SS_LINT ("uneven-bins", RIGOUR, WARN), .applies = shows_classes, .judge = judge_uneven_classes,
     .repair = repair_classes,
     .sentence = N_ ("The classes are not equally wide: a wider one holds more for that reason alone."),
     .source = "Misviz; Lo et al. 2022", .where = "roles.category"},
    {SS_LINT ("bin-count", READABILITY, WARN), .applies = has_bins, .judge = judge_bin_count,
     .repair = repair_bins,
     .sentence = N_ ("So few or so many classes hide the shape: seven to twelve show it."),
     .source = "Draco; data-to-viz.com", .where = "options.bins"},
};

SS_RULE_THEME (bins, rules);
