/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

#include "operation.h"

G_BEGIN_DECLS

/**
 * SsPreparePage: what the two pages that change the table share: operations at the left, the journal of what was done below them, the table as it is now at
 * the right. A page says in its class which operations it offers and whether the repairs of the findings stand on it.
 */
#define SS_TYPE_PREPARE_PAGE (ss_prepare_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (SsPreparePage, ss_prepare_page, SS, PREPARE_PAGE, SsPane)

struct _SsPreparePageClass {
  SsPaneClass parent_class;
  const char *title, *subtitle; /* N_() */
  gboolean analyses;            /* offers the operations that make new figures, or those that mend */
  gboolean has_repairs;
};

G_END_DECLS
