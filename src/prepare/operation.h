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
  SS_PARAMETER_COLUMN,     /* the name of a column */
  SS_PARAMETER_COLUMNS,    /* an array of names */
  SS_PARAMETER_NEW_NAME,   /* the name of a column to be made */
  SS_PARAMETER_TEXT,       /* any text */
  SS_PARAMETER_TEXTS,      /* an array of texts */
  SS_PARAMETER_NUMBER,     /* between min and max */
  SS_PARAMETER_BOOLEAN,    /* true or false */
  SS_PARAMETER_CHOICE,     /* the id of one of the choices */
  SS_PARAMETER_MAP,        /* an object text -> text */
  SS_PARAMETER_TABLE,      /* a path, or a bundled table's id: see SsTableResolver */
  SS_PARAMETER_CONDITIONS, /* condition.h */
  SS_PARAMETER_AGGREGATES, /* aggregate.h */
  SS_PARAMETER_SORT_KEYS,  /* sort-keys.h */
  SS_PARAMETER_EXPRESSION, /* expression.h */
} SsParameterType;
#define SS_N_PARAMETER_TYPES (SS_PARAMETER_EXPRESSION + 1)
const char *ss_parameter_type_id (SsParameterType type); /* "columns" */

typedef struct {
  const char *id, *label; /* label: N_() */
} SsChoice;

typedef struct {
  const char *id, *label; /* label: N_() */
  SsParameterType type;
  gboolean is_required;    /* lists may not be empty either */
  SsKinds kinds;           /* COLUMN, COLUMNS: the kinds accepted; 0: any */
  const SsChoice *choices; /* CHOICE: ends with a row whose id is NULL; the first is the fallback */
  double fallback, min,
      max;            /* NUMBER: fallback NaN where absence means something (BOOLEAN: fallback 0 or 1) */
  gboolean is_whole;  /* NUMBER: no fraction */
  gboolean of_other;  /* names columns of the table that the TABLE parameter names */
  gboolean is_hidden; /* forms do not ask for it: what they ask for says it already */
} SsParameter;

/**
 * Reads another table, which an operation asks for by @reference (what stands in a TABLE parameter). Prepare knows no file:
 * whoever applies a recipe brings this. NULL and @error where there is no such table.
 */
typedef SsTable *(*SsTableResolver) (const char *reference, gpointer data, GCancellable *cancellable,
                                     GError **error);

/** What an operation works with besides its table. Borrowed; all zero is valid. */
typedef struct {
  GCancellable *cancellable;
  SsTableResolver resolve; /* NULL: an operation that needs another table fails with a sentence */
  gpointer resolve_data;
  GPtrArray *
      findings; /* SsFinding: what the user must be told of the result; taken in order; NULL: nobody listens */
} SsPrepareContext;

/** SsOperation: table -> table. A const descriptor; one file in operations/ and one word in meson.build. */
typedef struct {
  const char *id, *label, *purpose; /* labels: N_() */
  gboolean analyses;                /* makes new figures; every other operation mends the table */
  const SsParameter *parameters;    /* ends with a row whose id is NULL */
  /* A new table (or a new reference on the same), or NULL and @error. Pure; any thread. @parameters are checked and complete. */
  SsTable *(*apply) (SsTable *table, const json_t *parameters, const SsPrepareContext *context,
                     GError **error);
  /* Writes into complete @parameters what depends on the user's language (names of columns to be made), so that a recipe means the
   * same to everyone who opens it; NULL: nothing does. */
  void (*settle) (json_t *parameters);
  /* The sentence for the journal, in the user's language; free with g_free(). @parameters are checked and complete. */
  char *(*describe) (const json_t *parameters);
} SsOperation;

/** NULL-terminated; made by the build. */
extern const SsOperation *const ss_operations[];

const SsOperation *ss_operation_find (const char *id);

/** FALSE and @error (SS_PREPARE_ERROR_PARAMETER) unless @parameters is an object that holds what the rows of @operation ask, and no
 *  other key but "operation". Columns are not looked up: that needs a table. */
gboolean ss_operation_check (const SsOperation *operation, const json_t *parameters, GError **error);

/** Checks @parameters against the rows and against @table, fills in the fallbacks and applies; the only way to apply an operation. */
SsTable *ss_operation_apply (const SsOperation *operation, SsTable *table, const json_t *parameters,
                             const SsPrepareContext *context, GError **error);

/** A fresh copy of @parameters, which passed the check, with every fallback and every name written down. Free with json_decref(). */
json_t *ss_operation_settle (const SsOperation *operation, const json_t *parameters);

/** The journal's sentence; never NULL: the operation's label where @parameters do not pass the check. */
char *ss_operation_describe (const SsOperation *operation, const json_t *parameters);

G_END_DECLS
