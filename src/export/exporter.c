/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exporter.h"

G_DEFINE_QUARK (ss - export - error - quark, ss_export_error)
