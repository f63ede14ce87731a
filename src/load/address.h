/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "load.h"

G_BEGIN_DECLS

/**
 * Files that lie on the web. Nothing here is called unless a person gives an address. The variable SESAME_NETWORK of the environment narrows it: "none" refuses
 * every address, "loopback" all but those of this computer (the tests run so).
 */

/** TRUE where @text is an address that can be fetched: it begins with "http://" or "https://". */
gboolean ss_is_address (const char *text);

/** The address that a person means who typed or pasted @text: without the spaces around it, and with "https://" before what begins with the name of a server
 * ("www.insee.fr/table.csv"). NULL where it is none. Free with g_free(). */
char *ss_address_dup_typed (const char *text);

/** What was fetched: the whole file in memory. */
typedef struct {
  GBytes *bytes;
  char *name;       /* the file's: what the server calls it, or the end of the address */
  char *charset;    /* what the server says of its encoding, or NULL */
  gboolean is_page; /* the server says that it is a page of the web */
} SsFetched;

void ss_fetched_free (SsFetched *fetched);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsFetched, ss_fetched_free)

/**
 * Fetches the file at @address, redirections followed: blocking, call it in a thread. NULL with @error set: SS_LOAD_ERROR_NETWORK with a sentence that says what to
 * try, SS_LOAD_ERROR_NO_FILE where the server has no such file, SS_LOAD_ERROR_TOO_BIG, or G_IO_ERROR_CANCELLED.
 */
SsFetched *ss_fetch (const char *address, SsProgressFunc progress, gpointer data, GCancellable *cancellable,
                     GError **error);

/** Fetches it and reads it, as ss_load_bytes() does; where the address gives a page rather than a file, the table in it, and a finding that says so. */
SsLoaded *ss_load_address (const char *address, const SsLoadOptions *options, SsProgressFunc progress,
                           gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
