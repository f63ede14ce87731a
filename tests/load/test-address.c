/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files on the web, from a server of our own on this computer: what is read, and the sentences where nothing is. */
#include "address.h"

#include <libsoup/soup.h>
#include <string.h>

/* What the server answers at each path. */
static const struct {
  const char *path;
  guint status;
  const char *header, *value; /* one more header, or NULL */
  const char *type, *body;
} pages[] = {
    {"/plain.csv", 200, NULL, NULL, "text/csv; charset=utf-8", "ville;n\nGap;1\nApt;2\n"},
    {"/hint.csv", 200, NULL, NULL, "text/csv; charset=ISO-8859-2",
     "miasto;n\n\xb3\xf3"
     "d"
     "\xbc;1\n"},
    {"/wrong-hint.csv", 200, NULL, NULL, "text/csv; charset=utf-8", "r\xe9gion;n\nCorse;1\n"},
    {"/export", 200, "Content-Disposition", "attachment; filename=\"../villes.csv\"", "text/csv",
     "a;b\n1;2\n"},
    {"/moved", 302, "Location", "/plain.csv", NULL, ""},
    {"/circle", 301, "Location", "/circle", NULL, ""},
    {"/abroad", 302, "Location", "http://192.0.2.1/plain.csv", NULL, ""},
    {"/page", 200, NULL, NULL, "text/html", "<html><table><tr><th>a<th>b<tr><td>1<td>2</table></html>"},
    {"/prose", 200, NULL, NULL, "text/html", "<html><p>Jeu de données</p></html>"},
    {"/secret", 403, NULL, NULL, NULL, ""},
    {"/gone", 410, NULL, NULL, NULL, ""},
    {"/broken", 503, NULL, NULL, NULL, ""},
};

static void
answer (SoupServer *server, SoupServerMessage *message, const char *path, GHashTable *query, gpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (!g_str_equal (path, pages[i].path))
      continue;
    soup_server_message_set_status (message, pages[i].status, NULL);
    if (pages[i].header)
      soup_message_headers_append (soup_server_message_get_response_headers (message), pages[i].header,
                                   pages[i].value);
    if (pages[i].type)
      soup_server_message_set_response (message, pages[i].type, SOUP_MEMORY_STATIC, pages[i].body,
                                        strlen (pages[i].body));
    return;
  }
  soup_server_message_set_status (message, 404, NULL);
}

/* The server has a thread and a main context of its own: fetching blocks the test's. */
typedef struct {
  GMainContext *context;
  GMainLoop *loop;
  GThread *thread;
  GAsyncQueue *ready; /* gets the port */
  guint port;
} Host;

static gpointer
serve (gpointer data)
{
  Host *host = data;
  g_autoptr (GError) error = NULL;

  g_main_context_push_thread_default (host->context);
  g_autoptr (SoupServer) server = soup_server_new (NULL, NULL);
  soup_server_add_handler (server, NULL, answer, NULL, NULL);
  g_assert_true (soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error));
  GSList *uris = soup_server_get_uris (server);
  g_async_queue_push (host->ready, GINT_TO_POINTER (g_uri_get_port (uris->data)));
  g_slist_free_full (uris, (GDestroyNotify)g_uri_unref);
  g_main_loop_run (host->loop);
  soup_server_disconnect (server);
  g_main_context_pop_thread_default (host->context);
  return NULL;
}

static void
host_start (Host *host, gconstpointer data)
{
  host->context = g_main_context_new ();
  host->loop = g_main_loop_new (host->context, FALSE);
  host->ready = g_async_queue_new ();
  host->thread = g_thread_new ("server", serve, host);
  host->port = GPOINTER_TO_UINT (g_async_queue_pop (host->ready));
}

static gboolean
quit (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
host_stop (Host *host, gconstpointer data)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_callback (source, quit, host->loop, NULL); /* the loop may not run yet */
  g_source_attach (source, host->context);
  g_thread_join (host->thread);
  g_main_loop_unref (host->loop);
  g_main_context_unref (host->context);
  g_async_queue_unref (host->ready);
}

static char *
dup_address (const Host *host, const char *path)
{
  return g_strdup_printf ("http://127.0.0.1:%u%s", host->port, path);
}

static const struct {
  const char *path, *name, *encoding, *cell; /* of the first row and column */
  guint n_findings;
} good[] = {
    {"/plain.csv", "plain.csv", "utf-8", "Gap", 0},
    {"/hint.csv", "hint.csv", "iso-8859-2", "łódź", 1},
    {"/wrong-hint.csv", "wrong-hint.csv", "windows-1252", "Corse", 1},
    {"/export", "villes.csv", "utf-8", "1", 0},
    {"/moved", "plain.csv", "utf-8", "Gap", 0},
    {"/page", "page", "utf-8", "1", 1},
};

static void
test_read (Host *host, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autofree char *address = dup_address (host, good[i].path);
    g_autoptr (GError) error = NULL;
    g_autoptr (SsLoaded) loaded = ss_load_address (address, NULL, NULL, NULL, NULL, &error);

    g_test_message ("%s", address);
    g_assert_no_error (error);
    g_assert_cmpstr (loaded->name, ==, good[i].name);
    g_assert_cmpstr (loaded->dialect.encoding, ==, good[i].encoding);
    g_assert_cmpuint (loaded->findings->len, ==, good[i].n_findings);
    g_autofree char *cell = ss_column_dup_cell (ss_table_column (loaded->table, 0), 0);
    g_assert_cmpstr (cell, ==, good[i].cell);
  }
}

static const struct {
  const char *path; /* or a whole address */
  SsLoadError code;
  const char *says; /* what the sentence holds */
} bad[] = {
    {"/nothing.csv", SS_LOAD_ERROR_NO_FILE, "nothing at “http://127.0.0.1:"},
    {"/gone", SS_LOAD_ERROR_NO_FILE, "any more"},
    {"/secret", SS_LOAD_ERROR_NETWORK, "not give"},
    {"/broken", SS_LOAD_ERROR_NETWORK, "in trouble"},
    {"/circle", SS_LOAD_ERROR_NETWORK, "does not give"},
    {"/abroad", SS_LOAD_ERROR_NETWORK, "“192.0.2.1” is not asked"},
    {"/prose", SS_LOAD_ERROR_EMPTY, "web page without a table"},
    {"http://127.0.0.1:1/x.csv", SS_LOAD_ERROR_NETWORK, "does not answer"},
    {"https://example.org/x.csv", SS_LOAD_ERROR_NETWORK, "is not asked"},
    {"http://", SS_LOAD_ERROR_NETWORK, "no address"},
};

static void
test_refused (Host *host, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *address = *bad[i].path == '/' ? dup_address (host, bad[i].path) : g_strdup (bad[i].path);
    g_autoptr (GError) error = NULL;

    g_assert_null (ss_load_address (address, NULL, NULL, NULL, NULL, &error));
    g_test_message ("%s: %s", address, error->message);
    g_assert_error (error, SS_LOAD_ERROR, (int)bad[i].code);
    g_assert_nonnull (strstr (error->message, bad[i].says));
  }
}

static void
test_cancelled (Host *host, gconstpointer data)
{
  g_autofree char *address = dup_address (host, "/plain.csv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ss_fetch (address, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_is_address (void)
{
  g_assert_true (ss_is_address ("https://example.org/a.csv"));
  g_assert_true (ss_is_address ("HTTP://example.org"));
  g_assert_false (ss_is_address ("example.csv"));
  g_assert_false (ss_is_address ("file:///etc/passwd"));
}

static const struct {
  const char *typed, *address; /* NULL: none */
} typed[] = {
    {"https://example.org/a.csv", "https://example.org/a.csv"},
    {"  http://127.0.0.1:8000/a.csv\n", "http://127.0.0.1:8000/a.csv"},
    {"www.example.org/a.csv", "https://www.example.org/a.csv"},
    {"data.example.org:8443/a?b=c.d", "https://data.example.org:8443/a?b=c.d"},
    {"example.org/", "https://example.org/"},
    {"example.csv", NULL},
    {"../a/example.csv", NULL},
    {"./example.csv", NULL},
    {"1.5/2", NULL},
    {"https://example.org/a b.csv", NULL},
    {"the prices of example.org/a", NULL},
    {"file:///etc/passwd", NULL},
    {"https:", NULL},
    {"", NULL},
};

static void
test_typed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *address = ss_address_dup_typed (typed[i].typed);

    g_test_message ("%s", typed[i].typed);
    g_assert_cmpstr (address, ==, typed[i].address);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/address/known", test_is_address);
  g_test_add_func ("/load/address/typed", test_typed);
  g_test_add ("/load/address/read", Host, NULL, host_start, test_read, host_stop);
  g_test_add ("/load/address/refused", Host, NULL, host_start, test_refused, host_stop);
  g_test_add ("/load/address/cancelled", Host, NULL, host_start, test_cancelled, host_stop);
  return g_test_run ();
}
