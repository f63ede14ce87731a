/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts.h"
#include "fixtures.h"
#include "review.h"
#include "rule.h"

#include <string.h>

/* Small tables, made up. */
static const char towns[]
    = "Town|Visitors|Rate (%)|Price (€)|Low\nParis|812|11.5|9|700\nLyon|540|8.2|7|500\nNice|330|19.1|8|300\n"
      "Metz|120|7.4|6|100\nBrest|95|9.9|5|90\n";
static const char years[] = "Year|Output (kt)|Price "
                            "(€)\n2000|100|2000\n2001|108|2100\n2002|117|2300\n2003|126|2200\n2004|137|2600\n"
                            "2005|120|2700\n2006|110|2900\n2007|171|3000\n2008|188|3100\n2009|203|3300\n";
static const char months[]
    = "Month|Births\nJanuary|120\nFebruary|100\nMarch|131\nApril|150\nMay|170\nJune|165\n";
static const char parts[] = "Fruit|Share (%)\nApples|45\nPears|30\nPlums|25\n";
static const char losses[] = "Town|Balance\nParis|-12\nLyon|20\nNice|8\nMetz|-3\n";
static const char gaps[]
    = "Year|Output (kt)\n2000|100\n2001|104\n2002|\n2003|\n2004|117\n2005|120\n2006|123\n";
static const char series[]
    = "Year|Kind|Output "
      "(kt)\n2000|profit|10\n2000|loss|12\n2001|profit|14\n2001|loss|11\n2002|profit|15\n2002|loss|9\n";
static const char rates[] = "Town|Rate (%)\nParis|11\nParis|14\nLyon|20\nLyon|18\nNice|8\nNice|9\n";
static const char cloud[]
    = "Name|Rent (€)|Income "
      "(k€)|Size\nA1|1|5|3\nB1|2|3|4\nC1|3|6|8\nD1|4|2|2\nE1|5|5|9\nF1|6|4|5\nG1|7|6|4\nH1|8|3|7\n";
static const char areas[] = "Code département|Nombre de chômeurs|Taux de chômage "
                            "(%)\n01|4000|7.5\n13|60000|12.1\n33|30000|9.4\n59|90000|13.9\n"
                            "69|45000|9.9\n75|70000|8.1\n29|12000|7.7\n31|33000|9.1\n44|25000|7.2\n67|21000|"
                            "8.8\n83|24000|10.4\n93|52000|15.2\n";

static const char doses[]
    = "Date|Doses\n2021-01-04|40\n2021-01-11|85\n2021-01-18|120\n2021-01-25|171\n2021-02-01|215\n"
      "2021-02-08|250\n2021-02-15|300\n2021-02-22|344\n2021-03-01|380\n";
static const char members[]
    = "Club|Member id\nChess|1043\nChess|1048\nJudo|1060\nJudo|1071\nJudo|1099\nRugby|1102\n";
static const char heights[]
    = "Height (cm)|Speed\n151.2|11\n152.8|12\n153.9|10\n155.1|13\n156.4|12\n157.0|14\n158.3|13\n159.9|15\n"
      "160.2|14\n161.5|16\n162.8|15\n163.1|17\n164.6|16\n165.9|15\n166.2|18\n167.7|17\n168.4|19\n"
      "169.0|18\n170.3|17\n171.8|20\n172.1|19\n173.6|21\n";
static const char swings[]
    = "Year|Kind|Balance\n2000|Goods|-10\n2000|Services|12\n2001|Goods|-8\n2001|Services|14\n"
      "2002|Goods|4\n2002|Services|15\n";
static const char brackets[]
    = "Income|Households\n0-5k|808\n5k-10k|112\n10k-20k|463\n20k-50k|213\n50k-100k|90\n";
static const char shares[] = "Town|Rate (%)\nParis|3.5\nLyon|4.2\nNice|5.1\nMetz|2.4\n";

static const char shop[]
    = "Year|Sales|Average temperature (°C)|rain_mm\n2000|210|11|70.5\n2001|230|12|81\n2002|190|10|64\n"
      "2003|250|14|58\n2004|260|13|77\n2005|240|12|69\n";
static const char censuses[] = "Year|Inhabitants\n1901|3850\n1946|4190\n1990|5660\n1999|5850\n2021|6540\n";
static const char untold[] = "City|Value\nParis|30\nLyon|20\nNice|10\n";
static const char wide[]
    = "Year|Bus|Tram\n2000|100|50\n2001|104|\n2002|110|\n2003|108|61\n2004|117|66\n2005|120|70\n";
static const char absences[]
    = "Code département|Taux d’absentéisme (%)\n01|7.5\n13|\n33|9.4\n59|13.9\n69|\n75|8.1\n";
static const char by_chance[] = "Town|Rate (%)\nParis|60\nParis|40\nLyon|20\nLyon|18\nNice|8\nNice|9\n";
static const char halves[] = "Fruit|Share (%)\nApples|34\nPears|33\nPlums|33\n";
static const char summed[] = "Fruit|Amount (€)\nApples|40\nPears|35\nPlums|25\nTotal|100\n";
static const char partial[] = "Fruit|Amount (€)\nApples|40\nPears|\nPlums|25\n";
static const char opinions[] = "Town|Answer|People\nParis|Disagree|10\nParis|Neutral|20\nParis|Agree|"
                               "30\nLyon|Disagree|12\nLyon|Neutral|9\n"
                               "Lyon|Agree|18\n";
static const char lands[]
    = "Code département|Forest (ha)\n01|4000\n13|60000\n33|30000\n59|90000\n69|45000\n75|70000\n";
static const char strangers[]
    = "Code département|Taux de chômage (%)\n01|7.5\nZZ1|12.1\n33|9.4\n59|13.9\nZZ2|9.9\n75|8.1\n";

typedef struct {
  const char *table, *spec, *rule;
  gboolean is_mended; /* the machine can */
} Fault;

#define BARS "'roles': {'category': 'Town', 'value': 'Visitors'}"
#define CURVE "'roles': {'x': 'Year', 'y': 'Output (kt)'}"
#define CLOUD "'roles': {'x': 'Rent (€)', 'y': 'Income (k€)'}"
#define AREAS "'roles': {'area': 'Code département', 'value': 'Taux de chômage (%)'}"

static const Fault faults[] = {
    {towns, "{'format': 'bar', " BARS ", 'axes': {'value': {'min': 80}}}", "zero-baseline", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'axes': {'value': {'domain': [80, 900], 'range': [300, 0]}}}",
     "zero-baseline", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'axes': {'y': {'min': 80}}, 'orientation': 'vertical'}",
     "zero-baseline", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'min': 0, 'max': 900}}}", "expanded-range", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'reverse': true}}}", "inverted-axis", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'domain': [210, 0], 'reverse': true}}}",
     "inverted-axis", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'x': {'reverse': true}}}", "inverted-axis", TRUE},
    {areas, "{'format': 'choropleth', " AREAS ", 'axes': {'colour': {'reverse': true}}}", "inverted-axis",
     TRUE},
    {towns, "{'format': 'bar', " BARS ", 'axes': {'value': {'scale': 'log'}}}", "log-on-length", TRUE},
    {losses,
     "{'format': 'dot', 'roles': {'category': 'Town', 'value': 'Balance'}, 'axes': {'value': {'scale': "
     "'log'}}}",
     "log-nonpositive", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'scale': 'sqrt'}}}", "nonlinear-unlabelled", TRUE},
    {years,
     "{'format': 'line', " CURVE
     ", 'axes': {'y': {'scale': 'linear', 'domain': [0, 50, 200], 'range': [300, 100, 0]}}}",
     "uneven-ticks", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'min': 0, 'max': 150}}}", "outlier-clipped", TRUE},
    {cloud, "{'format': 'scatter', " CLOUD ", 'axes': {'x': {'min': 3, 'max': 8}}}", "outlier-clipped", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'hidden': true}}}", "no-axis", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'axes': {'category': {'hidden': true}}, 'labels': true}", "no-axis",
     TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'title': ''}}}", "no-axis-title", TRUE},
    {months,
     "{'format': 'bar', 'roles': {'category': 'Month', 'value': 'Births'}, 'order': ['March', 'January', "
     "'June', 'May', 'April', 'February']}",
     "time-order", TRUE},
    {years, "{'format': 'bar', 'roles': {'category': 'Year', 'value': 'Output (kt)'}, 'order': 'value'}",
     "time-order", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'order': ['Nice', 'Paris', 'Metz', 'Lyon', 'Brest']}", "sort-bars",
     TRUE},
    {years, "{'format': 'line', 'roles': {'x': 'Year', 'y': ['Output (kt)', 'Price (€)']}}", "dual-axis",
     TRUE},
    {towns, "{'format': 'line', 'roles': {'x': 'Town', 'y': 'Visitors'}}", "line-on-nominal", TRUE},
    {towns, "{'format': 'pie', 'roles': {'category': 'Town', 'value': 'Rate (%)'}}", "pie-sum", TRUE},
    {losses, "{'format': 'pie', 'roles': {'category': 'Town', 'value': 'Balance'}}", "pie-negative", TRUE},
    {years, "{'format': 'pie', 'roles': {'category': 'Year', 'value': 'Output (kt)'}}", "pie-for-trend",
     TRUE},
    {years, "{'format': 'pie', 'roles': {'category': 'Year', 'value': 'Output (kt)'}}", "pie-parts", TRUE},
    {cloud,
     "{'format': 'bubble', 'roles': {'x': 'Rent (€)', 'y': 'Income (k€)', 'size': 'Size'}, 'axes': {'size': "
     "{'scale': 'linear'}}}",
     "size-by-radius", TRUE},
    {cloud, "{'format': 'bubble', 'roles': {'x': 'Rent (€)', 'y': 'Income (k€)', 'size': 'Income (k€)'}}",
     "dual-encoding", TRUE},
    {cloud, "{'format': 'scatter', 'roles': {'x': 'Rent (€)', 'y': 'Rent (€)'}}", "same-field-xy", FALSE},
    {cloud, "{'format': 'scatter', " CLOUD ", 'annotations': [{'type': 'trend'}]}", "trend-on-noise", TRUE},
    {rates, "{'format': 'bar', 'roles': {'category': 'Town', 'value': 'Rate (%)'}, 'aggregate': 'sum'}",
     "sum-of-averages", TRUE},
    {series,
     "{'format': 'line', 'roles': {'x': 'Year', 'y': 'Output (kt)', 'series': 'Kind'}, 'legend': 'hidden'}",
     "no-legend", TRUE},
    {parts, "{'format': 'pie', 'roles': {'category': 'Fruit', 'value': 'Share (%)'}, 'legend': 'hidden'}",
     "no-legend", TRUE},
    {series,
     "{'format': 'line', 'roles': {'x': 'Year', 'y': 'Output (kt)', 'series': 'Kind'}, 'axes': {'colour': "
     "{'colours': ['#d62728', '#2ca02c']}}}",
     "cvd", TRUE},
    {series,
     "{'format': 'line', 'roles': {'x': 'Year', 'y': 'Output (kt)', 'series': 'Kind'}, 'axes': {'colour': "
     "{'colours': ['red', 'green']}}}",
     "semantic-colour", TRUE},
    {series,
     "{'format': 'line', 'roles': {'x': 'Year', 'y': 'Output (kt)', 'series': 'Kind'}, 'axes': {'colour': "
     "{'colours': ['#ffffcc', '#2ca02c']}}}",
     "contrast", TRUE},
    {areas, "{'format': 'choropleth', 'roles': {'area': 'Code département', 'value': 'Nombre de chômeurs'}}",
     "map-raw-counts", TRUE},
    {areas, "{'format': 'choropleth', " AREAS ", 'axes': {'colour': {'scale': 'threshold', 'domain': [10]}}}",
     "map-classes", TRUE},
    {areas, "{'format': 'choropleth', " AREAS ", 'axes': {'colour': {'scale': 'threshold', 'domain': [10]}}}",
     "discretised-continuous", TRUE},
    {areas,
     "{'format': 'choropleth', " AREAS
     ", 'axes': {'colour': {'colours': ['#ff0000', '#ffff00', '#00ff00', '#00ffff', '#0000ff']}}}",
     "rainbow", TRUE},
    {areas, "{'format': 'choropleth', " AREAS ", 'palette': 'jet'}", "rainbow", TRUE},
    {areas,
     "{'format': 'choropleth', " AREAS
     ", 'axes': {'colour': {'scale': 'sequential', 'colours': ['#08519c', '#eff3ff']}}}",
     "seq-monotone", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'x': {'min': 2004, 'max': 2006}}}", "cherry-window",
     TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'x': {'domain': [2004, 2006]}}}", "cherry-window", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'x': {'domain': ['2004-01-01', '2006-01-01']}}}",
     "cherry-window", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'order': ['Nice', 'Metz', 'Brest']}", "cherry-window", TRUE},
    {gaps, "{'format': 'line', " CURVE "}", "missing-data-hidden", TRUE},
    {years, "{'format': 'line', " CURVE ", 'text': {'title': 'Output is falling'}}", "claim-check", TRUE},
    {years, "{'format': 'line', " CURVE ", 'annotations': [{'text': 'Average', 'value': 40}]}", "claim-check",
     FALSE},
    {towns, "{'format': 'bar', " BARS "}", "no-title", TRUE},
    {towns, "{'format': 'bar', " BARS "}", "no-source", FALSE},
    {towns, "{'format': 'bar', 'roles': {'category': 'Town', 'value': 'Visitors', 'label': 'Price (€)'}}",
     "label-mismatch", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'min': 0, 'domain': [0, 900]}}}", "expanded-range",
     TRUE},
    {shares,
     "{'format': 'bar', 'roles': {'category': 'Town', 'value': 'Rate (%)'}, 'axes': {'value': {'max': 60}}}",
     "expanded-range", TRUE},
    {cloud,
     "{'format': 'bubble', 'roles': {'x': 'Rent (€)', 'y': 'Income (k€)', 'size': 'Size'}, 'axes': {'size': "
     "{'scale': 'pow'}}}",
     "size-by-radius", TRUE},
    {areas,
     "{'format': 'symbol-map', 'roles': {'area': 'Code département', 'value': 'Nombre de chômeurs'}, 'axes': "
     "{'size': "
     "{'scale': 'linear'}}}",
     "size-by-radius", TRUE},
    {towns,
     "{'format': 'bar', " BARS
     ", 'axes': {'value': {'title': 'Visitors'}, 'x': {'min': 80}}, 'orientation': 'horizontal'}",
     "zero-baseline", TRUE},
    {cloud, "{'format': 'scatter', " CLOUD ", 'axes': {'x': {'min': 0, 'max': 90}}}", "expanded-range", TRUE},
    {members, "{'format': 'bar', 'roles': {'category': 'Club', 'value': 'Member id'}, 'aggregate': 'mean'}",
     "agg-nominal", TRUE},
    {heights, "{'format': 'bar', 'roles': {'category': 'Height (cm)', 'value': 'Speed'}}",
     "bar-on-continuous", TRUE},
    {swings, "{'format': 'stacked-area', 'roles': {'x': 'Year', 'y': 'Balance', 'series': 'Kind'}}",
     "stack-lines", TRUE},
    {areas, "{'format': 'choropleth', " AREAS ", 'axes': {'colour': {'scale': 'diverging'}}}",
     "diverging-mid", TRUE},
    {brackets,
     "{'format': 'bar', 'roles': {'category': 'Income', 'value': 'Households'}, 'order': 'natural'}",
     "uneven-bins", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'size': [220, 130]}", "size-small", TRUE},
    {doses,
     "{'format': 'line', 'roles': {'x': 'Date', 'y': 'Doses'}, 'text': {'title': 'Doses given each week'}}",
     "cumulative-unlabelled", FALSE},
    {doses,
     "{'format': 'line', 'roles': {'x': 'Date', 'y': 'Doses'}, 'text': {'title': 'Vaccination in the town'}}",
     "cumulative-unlabelled", FALSE},
    {towns, "{'format': 'bar', " BARS ", 'text': {'title': 'Towns', 'subtitle': 'Paris: 950 visitors'}}",
     "claim-check", FALSE},
    {towns, "{'format': 'bar', " BARS ", 'style': {'font-size': 5}}", "size-small", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'style': {'3d': true}}", "3d", TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'domain': [0, 20, 50, 250]}}}", "uneven-ticks",
     TRUE},
    {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'domain': [0, 250], 'range': [0, 400]}}}",
     "inverted-axis", TRUE},
    {untold,
     "{'format': 'bar', 'roles': {'category': 'City', 'value': 'Value'}, 'axes': {'value': {'title': 'y'}}}",
     "no-axis-title", FALSE},
    {towns, "{'format': 'bar', " BARS ", 'text': {'title': 'Graphique 1'}}", "no-title", TRUE},
    {towns, "{'format': 'bar', " BARS ", 'text': {'title': 'Visitors by town'}}", "no-takeaway", TRUE},
    {censuses, "{'format': 'lollipop', 'roles': {'category': 'Year', 'value': 'Inhabitants'}}",
     "uneven-time-steps", TRUE},
    {shop, "{'format': 'line', 'roles': {'x': 'Year', 'y': ['Average temperature (°C)', 'rain_mm']}}",
     "dual-axis", TRUE},
    {shop,
     "{'format': 'line', 'roles': {'x': 'Year', 'y': ['Average temperature (°C)', 'Average temperature "
     "(°C)', "
     "'Sales']}}",
     "dual-axis", TRUE},
    {wide, "{'format': 'line', 'roles': {'x': 'Year', 'y': ['Bus', 'Tram']}}", "missing-data-hidden", TRUE},
    {wide, "{'format': 'scatter', 'roles': {'x': 'Bus', 'y': 'Tram'}}", "missing-data-hidden", TRUE},
    {strangers,
     "{'format': 'choropleth', 'roles': {'area': 'Code département', 'value': 'Taux de chômage (%)'}}",
     "missing-data-hidden", TRUE},
    {absences,
     "{'format': 'choropleth', 'roles': {'area': 'Code département', 'value': 'Taux d’absentéisme (%)'}, "
     "'text': "
     "{'title': 'Taux d’absentéisme par département'}}",
     "missing-data-hidden", TRUE},
    {by_chance, "{'format': 'bar', 'roles': {'category': 'Town', 'value': 'Rate (%)'}, 'aggregate': 'sum'}",
     "sum-of-averages", TRUE},
    {lands, "{'format': 'choropleth', 'roles': {'area': 'Code département', 'value': 'Forest (ha)'}}",
     "map-raw-counts", TRUE},
    {halves, "{'format': 'pie', 'roles': {'category': 'Fruit', 'value': 'Share (%)'}}", "pie-parts", TRUE},
    {summed, "{'format': 'pie', 'roles': {'category': 'Fruit', 'value': 'Amount (€)'}}", "pie-sum", FALSE},
    {partial, "{'format': 'pie', 'roles': {'category': 'Fruit', 'value': 'Amount (€)'}}", "pie-negative",
     TRUE},
    {opinions,
     "{'format': 'stacked-bar', 'roles': {'category': 'Town', 'value': 'People', 'series': 'Answer'}, "
     "'order': "
     "['Neutral', 'Agree', 'Disagree']}",
     "time-order", TRUE},
    {opinions,
     "{'format': 'stacked-bar', 'roles': {'category': 'Town', 'value': 'People', 'series': 'Answer'}, "
     "'axes': "
     "{'colour': {'domain': ['Neutral', 'Agree', 'Disagree']}}}",
     "time-order", TRUE},
    {cloud,
     "{'format': 'bubble', 'roles': {'x': 'Rent (€)', 'y': 'Income (k€)', 'size': 'Size'}, 'axes': {'size': "
     "{'scale': 'log'}}}",
     "size-by-radius", TRUE},
    {years, "{'format': 'line', " CURVE ", 'text': {'title': 'Output, 1980–2009'}}", "claim-check", TRUE},
    {years, "{'format': 'line', " CURVE ", 'text': {'title': 'Output between 2000 and 2030'}}", "claim-check",
     TRUE},
};

static void
complain (const Fault *fault, const char *what)
{
  g_test_message ("%s: %s in %s", fault->rule, what, fault->spec);
  g_test_fail ();
}

/* Every fault is found, with a sentence, a place and a source; where the machine can mend it, the mended chart has it no more. */
static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++) {
    const Fault *fault = &faults[i];
    g_autoptr (SsProfile) profile = fixture_profile (fault->table);
    g_autoptr (SsSpec) spec = fixture_spec (fault->spec);
    g_autoptr (GPtrArray) findings = ss_review (profile, ss_chart_types, spec, NULL, NULL);
    const SsFinding *finding = fixture_finding (findings, fault->rule);
    g_autoptr (GPtrArray) left = NULL;
    g_autoptr (SsSpec) mended = NULL;

    if (finding == NULL) {
      complain (fault, "not found");
      continue;
    }
    if (!finding->where || !finding->source || !g_str_has_suffix (finding->message, "."))
      complain (fault, "no place, source or sentence");
    if ((finding->repair != NULL) != fault->is_mended)
      complain (fault, finding->repair ? "mended" : "not mended");
    if (finding->repair == NULL)
      continue;
    mended = ss_spec_from_json (finding->repair, NULL);
    left = ss_review (profile, ss_chart_types, mended, NULL, NULL);
    if (left == NULL || fixture_finding (left, fault->rule))
      complain (fault, "still there once mended");
  }
}

static const char places[] = "Season|Position\n2014|10\n2015|8\n2016|9\n2017|4\n2018|3\n2019|1\n";
static const char prices[]
    = "Year|Price index\n1990|100\n1991|103\n1992|105\n1993|107\n1994|110\n1995|112\n1996|115\n1997|117\n";
/* Working days around a holiday. */
static const char days[]
    = "Day|Share price (€)\n2023-05-02|31.2\n2023-05-03|31.6\n2023-05-04|30.9\n2023-05-05|31.4\n"
      "2023-05-09|31.3\n2023-05-10|31.8\n2023-05-11|31.0\n2023-05-12|31.5\n2023-05-15|31.1\n";
static const char census[]
    = "Year|Inhabitants\n1901|3850\n1911|3920\n1921|3980\n1931|4120\n1946|4190\n1954|4280\n"
      "1962|4640\n1975|5260\n1990|5660\n1999|5850\n2021|6540\n";
static const char answers[]
    = "Group|Answer|People\nYoung|Strongly disagree|10\nYoung|Disagree|20\nYoung|Neutral|20\nYoung|Agree|30\n"
      "Young|Strongly agree|20\nOld|Strongly disagree|20\nOld|Disagree|25\nOld|Neutral|20\nOld|Agree|20\n"
      "Old|Strongly agree|15\n";

/* Plain charts that say what they show are not blamed. */
static void
test_honest (void)
{
  static const struct {
    const char *table, *spec;
  } charts[] = {
      {towns, "{'format': 'bar', " BARS
              ", 'order': 'value', 'text': {'title': 'Paris draws the most visitors', 'source': 'Made up'}}"},
      {years, "{'format': 'line', " CURVE ", 'axes': {'y': {'min': 0, 'title': 'Output (kt)'}}, 'text': "
              "{'title': 'Output doubled in nine years', 'source': 'Made up'}}"},
      {months, "{'format': 'bar', 'roles': {'category': 'Month', 'value': 'Births'}, 'order': 'natural', "
               "'text': {'title': 'Births from month to month', 'source': 'Made up'}}"},
      {places,
       "{'format': 'line', 'roles': {'x': 'Season', 'y': 'Position'}, 'axes': {'y': {'reverse': true}}, "
       "'text': {'title': 'From tenth to first in six seasons', 'source': 'Made up'}}"},
      {prices, "{'format': 'line', 'roles': {'x': 'Year', 'y': 'Price index'}, 'text': {'title': 'Prices "
               "rise every year', "
               "'subtitle': 'Annual mean, 1990 = 100', 'source': 'Made up'}}"},
      {days, "{'format': 'line', 'roles': {'x': 'Day', 'y': 'Share price (€)'}, 'text': {'title': 'A quiet "
             "fortnight on the "
             "market', 'source': 'Made up'}}"},
      {census, "{'format': 'line', 'roles': {'x': 'Year', 'y': 'Inhabitants'}, 'text': {'title': 'The town "
               "has grown from "
               "one census to the next', 'source': 'Made up'}}"},
      {towns,
       "{'format': 'bar', 'roles': {'category': 'Town', 'value': 'Rate (%)'}, 'order': 'value', 'text': "
       "{'title': "
       "'Nice is far ahead', 'subtitle': 'Threshold of 60 % of the median income', 'source': 'Made up'}}"},
      {answers,
       "{'format': 'stacked-bar-100', 'roles': {'category': 'Group', 'value': 'People', 'series': 'Answer'}, "
       "'order': 'natural', 'text': {'title': 'The young agree more often', 'source': 'Made up'}}"},
      {parts, "{'format': 'pie', 'roles': {'category': 'Fruit', 'value': 'Share (%)'}, 'labels': true, "
              "'text': {'title': 'Apples: 45 % of the sales', 'source': 'Made up'}}"},
      {years,
       "{'format': 'line', " CURVE ", 'axes': {'y': {'domain': [0, 100, 200, 300], 'range': [0, 1, 2, 3]}}, "
       "'text': {'title': 'Output doubled in nine years', 'subtitle': 'In kilotonnes, 2000–2009', 'source': "
       "'Made up'}}"},
      {years, "{'format': 'line', " CURVE
              ", 'text': {'title': 'Output has never been so high', 'subtitle': 'Against "
              "the mean of 1971–2000', 'source': 'Made up'}}"},
      {areas, "{'format': 'choropleth', " AREAS
              ", 'text': {'title': 'Where unemployment is highest', 'source': 'Made up'}}"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (charts); i++) {
    g_autoptr (SsProfile) profile = fixture_profile (charts[i].table);
    g_autoptr (SsSpec) spec = fixture_spec (charts[i].spec);
    g_autoptr (GPtrArray) findings = ss_review (profile, ss_chart_types, spec, NULL, NULL);

    for (guint k = 0; k < findings->len; k++) {
      const SsFinding *finding = g_ptr_array_index (findings, k);

      if (finding->severity == SS_SEVERITY_HINT)
        continue;
      g_test_message ("%s: %s (%s)", charts[i].spec, finding->rule, finding->message);
      g_test_fail ();
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/advice/review/faults-are-found-and-mended", test_faults);
  g_test_add_func ("/advice/review/honest-charts-are-not-blamed", test_honest);
  return g_test_run ();
}
