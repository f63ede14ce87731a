/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/** libsoup, opened when a person first gives an address: with its HTTP/2, PSL, SQLite and Kerberos libraries it is of no use to any other start. */
typedef struct {
  __typeof__ (soup_session_new) *session_new;
  __typeof__ (soup_session_set_timeout) *session_set_timeout;
  __typeof__ (soup_session_set_user_agent) *session_set_user_agent;
  __typeof__ (soup_session_send) *session_send;
  __typeof__ (soup_message_new_from_uri) *message_new_from_uri;
  __typeof__ (soup_message_add_flags) *message_add_flags;
  __typeof__ (soup_message_get_status) *message_get_status;
  __typeof__ (soup_message_get_response_headers) *message_get_response_headers;
  __typeof__ (soup_message_headers_get_one) *headers_get_one;
  __typeof__ (soup_message_headers_get_content_length) *headers_get_content_length;
  __typeof__ (soup_message_headers_get_content_type) *headers_get_content_type;
  __typeof__ (soup_message_headers_get_content_disposition) *headers_get_content_disposition;
} SsSoupLibrary;

/** Static; NULL where libsoup is not installed. Any thread. */
const SsSoupLibrary *ss_soup_library (void);

G_END_DECLS
