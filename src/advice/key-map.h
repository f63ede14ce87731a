/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** SsKeyMap: 64-bit keys to dense codes 0, 1, 2... in order of first appearance. Open addressing: GHashTable hashes pointers by their low 32 bits, which are all alike in doubles. */
typedef struct _SsKeyMap SsKeyMap;

SsKeyMap *ss_key_map_new (void);
void ss_key_map_free (SsKeyMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsKeyMap, ss_key_map_free)

/** The code of @key, a new one where it was not met. Keys must not be G_MAXUINT64. */
guint32 ss_key_map_code (SsKeyMap *map, guint64 key);
gsize ss_key_map_size (const SsKeyMap *map);

G_END_DECLS
