/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "texts.h"

#include <string.h>

#define FIRST_SLOTS 64
#define FIRST_ARENA 1024
#define MANY_SLOTS 65536 /* up to here the room grows faster: what is small costs nothing, and moving does */
#define FULL_PARTS 4     /* three in four slots at most are taken */
#define AHEAD 64         /* texts whose slots are asked for at once */
#define SLOT_FREE G_MAXUINT32

typedef struct {
  guint32 hash, code;
} Slot;

struct _SsTextPool {
  Slot *slots; /* open addressing, a power of two of them; NULL once closed */
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

static inline guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
  return hash ^ (hash >> 32);
}

static inline guint64
read_word (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return word;
}

static inline guint64
read_half (const char *text)
{
  guint32 half;

  memcpy (&half, text, sizeof half);
  return half;
}

/* Eight bytes at a time through a multiply and a fold, the last ones overlapping: the dictionary is the greatest cost of a load, and its keys are short. */
static inline guint32
hash_bytes (const char *text, gsize length)
{
  guint64 hash = 0x9E3779B97F4A7C15u ^ length;

  if (length >= 8) {
    for (gsize at = 0; at + 8 < length; at += 8)
      hash = mix (hash, read_word (text + at));
    hash = mix (hash, read_word (text + length - 8));
  } else if (length >= 4) {
    hash = mix (hash, read_half (text) << 32 | read_half (text + length - 4));
  } else if (length > 0) {
    guint64 first = (guint8)text[0], middle = (guint8)text[length / 2], last = (guint8)text[length - 1];
    hash = mix (hash, first << 16 | middle << 8 | last);
  }
  hash *= 0xD6E8FEB86659FD93u;
  return (guint32)(hash >> 32);
}

static void
widen_slots (SsTextPool *pool)
{
  gsize n_slots = pool->n_slots * (pool->n_slots < MANY_SLOTS ? 4 : 2), mask = n_slots - 1;
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

static inline guint32
find_or_add (SsTextPool *pool, guint32 hash, const char *text, gsize length)
{
  gsize at = hash & (pool->n_slots - 1);

  for (; pool->slots[at].code != SLOT_FREE; at = (at + 1) & (pool->n_slots - 1))
    if (pool->slots[at].hash == hash && is_text (pool, pool->slots[at].code, text, length))
      return pool->slots[at].code;
  guint32 code = append (pool, text, length);
  pool->slots[at] = (Slot) {hash, code};
  if (pool->n > pool->n_slots / FULL_PARTS * (FULL_PARTS - 1))
    widen_slots (pool);
  return code;
}

guint32
ss_text_pool_code (SsTextPool *pool, const char *text, gsize length)
{
  return find_or_add (pool, hash_bytes (text, length), text, length);
}

void
ss_text_pool_codes (SsTextPool *pool, const SsTextSpan *spans, gsize n, guint32 *codes)
{
  guint32 hashes[AHEAD];

  for (gsize first = 0; first < n; first += AHEAD) {
    gsize part = MIN (AHEAD, n - first);
    const SsTextSpan *span = spans + first;

    for (gsize i = 0; i < part; i++) {
      hashes[i] = hash_bytes (span[i].text, span[i].length);
      __builtin_prefetch (&pool->slots[hashes[i] & (pool->n_slots - 1)]);
    }
    for (gsize i = 0; i < part; i++)
      codes[first + i]
          = span[i].length == 0 ? G_MAXUINT32 : find_or_add (pool, hashes[i], span[i].text, span[i].length);
  }
}

gsize
ss_text_pool_length (const SsTextPool *pool, guint32 code)
{
  gsize end = code + 1 < pool->n ? pool->offset[code + 1] : pool->arena_size;

  return end - pool->offset[code] - 1;
}

void
ss_text_pool_close (SsTextPool *pool)
{
  g_clear_pointer (&pool->slots, g_free);
}

void
ss_text_pool_drop (SsTextPool *pool, const guint8 *is_dropped, guint32 *new_code)
{
  gsize kept = 0, arena_size = 0;

  for (gsize code = 0; code < pool->n; code++) {
    gsize length = ss_text_pool_length (pool, (guint32)code) + 1;
    new_code[code] = is_dropped[code] ? G_MAXUINT32 : (guint32)kept;
    if (is_dropped[code])
      continue;
    memmove (pool->arena + arena_size, pool->arena + pool->offset[code], length);
    pool->offset[kept++] = (guint32)arena_size;
    arena_size += length;
  }
  pool->n = kept;
  pool->arena_size = arena_size;
  ss_text_pool_close (pool); /* its slots speak of the old codes */
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
