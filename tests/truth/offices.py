#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""offices.py: what a newspaper's graphics desk or a teacher would draw first of plain French tables, against what Sésame suggests.

usage: offices.py SESAME_CLI [NAME...]

The tables are invented (a seeded generator), in the shapes that town halls, libraries and ministries publish. Each case tells which
formats would be a good first choice, which ought to stand among the first three, which columns the first has to show, and which
formats would be absurd among the first three. A measurement, not a test: it fails on nothing.
"""
import csv
import io
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile

DICE = random.Random(1789)
MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split()
DAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split()
TOWNS = ('Nîmes Alès Bagnols Beaucaire Uzès Vauvert Sommières Anduze Aramon Laudun Rochefort Milhaud Manduel Bouillargues '
         'Marguerittes').split()
COUNTRIES = 'France Allemagne Italie Espagne Portugal Grèce Suède Danemark Finlande Pologne Autriche Belgique Irlande Estonie'.split()
AGES = ['18-25 ans', '26-40 ans', '41-60 ans', 'plus de 60 ans']
LIKERT = ['Pas du tout satisfait', 'Plutôt pas satisfait', 'Plutôt satisfait', 'Très satisfait']


def walk(start, step, n, low=0):
    values = [start]
    while len(values) < n:
        values.append(max(low, round(values[-1] + DICE.gauss(0, step), 1)))
    return values


def whole(low, high):
    return DICE.randint(low, high)


def loans(total_column=False, total_row=False):
    rows = [[month, whole(900, 2200), whole(400, 900)] for month in MONTHS]
    if total_row:
        rows.append(['Total', sum(r[1] for r in rows), sum(r[2] for r in rows)])
    if total_column:
        rows = [r + [r[1] + r[2]] for r in rows]
    return [['Mois', 'Prêts adultes', 'Prêts jeunesse'] + ['Total'] * total_column] + rows


def budget(years=('2022', '2023'), code=True):
    names = [('011', 'Charges à caractère général', 1234567), ('012', 'Charges de personnel', 3456789), ('65', 'Autres charges', 456789),
             ('66', 'Charges financières', 98765), ('67', 'Charges exceptionnelles', 12000), ('014', 'Atténuations de produits', 310000)]
    return [['Chapitre', 'Libellé'][not code:] + [f'Budget {y} (€)' for y in years]] + [
        [c, n][not code:] + [round(v * DICE.uniform(.9, 1.1)) for _ in years] for c, n, v in names]


def mix(shares):
    rows = [['Année', 'Nucléaire', 'Hydraulique', 'Éolien', 'Solaire', 'Gaz']]
    for i, year in enumerate(range(2000, 2024)):
        parts = [420 - 4 * i, 60 + whole(-8, 8), 2 * i, i, 30 + whole(-5, 5)]
        total = sum(parts) / 100
        rows.append([year] + [round(p / total, 1) if shares else p for p in parts])
    return rows


def survey():
    return [['Horodateur', 'Âge', 'Êtes-vous satisfait du service ?', 'Commune']] + [
        [f'2024/03/{whole(1, 28):02d} {whole(8, 19):02d}:{whole(0, 59):02d}:00', DICE.choice(AGES), DICE.choice(LIKERT),
         DICE.choice(TOWNS[:4])] for _ in range(120)]


def points(values):
    header = ['id', 'type', 'adresse', 'latitude', 'longitude'] + ['no2 (µg/m3)'] * values
    return [header] + [[f'P{i:03d}', DICE.choice(['verre', 'papier', 'textile']), f'{whole(1, 90)} rue des Lilas',
                        round(43.8 + DICE.gauss(0, .05), 5), round(4.35 + DICE.gauss(0, .05), 5)] + [round(DICE.uniform(8, 55), 1)] * values
                       for i in range(80)]


def cloud(extras):
    rows = [['Pays', 'PIB par habitant (€)', 'Espérance de vie (années)'] + ['Population', 'Continent'] * extras]
    for i in range(60):
        wealth = round(DICE.lognormvariate(9, 1))
        rows.append([f'Pays {i}', wealth, round(50 + 3 * (wealth ** .25) + DICE.gauss(0, 2), 1)]
                    + [whole(300000, 90000000), DICE.choice(['Afrique', 'Asie', 'Europe', 'Amérique'])] * extras)
    return rows


def long_series(names, years, first, head=('Pays', 'Année', 'Taux de chômage (%)'), start=9, step=.6):
    rows = []
    for name in names:
        rows += [[name, year, value] for year, value in zip(years, walk(start + DICE.random() * 4, step, len(years)))]
    return [list(head)] + rows


def wide_series(names, years):
    return [['Pays'] + list(years)] + [[name] + walk(9 + DICE.random() * 4, .6, len(years)) for name in names]


def departments():
    codes = [f'{n:02d}' for n in range(1, 96) if n != 20] + ['2A', '2B']
    return [['code_departement', 'taux_pauvrete']] + [[code, round(DICE.gauss(14, 3), 1)] for code in codes]


SHARES = ['pie', 'donut', 'waffle', 'treemap', 'stacked-bar-100', 'bar', 'pictogram']
BARS = ['bar', 'lollipop', 'dot']
# name: (rows, first, among the first three one of, columns of the first, never among the first three, arguments)
CASES = {
    'loans-by-month': (loans(), ['line', 'grouped-bar'], ['line'], ['Mois'], ['pyramid', 'bubble', 'scatter']),
    'loans-with-total-column': (loans(True), ['line', 'grouped-bar', 'stacked-bar', 'stacked-area'], ['line'], ['Mois'], ['pyramid', 'bubble', 'scatter']),
    'loans-with-total-row': (loans(False, True), ['line', 'grouped-bar'], ['line'], ['Mois'], ['pyramid', 'bubble', 'scatter']),
    'budget-two-years': (budget(), ['grouped-bar', 'dot', 'slope'], ['grouped-bar', 'dot', 'slope'], ['Libellé'], ['scatter', 'histogram', 'line']),
    'budget-one-year': (budget(('2023',)), BARS, BARS, ['Libellé'], ['scatter', 'line']),
    'budget-shares': (budget(('2023',), False), SHARES, ['pie', 'donut', 'waffle', 'treemap'], [], ['scatter', 'line'], '--intention', 'share'),
    'survey-rows': (survey(), ['stacked-bar-100', 'diverging-bar', 'stacked-bar', 'bar'], ['stacked-bar-100', 'diverging-bar'], ['Êtes-vous satisfait du service ?'], ['line', 'area']),
    'survey-counts': ([['Question'] + LIKERT] + [[q] + [whole(5, 60) for _ in LIKERT] for q in ['Accueil', 'Horaires', 'Collections', 'Wifi']], ['stacked-bar-100', 'diverging-bar'], ['stacked-bar-100', 'diverging-bar'], ['Question'], ['pyramid', 'scatter', 'line']),
    'unemployment-long': (long_series(COUNTRIES[:5], range(2000, 2024), 9), ['line'], ['line'], ['Pays', 'Année'], ['pie']),
    'unemployment-wide-few': (wide_series(COUNTRIES[:5], range(2000, 2024)), ['line'], ['line'], ['Pays'], ['pie', 'pyramid']),
    'unemployment-wide-many': (wide_series(COUNTRIES, range(2010, 2024)), ['line', 'heatmap'], ['line', 'heatmap'], ['Pays'], ['pie', 'pyramid']),
    'candidates': ([['Candidat', 'Voix', '% exprimés']] + [[n, v, p] for n, v, p in [('DUPONT', 9785, 27.9), ('MARTIN', 8126, 23.2), ('DURAND', 7702, 22.0), ('PETIT', 2475, 7.1), ('MOREAU', 1627, 4.6), ('GARCIA', 5333, 15.2)]], ['bar', 'lollipop'], ['bar'], ['Candidat'], ['line']),
    'age-pyramid': ([['Âge', 'Hommes', 'Femmes']] + [[f'{a}-{a + 9} ans', whole(3000, 4500), whole(3000, 4500)] for a in range(0, 90, 10)], ['pyramid', 'grouped-bar'], ['pyramid'], ['Âge'], ['scatter', 'pie']),
    'two-dates': ([['Ville', '2010', '2020']] + [[t, whole(8, 20), whole(8, 20)] for t in TOWNS[:7]], ['slope', 'dot', 'grouped-bar'], ['slope', 'dot'], ['Ville'], ['scatter', 'pyramid']),
    'rents': ([['Ville', 'Loyer moyen (€/m²)']] + [[t, round(DICE.uniform(8, 16), 1)] for t in TOWNS], BARS, ['bar'], ['Ville'], ['pie', 'line', 'donut', 'treemap']),
    'incomes': ([['Revenu mensuel (€)']] + [[round(DICE.lognormvariate(7.5, .4))] for _ in range(400)], ['histogram', 'density'], ['histogram'], [], ['line', 'bar']),
    'wages-by-job': ([['Métier', 'Salaire (€)']] + [[job, round(DICE.gauss(m, m / 6))] for job, m in [('Infirmier', 2200), ('Enseignant', 2500), ('Maçon', 1900), ('Ingénieur', 3600)] for _ in range(50)], ['boxplot', 'strip', 'bar', 'density'], ['boxplot', 'strip'], ['Métier', 'Salaire (€)'], ['pie', 'line']),
    'wealth-and-life': (cloud(False), ['scatter'], ['scatter'], ['PIB par habitant (€)', 'Espérance de vie (années)'], ['line', 'pie']),
    'wealth-life-people': (cloud(True), ['bubble', 'scatter'], ['bubble', 'scatter'], ['PIB par habitant (€)', 'Espérance de vie (années)'], ['line', 'pie']),
    'poverty-by-departement': (departments(), ['choropleth', 'bar', 'symbol-map', 'histogram'], ['choropleth', 'bar', 'histogram'], ['taux_pauvrete'], ['pie', 'line']),
    'stations-with-values': (points(True), ['symbol-map'], ['symbol-map'], ['no2 (µg/m3)'], ['line', 'pie']),
    'recycling-points': (points(False), ['symbol-map', 'category-map', 'point-map', 'bar'], ['symbol-map', 'category-map', 'point-map'], [], ['scatter', 'line']),
    'moves': ([['Origine', 'Destination', 'Déménagements']] + [[a, b, whole(10, 400)] for a in TOWNS[:4] for b in TOWNS[4:8]], ['sankey', 'heatmap'], ['sankey'], ['Origine', 'Destination'], ['pie', 'line', 'scatter']),
    'key-figures-row': ([['Thématiques', 'Ateliers', 'Structures', 'Lieux', 'Participants'], [7, 24, 10, 6, 295]], ['figure'], ['figure'], [], ['line', 'scatter']),
    'temperature-daily': ([['Date', 'Température moyenne (°C)']] + [[f'2023-{m:02d}-{d:02d}', round(13 - 8 * math.cos(m / 6.3 + d / 190) + DICE.gauss(0, 2), 1)] for m in range(1, 13) for d in range(1, 29)], ['line'], ['line'], ['Date'], ['pie', 'bar']),
    'month-and-year': ([['Année', 'Mois', 'Visiteurs']] + [[y, m, whole(800, 3000)] for y in range(2018, 2024) for m in MONTHS], ['line', 'heatmap'], ['line', 'heatmap'], ['Visiteurs'], ['pie', 'scatter', 'bubble']),
    'power-mix': (mix(False), ['stacked-area', 'line', 'stacked-bar', 'area'], ['stacked-area', 'line'], ['Année'], ['pie', 'scatter', 'bubble']),
    'power-mix-shares': (mix(True), ['stacked-area', 'stacked-bar-100', 'line', 'stacked-bar'], ['stacked-area', 'stacked-bar-100', 'line'], ['Année'], ['pie', 'scatter', 'bubble']),
    'gains-and-losses': ([['Région', 'Évolution de la population (%)']] + [[r, round(DICE.gauss(0, 3), 1)] for r in ['Bretagne', 'Occitanie', 'Corse', 'Normandie', 'Grand Est', 'Île-de-France', 'Centre', 'Pays de la Loire']], ['bar', 'diverging-bar', 'lollipop', 'dot'], ['bar', 'diverging-bar'], ['Région'], ['pie', 'line', 'treemap']),
    'visits-by-hour': ([['Jour', 'Heure', 'Entrées']] + [[d, f'{h:02d}h', whole(0, 90)] for d in DAYS for h in range(9, 19)], ['heatmap'], ['heatmap'], ['Jour', 'Heure'], ['pie', 'scatter', 'sankey']),
    'accident-rows': ([['Date', 'Type', 'Gravité']] + [[f'{whole(1, 28):02d}/{whole(1, 12):02d}/2022', DICE.choice(['Vélo', 'Voiture', 'Piéton', 'Moto']), DICE.choice(['léger', 'grave', 'mortel'])] for _ in range(300)], ['bar', 'line', 'heatmap', 'stacked-bar', 'grouped-bar'], ['bar', 'line'], [], ['scatter', 'pie']),
    'inflation': ([['Mois', 'Inflation (%)']] + [[f'{m} {y}', v] for (y, m), v in zip([(y, m) for y in range(2019, 2024) for m in ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']], walk(1, .4, 60, -2))], ['line'], ['line'], ['Mois'], ['pie', 'scatter']),
    'council-seats': ([['Groupe', 'Sièges']] + [['Majorité', 33], ['Opposition de gauche', 9], ['Opposition de droite', 8], ['Non inscrits', 3]], ['bar', 'donut', 'pie', 'waffle', 'pictogram'], SHARES[:-2], ['Sièges'], ['line', 'scatter']),
    'rate-by-region-and-sex': ([['Région', 'Sexe', "Taux d'emploi (%)"]] + [[r, s, round(DICE.uniform(58, 74), 1)] for r in ['Bretagne', 'Occitanie', 'Corse', 'Normandie', 'Grand Est'] for s in ['Femmes', 'Hommes']], ['grouped-bar', 'dot'], ['grouped-bar', 'dot'], ['Région', 'Sexe'], ['pie', 'line', 'stacked-bar']),
    'rain-century': ([['Année', 'Pluie (mm)']] + [[y, round(DICE.gauss(700, 120))] for y in range(1920, 2024)], ['line', 'area', 'bar'], ['line'], ['Année'], ['pie', 'scatter']),
    'world-population': (long_series(['Afrique', 'Asie', 'Europe', 'Amérique', 'Océanie'], range(1950, 2025, 5), 0, ('Continent', 'Année', 'Population (millions)'), 500, 60), ['line', 'stacked-area', 'area'], ['line', 'stacked-area'], ['Continent', 'Année'], ['pie', 'scatter']),
    'warming': ([['Année', 'Anomalie (°C)']] + [[1900 + i, round(-.4 + i / 75 + DICE.gauss(0, .15), 2)] for i in range(124)], ['line', 'bar', 'area', 'diverging-bar'], ['line'], ['Année'], ['pie']),
    'food': ([['Produit', 'Nutri-Score', 'Énergie (kcal/100 g)', 'Sucres (g/100 g)']] + [[f'Biscuit {i}', DICE.choice('ABCDE'), whole(200, 560), round(DICE.uniform(0, 60), 1)] for i in range(150)], ['scatter', 'boxplot', 'strip', 'histogram', 'bar'], ['scatter', 'boxplot', 'strip'], [], ['line', 'pie']),
    'first-names': ([['Prénom', 'Sexe', 'Nombre']] + [[n, s, whole(20, 90)] for n, s in [('Emma', 'F'), ('Louise', 'F'), ('Jade', 'F'), ('Alice', 'F'), ('Gabriel', 'M'), ('Léo', 'M'), ('Raphaël', 'M'), ('Adam', 'M'), ('Louis', 'M'), ('Lina', 'F')]], ['bar', 'lollipop', 'grouped-bar', 'dot'], ['bar'], ['Prénom', 'Nombre'], ['line', 'scatter', 'heatmap']),
    'first-names-over-time': (long_series(['Emma', 'Louise', 'Jade', 'Gabriel'], range(1980, 2023), 0, ('Prénom', 'Année', 'Nombre'), 300, 40), ['line'], ['line'], ['Prénom', 'Année'], ['pie', 'scatter']),
    'directory': ([['Nom de la structure', 'Adresse', 'Téléphone']] + [[f'Espace public numérique {i}', f'{i} avenue Jean-Jaurès', f'04 66 {i:02d} 12 34'] for i in range(1, 20)], ['table'], ['table'], [], ['line', 'scatter', 'pie']),
    'spending-tree': ([['Fonction', 'Sous-fonction', 'Montant (€)']] + [[f, f'{f} {i}', whole(10000, 900000)] for f in ['Culture', 'Sport', 'Écoles', 'Voirie'] for i in range(1, 5)], ['treemap', 'bar', 'stacked-bar', 'dot'], ['treemap'], ['Montant (€)'], ['line', 'scatter', 'pie']),
    'uses-of-the-web': ([['Usage', 'Part des habitants (%)']] + [['Courriel', 88], ['Achats', 62], ['Démarches', 71], ['Vidéo', 58], ['Réseaux sociaux', 55]], BARS, ['bar'], ['Usage'], ['pie', 'donut', 'stacked-bar-100', 'line']),
    'quarters': ([['Trimestre', "Chiffre d'affaires (k€)"]] + [[f'T{q} {y}', whole(80, 160)] for y in range(2019, 2024) for q in (1, 2, 3, 4)], ['line', 'bar', 'area'], ['line', 'bar'], ['Trimestre'], ['pie', 'scatter']),
    'school-years': ([['Année scolaire', 'Élèves']] + [[f'{y}-{y + 1}', whole(380, 520)] for y in range(2012, 2024)], ['line', 'bar', 'area'], ['line', 'bar'], ['Année scolaire'], ['pie', 'scatter']),
    'turnout': ([['Commune', 'Inscrits', 'Votants', 'Participation (%)']] + [[t, i, round(i * p / 100), p] for t, i, p in [(t, whole(800, 9000), round(DICE.uniform(55, 82), 1)) for t in TOWNS]], ['bar', 'dot', 'lollipop', 'scatter', 'grouped-bar'], ['bar', 'dot'], ['Commune'], ['pie', 'line', 'stacked-bar']),
}


def suggest(cli, rows, arguments):
    out = io.StringIO()
    csv.writer(out, delimiter=';').writerows(
        [str(cell).replace('.', ',') if isinstance(cell, float) else cell for cell in row] for row in rows)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'table.csv'
        path.write_text(out.getvalue(), encoding='utf-8')
        done = subprocess.run([cli, 'suggest', str(path), '--json', '--limit', '6', *arguments], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)['suggestions']


def main(cli, names):
    right = among = absurd = 0
    chosen = {name: case for name, case in CASES.items() if not names or name in names}
    for name, (rows, first, three, columns, never, *arguments) in chosen.items():
        found = suggest(cli, rows, arguments)
        formats = [s['format'] for s in found]
        shown = {c for cs in found[0]['spec']['roles'].values() for c in cs} if found else set()
        is_right = formats[:1] and formats[0] in first and set(columns) <= shown
        is_among = bool(set(formats[:3]) & set(three))
        odd = sorted(set(formats[:3]) & set(never))
        right, among, absurd = right + bool(is_right), among + is_among, absurd + bool(odd)
        if not (is_right and is_among) or odd:
            print(f"  {name}: {' '.join(formats)} of {sorted(shown)}; wanted {'/'.join(first)} of {columns}"
                  + (f", never {' '.join(odd)}" if odd else ''))
    n = len(chosen)
    print(f'first choice right {right} of {n}; a good one among three {among} of {n}; something absurd among three {absurd} of {n}')


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
