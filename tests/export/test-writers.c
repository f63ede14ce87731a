/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-text.h"
#include "exporter.h"
#include "pdf-tags.h"
#include "preset.h"
#include "sample-scenes.h"
#include "scene-builder.h"
#include "xml-text.h"

#include <png.h>
#include <string.h>

static SsTable *
hostile_table (void)
{
  static const char *const texts[]
      = {"a,b", "dit \"oui\"", "=1+1", "", NULL, " bord", "@SUM(A1)", "deux\nlignes"};
  static const double numbers[] = {1, -2.5, 1e300, 0, NAN, 12345678, 0.1, 3};
  g_autoptr (SsColumn) text = ss_column_new_texts ("t", texts, G_N_ELEMENTS (texts));
  g_autoptr (SsColumn) number
      = ss_column_new_numbers ("n", SS_KIND_NUMBER, numbers, G_N_ELEMENTS (numbers), SS_DATE_UNIT_DAY);
  return ss_table_new ((SsColumn *[]) {text, number}, 2);
}

static void
assert_bytes (GBytes *bytes, const char *expected)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_csv (void)
{
  g_autoptr (SsTable) table = hostile_table ();
  gsize n_disarmed = 0;
  g_autoptr (GBytes) plain = ss_table_to_csv (table, FALSE, NULL);
  g_autoptr (GBytes) harmless = ss_table_to_csv (table, TRUE, &n_disarmed);

  assert_bytes (
      plain,
      "t,n\r\n\"a,b\",1\r\n\"dit \"\"oui\"\"\",-2.5\r\n=1+1,1e+300\r\n,0\r\n,\r\n\" bord\",12345678\r\n"
      "@SUM(A1),0.1\r\n\"deux\nlignes\",3\r\n");
  assert_bytes (
      harmless,
      "t,n\r\n\"a,b\",1\r\n\"dit \"\"oui\"\"\",-2.5\r\n'=1+1,1e+300\r\n,0\r\n,\r\n\" bord\",12345678\r\n"
      "'@SUM(A1),0.1\r\n\"deux\nlignes\",3\r\n");
  g_assert_cmpuint (n_disarmed, ==, 2);
}

static void
test_numbers (void)
{
  static const struct {
    double value;
    int decimals;
    const char *text;
  } cases[] = {
      {0, 2, "0"},           {-0.001, 2, "0"}, {0.5, 2, ".5"},   {-0.25, 2, "-.25"},
      {12.3456, 2, "12.35"}, {100, 1, "100"},  {10.04, 1, "10"}, {-1200.1, 1, "-1200.1"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) out = g_string_new (NULL);
    ss_xml_append_number (out, cases[i].value, cases[i].decimals);
    g_assert_cmpstr (out->str, ==, cases[i].text);
  }
}

static const char *const hostile_labels[] = {
    "<script>alert(1)</script>",
    "a & b",
    "\"'",
    "]]>",
    "--><!--",
    "\001\002\033",
    "\xff\xfe",
    "\xed\xa0\x80",
    "\xef\xbf\xbe",
    "مرحبا بالعالم",
    "👩‍👩‍👧 é",
    "",
    "   ",
    "a  b",
};

static SsScene *
hostile_scene (void)
{
  SsSceneBuilder *builder
      = ss_scene_builder_new (300, 300, SS_COLOUR (0xffffff), "fr", "Inter, A & 'B', sans-serif");
  SsTextStyle style = {.size = 12, .weight = SS_WEIGHT_REGULAR, .colour = SS_COLOUR (0)};
  SsStyle fill = {.fill = SS_COLOUR (0x2b5c8a)};
  ss_scene_builder_set_title (builder, hostile_labels[0]);
  ss_scene_builder_set_description (builder, hostile_labels[5]);
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_labels); i++) {
    ss_scene_begin (builder, SS_GROUP_SERIES, hostile_labels[i]);
    ss_scene_rect (builder, &fill, 0, 20 * i, 10, 10, 1);
    ss_scene_set_tip (builder, hostile_labels[i]);
    ss_scene_text (builder, &style, 20, 20 + 20 * i, hostile_labels[i]);
    ss_scene_set_link (builder, hostile_labels[i]);
    ss_scene_finish (builder);
  }
  return ss_scene_builder_end (builder);
}

/* XML 1.0, production 2. */
static void
assert_xml_chars (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    g_assert_true (c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xfffe && c != 0xffff));
  }
}

static void
assert_xmllint (const char *text)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autoptr (GError) error = NULL;
  if (!program) {
    g_test_message ("xmllint is not installed");
    return;
  }
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, program, "--noout", "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, text, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
}

static void
test_svg_is_valid (void)
{
  g_autoptr (SsScene) scene = hostile_scene ();
  g_autoptr (SsTable) table = hostile_table ();
  g_autoptr (SsSpec) spec = ss_spec_new ("bar");
  ss_spec_set_text (spec, SS_TEXT_SOURCE, hostile_labels[0]);
  ss_spec_set_text (spec, SS_TEXT_LICENCE, hostile_labels[1]);
  ss_spec_set_text (spec, SS_TEXT_AUTHOR, hostile_labels[2]);
  SsExport what
      = {.scene = scene, .spec = spec, .table = table, .with_data = TRUE, .software = "Sésame & co"};
  g_autoptr (GBytes) bytes = ss_exporter_find ("svg")->write (&what, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  g_assert_cmpuint (strlen (text), ==, size);
  assert_xml_chars (text);
  assert_xmllint (text);
  g_assert_null (strstr (text, "<script"));
  g_assert_nonnull (strstr (text, "role=\"img\""));
  g_assert_nonnull (strstr (text, "id=\"row-2-2\""));
}

/* One export makes one file, whatever the exporter; none needs a spec or a table. */
static void
test_deterministic (void)
{
  g_autoptr (SsTable) table = hostile_table ();
  for (const SampleScene *sample = sample_scenes; sample->name; sample++) {
    g_autoptr (SsScene) scene = sample->make ();
    for (gsize i = 0; ss_exporters[i]; i++) {
      SsExport what = {.scene = scene, .table = table, .with_data = TRUE};
      g_autoptr (GBytes) first = ss_exporters[i]->write (&what, NULL);
      g_autoptr (GBytes) second = ss_exporters[i]->write (&what, NULL);
      g_assert_nonnull (first);
      g_assert_cmpuint (g_bytes_get_size (first), >, 0);
      g_assert_true (g_bytes_equal (first, second));
    }
  }
}

typedef struct {
  const guchar *data;
  gsize at;
} Cursor;

static void
read_bytes (png_structp png, png_bytep out, png_size_t size)
{
  Cursor *cursor = png_get_io_ptr (png);
  memcpy (out, cursor->data + cursor->at, size);
  cursor->at += size;
}

static void
test_png_metadata (void)
{
  g_autoptr (SsScene) scene = sample_scenes[0].make ();
  g_autoptr (SsSpec) spec = ss_spec_new ("bar");
  ss_spec_set_text (spec, SS_TEXT_SOURCE, "Insee, « recensement »");
  SsExport what = {.scene = scene, .spec = spec, .scale = 2, .dpi = 300, .is_transparent = TRUE};
  g_autoptr (GBytes) bytes = ss_exporter_find ("png")->write (&what, NULL);
  Cursor cursor = {g_bytes_get_data (bytes, NULL), 0};
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  png_textp texts;
  int n, found = 0;

  png_set_read_fn (png, &cursor, read_bytes);
  png_read_info (png, info);
  g_assert_cmpuint (png_get_image_width (png, info), ==, 640);
  g_assert_cmpuint (png_get_color_type (png, info), ==, PNG_COLOR_TYPE_RGB_ALPHA);
  g_assert_cmpuint (png_get_x_pixels_per_meter (png, info), ==, 11811);
  png_get_text (png, info, &texts, &n);
  for (int i = 0; i < n; i++) {
    found += g_str_equal (texts[i].key, "Title") && g_str_equal (texts[i].text, "Formes");
    found += g_str_equal (texts[i].key, "Description") && g_str_equal (texts[i].text, "Une image d’essai.");
    found += g_str_equal (texts[i].key, "Source") && g_str_equal (texts[i].text, "Insee, « recensement »");
  }
  g_assert_cmpint (found, ==, 3);
  png_destroy_read_struct (&png, &info, NULL);
}

static void
test_png_too_large (void)
{
  g_autoptr (SsScene) scene = sample_scenes[0].make ();
  SsExport what = {.scene = scene, .scale = 200};
  g_autoptr (GError) error = NULL;
  g_assert_null (ss_exporter_find ("png")->write (&what, &error));
  g_assert_error (error, SS_EXPORT_ERROR, SS_EXPORT_ERROR_SIZE);
}

/* A page that stands alone: it fetches nothing, and what a table holds stays text. */
static void
test_html_is_alone (void)
{
  g_autoptr (SsScene) scene = hostile_scene ();
  g_autoptr (SsTable) table = hostile_table ();
  SsExport what = {.scene = scene, .table = table};
  g_autoptr (GBytes) bytes = ss_exporter_find ("html")->write (&what, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  g_assert_null (strstr (text, "<script>alert"));
  g_assert_null (strstr (text, "src="));
  g_assert_null (strstr (text, "<link"));
  g_assert_null (strstr (text, "@import"));
  g_assert_nonnull (strstr (text, "default-src 'none'"));
  g_assert_nonnull (strstr (text, "<td>dit \"oui\"</td>"));
}

static char *
dup_written (const char *id, SsScene *scene)
{
  SsExport what = {.scene = scene};
  g_autoptr (GBytes) bytes = ss_exporter_find (id)->write (&what, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* What is not seen and only answers to the pointer is on a page, and in no drawing. */
static void
test_targets (void)
{
  SsSceneBuilder *builder = ss_scene_builder_new (100, 100, SS_COLOUR (0xffffff), "en", "sans-serif");
  ss_scene_arc (builder, &(SsStyle) {.fill = SS_COLOUR_NONE}, 50, 50, 0, 9, 0, 2 * G_PI, SS_ROW_NONE);
  ss_scene_set_tip (builder, "2001: 22.3");
  g_autoptr (SsScene) scene = ss_scene_builder_end (builder);
  g_autofree char *page = dup_written ("html", scene), *drawing = dup_written ("svg", scene);

  g_assert_nonnull (strstr (page, "pointer-events=\"all\""));
  g_assert_nonnull (strstr (page, "2001: 22.3"));
  g_assert_null (strstr (drawing, "<circle"));
}

/* How many objects the last table of references of @pdf points at; each reference is tried. */
static guint
check_references (const char *pdf, gsize size)
{
  const char *start = pdf + size - strlen ("startxref\n0000000\n%%EOF\n");
  start = strstr (start, "startxref");
  const char *line = pdf + strtoull (start + strlen ("startxref"), NULL, 10);
  guint number, n_objects = 0;
  g_assert_true (g_str_has_prefix (line, "xref\n"));
  for (line += strlen ("xref\n"); sscanf (line, "%u 1\n", &number) == 1; n_objects++) {
    line = strchr (line, '\n') + 1;
    g_autofree char *head = g_strdup_printf ("%u 0 obj\n<<", number);
    g_assert_true (g_str_has_prefix (pdf + strtoull (line, NULL, 10), head));
    line += 20;
  }
  g_assert_true (g_str_has_prefix (line, "trailer"));
  return n_objects;
}

static void
assert_holds (const char *pdf, gsize size, const char *text)
{
  g_assert_nonnull (memmem (pdf, size, text, strlen (text)));
}

/* The figure has its alternative text (here "Une image d’essai."), the document its language. */
static void
test_pdf_tags (void)
{
  g_autoptr (SsScene) scene = sample_scenes[0].make ();
  SsExport what = {.scene = scene};
  g_autoptr (GBytes) bytes = ss_exporter_find ("pdf")->write (&what, NULL);
  gsize size;
  const char *pdf = g_bytes_get_data (bytes, &size);
  if (memmem (pdf, size, "/XRef", 5)) {
    g_test_skip ("this cairo packs its objects: nothing is added");
    return;
  }
  g_assert_cmpuint (check_references (pdf, size), ==, 2);
  assert_holds (pdf, size, "/Lang (fr)");
  assert_holds (pdf, size, "/DisplayDocTitle true");
  assert_holds (pdf, size, "/S /Figure");
  assert_holds (pdf, size, "/Alt <FEFF0055006E006500200069006D0061006700650020006420190065");
}

/* What is no such PDF stays as it is. */
static void
test_pdf_tags_elsewhere (void)
{
  static const char *const files[]
      = {"",
         "%PDF-1.5\n",
         "startxref\n0\n%%EOF",
         "startxref\n99999\n%%EOF",
         "xref\n0 9\nstartxref\n0\n",
         "xref\n0 4000000000\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n",
         "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Info 1 0 R >>\nstartxref\n0\n"};
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_byte_array_append (bytes, (const guint8 *)files[i], strlen (files[i]));
    g_assert_false (ss_pdf_add_tags (bytes, "fr", "Une image"));
    g_assert_cmpmem (bytes->data, bytes->len, files[i], strlen (files[i]));
  }
}

static void
test_sizes (void)
{
  guint n;
  const SsSizePreset *presets = ss_size_presets (&n);
  for (guint i = 0; i < n; i++) {
    g_assert_true (ss_size_preset_find (presets[i].id) == &presets[i]);
    g_assert_cmpfloat (MAX (presets[i].size.width, presets[i].size.height) * presets[i].size.scale, <, 32768);
  }
  SsPictureSize print = ss_picture_size_of_print (29.7, 21, 300);
  g_assert_cmpfloat_with_epsilon (print.width, ss_size_preset_find ("a4")->size.width, 1);
  g_assert_cmpfloat_with_epsilon (print.height, ss_size_preset_find ("a4")->size.height, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/csv/quoting", test_csv);
  g_test_add_func ("/export/xml/numbers", test_numbers);
  g_test_add_func ("/export/svg/valid", test_svg_is_valid);
  g_test_add_func ("/export/all/deterministic", test_deterministic);
  g_test_add_func ("/export/png/metadata", test_png_metadata);
  g_test_add_func ("/export/png/too-large", test_png_too_large);
  g_test_add_func ("/export/html/alone", test_html_is_alone);
  g_test_add_func ("/export/html/targets", test_targets);
  g_test_add_func ("/export/pdf/tags", test_pdf_tags);
  g_test_add_func ("/export/pdf/elsewhere", test_pdf_tags_elsewhere);
  g_test_add_func ("/export/sizes", test_sizes);
  return g_test_run ();
}
