/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "french-codes.h"
#include "recogniser.h"

/* Companies, public bodies and schools: codes with check digits. */

static const char *const siret_phrases[]
    = {"siret*", "nic", "id attribuant", "id beneficiaire", "acheteur id", NULL};
static const char *const siren_phrases[] = {"siren*", NULL};
static const char *const epci_phrases[]
    = {"epci", "codepci", "code epci", "codeepci", "siren epci", "insee epci", "numepci", "id epci", NULL};
static const char *const uai_phrases[] = {"uai*", "rne", "numero uai", "code etab*", NULL};
static const char *const name_phrases[] = {"nom*", "lib*", "name", "label", NULL};

#define KINDS_CODE (SS_KINDS (SS_KIND_TEXT) | SS_KINDS_NUMERIC)
/* Under a header that says so, half of the values may be mistyped; without it, chance passes a check digit once in ten. */
#define SHARE_NAMED 0.5
#define SHARE_ALONE 0.95
#define SHARE_KNOWN 0.8 /* of EPCI: some have merged since */
#define DISTINCT_ALONE 5

static const SsRecogniser recognisers[] = {
    {.semantic = SS_SEMANTIC_SIRET,
     .kinds = KINDS_CODE,
     .phrases = siret_phrases,
     .against = name_phrases,
     .shape = ss_is_siret_shape,
     .shape_share = SHARE_NAMED,
     .strict = ss_is_siret_valid,
     .strict_share = SHARE_ALONE,
     .strict_distinct = DISTINCT_ALONE},
    {.semantic = SS_SEMANTIC_EPCI_CODE,
     .kinds = KINDS_CODE,
     .phrases = epci_phrases,
     .against = name_phrases,
     .shape = ss_is_epci_shape,
     .shape_share = SHARE_NAMED,
     .strict = ss_is_epci_known,
     .strict_share = SHARE_KNOWN,
     .strict_distinct = DISTINCT_ALONE},
    {.semantic = SS_SEMANTIC_SIREN,
     .kinds = KINDS_CODE,
     .phrases = siren_phrases,
     .against = name_phrases,
     .shape = ss_is_siren_shape,
     .shape_share = SHARE_NAMED,
     .strict = ss_is_siren_valid,
     .strict_share = SHARE_ALONE,
     .strict_distinct = DISTINCT_ALONE},
    {.semantic = SS_SEMANTIC_UAI,
     .kinds = SS_KINDS (SS_KIND_TEXT),
     .phrases = uai_phrases,
     .shape = ss_is_uai_shape,
     .shape_share = SHARE_NAMED,
     .strict = ss_is_uai_valid,
     .strict_share = SHARE_ALONE,
     .strict_distinct = DISTINCT_ALONE},
    {.semantic = SS_SEMANTIC_NONE},
};

const SsMeaning ss_meaning_codes = {recognisers};
