/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "spec.h"

#include <math.h>

static SsSpec *
parse (const char *text, GError **error)
{
  json_t *json = json_loads (text, 0, NULL);
  g_assert_nonnull (json);
  SsSpec *spec = ss_spec_from_json (json, error);
  json_decref (json);
  return spec;
}

static const char whole[]
    = "{\"format\": \"bar\", \"roles\": {\"category\": [\"Pays\"], \"value\": [\"pop\", \"pib\"]},"
      " \"aggregate\": \"mean\", \"per\": \"habitants\", \"per-factor\": 1000, \"limit\": 10,"
      " \"axes\": {\"value\": {\"min\": 20, \"scale\": \"log\", \"reverse\": true, \"domain\": [0, 1.5]},"
      "            \"colour\": {\"scale\": \"threshold\", \"colours\": [\"#ff0000\", \"#00ff00\"]}},"
      " \"order\": [\"b\", \"a\"], \"orientation\": \"vertical\", \"palette\": \"calm\", \"legend\": "
      "\"direct\","
      " \"highlight\": [\"a\"], \"annotations\": [{\"type\": \"trend\"}], \"labels\": true,"
      " \"style\": {\"font-size\": 9}, \"options\": {\"bins\": 12}, \"text\": {\"title\": \"T\", \"note\": "
      "\"N\"},"
      " \"size\": [1200, 800]}";

static void
test_reads (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SsSpec) spec = parse (whole, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (spec->format, ==, "bar");
  g_assert_cmpstr (ss_spec_role (spec, SS_ROLE_VALUE, 1), ==, "pib");
  g_assert_null (ss_spec_role (spec, SS_ROLE_VALUE, 2));
  g_assert_cmpuint (ss_spec_n_role (spec, SS_ROLE_SERIES), ==, 0);
  g_assert_cmpint (spec->aggregate, ==, SS_AGGREGATE_MEAN);
  g_assert_cmpint (spec->axes[SS_AXIS_VALUE].scale, ==, SS_SCALE_LOG);
  g_assert_true (spec->axes[SS_AXIS_VALUE].is_reversed);
  g_assert_cmpfloat (spec->axes[SS_AXIS_VALUE].min, ==, 20);
  g_assert_true (isnan (spec->axes[SS_AXIS_VALUE].max));
  g_assert_false (spec->axes[SS_AXIS_X].is_given);
  g_assert_cmpint (spec->arrange, ==, SS_ARRANGE_GIVEN);
  g_assert_cmpstr (spec->order[1], ==, "a");
  g_assert_cmpfloat (ss_spec_option_number (spec, "bins", 5), ==, 12);
  g_assert_cmpstr (spec->texts[SS_TEXT_NOTE], ==, "N");
  g_assert_cmpfloat (spec->height, ==, 800);
  g_assert_cmpuint (spec->limit, ==, 10);
}

static void
test_round_trip (void)
{
  g_autoptr (SsSpec) spec = parse (whole, NULL);
  g_autoptr (SsSpec) copy = ss_spec_copy (spec);
  json_t *json = ss_spec_to_json (copy), *first = json_loads (whole, 0, NULL);
  g_autoptr (SsSpec) again = ss_spec_from_json (json, NULL);
  g_assert_true (json_equal (json, first));
  g_assert_true (ss_spec_equal (spec, again));
  ss_spec_set_text (copy, SS_TEXT_TITLE, "other");
  g_assert_false (ss_spec_equal (spec, copy));
  json_decref (json);
  json_decref (first);
}

/* Each is read, and what is not said stays automatic. */
static const struct {
  const char *name, *json;
} lenient[] = {
    {"least", "{\"format\": \"bar\"}"},
    {"nulls", "{\"format\": \"bar\", \"aggregate\": null, \"roles\": null, \"axes\": {\"value\": null}, "
              "\"text\": null}"},
    {"unknown",
     "{\"format\": \"bar\", \"extra\": {\"a\": 1}, \"roles\": {\"colour\": [3]}, \"axes\": {\"z\": 1}}"},
    {"empty-lists", "{\"format\": \"bar\", \"roles\": {\"value\": []}, \"order\": [], \"highlight\": []}"},
    {"auto", "{\"format\": \"bar\", \"order\": \"auto\", \"orientation\": \"auto\", \"legend\": \"auto\"}"},
};

static void
test_lenient (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lenient); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SsSpec) spec = parse (lenient[i].json, &error);
    g_test_message ("%s", lenient[i].name);
    g_assert_no_error (error);
    g_assert_null (ss_spec_role (spec, SS_ROLE_VALUE, 0));
    g_assert_cmpint (spec->aggregate, ==, SS_AGGREGATE_AUTO);
    g_assert_cmpint (spec->arrange, ==, SS_ARRANGE_AUTO);
    g_assert_true (isnan (spec->axes[SS_AXIS_VALUE].min));
    g_assert_cmpfloat (spec->per_factor, ==, 1);
  }
}

static void
test_names_and_dates (void)
{
  g_autoptr (SsSpec) spec
      = parse ("{\"format\": \"line\", \"roles\": {\"x\": \"an\"}, \"order\": [2019, \"b\"],"
               " \"axes\": {\"x\": {\"min\": \"1970-02\", \"max\": \"03/02/1970\"}}, \"style\": {}}",
               NULL);
  g_assert_cmpstr (ss_spec_role (spec, SS_ROLE_X, 0), ==, "an");
  g_assert_cmpstr (spec->order[0], ==, "2019");
  g_assert_cmpfloat (spec->axes[SS_AXIS_X].min, ==, 31);
  g_assert_cmpfloat (spec->axes[SS_AXIS_X].max, ==, 33);
}

/* Wrong types: the place is named in the sentence. */
static const struct {
  const char *json, *place;
} wrong[] = {
    {"[]", "object"},
    {"{}", "format"},
    {"{\"format\": 3}", "format"},
    {"{\"format\": \"bar\", \"roles\": []}", "roles"},
    {"{\"format\": \"bar\", \"roles\": {\"value\": [true]}}", "roles.value"},
    {"{\"format\": \"bar\", \"aggregate\": \"mode\"}", "aggregate"},
    {"{\"format\": \"bar\", \"axes\": {\"value\": {\"min\": \"low\"}}}", "axes.value.min"},
    {"{\"format\": \"bar\", \"axes\": {\"value\": {\"reverse\": 1}}}", "axes.value.reverse"},
    {"{\"format\": \"bar\", \"axes\": {\"x\": {\"scale\": \"spiral\"}}}", "axes.x.scale"},
    {"{\"format\": \"bar\", \"order\": 3}", "order"},
    {"{\"format\": \"bar\", \"limit\": -1}", "limit"},
    {"{\"format\": \"bar\", \"text\": {\"title\": 3}}", "text.title"},
    {"{\"format\": \"bar\", \"size\": [10]}", "size"},
    {"{\"format\": \"bar\", \"size\": \"big\"}", "size"},
    {"{\"format\": \"bar\", \"annotations\": {}}", "annotations"},
};

static void
test_wrong (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (SsSpec) spec = parse (wrong[i].json, &error);
    g_test_message ("%s", wrong[i].json);
    g_assert_null (spec);
    g_assert_error (error, SS_CHART_ERROR, SS_CHART_ERROR_SPEC);
    g_assert_nonnull (strstr (error->message, wrong[i].place));
  }
}

static void
test_ids (void)
{
  SsRole role;
  for (guint i = 0; i < SS_N_ROLES; i++) {
    g_assert_true (ss_role_from_id (ss_role_id (i), &role));
    g_assert_cmpuint (role, ==, i);
  }
  g_assert_false (ss_role_from_id ("colour", &role));
  for (guint i = SS_SCALE_AUTO + 1; i < SS_N_SCALE_TYPES; i++)
    g_assert_nonnull (ss_scale_type_id (i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/spec/reads", test_reads);
  g_test_add_func ("/chart/spec/round-trip", test_round_trip);
  g_test_add_func ("/chart/spec/lenient", test_lenient);
  g_test_add_func ("/chart/spec/names-and-dates", test_names_and_dates);
  g_test_add_func ("/chart/spec/wrong", test_wrong);
  g_test_add_func ("/chart/spec/ids", test_ids);
  return g_test_run ();
}
