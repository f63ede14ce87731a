/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analyse-page.h"

#include <glib/gi18n-lib.h>

struct _SsAnalysePage {
  SsPreparePage parent_instance;
};

G_DEFINE_FINAL_TYPE (SsAnalysePage, ss_analyse_page, SS_TYPE_PREPARE_PAGE)

static void
ss_analyse_page_class_init (SsAnalysePageClass *klass)
{
  SsPreparePageClass *page_class = SS_PREPARE_PAGE_CLASS (klass);

  page_class->title = N_ ("Which figures answer your question?");
  page_class->subtitle = N_ ("Filter, group, relate to a population, compute: the table follows at once.");
  page_class->analyses = TRUE;
}

static void
ss_analyse_page_init (SsAnalysePage *page)
{
}
