/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scene.h"

/** Scenes that hold every kind of mark, for tests that look at pixels. */
typedef struct {
  const char *name;
  SsScene *(*make) (void);
} SampleScene;

extern const SampleScene sample_scenes[]; /* ends with a NULL name */
