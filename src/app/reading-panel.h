/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsReadingPanel: how the file is read, to be said otherwise where the guess is wrong: each choice reads it anew, and the tables beside it follow. */
#define SS_TYPE_READING_PANEL (ss_reading_panel_get_type ())
G_DECLARE_FINAL_TYPE (SsReadingPanel, ss_reading_panel, SS, READING_PANEL, SsPane)

/** What a delimiter or a decimal mark is called; marks that nobody lists are given back as they are, NULL too. */
const char *ss_reading_delimiter_label (const char *delimiter);
const char *ss_reading_decimal_label (const char *decimal);

G_END_DECLS
