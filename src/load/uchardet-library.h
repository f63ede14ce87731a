/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <uchardet.h>

G_BEGIN_DECLS

/** uchardet, opened for the rare file whose letters look like no French: it brings the C++ library, whose linking costs every start more than a small file does. */
typedef struct {
  __typeof__ (uchardet_new) *detector_new;
  __typeof__ (uchardet_delete) *detector_delete;
  __typeof__ (uchardet_handle_data) *handle_data;
  __typeof__ (uchardet_data_end) *data_end;
  __typeof__ (uchardet_get_charset) *get_charset;
} SsUchardetLibrary;

/** Static; NULL where uchardet is not installed. Any thread. */
const SsUchardetLibrary *ss_uchardet_library (void);

G_END_DECLS
