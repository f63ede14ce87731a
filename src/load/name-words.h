/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What the words of a column's name say of its cells; flags. */
typedef enum {
  SS_NAME_CODE = 1 << 0,        /* digits are a code, whatever they are: "code_station", "siret" */
  SS_NAME_COMMUNE = 1 << 1,     /* digits are a code if they are one of a commune: "insee_com" */
  SS_NAME_DEPARTEMENT = 1 << 2, /* ... of a département: "NUMDEP" */
  SS_NAME_REGION = 1 << 3,
  SS_NAME_POSTAL = 1 << 4,
  SS_NAME_PHONE = 1 << 5,
  SS_NAME_DIVISION = 1 << 6,   /* ... a small number: "canton", "circonscription" */
  SS_NAME_IDENTIFIER = 1 << 7, /* names things: "idBeneficiaire" */
  SS_NAME_DATE = 1 << 8,
  SS_NAME_TRUTH = 1 << 9,        /* yes or no: "est_actif", "is_open" */
  SS_NAME_BIRTH = 1 << 11,       /* the day when somebody was born */
  SS_NAME_PLACE = 1 << 12,       /* degrees or metres of a point: "lat", "x_wgs84" */
  SS_NAME_MAYBE_CODE = 1 << 13,  /* digits are a code if they look like one: "iris", "cle", "CD" */
  SS_NAME_CALLED_CODE = 1 << 10, /* the word "code" itself: "7.5" names a class of things too */
} SsNameSays;

/** None for quantities, whatever the things are called that they count: "nombre de codes", "AVG(DEPARTMENT_ID)". */
guint ss_name_says (const char *name);

G_END_DECLS
