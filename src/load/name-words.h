/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** TRUE where the words of a column's name say that its digits are a code ("code_postal", "CodeInsee", "siret", "N° de téléphone"). */
gboolean ss_name_says_code (const char *name);

/** TRUE where they say that it identifies things ("idBeneficiaire"). */
gboolean ss_name_says_identifier (const char *name);

/** TRUE where they say that it holds dates. */
gboolean ss_name_says_date (const char *name);

G_END_DECLS
