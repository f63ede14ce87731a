/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The places that codes and names of files stand for, and how many people live there. The tables are those of data/territory (its README
 * tells sources, years and licences); they are part of the program and nothing of them is read before the first question. Thread-safe.
 */

/** The vintage of the Code officiel géographique that the tables follow. */
#define SS_TERRITORY_VINTAGE 2026

typedef enum {
  SS_TERRITORY_COMMUNE, /* with the arrondissements of Paris, Lyon and Marseille */
  SS_TERRITORY_EPCI,
  SS_TERRITORY_DEPARTEMENT,
  SS_TERRITORY_REGION,
  SS_TERRITORY_COUNTRY, /* ISO 3166-1, three letters */
} SsTerritoryLevel;
#define SS_N_TERRITORY_LEVELS (SS_TERRITORY_COUNTRY + 1)

#define SS_TERRITORY_CODE_SIZE 12
#define SS_TERRITORY_NAME_SIZE 96 /* bytes; the longest name has 59 */

/** One place. A plain value, filled by the look-ups. */
typedef struct {
  SsTerritoryLevel level;
  char code[SS_TERRITORY_CODE_SIZE];
  char name[SS_TERRITORY_NAME_SIZE];        /* French, as Insee writes it */
  char departement[SS_TERRITORY_CODE_SIZE]; /* of a commune; "" for other levels */
  char region[SS_TERRITORY_CODE_SIZE];      /* of a commune or a département; "" for others */
  char epci[SS_TERRITORY_CODE_SIZE];        /* of a commune; "" where it is in none */
  double population;                        /* people; NaN where unknown */
  int population_year;                      /* 0 where unknown */
  gboolean
      is_former; /* the code or the name asked for is of the past. Of a commune, what is told is the one that it went into, which has
                         more people; a région until 2015 is told itself, with the people who live there now */
} SsTerritory;

/**
 * The place of that code; FALSE where there is none (@territory is then untouched). Codes are taken as files write them: "1001" and "01001",
 * "1" and "001" and "01", "2a004", "ZA101" (the Ministry of the Interior's "97101"), countries by two or three capitals.
 */
gboolean ss_territory_by_code (SsTerritoryLevel level, const char *code, SsTerritory *territory);

typedef enum {
  SS_TERRITORY_UNKNOWN,
  SS_TERRITORY_CURRENT,
  SS_TERRITORY_FORMER,
} SsTerritoryStatus;

/** What ss_territory_by_code() would find, without telling it: for long columns. */
SsTerritoryStatus ss_territory_status (SsTerritoryLevel level, const char *code);

/**
 * The places of that name: how many there are; @territory is filled when it is exactly one. Case, accents, hyphens, "St" for "Saint", an article
 * left out or put last ("HAVRE (LE)"), and the ways to write the sort of an EPCI are passed over. Names of communes and régions of the past are
 * known too. @departement, a code or NULL, tells communes of one name apart.
 */
guint ss_territory_by_name (SsTerritoryLevel level, const char *name, const char *departement,
                            SsTerritory *territory);

/** The levels that have a place of that name, as a set of 1 << SsTerritoryLevel; only case, accents and signs are passed over: for long columns. */
guint ss_territory_levels_named (const char *name);

/** TRUE for a postal code that La Poste gives to a commune, also without its leading zero; CEDEX codes are not among them. */
gboolean ss_postal_code_is_known (const char *code);

G_END_DECLS
