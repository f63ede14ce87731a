/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The reading options that many commands share: --encoding, --delimiter, --decimal, --header-row, --sheet. */
const GOptionEntry *ss_cli_reading_entries (void);

G_END_DECLS
