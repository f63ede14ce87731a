/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Small tables, each of one shape, for fixture_profile(). */

#define YEARS                                                                                                \
  "ville|pop 1982|pop 1990|pop 1999|pop 2006|pop 2008|pop 2010|pop 2012|pop 2020\n"                          \
  "Nîmes|124220|128471|133424|144940|145000|145501|146709|148561\n"                                         \
  "Alès|43268|41037|39346|40000|40100|40150|40219|44020\n"                                                  \
  "Beaucaire|12840|13400|13748|15274|15300|15400|15860|15926\n"                                              \
  "Uzès|7826|7649|8007|8339|8400|8450|8573|8446\n"
#define ANSWERS                                                                                                 \
  "question|Pas du tout satisfait|Plutôt pas satisfait|Plutôt satisfait|Très satisfait\nAccueil|3|9|40|28\n" \
  "Horaires|20|25|21|14\nWifi|8|12|35|25\n"
#define FROM_TO                                                                                              \
  "origine|destination|trajets\nNîmes|Alès|310\nNîmes|Uzès|120\nAnduze|Alès|80\nAnduze|Uzès|15\n"
/* Parts that add up to 100 in each row, and rates that do not; more groups than there are colours for. */
#define MIX                                                                                                  \
  "pays|Charbon|Gaz|Nucléaire|Eau|Vent|Autres\nA|0.4|5.6|65.0|11.1|15.0|2.9\nB|26.0|15.5|1.4|3.8|40.8|12."  \
  "5\n"                                                                                                      \
  "C|1.3|34.3|14.2|1.8|34.1|14.3\nD|60.8|10.2|0|1.4|17.2|10.4\nE|0.1|12.4|20.6|14.9|44.0|8.0\n"
#define GAP                                                                                                  \
  "pays|Hommes (%)|Femmes (%)\nA|92.1|86.4\nB|86.9|79.3\nC|84.2|77.7\nD|80.3|70.1\nE|79.8|56.5\n"            \
  "F|77.4|69.9\nG|76.1|68.3\nH|75.2|71.0\n"
/* Figures of three banks over time; their names have no word in common. */
#define BANKS                                                                                                \
  "date|Fed upper bound|ECB deposit rate|Bank of England\n2022-01-31|0.25|-0.5|0.25\n"                       \
  "2022-06-30|1.75|-0.5|1.25\n2022-12-31|4.5|2|3.5\n2023-06-30|5.25|3.5|5\n2023-12-31|5.5|4|5.25\n"          \
  "2024-06-30|5.5|3.75|5.25\n2024-12-31|4.5|3|4.75\n"
/* Candidates in columns, which add up to the votes, over many places. */
#define VOTES                                                                                                \
  "CodeInsee|Exprimés|Joly|Bayrou|Hollande\n01001|100|10|30|60\n01002|210|15|90|105\n01004|50|4|16|"        \
  "30\n01005|75|5|25|45\n"                                                                                   \
  "01006|320|40|80|200\n01007|64|9|15|40\n01008|98|8|40|50\n01009|41|6|15|20\n01010|130|12|38|80\n01011|77|" \
  "7|25|45\n"                                                                                                \
  "01012|150|20|50|80\n01013|88|8|30|50\n01014|60|10|20|30\n01015|95|15|35|45\n01016|111|11|40|60\n01017|"   \
  "72|12|20|40\n"
/* For and against, by district, among those who voted, among those who might. */
#define VOTES_BY_PLACE                                                                                       \
  "quartier|Inscrits|Votants|Blancs|Nuls|Exprimés|Contre|Pour\nPort|900|310|4|6|300|220|80\n"               \
  "Gare|800|255|3|7|245|120|125\nParc|700|207|2|3|202|150|52\nMarché|650|188|5|1|182|90|92\n"               \
  "Lac|1200|420|9|8|403|300|103\nMoulin|400|130|1|2|127|70|57\n"
#define TURNOUT                                                                                              \
  "bureau|Inscrits|Votants\nMairie|1200|640\nÉcole|1100|480\nGymnase|900|520\nSalle|700|300\n"              \
  "Collège|1300|610\nLycée|1000|505\n"
#define HOURS                                                                                                \
  "Heure|Vélos|Piétons\n6h|20|40\n7h|80|90\n8h|300|220\n9h|200|180\n10h|120|150\n11h|110|160\n"            \
  "12h|180|260\n13h|160|240\n14h|120|180\n15h|130|190\n16h|170|230\n17h|290|300\n"
/* Minutes of a day; homes and places of work; places in an order; years beside names; gains and losses. */
#define DAYS "pays|travail|soins|loisirs\nA|363|799|278\nB|452|730|258\nC|300|840|300\nD|410|690|340\n"
#define COMMUTERS                                                                                                      \
  "residence|travail|actifs\nAlès|Nîmes|810\nAlès|Uzès|149\nNîmes|Alès|320\nNîmes|Uzès|95\nUzès|Nîmes|410\n" \
  "Uzès|Alès|120\n"
#define PLACES "ville|Rang 2015|Rang 2025\nAngers|3|1\nNantes|1|4\nRennes|2|2\nBrest|5|3\nTours|4|5\n"
#define RANGES                                                                                               \
  "ville|Loyer bas|Loyer médian|Loyer haut\nParis|18.2|24.6|33.9\nNice|12.1|16.4|22\nLyon|10.5|14.2|19.8\n" \
  "Brest|7.1|9.4|12.9\n"
#define GAINS                                                                                                \
  "année|Solde (M€)\n2010|-120\n2011|-80\n2012|-35\n2013|12\n2014|40\n2015|-15\n2016|22\n2017|61\n2018|74\n"
/* Things that each have a date, listed by their size; a list by its last column. */
#define TOWERS                                                                                               \
  "tour|ville|hauteur (m)|achevée "                                                                         \
  "en\nKhalifa|Dubaï|828|2010\nMerdeka|Kuala|679|2023\nShanghai|Chine|632|2015\n"                           \
  "Horloge|Mecque|601|2012\nPing|Shenzhen|599|2017\nLotte|Séoul|555|2016\n"
#define LEAGUE                                                                                               \
  "film|durée (min)|copies|entrées\nUn|95|310|905000\nDeux|121|150|870000\nTrois|88|640|655000\n"          \
  "Quatre|140|80|310000\nCinq|102|420|120000\n"
#define RANKED                                                                                               \
  "Rank|Name|Count\n1|Noah|4661\n2|Oliver|4382\n3|Leo|3556\n4|Arthur|3402\n5|Luca|3101\n6|Theo|2785\n"
#define NAMES "name|amount\nanna|31\nbert|58\ncarl|94\ndora|12\nemil|77\nfred|15\n"
#define SERIES                                                                                               \
  "date|entries\n2001-01-01|3\n2002-01-01|5\n2003-01-01|4\n2004-01-01|8\n2005-01-01|9\n2006-01-01|7\n"       \
  "2007-01-01|6\n2008-01-01|8\n"
#define LOOSE                                                                                                \
  "when|entries\n2003-01-01|4\n2001-01-01|3\n2005-01-01|9\n2002-01-01|5\n2004-01-01|8\n2006-01-01|7\n"       \
  "2008-01-01|8\n2007-01-01|6\n"
#define FEW_DATES "date|entries\n2001-01-01|3\n2002-01-01|5\n2003-01-01|4\n"
#define PLANE                                                                                                \
  "weight|height\n61.2|171.5\n80.4|182.1\n55.1|160.2\n91.7|188.4\n72.3|175.2\n68.8|169.9\n49.5|158.3\n"
/* Measured along a quantity that climbs in uneven steps; counted by one. */
#define SAMPLED "distance|level\n250|1.2\n300|2.5\n420|4.1\n450|1.8\n500|1.1\n640|0.7\n"
#define COUNTED "level|n\n250|12\n300|25\n420|41\n450|18\n500|11\n640|7\n"
#define ONE "weight\n61.2\n80.4\n55.1\n91.7\n72.3\n68.8\n49.5\n66.1\n58.2\n77.7\n"
#define POINTS                                                                                               \
  "station|latitude|longitude|valeur\na|43.1|5.2|12.5\nb|43.5|5.4|31.2\nc|43.7|5.9|8.1\nd|44.1|5.1|22.9\n"   \
  "e|43.3|5.6|17.3\nf|43.9|5.7|14.2\n"
#define CROSSED "town|kind|amount\na|x|31\na|y|12\nb|x|58\nb|y|77\nc|x|94\nc|y|15\nd|x|22\nd|y|37\n"

/* Many rows a group: sums that add up, and measures that do not. */
#define GRANTS                                                                                               \
  "groupe|Montant (€)\nA|5200\nB|300\nA|8100\nC|250\nB|900\nA|12000\nC|700\nB|4100\nA|3300\nC|1500\n"      \
  "B|620\nC|80\nA|640\nB|75\nC|3100\nA|910\nB|2200\nC|460\nA|150\nB|5050\nC|990\nA|7300\nB|1250\nC|60\n"
#define HEIGHTS                                                                                              \
  "groupe|taille\nA|171.5\nB|160.2\nA|182.1\nC|169.9\nB|158.3\nA|175.2\nC|166.4\nB|163.8\nA|188.4\n"         \
  "C|172.7\nB|155.9\nC|164.1\nA|179.3\nB|161.5\nC|170.2\nA|168.8\nB|167.1\nC|159.6\nA|176.6\nB|157.4\n"      \
  "C|173.9\nA|181.2\nB|164.9\nC|162.3\n"
