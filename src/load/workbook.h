/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reader.h"

G_BEGIN_DECLS

/** The first of the sheets that is shown (@hidden: of guint8, may be NULL) and whose name does not say that it explains the others ("Lisez-moi"). */
gsize ss_workbook_first (char *const *names, const GArray *hidden);

/** Which of the sheets called @names (NULL-terminated) the options ask for (by name, or by number from 1; @otherwise unless they do); -1 with @error set where
 *  there is none such. */
gssize ss_workbook_choose (const SsReading *reading, char *const *names, gsize otherwise, GError **error);

/** Says in @loaded that sheet @sheet of @names was read and the others, if any, were not. */
void ss_workbook_note (SsLoaded *loaded, char *const *names, gsize sheet);

/** Runs GLib's parser over @xml; FALSE with @error set as a sentence about @name. */
gboolean ss_workbook_parse (GBytes *xml, const GMarkupParser *parser, gpointer data, const char *name,
                            GError **error);

/** The value of attribute @name (a prefix before ":" is passed over), or NULL. */
const char *ss_workbook_attribute (const char *const *names, const char *const *values, const char *name);

/** @element without its prefix. */
const char *ss_workbook_local (const char *element);

G_END_DECLS
