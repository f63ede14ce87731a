/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-text.h"

#include <locale.h>
#include <string.h>

#define PLACES "Pays:text=France|italie|France||Écosse n:integer=3|1|2|5| Taux:number=1.5||x|2|0"
#define YEARS "An:integer=2020|2021|2020|2021 Pays:text=A|A|B|B n:number=10|20|5|0"

typedef struct {
  const char *name;
  const char *table;
  const char *step;     /* apostrophes stand for quotes */
  const char *expected; /* the table as text; or, after "!", a part of the error */
  const char *told;     /* a part of what is told; NULL: nothing is */
} Case;

static const Case cases[] = {
    {"rename", PLACES, "{'operation':'rename','column':'n','name':'Nombre'}",
     "Pays|Nombre|Taux; France|3|1.5; italie|1|; France|2|x; |5|2; Écosse||0"},
    {"rename-clash", PLACES, "{'operation':'rename','column':'n','name':'Taux'}", "!already a column"},
    {"unknown-column", PLACES, "{'operation':'rename','column':'m','name':'Taux'}", "!no column “m”"},
    {"unknown-parameter", PLACES, "{'operation':'rename','column':'n','nam':'Taux'}",
     "!needs the parameter “name”"},
    {"extra-parameter", PLACES, "{'operation':'sort','columns':['n'],'oder':'descending'}",
     "!no parameter “oder”"},
    {"drop-columns", PLACES, "{'operation':'drop-columns','columns':['Pays','n']}", "Taux; 1.5; ; x; 2; 0"},
    {"drop-all-columns", PLACES, "{'operation':'drop-columns','columns':['Pays','n','Taux']}", "!must stay"},
    {"keep-columns", PLACES, "{'operation':'keep-columns','columns':['n','Pays','n']}",
     "n|Pays; 3|France; 1|italie; 2|France; 5|; |Écosse"},
    {"reorder-columns", "a:integer=1 b:integer=2 c:integer=3",
     "{'operation':'reorder-columns','columns':['c']}", "c|a|b; 3|1|2"},
    {"trim", "a:text=_x__y_|_|z", "{'operation':'trim'}", "a; x y; ; z"},
    {"replace-whole", PLACES,
     "{'operation':'replace-values','columns':['Pays'],'find':'France','replace':'Fr'}",
     "Pays|n|Taux; Fr|3|1.5; italie|1|; Fr|2|x; |5|2; Écosse||0"},
    {"replace-odd", "a:number=1|2x|3",
     "{'operation':'replace-values','columns':['a'],'find':'x','replace':'','match':'part'}", "a; 1; 2; 3"},
    {"replace-number", "a:integer=1|999",
     "{'operation':'replace-values','columns':['a'],'find':'999','replace':''}", "a; 1; "},
    {"merge", PLACES,
     "{'operation':'merge-categories','column':'Pays','values':{'italie':'Italie','France':''}}",
     "Pays|n|Taux; |3|1.5; Italie|1|; |2|x; |5|2; Écosse||0"},
    {"mark-missing", "a:integer=1|999 b:text=999|0999",
     "{'operation':'mark-missing','columns':['a','b'],'values':['999.0','999']}", "a|b; 1|; |0999"},
    {"mark-odd", "a:number=1|NC|x", "{'operation':'mark-missing','columns':['a'],'values':['NC']}",
     "a; 1; ; x", "1 cell of “a” cannot be read"},
    {"fill-value", PLACES, "{'operation':'fill-missing','column':'Pays','value':'?'}",
     "Pays|n|Taux; France|3|1.5; italie|1|; France|2|x; ?|5|2; Écosse||0"},
    {"fill-number", "a:number=1||x", "{'operation':'fill-missing','column':'a','value':'2.5'}",
     "a; 1; 2.5; x"},
    {"fill-bad-number", "a:number=1||x", "{'operation':'fill-missing','column':'a','value':'abc'}",
     "!cannot be read"},
    {"fill-previous", "a:text=|x||y", "{'operation':'fill-missing','column':'a','with':'previous'}",
     "a; ; x; x; y"},
    {"fill-next", "a:text=|x||y|", "{'operation':'fill-missing','column':'a','with':'next'}",
     "a; x; x; y; y; "},
    {"fill-mean", "a:integer=1||4", "{'operation':'fill-missing','column':'a','with':'mean'}",
     "a; 1; 2.5; 4"},
    {"drop-duplicates", "a:text=x|y|x| b:integer=1|2|1|", "{'operation':'drop-rows','which':'duplicates'}",
     "a|b; x|1; y|2; |", "1 row was taken out"},
    {"drop-totals", "a:text=Paris|TOTAL|Ensemble_des_communes|TotalEnergies b:integer=1|2|3|4",
     "{'operation':'drop-rows','which':'totals'}", "a|b; Paris|1; TotalEnergies|4", "2 rows were taken out"},
    {"drop-blank", "a:text=x|| b:integer=|1|", "{'operation':'drop-rows','which':'blank'}", "a|b; x|; |1",
     "1 row was taken out"},
    {"drop-missing", "a:text=x||y b:integer=1|1|",
     "{'operation':'drop-rows','which':'missing','columns':['a']}", "a|b; x|1; y|", "1 row was taken out"},
    {"filter-number", PLACES,
     "{'operation':'filter','conditions':[{'column':'n','test':'at-least','value':2}]}",
     "Pays|n|Taux; France|3|1.5; France|2|x; |5|2", "1 cell that a condition looks at"},
    {"filter-text", PLACES,
     "{'operation':'filter','conditions':[{'column':'Pays','test':'contains','value':'ECO'}]}",
     "Pays|n|Taux; Écosse||0", "1 cell"},
    {"filter-denial", PLACES,
     "{'operation':'filter','conditions':[{'column':'Pays','test':'not-equals','value':'France'}]}",
     "Pays|n|Taux; italie|1|; |5|2; Écosse||0", "1 cell"},
    {"filter-any", PLACES,
     "{'operation':'filter','match':'any','conditions':[{'column':'n','test':'between','value':[1,2]},{'"
     "column':'Pays','test':'is-missing'}]}",
     "Pays|n|Taux; italie|1|; France|2|x; |5|2", "1 cell"},
    {"filter-unreadable", PLACES,
     "{'operation':'filter','conditions':[{'column':'Taux','test':'is-unreadable'}]}",
     "Pays|n|Taux; France|2|x"},
    {"filter-date", "d:date=2019-12-31|2020-01-01|2020-12-31|2021-01-01",
     "{'operation':'filter','conditions':[{'column':'d','test':'equals','value':2020}]}",
     "d; 2020-01-01; 2020-12-31"},
    {"filter-date-more", "d:date=2019-12-31|2020-12-31|2021-01-01",
     "{'operation':'filter','conditions':[{'column':'d','test':'more','value':'2020'}]}", "d; 2021-01-01"},
    {"filter-bad-value", PLACES,
     "{'operation':'filter','conditions':[{'column':'n','test':'less','value':'abc'}]}",
     "!cannot be compared"},
    {"filter-bad-test", PLACES,
     "{'operation':'filter','conditions':[{'column':'n','test':'lesser','value':1}]}", "!known test"},
    {"filter-bad-kind", PLACES,
     "{'operation':'filter','conditions':[{'column':'Pays','test':'less','value':1}]}", "!does not suit"},
    {"filter-nothing-left", "a:integer=1|2",
     "{'operation':'filter','conditions':[{'column':'a','test':'more','value':2}]}", "a", "nothing is left"},
    {"sort-number", PLACES, "{'operation':'sort','columns':['n']}",
     "Pays|n|Taux; italie|1|; France|2|x; France|3|1.5; |5|2; Écosse||0"},
    {"sort-descending", PLACES, "{'operation':'sort','columns':['n'],'order':'descending'}",
     "Pays|n|Taux; |5|2; France|3|1.5; France|2|x; italie|1|; Écosse||0"},
    {"sort-text", PLACES, "{'operation':'sort','columns':['Pays','n']}",
     "Pays|n|Taux; Écosse||0; France|2|x; France|3|1.5; italie|1|; |5|2"},
    {"sort-each-way", "a:text=x|y|x|y b:integer=1|2|3|4",
     "{'operation':'sort','columns':['a',{'column':'b','order':'descending'}]}", "a|b; x|3; x|1; y|4; y|2"},
    {"sort-months", "m:text=mars|janvier|total|Fév.|décembre|avril|mai|juin|août",
     "{'operation':'sort','columns':['m']}",
     "m; janvier; Fév.; mars; avril; mai; juin; août; décembre; total"},
    {"sort-ages", "a:text=75_ans_et_plus|5-14_ans|Moins_de_5_ans|15-74_ans",
     "{'operation':'sort','columns':['a'],'order':'descending'}",
     "a; 75 ans et plus; 15-74 ans; 5-14 ans; Moins de 5 ans"},
    {"sort-key-absent", PLACES, "{'operation':'sort','columns':[{'column':'x'}]}", "!no column “x”"},
    {"sort-natural", "a:text=lot_10|Lot_2|lot_1|lot_02", "{'operation':'sort','columns':['a']}",
     "a; lot 1; Lot 2; lot 02; lot 10"},
    {"sort-negative", "a:number=-1|0|-2.5|3|-0", "{'operation':'sort','columns':['a']}",
     "a; -2.5; -1; 0; 0; 3"},
    {"group", PLACES,
     "{'operation':'group','by':['Pays'],'aggregates':[{'column':'n','function':'sum'},{'function':'count'}]"
     "}",
     "Pays|n|Number of rows; France|5|2; italie|1|1; |5|1; Écosse||1", "1 cell of “n” holds no number"},
    {"group-all", "a:integer=1|2|4|",
     "{'operation':'group','aggregates':[{'column':'a','function':'mean','name':'m'},{'column':'a','function'"
     ":'median','name':'d'},"
     "{'column':'a','function':'distinct','name':'k'},{'column':'a','function':'min','name':'l'},{'column':'"
     "a','function':'max','name':'h'},"
     "{'column':'a','function':'count','name':'c'}]}",
     "m|d|k|l|h|c; 2.3333333333333335|2|3|1|4|3", "left out"},
    {"group-share", "a:text=x|y|x n:integer=1|2|5",
     "{'operation':'group','by':['a'],'aggregates':[{'column':'n','function':'share'}]}",
     "a|n (%); x|75; y|25"},
    {"group-share-of-zero", "a:text=x|y n:integer=0|0",
     "{'operation':'group','by':['a'],'aggregates':[{'column':'n','function':'share'}]}", "a|n (%); x|; y|",
     "total of zero"},
    {"group-overflow", "n:number=1e308|1e308",
     "{'operation':'group','aggregates':[{'column':'n','function':'sum'}]}", "n; ", "too large"},
    {"group-text", PLACES, "{'operation':'group','aggregates':[{'column':'Pays','function':'sum'}]}",
     "!cannot be made"},
    {"group-bad-function", PLACES, "{'operation':'group','aggregates':[{'column':'n','function':'summ'}]}",
     "!known “function”"},
    {"rate", "a:integer=1|2|3| b:integer=1000|0||5",
     "{'operation':'rate','column':'a','denominator':'b','per':1000,'name':'r'}",
     "a|b|r; 1|1000|1; 2|0|; 3||; |5|", "1 row is related to zero"},
    {"rate-of-total", "a:integer=1|3|", "{'operation':'rate','column':'a'}",
     "a|a (% of the total); 1|25; 3|75; |"},
    {"rate-of-group", "a:integer=1|3|5| g:text=x|x|y|y", "{'operation':'rate','column':'a','by':['g']}",
     "a|g|a (for 100 of the total of each g); 1|x|25; 3|x|75; 5|y|100; |y|"},
    {"rate-of-two", "a:integer=1 b:integer=2 c:text=01",
     "{'operation':'rate','column':'a','denominator':'b','places':'c'}", "!one denominator"},
    {"rate-of-no-place", "a:integer=1|2 c:text=lundi|mardi", "{'operation':'rate','column':'a','places':'c'}",
     "!holds no places"},
    {"rate-of-unknown-place", "a:integer=0|0 c:text=75|Nowhere",
     "{'operation':'rate','column':'a','places':'c','level':'departement','per':100}",
     "a|c|a per 100 inhabitants; 0|75|0; 0|Nowhere|", "for example “Nowhere”"},
    {"rate-of-text", PLACES, "{'operation':'rate','column':'Pays'}", "!cannot be done"},
    {"compute", "a:integer=1|2| b:integer=2|0|1", "{'operation':'compute','name':'c','expression':'a / b'}",
     "a|b|c; 1|2|0.5; 2|0|; |1|", "a division by zero in 1 row"},
    {"compute-replaces", "a:integer=1|2", "{'operation':'compute','name':'a','expression':'a * 2'}",
     "a; 2; 4"},
    {"compute-text", "Nom_de_lieu:text=a|b",
     "{'operation':'compute','name':'c','expression':'upper([Nom de lieu]) & \\'!\\''}",
     "Nom de lieu|c; a|A!; b|B!"},
    {"compute-bad", "a:integer=1", "{'operation':'compute','name':'c','expression':'a +'}", "!character 4"},
    {"pivot-longer", "Pays:text=A|B 2019:integer=1|2 2020:integer=3|",
     "{'operation':'pivot-longer','columns':['2019','2020'],'names':'An','values':'n'}",
     "Pays|An|n; A|2019|1; A|2020|3; B|2019|2; B|2020|"},
    {"pivot-longer-odd", "a:number=1|x b:integer=2|3", "{'operation':'pivot-longer','columns':['a','b']}",
     "Variable|Value; a|1; b|2; a|x; b|3"},
    {"pivot-longer-mixed", "a:number=1.5 b:text=z", "{'operation':'pivot-longer','columns':['a','b']}",
     "Variable|Value; a|1.5; b|z"},
    {"pivot-wider", YEARS, "{'operation':'pivot-wider','names':'An','values':'n'}",
     "Pays|2020|2021; A|10|20; B|5|0"},
    {"pivot-wider-several", "An:integer=2021|2021|2020 n:integer=1|2|3",
     "{'operation':'pivot-wider','names':'An','values':'n'}", "!Several rows"},
    {"pivot-wider-sum", "An:integer=2021|2021|2020| n:integer=1|2|3|4",
     "{'operation':'pivot-wider','names':'An','values':'n','several':'sum'}", "2020|2021; 3|3",
     "1 row has no name"},
    {"top-n", "a:text=x|y|z|x|w n:integer=1|5|2|3|9", "{'operation':'top-n','column':'a','value':'n','n':2}",
     "a|n; w|9; y|5; Others|6"},
    {"top-n-missing", "a:text=x||y|z n:integer=1|9|2|3",
     "{'operation':'top-n','column':'a','value':'n','n':1}", "a|n; |9; z|3; Others|3"},
    {"group-cents", "n:number=0.1|0.1|0.1|0.7",
     "{'operation':'group','aggregates':[{'column':'n','function':'sum'}]}", "n; 1"},
    {"group-thirds", "n:number=0.1|0.1|0.1",
     "{'operation':'group','aggregates':[{'column':'n','function':'sum'}]}", "n; 0.3"},
    {"top-n-count", "a:text=x|y|z|x|w", "{'operation':'top-n','column':'a','n':1,'others':false}",
     "a|Number of rows; x|2"},
    {"base-100", YEARS, "{'operation':'base-100','column':'n','order':'An','at':'2020','by':['Pays']}",
     "An|Pays|n|n (base 100 in 2020); 2020|A|10|100; 2021|A|20|200; 2020|B|5|100; 2021|B|0|0"},
    {"base-100-of-zero", YEARS,
     "{'operation':'base-100','column':'n','order':'An','at':'2021','by':['Pays'],'name':'i'}",
     "An|Pays|n|i; 2020|A|10|50; 2021|A|20|100; 2020|B|5|; 2021|B|0|", "2 rows belong to series"},
    {"base-100-ambiguous", YEARS, "{'operation':'base-100','column':'n','order':'An'}", "!Several rows"},
    {"moving-average", "t:integer=1|3|2|4|5 n:integer=1|3|2|4|",
     "{'operation':'moving-average','column':'n','order':'t','name':'m'}",
     "t|n|m; 1|1|; 3|3|3; 2|2|2; 4|4|; 5||"},
    {"moving-average-end", "n:integer=1|3|5 s:text=a|a|b",
     "{'operation':'moving-average','column':'n','window':2,'align':'end','by':['s'],'name':'m'}",
     "n|s|m; 1|a|; 3|a|2; 5|b|"},
    {"split", "a:text=43.1,5.2|x|",
     "{'operation':'split-column','column':'a','separator':',','names':['lat','lon']}",
     "lat|lon; 43.1|5.2; x|; |"},
    {"split-rest", "a:text=a-b-c",
     "{'operation':'split-column','column':'a','separator':'-','names':['p','q'],'keep':true}",
     "a|p|q; a-b-c|a|b-c"},
    {"join-columns", "a:text=x||y b:integer=1|2|",
     "{'operation':'join-columns','columns':['a','b'],'separator':' ','name':'c'}",
     "a|b|c; x|1|x 1; |2|2; y||y"},
    {"rejoin",
     "s:text=A1|A2|A3|A4 p:text=NO2|PM2|O3|PM2 v:number=1.5|5|3|5 an:integer=2019|10,2019|2019|7,2020",
     "{'operation':'rejoin-cells','separator':','}",
     "s|p|v|an; A1|NO2|1.5|2019; A2|PM2,5|10|2019; A3|O3|3|2019; A4|PM2,5|7|2020"},
    {"rejoin-texts", "p:text=NO2|PM2|PM2 v:number=1.5|5|5 an:text=2019|10,2019|7,2020",
     "{'operation':'rejoin-cells','separator':','}", "p|v|an; NO2|1.5|2019; PM2,5|10|2019; PM2,5|7|2020"},
    {"rejoin-number", "p:text=a|b v:number=1.5|48 n:integer=3|85,4",
     "{'operation':'rejoin-cells','separator':','}", "p|v|n; a|1.5|3; b|48.85|4"},
    {"rejoin-ambiguous", "a:text=x|y b:text=u|w n:integer=1|z,4",
     "{'operation':'rejoin-cells','separator':','}", "a|b|n; x|u|1; y|w|z,4", "no one place"},
    {"degrees", "l:text=48°30'36\"N|2°_15,3′_O|N_48.85°|-4°30'|48°75'|48.85|12°|",
     "{'operation':'parse-degrees','column':'l'}", "l; 48.51; -2.255; 48.85; -4.5; 48°75'; 48.85; 12; ",
     "2 cells of “l” cannot be read"},
    {"duration", "d:text=1h10|1h05|2min30s|0:45|3’30|ND|midi|",
     "{'operation':'parse-duration','column':'d','unit':'minutes'}", "d; 70; 65; 2.5; 45; 3.5; ; midi; ",
     "1 cell of “d” cannot be read"},
    {"chrono", "d:text=58:12|1:02:33|+0:35", "{'operation':'parse-duration','column':'d'}",
     "d; 3492; 3753; 35"},
    {"songs", "d:text=3:45|12:10",
     "{'operation':'parse-duration','column':'d','unit':'seconds','first':'minutes'}", "d; 225; 730"},
    {"hours", "d:text=36:00:00|12:30:00", "{'operation':'parse-duration','column':'d','unit':'hours'}",
     "d; 36; 12.5"},
    {"serial", "d:number=43831|43830.5|0|", "{'operation':'parse-serial','column':'d'}",
     "d; 2020-01-01T00:00; 2019-12-31T12:00; 0; ", "1 cell of “d” cannot be read"},
    {"serial-dust", "d:number=43831.0001|43889.9999|", "{'operation':'parse-serial','column':'d'}",
     "d; 2020-01-01; 2020-02-29; "},
    {"serial-days", "d:integer=43831|43890", "{'operation':'parse-serial','column':'d'}",
     "d; 2020-01-01; 2020-02-29"},
    {"swap", "lat:number=2.5|3 lon:number=48|x n:integer=1|2",
     "{'operation':'swap-columns','column':'lat','other':'lon'}", "lat|lon|n; 48|2.5|1; x|3|2"},
    {"commune-code", "d:text=75|1|2A|ZA|971|975|ZN|ZZ|13 c:text=056|53|004|105|105|02|818|001|",
     "{'operation':'commune-code','departement':'d','commune':'c','name':'code'}",
     "d|c|code; 75|056|75056; 1|53|01053; 2A|004|2A004; ZA|105|97105; 971|105|97105; 975|02|97502; "
     "ZN|818|98818; ZZ|001|; 13||"},
    {"commune-code-numbers", "d:integer=1|13 c:integer=53|55",
     "{'operation':'commune-code','departement':'d','commune':'c','name':'code'}",
     "d|c|code; 1|53|01053; 13|55|13055"},
    {"retype-text", "a:integer=1|x|", "{'operation':'retype','column':'a','kind':'text'}", "a; 1; x; "},
    {"retype-number", "a:text=1.5|xx|", "{'operation':'retype','column':'a','kind':'number'}", "a; 1.5; xx; ",
     "1 cell of “a” cannot be read"},
    {"retype-french", "a:text=1_234,5|12_%|ND|2,25", "{'operation':'retype','column':'a','kind':'number'}",
     "a; 1234.5; 12; ; 2.25"},
    {"retype-doubtful", "a:text=1,234|5,678", "{'operation':'retype','column':'a','kind':'number'}",
     "a; 1.234; 5.678", "Nothing in “a” says"},
    {"retype-dates", "a:text=13/02/1996|01/03/1996|xx", "{'operation':'retype','column':'a','kind':'date'}",
     "a; 1996-02-13; 1996-03-01; xx", "1 cell"},
    {"retype-us-dates", "a:text=02/13/1996|03/01/1996", "{'operation':'retype','column':'a','kind':'date'}",
     "a; 1996-02-13; 1996-03-01"},
    {"retype-years", "a:integer=1996|2001|", "{'operation':'retype','column':'a','kind':'date'}",
     "a; 1996; 2001; "},
    {"retype-boolean", "a:text=oui|NON|0|1|xx", "{'operation':'retype','column':'a','kind':'boolean'}",
     "a; true; false; false; true; xx", "1 cell"},
    {"parse-number", "a:text=1.234,5|7",
     "{'operation':'parse-number','column':'a','decimal':'comma','group':'point'}", "a; 1234.5; 7"},
    {"parse-number-one-mark", "a:text=1",
     "{'operation':'parse-number','column':'a','decimal':'comma','group':'comma'}", "!cannot mark both"},
    {"parse-date", "a:text=040296|310496|5-2", "{'operation':'parse-date','column':'a','format':'JJMMAA'}",
     "a; 1996-02-04; 310496; 5-2", "2 cells"},
    {"parse-date-time", "a:text=2020-02-29_14:30",
     "{'operation':'parse-date','column':'a','format':'%Y-%m-%d %H:%M'}", "a; 2020-02-29T14:30"},
    {"parse-date-yearless", "a:text=0402", "{'operation':'parse-date','column':'a','format':'DDMM'}",
     "!where the year"},
    {"restore-zeros", "a:integer=1001|75056||x", "{'operation':'restore-zeros','column':'a','width':5}",
     "a; 01001; 75056; ; x"},
    {"restore-zeros-of-texts", "a:text=2A004|1", "{'operation':'restore-zeros','column':'a','width':5}",
     "a; 2A004; 00001"},
    {"join-tables-alone", "a:text=x", "{'operation':'join-tables','table':'b.csv','key':'a'}",
     "!cannot be opened here"},
};

static json_t *
step_from (const char *text)
{
  g_autoptr (GString) json = g_string_new (text);
  json_error_t error;
  json_t *step;

  g_string_replace (json, "\\'", "\001", 0);
  g_string_replace (json, "'", "\"", 0);
  g_string_replace (json, "\001", "\\\"", 0);
  step = json_loads (json->str, 0, &error);
  if (!step)
    g_error ("%s: %s", text, error.text);
  return step;
}

static void
check_case (gconstpointer data)
{
  const Case *tested = data;
  g_autoptr (SsTable) table = table_from_text (tested->table), result = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  g_autoptr (GError) error = NULL;
  json_t *step = step_from (tested->step);
  const SsOperation *operation = ss_operation_find (json_string_value (json_object_get (step, "operation")));
  const SsPrepareContext context = {.findings = findings};
  g_autofree char *text = NULL, *told = NULL;

  g_assert_nonnull (operation);
  result = ss_operation_apply (operation, table, step, &context, &error);
  json_decref (step);
  if (*tested->expected == '!') {
    g_assert_null (result);
    g_assert_nonnull (error);
    if (!strstr (error->message, tested->expected + 1))
      g_error ("%s: %s", tested->name, error->message);
    return;
  }
  g_assert_no_error (error);
  text = table_to_text (result);
  g_assert_cmpstr (text, ==, tested->expected);
  told = findings_to_text (findings);
  if (!tested->told)
    g_assert_cmpstr (told, ==, NULL);
  else if (!told || !strstr (told, tested->told))
    g_error ("%s told: %s", tested->name, told);
}

static SsTable *
resolve (const char *reference, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_cmpstr (reference, ==, "other.csv");
  return table_from_text (data);
}

static void
check_join (const char *other, const char *step_text, const char *expected, const char *expected_told)
{
  g_autoptr (SsTable) table = table_from_text ("code:text=01|02|03| n:integer=1|2|3|4"), result = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)ss_finding_free);
  g_autoptr (GError) error = NULL;
  const SsPrepareContext context
      = {.resolve = resolve, .resolve_data = (gpointer)other, .findings = findings};
  json_t *step = step_from (step_text);
  g_autofree char *text = NULL, *told = NULL;

  result = ss_operation_apply (ss_operation_find ("join-tables"), table, step, &context, &error);
  json_decref (step);
  text = result ? table_to_text (result) : g_strdup (error->message);
  g_assert_true (g_str_has_prefix (text, expected));
  told = findings_to_text (findings);
  g_assert_cmpstr (told, ==, expected_told);
}

static void
test_join_tables (void)
{
  check_join ("code:text=02|01|09 nom:text=deux|un|neuf",
              "{'operation':'join-tables','table':'other.csv','key':'code'}",
              "code|n|nom; 01|1|un; 02|2|deux; 03|3|; |4|",
              "2 rows are not found in the other table: “03”.\n1 row of the other table is not used: “09”.");
  check_join ("c:text=01|02 n:integer=7|8",
              "{'operation':'join-tables','table':'other.csv','key':'code','other-key':'c','rows':'matched'}",
              "code|n|n (2); 01|1|7; 02|2|8", "2 rows are not found in the other table: “03”.");
  check_join ("code:text=01|01", "{'operation':'join-tables','table':'other.csv','key':'code'}",
              "“01” stands in several rows", NULL);
  check_join ("code:text=01", "{'operation':'join-tables','table':'other.csv','key':'code','columns':['z']}",
              "There is no column “z”", NULL);
}

/* Whatever is done to its cells, a table is about the same. */
static void
test_titles (void)
{
  static const char *const steps[] = {
      "{'operation':'filter','conditions':[{'column':'n','test':'at-least','value':2}]}",
      "{'operation':'group','by':['a'],'aggregates':[{'column':'n','function':'sum'}]}",
      "{'operation':'pivot-longer','columns':['n']}",
  };
  g_autoptr (SsTable) plain = table_from_text ("a:text=x|y|x n:integer=1|2|3");
  g_autoptr (SsTable) table = ss_table_titled (plain, "Production\nEn TWh");

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    json_t *step = step_from (steps[i]);
    const char *id = json_string_value (json_object_get (step, "operation"));
    g_autoptr (GError) error = NULL;
    g_autoptr (SsTable) result = ss_operation_apply (ss_operation_find (id), table, step, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (ss_table_title (result), ==, "Production\nEn TWh");
    json_decref (step);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/prepare/operation/%s", cases[i].name);

    g_test_add_data_func (path, &cases[i], check_case);
  }
  g_test_add_func ("/prepare/operation/join-tables", test_join_tables);
  g_test_add_func ("/prepare/operation/titles", test_titles);
  return g_test_run ();
}
