/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"

G_BEGIN_DECLS

/** The unit that a column's name tells: "(M€)", "en %", "µg/m3", "[km]"; as it is best written, "µg/m3" for "ug.m-3". NULL when none. Free with g_free(). */
char *ss_unit_of_header (const char *name);

/** The unit that a table's title tells for all its figures: "Abstention (en % des inscrits)", "En milliers". NULL when none; free with g_free(). */
char *ss_unit_of_title (const char *title);

/** @text, a cell of a unit column, as the unit is best written; NULL when it is no known unit. Free with g_free(). */
char *ss_unit_of_text (const char *text);

/** @unit as it is written for people, with raised figures: "µg/m³". Borrowed, for ever; NULL for NULL. */
const char *ss_unit_for_people (const char *unit);

gboolean ss_unit_is_percent (const char *unit);
gboolean ss_unit_is_money (const char *unit);

/** RATE for units that may not be added up ("%", "€/m2", "°C", "µg/m3"), COUNT for those that may ("€", "t", "habitants"), NONE for others ("cm"). */
SsMeasure ss_unit_measure (const char *unit);

G_END_DECLS
