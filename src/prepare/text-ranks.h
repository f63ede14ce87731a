/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

/**
 * For each code of the TEXT column @column its place, from 0, as a French dictionary sees it at first sight: case and accents count only
 * between equals, numbers inside texts go by value ("lot 2" before "lot 10"). Texts of a scale go along it (ss_natural_order(): months,
 * weekdays, answers, classes of age), those outside it last. It does not depend on the machine's locale. Free with g_free().
 */
guint32 *ss_text_ranks (const SsColumn *column);

G_END_DECLS
