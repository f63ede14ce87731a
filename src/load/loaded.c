/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load.h"

G_DEFINE_QUARK (ss - load - error - quark, ss_load_error)
