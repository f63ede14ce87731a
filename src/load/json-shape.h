/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "object-intake.h"

G_BEGIN_DECLS

/**
 * The rows of a table that lies in the JSON object @top, into @rows: a list of objects among its members or theirs ({"result": {"records": [{...}]}}), names
 * and lists of cells ({"columns": [...], "data": [[...]]}), a list for each column, an object for each row under its key; else @top is one row itself.
 */
void ss_json_shape_add (json_t *top, SsObjectIntake *rows);

G_END_DECLS
