/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A country, or a territory with a code of its own. */
typedef struct {
  char iso2[3], iso3[4];
  const char *french, *english; /* short names */
} SsCountry;

extern const SsCountry ss_countries[];
extern const gsize ss_n_countries;

/** Another name or code that files use for a country: "Czech Republic", "UK", "EL". */
typedef struct {
  const char *name;
  char iso2[3];
} SsCountryAlias;

extern const SsCountryAlias ss_country_aliases[];
extern const gsize ss_n_country_aliases;

G_END_DECLS
