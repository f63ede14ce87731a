/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "advice.h"

typedef struct {
  const char *id;
} SsRuleTheme;
