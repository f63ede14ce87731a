/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "address.h"

#include "soup-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_FETCHED ((gsize)512 << 20)
#define MOST_REDIRECTIONS 10
#define PATIENCE_S 30 /* without a byte from the server */
#define BLOCK (64u << 10)
#define USER_AGENT "Sesame/" SS_VERSION

/* Characters that stand for themselves in an address; people paste others too (accents, spaces). */
#define PLAIN G_URI_RESERVED_CHARS_GENERIC_DELIMITERS G_URI_RESERVED_CHARS_SUBCOMPONENT_DELIMITERS "%"

gboolean
ss_is_address (const char *text)
{
  return g_ascii_strncasecmp (text, "http://", 7) == 0 || g_ascii_strncasecmp (text, "https://", 8) == 0;
}

/* "data.gouv.fr" has dots between letters, digits and hyphens, and ends with letters; "prix.csv" has as well, but nothing behind it that names a file. */
static gboolean
begins_with_server (const char *text)
{
  gsize n = strcspn (text, "/:");
  const char *dot = g_strrstr_len (text, (gssize)n, ".");

  if (!dot || dot == text || text + n - dot <= 2 || !strchr (text + n, '/'))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '-' && text[i] != '.')
      return FALSE;
  for (const char *c = dot + 1; c < text + n; c++)
    if (!g_ascii_isalpha (*c))
      return FALSE;
  return TRUE;
}

char *
ss_address_dup_typed (const char *text)
{
  g_autofree char *address = g_strstrip (g_strdup (text));

  if (strpbrk (address, " \t\n"))
    return NULL;
  if (ss_is_address (address))
    return g_steal_pointer (&address);
  return begins_with_server (address) ? g_strconcat ("https://", address, NULL) : NULL;
}

void
ss_fetched_free (SsFetched *fetched)
{
  g_clear_pointer (&fetched->bytes, g_bytes_unref);
  g_free (fetched->name);
  g_free (fetched->charset);
  g_free (fetched);
}

static gboolean
is_loopback (const char *host)
{
  g_autoptr (GInetAddress) numbers = g_inet_address_new_from_string (host);

  return numbers ? g_inet_address_get_is_loopback (numbers) : g_ascii_strcasecmp (host, "localhost") == 0;
}

static gboolean
is_allowed (GUri *uri, GError **error)
{
  const char *network = g_getenv ("SESAME_NETWORK"), *host = g_uri_get_host (uri);

  if (!network || !*network || (g_str_equal (network, "loopback") && is_loopback (host)))
    return TRUE;
  /* Translators: the name of a server. */
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_NETWORK,
               _ ("“%s” is not asked: the network is switched off here (SESAME_NETWORK)."), host);
  return FALSE;
}

/* @address (relative to @base, which may be NULL) as what can be asked for. */
static GUri *
parse_address (GUri *base, const char *address, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (address, PLAIN, FALSE);
  g_autoptr (GUri) uri = base ? g_uri_parse_relative (base, escaped, SOUP_HTTP_URI_FLAGS, NULL)
                              : g_uri_parse (escaped, SOUP_HTTP_URI_FLAGS, NULL);
  const char *scheme = uri ? g_uri_get_scheme (uri) : "", *host = uri ? g_uri_get_host (uri) : NULL;

  if (!host || !*host || (!g_str_equal (scheme, "http") && !g_str_equal (scheme, "https"))) {
    g_set_error (
        error, SS_LOAD_ERROR, SS_LOAD_ERROR_NETWORK,
        _ ("“%s” is no address of a file: it should begin with “https://” and the name of a server."),
        address);
    return NULL;
  }
  return is_allowed (uri, error) ? g_steal_pointer (&uri) : NULL;
}

static const char no_answer[] = N_ ("“%s” does not answer: try again later.");
static const char no_network[]
    = N_ ("“%s” cannot be reached: check the address, and that this computer is connected to the network.");
static const char not_safe[] = N_ ("“%s” cannot prove that it is what it says: its file is not fetched.");

/* Sentences about a server, by what GIO says went wrong. Code -1: any. */
static const struct {
  GQuark (*domain) (void);
  int code;
  const char *sentence;
} failures[] = {
    {g_io_error_quark, G_IO_ERROR_TIMED_OUT, no_answer},
    {g_io_error_quark, G_IO_ERROR_CONNECTION_REFUSED, no_answer},
    {g_io_error_quark, G_IO_ERROR_CONNECTION_CLOSED, no_answer},
    {g_io_error_quark, G_IO_ERROR_HOST_UNREACHABLE, no_network},
    {g_io_error_quark, G_IO_ERROR_NETWORK_UNREACHABLE, no_network},
    {g_io_error_quark, G_IO_ERROR_HOST_NOT_FOUND, no_network},
    {g_resolver_error_quark, -1, no_network},
    {g_tls_error_quark, -1, not_safe},
};

static gboolean
fail_network (GUri *uri, GError *reason, GError **error)
{
  const char *sentence = NULL;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, reason);
    return FALSE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (failures) && !sentence; i++)
    if (reason->domain == failures[i].domain () && (failures[i].code < 0 || reason->code == failures[i].code))
      sentence = failures[i].sentence;
  g_autofree char *message = g_strdup (sentence ? _ (sentence) : _ ("“%s” cannot be asked for the file."));
  g_autoptr (GString) told = g_string_new (message);
  g_string_replace (told, "%s", g_uri_get_host (uri), 1);
  g_set_error_literal (error, SS_LOAD_ERROR, SS_LOAD_ERROR_NETWORK, told->str);
  g_error_free (reason);
  return FALSE;
}

/* Sentences about an address, by the server's answer (RFC 9110, chapter 15): the first range that holds it. */
static const struct {
  guint first, last;
  SsLoadError code;
  const char *sentence;
} answers[] = {
    {401, 403, SS_LOAD_ERROR_NETWORK,
     N_ ("The server does not give “%s” to everyone: download it with your browser first.")},
    {404, 404, SS_LOAD_ERROR_NO_FILE, N_ ("The server has nothing at “%s”: check the address.")},
    {410, 410, SS_LOAD_ERROR_NO_FILE,
     N_ ("The server has nothing any more at “%s”: look for its new address.")},
    {429, 429, SS_LOAD_ERROR_NETWORK, N_ ("The server was asked too often for “%s”: wait a while.")},
    {500, 599, SS_LOAD_ERROR_NETWORK,
     N_ ("The server is in trouble and does not give “%s”: try again later.")},
    {0, G_MAXUINT, SS_LOAD_ERROR_NETWORK, N_ ("The server does not give “%s”.")},
};

static gboolean
fail_answer (GUri *uri, guint status, GError **error)
{
  g_autofree char *address = g_uri_to_string (uri);
  gsize i = 0;

  while (status < answers[i].first || status > answers[i].last)
    i++;
  g_autoptr (GString) told = g_string_new (_ (answers[i].sentence));
  g_string_replace (told, "%s", address, 1);
  g_set_error_literal (error, SS_LOAD_ERROR, (int)answers[i].code, told->str);
  return FALSE;
}

static gboolean
fail_size (GUri *uri, GError **error)
{
  g_autofree char *limit = g_format_size (MOST_FETCHED), *address = g_uri_to_string (uri);

  /* Translators: an address, then a size ("512 MB"). */
  g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_TOO_BIG,
               _ ("“%s” is larger than the %s that are fetched: download it with your browser first."),
               address, limit);
  return FALSE;
}

/* One file on its way. */
typedef struct {
  const SsSoupLibrary *soup;
  SoupSession *session; /* owned, as are all below */
  GUri *uri;            /* where the file is, after all redirections so far */
  SoupMessage *message;
  GInputStream *stream;
  SsProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable; /* borrowed */
} Fetch;

static void
fetch_clear (Fetch *fetch)
{
  g_clear_object (&fetch->stream);
  g_clear_object (&fetch->message);
  g_clear_object (&fetch->session);
  g_clear_pointer (&fetch->uri, g_uri_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fetch, fetch_clear)

/* Asks for the address. Redirections come back as answers: each of them is checked like the first address. */
static gboolean
ask (Fetch *fetch, guint *status, GError **error)
{
  GError *reason = NULL;

  g_clear_object (&fetch->stream);
  g_clear_object (&fetch->message);
  fetch->message = fetch->soup->message_new_from_uri ("GET", fetch->uri);
  fetch->soup->message_add_flags (fetch->message, SOUP_MESSAGE_NO_REDIRECT);
  fetch->stream = fetch->soup->session_send (fetch->session, fetch->message, fetch->cancellable, &reason);
  if (!fetch->stream)
    return fail_network (fetch->uri, reason, error);
  *status = fetch->soup->message_get_status (fetch->message);
  return TRUE;
}

static gboolean
ask_through (Fetch *fetch, GError **error)
{
  for (guint i = 0; i <= MOST_REDIRECTIONS; i++) {
    guint status = 0;
    if (!ask (fetch, &status, error))
      return FALSE;
    if (status == SOUP_STATUS_OK)
      return TRUE;
    const char *next = fetch->soup->headers_get_one (
        fetch->soup->message_get_response_headers (fetch->message), "Location");
    if (!SOUP_STATUS_IS_REDIRECTION (status) || !next)
      return fail_answer (fetch->uri, status, error);
    GUri *uri = parse_address (fetch->uri, next, error);
    if (!uri)
      return FALSE;
    g_uri_unref (fetch->uri);
    fetch->uri = uri;
  }
  return fail_answer (fetch->uri, SOUP_STATUS_MOVED_PERMANENTLY, error);
}

static GBytes *
take_body (Fetch *fetch, GError **error)
{
  g_autoptr (GByteArray) body = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  goffset length
      = fetch->soup->headers_get_content_length (fetch->soup->message_get_response_headers (fetch->message));
  GError *reason = NULL;
  gssize n;

  while ((n = g_input_stream_read (fetch->stream, block, BLOCK, fetch->cancellable, &reason)) > 0) {
    if (body->len + (gsize)n > MOST_FETCHED) {
      fail_size (fetch->uri, error);
      return NULL;
    }
    g_byte_array_append (body, block, (guint)n);
    if (fetch->progress && length > 0)
      fetch->progress (MIN (1.0, body->len / (double)length), fetch->progress_data);
  }
  if (n < 0) {
    fail_network (fetch->uri, reason, error);
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&body));
}

/* What the server calls the file, else the last part of its address, else the server's own name. */
static char *
dup_file_name (const Fetch *fetch)
{
  SoupMessageHeaders *headers = fetch->soup->message_get_response_headers (fetch->message);
  g_autoptr (GHashTable) parameters = NULL;
  g_autofree char *disposition = NULL, *path = NULL;
  const char *said = NULL;

  if (fetch->soup->headers_get_content_disposition (headers, &disposition, &parameters))
    said = g_hash_table_lookup (parameters, "filename");
  if (!said || !*said)
    said = path = g_uri_unescape_string (g_uri_get_path (fetch->uri), "/");
  g_autofree char *base = g_path_get_basename (said ? said : "/");
  gboolean is_name = g_utf8_validate (base, -1, NULL) && *base != '.' && !strchr (base, G_DIR_SEPARATOR);
  return is_name ? g_steal_pointer (&base) : g_strdup (g_uri_get_host (fetch->uri));
}

static SsFetched *
fetched_new (Fetch *fetch, GBytes *bytes)
{
  SsFetched *fetched = g_new0 (SsFetched, 1);
  g_autoptr (GHashTable) parameters = NULL;
  const char *type = fetch->soup->headers_get_content_type (
      fetch->soup->message_get_response_headers (fetch->message), &parameters);

  fetched->bytes = bytes;
  fetched->name = dup_file_name (fetch);
  fetched->charset = parameters ? g_strdup (g_hash_table_lookup (parameters, "charset")) : NULL;
  fetched->is_page = type && (strstr (type, "html") != NULL);
  return fetched;
}

SsFetched *
ss_fetch (const char *address, SsProgressFunc progress, gpointer data, GCancellable *cancellable,
          GError **error)
{
  g_auto (Fetch) fetch = {.progress = progress, .progress_data = data, .cancellable = cancellable};

  fetch.uri = parse_address (NULL, address, error);
  if (!fetch.uri)
    return NULL;
  fetch.soup = ss_soup_library ();
  if (!fetch.soup) {
    g_set_error_literal (error, SS_LOAD_ERROR, SS_LOAD_ERROR_NETWORK,
                         _ ("Files on the web need the library “libsoup 3”, which is not installed."));
    return NULL;
  }
  fetch.session = fetch.soup->session_new ();
  fetch.soup->session_set_timeout (fetch.session, PATIENCE_S);
  fetch.soup->session_set_user_agent (fetch.session, USER_AGENT);
  if (!ask_through (&fetch, error))
    return NULL;
  GBytes *bytes = take_body (&fetch, error);
  return bytes ? fetched_new (&fetch, bytes) : NULL;
}

static SsLoaded *
load_fetched (const SsFetched *fetched, const SsLoadOptions *options, GCancellable *cancellable,
              GError **error)
{
  SsLoadOptions with_hint = options ? *options : (SsLoadOptions) {.encoding = NULL};
  g_autoptr (GError) reason = NULL;

  with_hint.charset = fetched->charset;
  SsLoaded *loaded = ss_load_bytes (fetched->bytes, fetched->name, &with_hint, cancellable, &reason);
  if (loaded && g_str_equal (loaded->dialect.reader, "html"))
    g_ptr_array_add (
        loaded->findings,
        ss_finding_new ("R02", SS_SEVERITY_WARN, SS_QUALITY_RIGOUR, NULL,
                        g_strdup (_ ("The address gives a web page, not a file: the longest table "
                                     "in the page was read. Its source may offer the whole file."))));
  else if (!loaded && fetched->is_page && reason->domain == SS_LOAD_ERROR)
    g_set_error (error, SS_LOAD_ERROR, SS_LOAD_ERROR_EMPTY,
                 _ ("“%s” is a web page without a table: look on it for the link to the file itself."),
                 fetched->name);
  else if (!loaded)
    g_propagate_error (error, g_steal_pointer (&reason));
  return loaded;
}

SsLoaded *
ss_load_address (const char *address, const SsLoadOptions *options, SsProgressFunc progress, gpointer data,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (SsFetched) fetched = ss_fetch (address, progress, data, cancellable, error);

  return fetched ? load_fetched (fetched, options, cancellable, error) : NULL;
}
