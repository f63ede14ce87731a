/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"
#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** SsOperationDialog: asks for the parameters of one operation, a row for each, and adds the step to the recipe. */
#define SS_TYPE_OPERATION_DIALOG (ss_operation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SsOperationDialog, ss_operation_dialog, SS, OPERATION_DIALOG, AdwWindow)

GtkWidget *ss_operation_dialog_new (const SsOperation *operation, SsSession *session);

/** FALSE for an operation with a required parameter that no row can ask for: such steps come from repairs alone. */
gboolean ss_operation_dialog_can_ask (const SsOperation *operation);

G_END_DECLS
