/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operation.h"

G_DEFINE_QUARK (ss - prepare - error - quark, ss_prepare_error)

const SsOperation *
ss_operation_find (const char *id)
{
  for (const SsOperation *const *operation = ss_operations; *operation; operation++)
    if (g_str_equal ((*operation)->id, id))
      return *operation;
  return NULL;
}
