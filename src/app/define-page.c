/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "define-page.h"

#include <glib/gi18n-lib.h>

struct _SsDefinePage {
  SsPane parent_instance;

  GtkEditable *question;
};

G_DEFINE_FINAL_TYPE (SsDefinePage, ss_define_page, SS_TYPE_PANE)

static void
on_question_changed (SsDefinePage *page)
{
  SsSession *session = ss_pane_session (page);
  const char *text = gtk_editable_get_text (page->question);
  SsWork *work;

  if (g_str_equal (text, ss_session_work (session)->question))
    return;
  work = ss_work_copy (ss_session_work (session));
  ss_work_set_question (work, text);
  ss_session_change (session, work, _ ("Question"), "question");
}

static void
ss_define_page_update (SsPane *pane, SsSession *session, SsParts changed)
{
  SsDefinePage *page = SS_DEFINE_PAGE (pane);
  const char *question = ss_session_work (session)->question;

  if (!g_str_equal (question, gtk_editable_get_text (page->question)))
    gtk_editable_set_text (page->question, question);
}

static void
ss_define_page_class_init (SsDefinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  SS_PANE_CLASS (klass)->update = ss_define_page_update;
  ss_pane_class_set_template (klass, "define-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SsDefinePage, question);
  gtk_widget_class_bind_template_callback (widget_class, on_question_changed);
}

static void
ss_define_page_init (SsDefinePage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
}
