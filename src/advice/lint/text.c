/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lint.h"
#include "message.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* LINT 63 and GUIDELINES L07. */
#define LEAST_FONT_SIZE 9.0
#define PX_A_POINT (4.0 / 3)
#define LEAST_WIDTH 200.0
#define LEAST_HEIGHT 120.0
#define LEAST_AREA (240.0 * 140.0)
/* LINT 47: names longer than this collide under standing bars, when there are more than a few. */
#define LONG_NAME 11
#define FEW_NAMES 4
/* GUIDELINES E01: fewer words make no statement. */
#define FEWEST_WORDS 3
/* Texts may touch by a hair. */
#define OVERLAP_SLACK 1.0

static const char *
title_of (const SsCase *subject)
{
  const char *title = subject->spec->texts[SS_TEXT_TITLE];

  return title && *title ? title : NULL;
}

/* "Chart 1", "Sans titre", "Données": what programs and forms put where a title should be. */
static gboolean
is_placeholder (const char *title)
{
  return g_regex_match_simple (
      "^\\W*(graph(ique|e)?|chart|plot|fig(ure)?|diagram(me)?|sch[ée]ma|image|untitled( chart)?|(chart "
      ")?title|"
      "titre|sans titre|my chart|mon graphique|donn[ée]es|data(set)?|test|todo|lorem ipsum.*)"
      "\\W*(n[o°]?\\W*)?[0-9]{0,3}[a-z]?\\W*$",
      title, G_REGEX_CASELESS, 0);
}

static double
judge_no_title (const SsCase *subject, SsVerdict *verdict)
{
  const char *title = title_of (subject);

  if (title && !is_placeholder (title))
    return 0;
  if (title)
    /* Translators: %s is a title, "Chart 1". */
    ss_verdict_say (verdict, _ ("“%s” is no title: nobody knows what to see in the chart."), title);
  return 1;
}

/* The strongest true statement, or else the plain caption. */
static SsSpec *
repair_no_title (const SsCase *subject)
{
  SsLanguage language = ss_language_current ();
  g_auto (GStrv) headlines = ss_headlines (subject->profile, subject->spec, language, 1);
  g_autofree char *caption
      = headlines ? g_strdup (headlines[0]) : ss_caption (subject->profile, subject->spec, language);
  SsSpec *mended;

  if (caption == NULL)
    return NULL;
  mended = ss_spec_copy (subject->spec);
  ss_spec_set_text (mended, SS_TEXT_TITLE, caption);
  return mended;
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n\u00a0", -1);
  guint n = 0;

  for (guint i = 0; words[i]; i++)
    n += *words[i] != '\0';
  return n;
}

/* TRUE if the title says no more than the names of the columns: "Entrées par année". */
static gboolean
repeats_names (const SsCase *subject, const char *title)
{
  static const char *const fillers[]
      = {"par", "by",  "et",  "and", "selon", "en", "in",     "de",      "des",    "du",    "la",
         "le",  "les", "the", "of",  "per",   "vs", "contre", "against", "nombre", "number"};
  g_autofree char *folded = g_utf8_casefold (title, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,;:()", -1);
  g_autoptr (GString) names = g_string_new (" ");

  for (gsize i = 0; i < ss_table_n_columns (subject->table); i++) {
    g_autofree char *name = g_utf8_casefold (ss_column_name (ss_table_column (subject->table, i)), -1);

    g_string_append_printf (names, "%s ", name);
  }
  for (guint i = 0; words[i]; i++)
    if (*words[i] && !g_strv_contains (fillers, words[i]) && strstr (names->str, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static double
judge_no_takeaway (const SsCase *subject, SsVerdict *verdict)
{
  const char *title = title_of (subject);

  return title && !is_placeholder (title)
         && (count_words (title) < FEWEST_WORDS || repeats_names (subject, title));
}

/* The strongest true statement takes its place, and the title goes on below it, where that is free. */
static SsSpec *
repair_no_takeaway (const SsCase *subject)
{
  g_auto (GStrv) headlines = ss_headlines (subject->profile, subject->spec, ss_language_current (), 1);
  const char *below = subject->spec->texts[SS_TEXT_SUBTITLE];
  SsSpec *mended;

  if (headlines == NULL || headlines[0] == NULL)
    return NULL;
  mended = ss_spec_copy (subject->spec);
  if (below == NULL || *below == '\0')
    ss_spec_set_text (mended, SS_TEXT_SUBTITLE, title_of (subject));
  ss_spec_set_text (mended, SS_TEXT_TITLE, headlines[0]);
  return mended;
}

static double
judge_no_source (const SsCase *subject, SsVerdict *verdict)
{
  const char *source = subject->spec->texts[SS_TEXT_SOURCE];

  return source == NULL || *source == '\0';
}

/* Colour or size that stands for something, and nothing that says what. Numbers printed on the marks explain a colour that stands for them. */
static double
judge_no_legend (const SsCase *subject, SsVerdict *verdict)
{
  const SsBound *series = subject->first[SS_ROLE_SERIES];
  gboolean names_series = subject->n_series > 1 && (series == NULL || series != subject->across);
  gboolean shows_numbers = subject->first[SS_ROLE_SIZE] || (series && ss_bound_is_quantity (series))
                           || (subject->type->traits.is_map && subject->measure)
                           || subject->type->traits.family == SS_FAMILY_HEAT;
  gboolean names_parts = ss_case_is_parts (subject);

  if (subject->spec->legend != SS_LEGEND_HIDDEN)
    return 0;
  return names_series || ((shows_numbers || names_parts) && !json_is_true (subject->spec->labels));
}

static SsSpec *
repair_legend (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->legend = SS_LEGEND_AUTO;
  return mended;
}

/* In px, of 12 or "9pt" or "12px"; NaN where it is not said. */
static double
font_size (const json_t *size)
{
  const char *text = json_string_value (size);
  char *unit;
  double number;

  if (json_is_number (size))
    return json_number_value (size);
  if (text == NULL)
    return NAN;
  number = g_ascii_strtod (text, &unit);
  return unit == text ? NAN : number * (g_str_equal (unit, "pt") ? PX_A_POINT : 1);
}

/* Neither side is too short, but both are nearly so. */
static gboolean
is_stamp (const SsSpec *spec)
{
  return spec->width > 0 && spec->height > 0 && spec->width * spec->height < LEAST_AREA;
}

static double
judge_small (const SsCase *subject, SsVerdict *verdict)
{
  const json_t *size = json_object_get (subject->spec->style, "font-size");

  if (font_size (size) < LEAST_FONT_SIZE) {
    verdict->where = "style.font-size";
    return 1;
  }
  return (subject->spec->width > 0 && subject->spec->width < LEAST_WIDTH)
         || (subject->spec->height > 0 && subject->spec->height < LEAST_HEIGHT) || is_stamp (subject->spec);
}

static SsSpec *
repair_small (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  if (mended->style) {
    json_t *style = json_deep_copy (mended->style);

    json_object_del (style, "font-size");
    json_decref (mended->style);
    mended->style = style;
  }
  if ((mended->width > 0 && mended->width < LEAST_WIDTH)
      || (mended->height > 0 && mended->height < LEAST_HEIGHT) || is_stamp (mended))
    mended->width = mended->height = 0;
  return mended;
}

static gboolean
has_standing_bars (const SsCase *subject)
{
  return subject->type->traits.family == SS_FAMILY_BAR && subject->across
         && subject->spec->orientation == SS_ORIENTATION_VERTICAL
         && ss_column_kind (subject->across->column) == SS_KIND_TEXT;
}

static double
judge_long_names (const SsCase *subject, SsVerdict *verdict)
{
  return subject->n_across > FEW_NAMES && subject->across->facts->max_length > LONG_NAME;
}

static SsSpec *
repair_long_names (const SsCase *subject)
{
  SsSpec *mended = ss_spec_copy (subject->spec);

  mended->orientation = SS_ORIENTATION_HORIZONTAL;
  return mended;
}

typedef struct {
  double left, top, right, bottom;
} Box;

static gboolean
text_box (const SsMark *mark, Box *box)
{
  double shift = mark->type == SS_MARK_TEXT ? mark->text.width * mark->text.style.anchor / 2.0 : 0;

  if (mark->type != SS_MARK_TEXT || mark->text.angle != 0)
    return FALSE;
  box->left = mark->text.x - shift;
  box->right = box->left + mark->text.width;
  box->top = mark->text.y - mark->text.ascent;
  box->bottom = mark->text.y + mark->text.descent;
  return TRUE;
}

static gboolean
boxes_meet (const Box *a, const Box *b)
{
  return a->left < b->right - OVERLAP_SLACK && b->left < a->right - OVERLAP_SLACK
         && a->top < b->bottom - OVERLAP_SLACK && b->top < a->bottom - OVERLAP_SLACK;
}

static gboolean
is_drawn (const SsCase *subject)
{
  return subject->scene != NULL;
}

static double
judge_overlap (const SsCase *subject, SsVerdict *verdict)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  double width = ss_scene_width (subject->scene), height = ss_scene_height (subject->scene);

  for (gsize i = 0; i < ss_scene_n_marks (subject->scene); i++) {
    Box box;

    if (!text_box (ss_scene_mark (subject->scene, i), &box))
      continue;
    if (box.left < -OVERLAP_SLACK || box.right > width + OVERLAP_SLACK || box.bottom > height + OVERLAP_SLACK)
      return 1;
    for (guint k = 0; k < boxes->len; k++)
      if (boxes_meet (&box, &g_array_index (boxes, Box, k)))
        return 1;
    g_array_append_val (boxes, box);
  }
  return 0;
}

static const SsRule rules[] = {
    {SS_LINT ("no-title", ELOQUENCE, WARN), .judge = judge_no_title, .repair = repair_no_title,
     .sentence = N_ ("The chart has no title: nobody knows what to see in it."),
     .source = "Lo et al. 2022; Borkin et al. 2016", .where = "text.title"},
    /* LINT 48 warns of both; a caption that only names what is shown misleads nobody, and most honest charts carry one. */
    {SS_LINT ("no-takeaway", ELOQUENCE, HINT), .judge = judge_no_takeaway, .repair = repair_no_takeaway,
     .sentence
     = N_ ("The title names the columns but says nothing of them: write what the reader should remember."),
     .source = "Goëta, Datactivist 2019; ONS", .where = "text.title"},
    {SS_LINT ("no-source", ELOQUENCE, HINT), .judge = judge_no_source,
     .sentence = N_ ("The chart names no source: say who made the data, and when."),
     .source = "Government Analysis Function; Québec", .where = "text.source"},
    {SS_LINT ("no-legend", READABILITY, BLOCK), .judge = judge_no_legend, .repair = repair_legend,
     .sentence = N_ ("Colours or sizes mean something here, and nothing says what."),
     .source = "CALVI; Lo et al. 2022", .where = "legend"},
    {SS_LINT ("size-small", READABILITY, WARN), .judge = judge_small, .repair = repair_small,
     .sentence = N_ ("The text is too small to be read: nine points at least, or a larger picture."),
     .source = "Government Analysis Function; ONS", .where = "size"},
    {SS_LINT ("long-labels", READABILITY, WARN), .applies = has_standing_bars, .judge = judge_long_names,
     .repair = repair_long_names, .sentence = N_ ("The names are long: lying bars would give them room."),
     .source = "LQ2; data-to-viz.com; ONS", .where = "orientation"},
    {SS_LINT ("overlap-text", READABILITY, BLOCK), .applies = is_drawn, .judge = judge_overlap,
     .sentence = N_ ("Some texts lie over each other or leave the picture: shorten them, or enlarge it."),
     .source = "VisEval; Lo et al. 2022", .where = "text"},
};

SS_RULE_THEME (text, rules);
