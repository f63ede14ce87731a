/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/** SsMessagePanel: the words of the chart: title, subtitle, source, licence, author, note, and titles proposed from the data. */
#define SS_TYPE_MESSAGE_PANEL (ss_message_panel_get_type ())
G_DECLARE_FINAL_TYPE (SsMessagePanel, ss_message_panel, SS, MESSAGE_PANEL, SsPane)

/** Goes to the field of the text of that id ("source"), to write it. The panel can be seen. */
void ss_message_panel_write (SsMessagePanel *panel, const char *slot_id);

G_END_DECLS
