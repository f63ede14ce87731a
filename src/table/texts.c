/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "texts.h"

#include <string.h>

#define FIRST_SLOTS 64
#define FIRST_ARENA 1024
#define SLOT_FREE G_MAXUINT32

typedef struct {
  guint32 hash, code;
} Slot;

struct _SsTextPool {
  Slot *slots; /* open addressing, a power of two of them, at most half full */
  gsize n_slots;
  gsize n, n_offsets;
  gsize arena_size, arena_room;
  char *arena;
  guint32 *offset;
};

SsTexts *
ss_texts_ref (SsTexts *texts)
{
  g_atomic_ref_count_inc (&texts->ref_count);
  return texts;
}

void
ss_texts_unref (SsTexts *texts)
{
  if (!g_atomic_ref_count_dec (&texts->ref_count))
    return;
  if (texts->lender)
    ss_texts_unref (texts->lender);
  else
    g_free (texts->arena);
  g_free (texts->offset);
  g_free (texts);
}

/* The block is shared from half of its texts on: it then holds at most as much again as is needed. */
#define SHARED_PART 2

static SsTexts *
texts_new (gsize n)
{
  SsTexts *texts = g_new0 (SsTexts, 1);

  g_atomic_ref_count_init (&texts->ref_count);
  texts->n = n;
  texts->offset = g_new (guint32, MAX (n, 1));
  return texts;
}

static SsTexts *
pick_shared (SsTexts *texts, const guint32 *codes, gsize n)
{
  SsTexts *picked = texts_new (n);

  picked->lender = ss_texts_ref (texts->lender ? texts->lender : texts);
  picked->arena = texts->arena;
  picked->arena_size = texts->arena_size;
  for (gsize i = 0; i < n; i++)
    picked->offset[i] = texts->offset[codes[i]];
  return picked;
}

static SsTexts *
pick_copied (const SsTexts *texts, const guint32 *codes, gsize n)
{
  SsTexts *picked = texts_new (n);
  g_autoptr (GString) arena = g_string_new (NULL);

  for (gsize i = 0; i < n; i++) {
    const char *text = ss_texts_get (texts, codes[i]);

    picked->offset[i] = (guint32)arena->len;
    g_string_append_len (arena, text, (gssize)strlen (text) + 1);
  }
  picked->arena_size = arena->len;
  picked->arena = g_memdup2 (arena->str, MAX (arena->len, 1));
  return picked;
}

SsTexts *
ss_texts_pick (SsTexts *texts, const guint32 *codes, gsize n)
{
  const SsTexts *owner = texts->lender ? texts->lender : texts;

  return n * SHARED_PART >= owner->n ? pick_shared (texts, codes, n) : pick_copied (texts, codes, n);
}

static Slot *
new_slots (gsize n)
{
  Slot *slots = g_new (Slot, n);

  memset (slots, 0xFF, n * sizeof (Slot)); /* SLOT_FREE everywhere */
  return slots;
}

SsTextPool *
ss_text_pool_new (void)
{
  SsTextPool *pool = g_new0 (SsTextPool, 1);

  pool->n_slots = FIRST_SLOTS;
  pool->slots = new_slots (FIRST_SLOTS);
  return pool;
}

void
ss_text_pool_free (SsTextPool *pool)
{
  g_free (pool->slots);
  g_free (pool->arena);
  g_free (pool->offset);
  g_free (pool);
}

gboolean
ss_text_pool_is_full (const SsTextPool *pool, gsize length)
{
  return pool->arena_size + length + 1 > SS_TEXT_POOL_MOST_BYTES || pool->n + 1 >= SLOT_FREE;
}

gsize
ss_text_pool_size (const SsTextPool *pool)
{
  return pool->n;
}

const char *
ss_text_pool_text (const SsTextPool *pool, guint32 code)
{
  return pool->arena + pool->offset[code];
}

/* Eight bytes at a time through a multiply and a fold: the dictionary is the greatest cost of a load, and its keys are short. */
static guint32
hash_bytes (const char *text, gsize length)
{
  guint64 hash = 0x9E3779B97F4A7C15u ^ length, word;

  for (; length >= 8; text += 8, length -= 8) {
    memcpy (&word, text, 8);
    hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
    hash ^= hash >> 32;
  }
  word = 0;
  memcpy (&word, text, length);
  hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93u;
  return (guint32)(hash >> 32);
}

static void
widen_slots (SsTextPool *pool)
{
  gsize n_slots = pool->n_slots * 4, mask = n_slots - 1;
  Slot *slots = new_slots (n_slots);

  for (gsize i = 0; i < pool->n_slots; i++) {
    gsize at = pool->slots[i].hash & mask;

    if (pool->slots[i].code == SLOT_FREE)
      continue;
    while (slots[at].code != SLOT_FREE)
      at = (at + 1) & mask;
    slots[at] = pool->slots[i];
  }
  g_free (pool->slots);
  pool->slots = slots;
  pool->n_slots = n_slots;
}

static guint32
append (SsTextPool *pool, const char *text, gsize length)
{
  if (pool->arena_size + length + 1 > pool->arena_room) {
    pool->arena_room = MAX (pool->arena_room * 3 / 2, pool->arena_size + length + FIRST_ARENA);
    pool->arena = g_realloc (pool->arena, pool->arena_room);
  }
  if (pool->n == pool->n_offsets) {
    pool->n_offsets = MAX (pool->n_offsets * 3 / 2, FIRST_SLOTS);
    pool->offset = g_renew (guint32, pool->offset, pool->n_offsets);
  }
  pool->offset[pool->n] = (guint32)pool->arena_size;
  memcpy (pool->arena + pool->arena_size, text, length);
  pool->arena[pool->arena_size + length] = '\0';
  pool->arena_size += length + 1;
  return (guint32)pool->n++;
}

static gboolean
is_text (const SsTextPool *pool, guint32 code, const char *text, gsize length)
{
  const char *known = ss_text_pool_text (pool, code);

  return pool->offset[code] + length < pool->arena_size && memcmp (known, text, length) == 0
         && known[length] == '\0';
}

guint32
ss_text_pool_code (SsTextPool *pool, const char *text, gsize length)
{
  guint32 hash = hash_bytes (text, length);
  gsize at = hash & (pool->n_slots - 1);

  for (; pool->slots[at].code != SLOT_FREE; at = (at + 1) & (pool->n_slots - 1))
    if (pool->slots[at].hash == hash && is_text (pool, pool->slots[at].code, text, length))
      return pool->slots[at].code;
  guint32 code = append (pool, text, length);
  pool->slots[at] = (Slot) {hash, code};
  if (pool->n * 2 > pool->n_slots)
    widen_slots (pool);
  return code;
}

SsTexts *
ss_text_pool_end (SsTextPool *pool)
{
  SsTexts *texts = g_new0 (SsTexts, 1);

  g_atomic_ref_count_init (&texts->ref_count);
  texts->n = pool->n;
  texts->arena_size = pool->arena_size;
  texts->arena = g_realloc (g_steal_pointer (&pool->arena), MAX (pool->arena_size, 1));
  texts->offset = g_renew (guint32, g_steal_pointer (&pool->offset), MAX (pool->n, 1));
  ss_text_pool_free (pool);
  return texts;
}
