/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * SsExportDialog: asks for the kind of file, the size and, for pixels, how fine; then for a place; writes the file in a thread, whole or not at all,
 * and says so in a toast.
 */
#define SS_TYPE_EXPORT_DIALOG (ss_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SsExportDialog, ss_export_dialog, SS, EXPORT_DIALOG, AdwWindow)

GtkWidget *ss_export_dialog_new (SsSession *session);

G_END_DECLS
