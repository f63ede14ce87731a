/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "key-map.h"

#define EMPTY G_MAXUINT64
#define FIRST_CAPACITY 256 /* a power of two */

struct _SsKeyMap {
  guint64 *keys;
  guint32 *codes;
  gsize capacity, size;
};

SsKeyMap *
ss_key_map_new (void)
{
  SsKeyMap *map = g_new0 (SsKeyMap, 1);
  map->capacity = FIRST_CAPACITY;
  map->keys = g_new (guint64, map->capacity);
  map->codes = g_new (guint32, map->capacity);
  for (gsize i = 0; i < map->capacity; i++)
    map->keys[i] = EMPTY;
  return map;
}

void
ss_key_map_free (SsKeyMap *map)
{
  g_free (map->keys);
  g_free (map->codes);
  g_free (map);
}

/** Where @key is, or the empty place where it belongs. The mixer is splitmix64's (Steele, Lea & Flood 2014). */
static gsize
find (const SsKeyMap *map, guint64 key)
{
  guint64 hash = key;
  hash = (hash ^ (hash >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  hash ^= hash >> 31;
  gsize slot = hash & (map->capacity - 1);
  while (map->keys[slot] != EMPTY && map->keys[slot] != key)
    slot = (slot + 1) & (map->capacity - 1);
  return slot;
}

static void
grow (SsKeyMap *map)
{
  g_autofree guint64 *keys = map->keys;
  g_autofree guint32 *codes = map->codes;
  gsize capacity = map->capacity;
  map->capacity *= 2;
  map->keys = g_new (guint64, map->capacity);
  map->codes = g_new (guint32, map->capacity);
  for (gsize i = 0; i < map->capacity; i++)
    map->keys[i] = EMPTY;
  for (gsize i = 0; i < capacity; i++)
    if (keys[i] != EMPTY) {
      gsize slot = find (map, keys[i]);
      map->keys[slot] = keys[i];
      map->codes[slot] = codes[i];
    }
}

guint32
ss_key_map_code (SsKeyMap *map, guint64 key)
{
  gsize slot = find (map, key);
  if (map->keys[slot] == key)
    return map->codes[slot];
  if (map->size * 2 >= map->capacity) {
    grow (map);
    slot = find (map, key);
  }
  map->keys[slot] = key;
  map->codes[slot] = map->size++;
  return map->codes[slot];
}

gsize
ss_key_map_size (const SsKeyMap *map)
{
  return map->size;
}
