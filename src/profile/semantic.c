/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "profile.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *id, *label;
} semantics[] = {
    [SS_SEMANTIC_NONE] = {NULL, N_ ("unknown")},
    [SS_SEMANTIC_COMMUNE_CODE] = {"commune-code", N_ ("commune code (INSEE)")},
    [SS_SEMANTIC_DEPARTEMENT_CODE] = {"departement-code", N_ ("département code")},
    [SS_SEMANTIC_REGION_CODE] = {"region-code", N_ ("region code")},
    [SS_SEMANTIC_EPCI_CODE] = {"epci-code", N_ ("EPCI code (SIREN)")},
    [SS_SEMANTIC_COUNTRY_CODE] = {"country-code", N_ ("country code")},
    [SS_SEMANTIC_POSTAL_CODE] = {"postal-code", N_ ("postal code")},
    [SS_SEMANTIC_SIREN] = {"siren", N_ ("SIREN number")},
    [SS_SEMANTIC_SIRET] = {"siret", N_ ("SIRET number")},
    [SS_SEMANTIC_UAI] = {"uai", N_ ("school code (UAI)")},
    [SS_SEMANTIC_LATITUDE] = {"latitude", N_ ("latitude")},
    [SS_SEMANTIC_LONGITUDE] = {"longitude", N_ ("longitude")},
    [SS_SEMANTIC_LATLON] = {"latlon", N_ ("latitude and longitude")},
    [SS_SEMANTIC_YEAR] = {"year", N_ ("year")},
    [SS_SEMANTIC_MONTH] = {"month", N_ ("month")},
    [SS_SEMANTIC_WEEKDAY] = {"weekday", N_ ("weekday")},
    [SS_SEMANTIC_DATE] = {"date", N_ ("date")},
    [SS_SEMANTIC_PERCENTAGE] = {"percentage", N_ ("percentage")},
    [SS_SEMANTIC_MONEY] = {"money", N_ ("amount of money")},
    [SS_SEMANTIC_SEX] = {"sex", N_ ("sex")},
    [SS_SEMANTIC_EMAIL] = {"email", N_ ("e-mail address")},
    [SS_SEMANTIC_PHONE] = {"phone", N_ ("telephone number")},
    [SS_SEMANTIC_PERSON_NAME] = {"person-name", N_ ("name of a person")},
    [SS_SEMANTIC_ADDRESS] = {"address", N_ ("postal address")},
    [SS_SEMANTIC_IDENTIFIER] = {"identifier", N_ ("identifier")},
    [SS_SEMANTIC_CATEGORY] = {"category", N_ ("category")},
    [SS_SEMANTIC_LIKERT] = {"likert", N_ ("answer on a scale")},
    [SS_SEMANTIC_TOTAL] = {"total", N_ ("total")},
    [SS_SEMANTIC_POSITION] = {"position", N_ ("place in time")},
    [SS_SEMANTIC_RANK] = {"rank", N_ ("rank")},
    [SS_SEMANTIC_DURATION] = {"duration", N_ ("duration")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (semantics) == SS_N_SEMANTICS);

const char *
ss_semantic_id (SsSemantic semantic)
{
  return semantics[semantic].id;
}

const char *
ss_semantic_label (SsSemantic semantic)
{
  return g_dgettext (GETTEXT_PACKAGE, semantics[semantic].label);
}
