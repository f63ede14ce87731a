/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "table.h"

#include <gio/gio.h>
#include <jansson.h>

G_BEGIN_DECLS

#define SS_PREPARE_ERROR (ss_prepare_error_quark ())
GQuark ss_prepare_error_quark (void);
typedef enum {
  SS_PREPARE_ERROR_PARAMETER, /* missing, of the wrong type, an unknown column */
  SS_PREPARE_ERROR_DATA,      /* the operation cannot be done on these data */
} SsPrepareError;

typedef enum {
  SS_PARAMETER_COLUMN,
  SS_PARAMETER_COLUMNS,
  SS_PARAMETER_TEXT,
  SS_PARAMETER_NUMBER,
  SS_PARAMETER_BOOLEAN,
  SS_PARAMETER_CHOICE,
  SS_PARAMETER_MAP,   /* an object text -> text */
  SS_PARAMETER_TABLE, /* a path, or a bundled table's id */
} SsParameterType;

typedef struct {
  const char *id, *label; /* label: N_() */
  SsParameterType type;
  gboolean is_required;
  const char *const *choices; /* CHOICE: ids, NULL-terminated */
} SsParameter;

/** SsOperation: table -> table. A const descriptor; one file in operations/ and one word in meson.build. */
typedef struct {
  const char *id, *label, *purpose; /* labels: N_() */
  const SsParameter *parameters;    /* ends with a row whose id is NULL */
  /* A new table (or a new reference on the same), or NULL and @error (SS_PREPARE_ERROR). Pure; any thread. */
  SsTable *(*apply) (SsTable *table, const json_t *parameters, GCancellable *cancellable, GError **error);
  /* The sentence for the journal, in the user's language; free with g_free(). */
  char *(*describe) (const json_t *parameters);
} SsOperation;

extern const SsOperation *const ss_operations[];

const SsOperation *ss_operation_find (const char *id);

G_END_DECLS
