/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history.h"

static void
push_question (SsHistory *history, const char *question, const char *merge_key)
{
  SsWork *work = ss_work_copy (ss_history_work (history));

  ss_work_set_question (work, question);
  ss_history_push (history, work, question, merge_key);
}

static void
test_undo_redo (void)
{
  SsHistory *history = ss_history_new ();

  g_assert_null (ss_history_undo_label (history));
  g_assert_false (ss_history_undo (history));
  push_question (history, "a", NULL);
  push_question (history, "b", NULL);
  g_assert_cmpstr (ss_history_undo_label (history), ==, "b");
  g_assert_true (ss_history_undo (history));
  g_assert_cmpstr (ss_history_work (history)->question, ==, "a");
  g_assert_cmpstr (ss_history_redo_label (history), ==, "b");
  g_assert_true (ss_history_redo (history));
  g_assert_cmpstr (ss_history_work (history)->question, ==, "b");
  ss_history_free (history);
}

static void
test_amending_is_no_step (void)
{
  SsHistory *history = ss_history_new ();
  SsWork *work;

  push_question (history, "a", NULL);
  push_question (history, "b", NULL);
  work = ss_work_copy (ss_history_work (history));
  ss_work_set_question (work, "b and more");
  ss_history_amend (history, work);
  g_assert_cmpstr (ss_history_work (history)->question, ==, "b and more");
  g_assert_true (ss_history_undo (history));
  g_assert_cmpstr (ss_history_work (history)->question, ==, "a");
  g_assert_true (ss_history_redo (history));
  g_assert_cmpstr (ss_history_work (history)->question, ==, "b and more");
  ss_history_free (history);
}

static void
test_typing_is_one_step (void)
{
  static const char key[] = "question";
  SsHistory *history = ss_history_new ();

  push_question (history, "W", key);
  push_question (history, "Wh", key);
  push_question (history, "Why", key);
  g_assert_true (ss_history_undo (history));
  g_assert_cmpstr (ss_history_work (history)->question, ==, "");
  g_assert_false (ss_history_undo (history));
  push_question (history, "Who", key);
  g_assert_false (ss_history_redo (history));
  ss_history_free (history);
}

static void
test_a_change_forgets_what_was_undone (void)
{
  SsHistory *history = ss_history_new ();

  push_question (history, "a", NULL);
  ss_history_undo (history);
  push_question (history, "b", NULL);
  g_assert_null (ss_history_redo_label (history));
  g_assert_cmpstr (ss_history_work (history)->question, ==, "b");
  ss_history_free (history);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/history/undo-redo", test_undo_redo);
  g_test_add_func ("/app/history/amending", test_amending_is_no_step);
  g_test_add_func ("/app/history/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/app/history/a-change-forgets-what-was-undone", test_a_change_forgets_what_was_undone);
  return g_test_run ();
}
