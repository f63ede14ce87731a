/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** What the application remembers between two runs; a new reference, or NULL where its schema is not installed: nothing is remembered then. */
GSettings *ss_preferences_new (void);

G_END_DECLS
