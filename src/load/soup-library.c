/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "soup-library.h"

#include "library.h"

/* The name under which libsoup 3 is installed, whose headers this is built with. */
#define SOUP_SONAME "libsoup-3.0.so.0"

static SsSoupLibrary library;
static const SsLibraryFunction functions[] = {
    {"soup_session_new", &library.session_new},
    {"soup_session_set_timeout", &library.session_set_timeout},
    {"soup_session_set_user_agent", &library.session_set_user_agent},
    {"soup_session_send", &library.session_send},
    {"soup_message_new_from_uri", &library.message_new_from_uri},
    {"soup_message_add_flags", &library.message_add_flags},
    {"soup_message_get_status", &library.message_get_status},
    {"soup_message_get_response_headers", &library.message_get_response_headers},
    {"soup_message_headers_get_one", &library.headers_get_one},
    {"soup_message_headers_get_content_length", &library.headers_get_content_length},
    {"soup_message_headers_get_content_type", &library.headers_get_content_type},
    {"soup_message_headers_get_content_disposition", &library.headers_get_content_disposition},
};

const SsSoupLibrary *
ss_soup_library (void)
{
  static gsize state; /* 0: not asked for yet, 1: found, 2: not installed */

  if (g_once_init_enter (&state))
    g_once_init_leave (&state, ss_library_open (SOUP_SONAME, functions, G_N_ELEMENTS (functions)) ? 1 : 2);
  return state == 1 ? &library : NULL;
}
