/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operation.h"
#include "profile.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** How one type of parameter is asked for: a widget, and what it says. Changes are announced: ss_announce_change(). */
typedef struct {
  /* A row for a preferences group, or lines to stand below it; a floating reference. */
  GtkWidget *(*make) (const SsParameter *parameter, SsTable *table);
  /* A new reference, or NULL where the person left it empty. */
  json_t *(*read) (GtkWidget *row, const SsParameter *parameter);
  /* Shows @value, which has the parameter's type; NULL: cannot. */
  void (*show) (GtkWidget *row, const SsParameter *parameter, const json_t *value);
} SsParameterEditor;

const SsParameterEditor *ss_parameter_editor (SsParameterType type);

G_END_DECLS
