/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "advice-text.h"

#include "command.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As many reasons as a person reads in a terminal; all are in the JSON. */
#define PRINTED_REASONS 4

/** One CSV record (RFC 4180) as texts. */
static GStrv
parse_record (const char *record)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean is_quoted = FALSE;
  for (const char *c = record; *c != '\0'; c++) {
    if (*c == '"' && is_quoted && c[1] == '"')
      g_string_append_c (cell, *c++);
    else if (*c == '"')
      is_quoted = !is_quoted;
    else if (*c == ',' && !is_quoted) {
      g_strv_builder_add (cells, cell->str);
      g_string_truncate (cell, 0);
    } else
      g_string_append_c (cell, *c);
  }
  g_strv_builder_add (cells, cell->str);
  return g_strv_builder_end (cells);
}

gboolean
ss_asked_read (SsAsked *asked)
{
  SsIntention intention;
  asked->question.intention = SS_INTENTION_ANY;
  asked->question.focus = asked->focus;
  if (asked->intention != NULL) {
    if (!ss_intention_from_id (asked->intention, &intention)) {
      ss_cli_fail (SS_EXIT_USAGE, _ ("There is no intention “%s”."), asked->intention);
      return FALSE;
    }
    asked->question.intention = intention;
  }
  if (asked->task != NULL && !ss_task_from_id (asked->task, &asked->question.task)) {
    ss_cli_fail (SS_EXIT_USAGE, _ ("There is no task “%s”."), asked->task);
    return FALSE;
  }
  if (asked->columns != NULL) {
    asked->names = parse_record (asked->columns);
    asked->question.columns = (const char *const *)asked->names;
  }
  return TRUE;
}

void
ss_asked_clear (SsAsked *asked)
{
  g_clear_pointer (&asked->names, g_strfreev);
}

/** Points of a hundred are told to the hundredth: enough to rank, and stable. */
static json_t *
points_json (double points)
{
  return ss_json_number (round (points * 100) / 100);
}

static json_t *
scores_json (const SsScores *scores)
{
  json_t *json = json_object ();
  for (int i = 0; i < SS_N_QUALITIES; i++)
    json_object_set_new (json, ss_quality_id (i), points_json (scores->quality[i]));
  json_object_set_new (json, "total", points_json (scores->total));
  return json;
}

static json_t *
reasons_json (const GPtrArray *reasons)
{
  json_t *json = json_array ();
  for (guint i = 0; i < reasons->len; i++) {
    const SsReason *reason = g_ptr_array_index (reasons, i);
    json_array_append_new (json,
                           json_pack ("{s:s, s:s, s:o, s:s, s:s}", "rule", reason->rule, "quality",
                                      ss_quality_id (reason->quality), "effect", points_json (reason->effect),
                                      "message", reason->message, "source", reason->source));
  }
  return json;
}

json_t *
ss_suggestion_json (const SsSuggestion *suggestion)
{
  json_t *json = json_pack ("{s:s, s:s}", "format", suggestion->type->id, "title", suggestion->title);
  if (suggestion->spec != NULL) {
    json_object_set_new (json, "spec", ss_spec_to_json (suggestion->spec));
    json_object_set_new (json, "scores", scores_json (&suggestion->scores));
  }
  json_object_set_new (json, "reasons", reasons_json (suggestion->reasons));
  if (suggestion->layout.step > 0)
    json_object_set_new (json, "layout",
                         json_pack ("{s:f, s:f, s:f}", "band", suggestion->layout.band, "step",
                                    suggestion->layout.step, "aspect", suggestion->layout.aspect));
  return json;
}

void
ss_suggestion_print (const SsSuggestion *suggestion, guint place)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, suggestion->type->label);
  if (place > 0)
    g_print ("%2u. ", place);
  if (g_str_equal (label, suggestion->title))
    g_print ("%s\n", label);
  else {
    g_print (_ ("%s: %s"), label, suggestion->title);
    g_print ("\n");
  }
  if (suggestion->spec != NULL) {
    g_print ("    ");
    for (int i = 0; i < SS_N_QUALITIES; i++)
      g_print ("%s %3.0f  ", ss_quality_label (i), suggestion->scores.quality[i]);
    g_print ("\n");
  }
  for (guint i = 0; i < MIN (suggestion->reasons->len, PRINTED_REASONS); i++) {
    const SsReason *reason = g_ptr_array_index (suggestion->reasons, i);
    g_print ("    %+4.0f  %s (%s)\n", reason->effect, reason->message, reason->source);
  }
}
