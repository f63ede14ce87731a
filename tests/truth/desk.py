#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables as newsrooms publish them, and the forms that their desks draw: how often the advice puts one of these first, or among three.

    desk.py SESAME_CLI [-v]

The tables are made here, in the shape and with the column names of published ones; the forms are those that Our World in Data, Datawrapper's
River, the Financial Times' Visual Vocabulary, The Economist and INSEE use for such tables, and the reason stands beside each. A
measurement, not a test: it fails on nothing. -v prints what was missed.
"""
import json
import math
import random
import subprocess
import sys
import tempfile

random.seed(2023)

COUNTRIES = ['France', 'Germany', 'Italy', 'Spain', 'Poland', 'Sweden', 'Greece', 'Ireland', 'Portugal', 'Austria', 'Finland', 'Denmark']
CITIES = ['Paris', 'Marseille', 'Lyon', 'Toulouse', 'Nice', 'Nantes', 'Montpellier', 'Strasbourg', 'Bordeaux', 'Lille', 'Rennes', 'Reims',
          'Toulon', 'Grenoble', 'Dijon', 'Angers']
REGIONS = ['Bretagne', 'Normandie', 'Occitanie', 'Corse', 'Grand Est', 'Hauts-de-France', 'Nouvelle-Aquitaine', 'Île-de-France']
MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']
AGES = [f'{a}-{a + 4}' for a in range(0, 95, 5)] + ['95+']

BARS = 'bar lollipop grouped-bar dot'
STACKS = 'stacked-bar-100 stacked-bar'
LINES = 'line step'
MAPS = 'choropleth symbol-map'


def walk(n, start, step):
    values = [start]
    for _ in range(n - 1):
        values.append(max(0, values[-1] + random.uniform(-step, step)))
    return [round(v, 1) for v in values]


def shares(n):
    parts = [random.uniform(1, 5) for _ in range(n)]
    rounded = [round(100 * p / sum(parts)) for p in parts]
    rounded[0] += 100 - sum(rounded)
    return rounded


def long_series(names, years, start, step):
    return [(name, year, value) for name in names for year, value in zip(years, walk(len(years), start, step))]


def correlated(names, slope, noise):
    return [(n, x, round(40 + slope * x + random.gauss(0, noise), 1)) for n in names for x in [round(random.uniform(5, 60), 1)]]


def people():
    return [('F' if i % 2 else 'H', random.choice(['ouvrier', 'employé', 'cadre', 'retraité']), round(random.lognormvariate(7.5, 0.4)))
            for i in range(400)]


def pyramid():
    return [(age, round(400000 * math.exp(-(i - 8) ** 2 / 90)), round(410000 * math.exp(-(i - 8.5) ** 2 / 95))) for i, age in enumerate(AGES)]


# name, header, rows, the forms that may come first, why (source)
TABLES = [
    ('candidates', 'Candidat,Voix', [('Macron', 9783058), ('Le Pen', 8133828), ('Mélenchon', 7712520), ('Zemmour', 2485226), ('Pécresse', 1679001),
     ('Jadot', 1627853), ('Lassalle', 1101387), ('Roussel', 802422)], BARS, 'one value a candidate: sorted bars (Datawrapper)'),
    ('candidates-share', 'Candidat,Part des voix (%)', [('A', 27.9), ('B', 23.1), ('C', 22.0), ('D', 7.1), ('E', 19.9)], BARS + ' pie donut',
     'few parts of one whole: bars, or a pie that adds up to 100 (Datawrapper)'),
    ('unemployment', 'Pays,Année,Taux de chômage (%)', long_series(COUNTRIES[:5], range(2000, 2024), 8, 1), LINES, 'rates over time by country: lines (OWID)'),
    ('unemployment-wide', 'Année,France,Allemagne,Italie,Espagne', [(2000 + i, *row) for i, row in enumerate(zip(*[walk(24, 8, 1) for _ in range(4)]))],
     LINES, 'countries in columns, years in rows: lines (OWID)'),
    ('inflation', 'Mois,Inflation (%)', [(f'{2019 + m // 12}-{m % 12 + 1:02}-01', v) for m, v in enumerate(walk(60, 2, 0.5))], LINES, 'a monthly rate: a line (INSEE)'),
    ('covid-daily', 'date,nouveaux cas', [(f'2021-{1 + d // 28:02}-{1 + d % 28:02}', int(v)) for d, v in enumerate(walk(112, 500, 90))],
     LINES + ' area bar', 'daily counts: a line, an area or columns (FT)'),
    ('age-pyramid', 'Classe d’âge,Hommes,Femmes', pyramid(), 'pyramid', 'two sexes by classes of age: a pyramid (INSEE)'),
    ('budget', 'Mission,Milliards d’euros', list(zip(['Éducation', 'Défense', 'Recherche', 'Justice', 'Culture', 'Santé', 'Logement', 'Écologie', 'Agriculture'],
     [59.6, 43.9, 30.8, 9.6, 3.7, 3.4, 17.9, 20.3, 3.0])), BARS + ' treemap', 'parts of a budget, nine of them: bars or a treemap (INSEE, OWID)'),
    ('budget-few', 'Poste,Part (%)', [('Logement', 35), ('Alimentation', 25), ('Transport', 20), ('Loisirs', 20)], BARS + ' pie donut waffle', 'four parts of 100: bars, pie, donut (Datawrapper)'),
    ('before-after', 'Ville,2010,2020', [(c, v, round(v * random.uniform(0.8, 1.3))) for c in CITIES[:8] for v in [random.randint(200, 900)]],
     'slope dot grouped-bar', 'two moments of each city: slopes, dumbbells, paired bars (FT)'),
    ('before-after-long', 'Ville,Année,Loyer médian (€/m²)', [(c, y, round(random.uniform(9, 25), 1)) for c in CITIES[:8] for y in (2010, 2020)],
     'slope dot grouped-bar line', 'two moments of each city: slopes (FT)'),
    ('ranking-cities', 'Ville,Habitants', [(c, 2145906 // (i + 1)) for i, c in enumerate(CITIES)], BARS, 'a ranking: sorted bars (Economist)'),
    ('likert', 'Question,Pas du tout d’accord,Plutôt pas d’accord,Plutôt d’accord,Tout à fait d’accord', [(f'Affirmation {i}', *shares(4)) for i in 'ABCDEF'],
     STACKS + ' diverging-bar', 'answers that add up to 100 in each row: stacked to 100 (Datawrapper)'),
    ('survey-groups', 'Âge,Oui (%),Non (%),Ne sait pas (%)', [(a, *shares(3)) for a in ('18-24', '25-34', '35-49', '50-64', '65+')], STACKS, 'answers by age that add up to 100: stacked to 100 (Economist)'),
    ('incomes', 'sexe,profession,revenu (€)', people(), 'boxplot strip histogram density', 'the incomes of 400 people: their spread (INSEE)'),
    ('incomes-one', 'Revenu mensuel (€)', [(p[2],) for p in people()], 'histogram density boxplot', 'one quantity: a histogram (D2V)'),
    ('two-indicators', 'Pays,PIB par habitant ($),Espérance de vie', correlated(COUNTRIES + CITIES, 0.6, 4), 'scatter', 'two indicators by country: a cloud with names (OWID)'),
    ('three-indicators', 'Country,GDP per capita,Life expectancy,Population', [(n, x, y, random.randint(10 ** 6, 10 ** 8)) for n, x, y in correlated(COUNTRIES + CITIES, 0.6, 4)],
     'bubble scatter', 'wealth, health and population: bubbles (Gapminder)'),
    ('stations', 'station,latitude,longitude,PM10 (µg/m³)', [(f's{i}', round(random.uniform(43, 45), 4), round(random.uniform(4, 7), 4), round(random.uniform(10, 40), 1)) for i in range(60)],
     'symbol-map', 'measures at points: circles on a map (FT)'),
    ('flows', 'Région de départ,Région d’arrivée,Déménagements', [(a, b, random.randint(200, 9000)) for a in REGIONS[:5] for b in REGIONS[:5] if a != b],
     'sankey heatmap grouped-bar stacked-bar', 'flows between regions: a grid or ribbons (FT)'),
    ('key-figures', 'Habitants,Superficie (km²),Taux de chômage (%)', [(68042591, 551695, 7.3)], 'figure table', 'one row: its figures in large (INSEE)'),
    ('energy-mix', 'Année,Nucléaire,Hydraulique,Éolien,Solaire,Gaz', [(2000 + i, 400 - 3 * i + random.randint(-9, 9), 60 + random.randint(-9, 9), 2 * i + 1, i + 1, 30 + random.randint(-5, 9)) for i in range(23)],
     LINES + ' stacked-area', 'sources of one total over time: stacked areas or lines (OWID)'),
    ('deviation', 'Secteur,Évolution sur un an (%)', [(s, round(random.uniform(-8, 8), 1)) for s in ('Auto', 'Bois', 'Chimie', 'Luxe', 'Papier', 'Textile', 'Verre')],
     BARS + ' diverging-bar', 'rises and falls by sector: bars both ways from zero (FT)'),
    ('temperature-months', 'Mois,Paris,Nice', [(m, round(5 + 8 * math.sin(i / 2), 1), round(10 + 8 * math.sin(i / 2), 1)) for i, m in enumerate(MONTHS)],
     LINES, 'months in their order: lines (Météo-France)'),
    ('hours-days', 'jour,heure,trafic', [(d, h, random.randint(10, 900)) for d in ('lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche') for h in range(24)],
     'heatmap line', 'a week by hours: a grid (Economist)'),
    ('few-years', 'Année,Budget (M€)', [(2020, 120), (2021, 135), (2022, 128), (2023, 150)], 'bar line', 'four amounts: columns (FT)'),
    ('two-groups', 'Région,Femmes,Hommes', [(r, random.randint(20, 40), random.randint(20, 40)) for r in REGIONS], 'grouped-bar dot stacked-bar', 'two groups a region: paired bars, dumbbells (Datawrapper)'),
    ('events', 'date,commune,type,blessés', [(f'2023-{random.randint(1, 12):02}-{random.randint(1, 28):02}', random.choice(CITIES), random.choice(['piéton', 'vélo', 'voiture']), random.randint(0, 4)) for _ in range(150)],
     'bar stacked-bar grouped-bar heatmap line area', 'a register of accidents: how many of each kind, or when (ONISR)'),
    ('long-names', 'Métier,Tensions de recrutement (indice)', [(f'Techniciens et agents de maîtrise du secteur {chr(65 + i)}', round(random.uniform(1, 9), 1)) for i in range(12)],
     BARS, 'long names: lying bars (DARES)'),
    ('happiness', 'country,year,score', [(c, y, round(random.uniform(5, 8), 2)) for c in COUNTRIES for y in range(2015, 2023)], LINES + ' heatmap', 'twelve countries over eight years: lines or a grid (OWID)'),
    ('co2-per-head', 'Entity,Code,Year,CO2 per capita', [(c, c[:3].upper(), y, v) for c in COUNTRIES[:6] for y, v in zip(range(1990, 2020), walk(30, 8, 0.5))], LINES, 'OWID’s own columns: lines (OWID)'),
    ('poverty-departements', 'Code,Département,Taux de pauvreté (%)', [(f'{i:02}', f'Département {chr(65 + i % 26)}{i}', round(random.uniform(9, 28), 1)) for i in range(1, 20)],
     MAPS + ' ' + BARS, 'a rate by département: a choropleth, or bars where there are no shapes (INSEE)'),
    ('cumulative', 'year,cumulative emissions (Gt)', [(1950 + i, round(5 * 1.05 ** i, 1)) for i in range(70)], LINES + ' area', 'a running total: a line or an area (OWID)'),
    ('satisfaction', 'note', [(random.choice([1, 2, 3, 3, 4, 4, 4, 5, 5]),) for _ in range(200)], 'bar histogram', 'five marks: how many of each (Datawrapper)'),
]


def ask(path, header, rows):
    with tempfile.NamedTemporaryFile('w', suffix='.csv') as file:
        file.write(header + '\n')
        file.writelines(','.join(map(str, row)) + '\n' for row in rows)
        file.flush()
        done = subprocess.run([path, 'suggest', file.name, '--json'], capture_output=True, text=True)
    return [s['format'] for s in json.loads(done.stdout)['suggestions']] if done.returncode == 0 else []


def main(path, is_verbose):
    first = three = 0
    for name, header, rows, accepted, reason in TABLES:
        ranked = ask(path, header, rows)
        hits = [form in accepted.split() for form in ranked]
        first += any(hits[:1])
        three += any(hits[:3])
        if is_verbose and not any(hits[:1]):
            print(f'  {name}: {ranked[:4]}; {reason}', file=sys.stderr)
    print(f'desk, of {len(TABLES)}: first {first}, among three {three}')


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], '-v' in sys.argv)
