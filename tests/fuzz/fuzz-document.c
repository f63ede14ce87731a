/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document.h"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  json_t *json = json_loadb ((const char *)data, size, JSON_REJECT_DUPLICATES, NULL);
  g_autoptr (SsDocument) document = json ? ss_document_from_json (json, "/", NULL) : NULL;

  json_decref (json);
  if (document)
    json_decref (ss_document_to_json (document, "/"));
  return 0;
}
