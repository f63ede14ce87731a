/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clean-page.h"

#include <glib/gi18n-lib.h>

struct _SsCleanPage {
  SsPreparePage parent_instance;
};

G_DEFINE_FINAL_TYPE (SsCleanPage, ss_clean_page, SS_TYPE_PREPARE_PAGE)

static void
ss_clean_page_class_init (SsCleanPageClass *klass)
{
  SsPreparePageClass *page_class = SS_PREPARE_PAGE_CLASS (klass);

  page_class->title = N_ ("What should be mended?");
  page_class->subtitle
      = N_ ("Each step is written in the journal and can be undone. The file itself never changes.");
  page_class->has_repairs = TRUE;
}

static void
ss_clean_page_init (SsCleanPage *page)
{
}
