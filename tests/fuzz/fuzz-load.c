/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "load.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Any bytes under the name of a kind of file: a table or a sentence comes of it. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SsLoaded) loaded = ss_load_bytes (bytes, FILE_NAME, NULL, NULL, &error);

  g_assert ((loaded == NULL) == (error != NULL));
  return 0;
}
