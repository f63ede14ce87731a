/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "spec-ids.h"

static const char *const roles[] = {
    [SS_ROLE_X] = "x",
    [SS_ROLE_Y] = "y",
    [SS_ROLE_CATEGORY] = "category",
    [SS_ROLE_VALUE] = "value",
    [SS_ROLE_SERIES] = "series",
    [SS_ROLE_SIZE] = "size",
    [SS_ROLE_FACET] = "facet",
    [SS_ROLE_AREA] = "area",
    [SS_ROLE_LABEL] = "label",
    [SS_ROLE_COLUMNS] = "columns",
};
G_STATIC_ASSERT (G_N_ELEMENTS (roles) == SS_N_ROLES);

static const char *const aggregates[] = {
    [SS_AGGREGATE_AUTO] = NULL,   [SS_AGGREGATE_NONE] = "none",     [SS_AGGREGATE_SUM] = "sum",
    [SS_AGGREGATE_MEAN] = "mean", [SS_AGGREGATE_MEDIAN] = "median", [SS_AGGREGATE_COUNT] = "count",
};

static const char *const axes[] = {
    [SS_AXIS_VALUE] = "value", [SS_AXIS_CATEGORY] = "category", [SS_AXIS_X] = "x",
    [SS_AXIS_Y] = "y",         [SS_AXIS_COLOUR] = "colour",     [SS_AXIS_SIZE] = "size",
};
G_STATIC_ASSERT (G_N_ELEMENTS (axes) == SS_N_AXES);

static const char *const scale_types[] = {
    [SS_SCALE_AUTO] = NULL,
    [SS_SCALE_LINEAR] = "linear",
    [SS_SCALE_LOG] = "log",
    [SS_SCALE_SQRT] = "sqrt",
    [SS_SCALE_POW] = "pow",
    [SS_SCALE_SYMLOG] = "symlog",
    [SS_SCALE_PIECEWISE] = "piecewise",
    [SS_SCALE_TIME] = "time",
    [SS_SCALE_BAND] = "band",
    [SS_SCALE_THRESHOLD] = "threshold",
    [SS_SCALE_QUANTIZE] = "quantize",
    [SS_SCALE_QUANTILE] = "quantile",
    [SS_SCALE_SEQUENTIAL] = "sequential",
    [SS_SCALE_DIVERGING] = "diverging",
    [SS_SCALE_ORDINAL] = "ordinal",
};
G_STATIC_ASSERT (G_N_ELEMENTS (scale_types) == SS_N_SCALE_TYPES);

static const char *const text_slots[] = {
    [SS_TEXT_TITLE] = "title",
    [SS_TEXT_SUBTITLE] = "subtitle",
    [SS_TEXT_SOURCE] = "source",
    [SS_TEXT_LICENCE] = "licence",
    [SS_TEXT_AUTHOR] = "author",
    [SS_TEXT_NOTE] = "note",
    [SS_TEXT_ALTERNATIVE] = "alternative",
};
G_STATIC_ASSERT (G_N_ELEMENTS (text_slots) == SS_N_TEXTS);

/* The first of each is what is not said. GIVEN is a list of names and has no word. */
static const char *const arranges[] = {
    [SS_ARRANGE_AUTO] = "auto",
    [SS_ARRANGE_VALUE] = "value",
    [SS_ARRANGE_NATURAL] = "natural",
    [SS_ARRANGE_FILE] = "file",
};

static const char *const orientations[] = {
    [SS_ORIENTATION_AUTO] = "auto",
    [SS_ORIENTATION_HORIZONTAL] = "horizontal",
    [SS_ORIENTATION_VERTICAL] = "vertical",
};

static const char *const legends[] = {
    [SS_LEGEND_AUTO] = "auto",
    [SS_LEGEND_DIRECT] = "direct",
    [SS_LEGEND_SHOWN] = "shown",
    [SS_LEGEND_HIDDEN] = "hidden",
};

#define WORDS(table)                                                                                         \
  {                                                                                                          \
    table, G_N_ELEMENTS (table)                                                                              \
  }
const SsWords ss_words_role = WORDS (roles);
const SsWords ss_words_aggregate = WORDS (aggregates);
const SsWords ss_words_axis = WORDS (axes);
const SsWords ss_words_scale_type = WORDS (scale_types);
const SsWords ss_words_text_slot = WORDS (text_slots);
const SsWords ss_words_arrange = WORDS (arranges);
const SsWords ss_words_orientation = WORDS (orientations);
const SsWords ss_words_legend = WORDS (legends);

gboolean
ss_words_find (SsWords words, const char *id, guint *value)
{
  for (guint i = 0; i < words.n; i++)
    if (g_strcmp0 (words.ids[i], id) == 0) {
      *value = i;
      return TRUE;
    }
  return FALSE;
}

const char *
ss_role_id (SsRole role)
{
  return roles[role];
}

gboolean
ss_role_from_id (const char *id, SsRole *role)
{
  return id != NULL && ss_words_find (ss_words_role, id, role);
}

const char *
ss_aggregate_id (SsAggregate aggregate)
{
  return aggregates[aggregate];
}

const char *
ss_axis_id (SsAxisId axis)
{
  return axes[axis];
}

const char *
ss_scale_type_id (SsScaleType type)
{
  return scale_types[type];
}

const char *
ss_text_slot_id (SsTextSlot slot)
{
  return text_slots[slot];
}
