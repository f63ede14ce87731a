/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"
#include "profile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** How one type of parameter is asked for: a row, and what the row says. Both NULL where nothing can ask. */
typedef struct {
  /* A row for a preferences group; a floating reference. */
  GtkWidget *(*make) (const SsParameter *parameter, SsTable *table);
  /* A new reference, or NULL where the person left it empty. */
  json_t *(*read) (GtkWidget *row, const SsParameter *parameter);
} SsParameterEditor;

const SsParameterEditor *ss_parameter_editor (SsParameterType type);

G_END_DECLS
