/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the data said of a chart follows the chart; what a person said stays. */
#include "config.h"

#include "driver.h"

static SsApplication *application;

static const char *
text_of (SsSession *session, SsTextSlot slot)
{
  return ss_session_work (session)->spec->texts[slot];
}

static void
set_text (SsSession *session, SsTextSlot slot, const char *text)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (session), &spec);

  ss_spec_set_text (spec, slot, text);
  ss_session_change (session, work, "Text", NULL);
  g_assert_true (ss_driver_rest (session));
}

static void
show_column (SsSession *session, const char *column)
{
  SsSpec *spec;
  SsWork *work = ss_work_copy_chart (ss_session_work (session), &spec);

  ss_spec_set_role (spec, SS_ROLE_Y, &column, 1);
  ss_session_change (session, work, "Column", NULL);
  g_assert_true (ss_driver_rest (session));
}

static SsWindow *
window_with_line (SsSession **session)
{
  SsWindow *window = ss_driver_window (application);
  g_autofree char *path = ss_driver_sample ("cinema-entrees");

  *session = ss_window_session (window);
  g_assert_true (ss_driver_open (window, path));
  g_assert_true (ss_driver_choose (window, "line"));
  show_column (*session, "Entrées (millions)");
  return window;
}

static const struct {
  SsTextSlot slot;
  const char *said; /* NULL: what the data propose */
  gboolean follows;
} texts[] = {
    {SS_TEXT_TITLE, NULL, TRUE},
    {SS_TEXT_SUBTITLE, NULL, TRUE},
    {SS_TEXT_NOTE, NULL, TRUE},
    {SS_TEXT_ALTERNATIVE, NULL, TRUE},
    {SS_TEXT_TITLE, "Les salles se remplissent", FALSE},
    {SS_TEXT_SUBTITLE, "France, 1980-2017", FALSE},
    {SS_TEXT_SOURCE, "CNC", FALSE},
};

static void
test_columns (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    SsSession *session;
    SsWindow *window = window_with_line (&session);
    g_autofree char *before = NULL, *after = NULL;

    if (texts[i].said || texts[i].slot != SS_TEXT_TITLE)
      set_text (session, texts[i].slot,
                texts[i].said ? texts[i].said : ss_session_proposal (session, texts[i].slot));
    before = g_strdup (text_of (session, texts[i].slot));
    g_test_message ("%s: %s", ss_text_slot_id (texts[i].slot), before);
    g_assert_nonnull (before);
    show_column (session, "Recette guichet (M€)");
    after = g_strdup (text_of (session, texts[i].slot));
    g_assert_cmpint (g_strcmp0 (before, after) != 0, ==, texts[i].follows);
    /* It goes with its change, back and forth. */
    ss_session_undo (session);
    g_assert_true (ss_driver_rest (session));
    g_assert_cmpstr (text_of (session, texts[i].slot), ==, before);
    g_assert_cmpstr (ss_spec_role (ss_session_work (session)->spec, SS_ROLE_Y, 0), ==, "Entrées (millions)");
    ss_session_redo (session);
    g_assert_true (ss_driver_rest (session));
    g_assert_cmpstr (text_of (session, texts[i].slot), ==, after);
    gtk_window_destroy (GTK_WINDOW (window));
  }
}

/* What changes nothing of what the data say leaves their words. */
static void
test_looks (void)
{
  SsSession *session;
  SsWindow *window = window_with_line (&session);
  g_autofree char *before = g_strdup (text_of (session, SS_TEXT_TITLE));
  SsWork *work = ss_work_copy (ss_session_work (session));

  work->theme = SS_THEME_DARK;
  ss_session_change (session, work, "Theme", NULL);
  g_assert_true (ss_driver_rest (session));
  g_assert_cmpstr (text_of (session, SS_TEXT_TITLE), ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  application = ss_driver_start ();
  g_test_add_func ("/app/texts/columns", test_columns);
  g_test_add_func ("/app/texts/looks", test_looks);
  return g_test_run ();
}
