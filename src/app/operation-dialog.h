/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"
#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** SsOperationDialog: asks for the parameters of one operation, a row for each, says what would come of it, and adds the step to
 *  the recipe. What the profile proposes for the operation stands in the form already. */
#define SS_TYPE_OPERATION_DIALOG (ss_operation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SsOperationDialog, ss_operation_dialog, SS, OPERATION_DIALOG, AdwWindow)

GtkWidget *ss_operation_dialog_new (const SsOperation *operation, SsSession *session);

G_END_DECLS
