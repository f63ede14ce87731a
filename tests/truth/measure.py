#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the advice on published experiments and on choices of experts, and prints one table.

    measure.py TRUTH SESAME_CLI [PART...]      (parts: kim2018 saket2018 gallery nvbench datatoviz lq2 teacher)

TRUTH is the folder of the experiments (its README tells their sources and how each is scored); beside it stand the folders `workshop`
and `samples`, for which teacher.json holds a teacher's choices. A measurement, not a test: it fails on nothing.
"""
import collections
import concurrent.futures
import csv
import json
import math
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent

FAMILIES = {
    'bar': 'bar grouped-bar stacked-bar stacked-bar-100 diverging-bar lollipop column grouped_column stacked_column grouped_bar stacked_bar pyramid',
    'line': 'line step slope',
    'area': 'area stacked-area stacked_area streamgraph',
    'scatter': 'scatter bubble connected-scatter connected_scatter',
    'strip': 'strip dot tick',
    'pie': 'pie donut waffle',
    'histogram': 'histogram density',
    'boxplot': 'boxplot box violin',
    'heatmap': 'heatmap calendar',
    'table': 'table',
    'map': 'choropleth symbol-map category-map point-map density-map flow-map map',
}
FAMILY = {name: family for family, names in FAMILIES.items() for name in names.split()}
# The words of data-to-viz.com for what we draw under another name.
SYNONYMS = {'bubble_map': 'symbol-map', 'hexbin_map': 'density-map', 'map': 'point-map', 'grouped_bar': 'grouped-bar',
            'stacked_bar': 'stacked-bar', 'connected_scatter': 'connected-scatter', 'stacked_area': 'stacked-area'}
NVBENCH = {'Bar': 'bar', 'Stacked Bar': 'bar', 'Line': 'line', 'Grouping Line': 'line', 'Scatter': 'scatter',
           'Grouping Scatter': 'scatter', 'Pie': 'pie'}


class Cli:
    def __init__(self, path):
        self.path = path

    def __call__(self, *arguments):
        done = subprocess.run([self.path, *map(str, arguments), '--json'], capture_output=True, text=True)
        if done.returncode != 0:
            print(f'  {" ".join(map(str, arguments))}: {done.stderr.strip()}', file=sys.stderr)
            return None
        return json.loads(done.stdout)

    def formats(self, *arguments):
        answer = self('suggest', *arguments)
        return [s['format'] for s in answer['suggestions']] if answer else []


def record(cells):
    """One CSV record."""
    return ','.join('"' + c.replace('"', '""') + '"' if set(c) & set(',"\n') else c for c in cells)


def each(work, items):
    """The answers of @work, in order, two at a time."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, items))


def point_spec(design):
    """A design of points in the words of a specification."""
    roles = {'x': 'x', 'y': 'y', 'color': 'series', 'size': 'size', 'row': 'facet'}
    filled = {roles[channel]: [column] for channel, column in design.items() if channel != 'mark'}
    return {'format': 'bubble' if 'size' in filled else 'scatter', 'roles': filled}


def kim2018(truth, cli):
    pairs = json.load(open(truth / 'kim2018/pairs.json'))
    groups = collections.defaultdict(list)
    for pair in pairs:
        groups[pair['csv'], pair['task'], pair['focus']].append(pair)

    def judge(item):
        (table, task, focus), members = item
        specs = [point_spec(p[side]) for p in members for side in ('better', 'worse')]
        with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
            json.dump(specs, file)
            file.flush()
            answer = cli('score', truth / 'kim2018' / table, '--spec', file.name, '--task', task, '--focus', focus)
        if answer is None:
            return 0
        scores = [s['scores']['readability'] for s in answer['suggestions']]
        return sum(1 if a > b else 0.5 if a == b else 0 for a, b in zip(scores[::2], scores[1::2]))

    return [('kim2018 readability', sum(each(judge, groups.items())) / len(pairs), 0.92)]


def saket2018(truth, cli):
    quality = {'accuracy': 'rigour', 'time': 'readability', 'user-preference': 'eloquence'}
    rankings = json.load(open(truth / 'saket2018-rankings.json'))
    rows = []
    for metric, score in quality.items():
        right = {q: 0 for q in quality.values()}
        n = 0
        for size in (5, 12, 34):
            with tempfile.NamedTemporaryFile('w', suffix='.csv') as file:
                file.write('name,amount\n')
                file.writelines(f'item {chr(97 + i % 26)}{i},{(i * 37) % 53 + 11.5}\n' for i in range(size))
                file.flush()
                for ranking in (r for r in rankings if r['metric'] == metric):
                    answer = cli('suggest', file.name, '--task', ranking['task'], '--all')
                    scores = {s['format']: s['scores'] for s in answer['suggestions']} if answer else {}
                    for better, worse in ranking['significant_pairs']:
                        n += 1
                        for q in right:
                            a, b = (scores.get(f, {}).get(q, -1) for f in (better, worse))
                            right[q] += 1 if a > b else 0.5 if a == b else 0
        others = ', '.join(f'{q} {right[q] / n:.2f}' for q in right if q != score)
        rows.append((f'saket2018 {metric} by {score} ({others})', right[score] / n, 0.92))
    return rows


def ranks(ranked, accepted):
    return bool(set(ranked[:1]) & accepted), bool(set(ranked[:3]) & accepted)


def shares(name, hits, reach):
    return [(f'{name} top 1', sum(h[0] for h in hits) / len(hits), reach[0]),
            (f'{name} top 3', sum(h[1] for h in hits) / len(hits), reach[1])]


def gallery(truth, cli):
    designs = json.load(open(truth / 'gallery/gold.json'))

    def judge(design):
        ranked = [FAMILY.get(f, f)
                  for f in cli.formats(truth / 'gallery' / design['file'], '--columns', record(design['fields']))]
        gold = FAMILY.get(design['chart'], design['chart'])
        if gold not in ranked[:1] and '-v' in sys.argv:
            print(f"  {design['file']} {design['names'][0]}: {gold}, not {ranked[:4]}", file=sys.stderr)
        return ranks(ranked, {gold})

    return shares('gallery', each(judge, designs), (0.70, 0.90))


def nvbench(truth, cli):
    tables = json.load(open(truth / 'nvbench/gold.json'))

    def judge(table):
        ranked = [FAMILY.get(f, f) for f in cli.formats(truth / 'nvbench' / (table['key'] + '.csv'))]
        gold = {NVBENCH[g] for g in table['gold']}
        if not gold & set(ranked[:1]) and '-v' in sys.argv:
            print(f"  {table['key']}: {gold}, not {ranked}", file=sys.stderr)
        return ranks(ranked, gold)

    return shares('nvbench', each(judge, tables), (0.95, 1.0))


def datatoviz(truth, cli):
    accepted = json.load(open(truth / 'datatoviz/accepted.json'))
    n = 0
    for name, leaves in accepted.items():
        if name.startswith('_'):
            continue
        ranked = cli.formats(truth / 'datatoviz' / name)[:3]
        is_right = bool(set(ranked) & {SYNONYMS.get(leaf, leaf) for leaf in leaves} | (set(ranked) & set(leaves)))
        n += is_right
        if not is_right:
            print(f'  {name}: {ranked}', file=sys.stderr)
    return [('datatoviz, of 12', n, 12)]


def lq2(truth, cli):
    """Of two layouts, the one that is nearer to what we would draw."""
    layouts = {}

    def default(n, longest):
        if (n, longest) not in layouts:
            with tempfile.NamedTemporaryFile('w', suffix='.csv') as file:
                file.write('name,amount\n')
                file.writelines(f'{chr(97 + i % 26) * longest},{(i * 37) % 53 + 11}\n' for i in range(n))
                file.flush()
                answer = cli('suggest', file.name, '--all')
            layouts[n, longest] = next(s for s in answer['suggestions'] if s['format'] == 'bar')
        return layouts[n, longest]

    def distance_one(layout, design):
        ours = default(int(design['nbar']), 6)['layout']
        return abs(float(design['bandwidth']) - ours['band']) + 0.25 * abs(
            math.log(float(design['width']) / int(design['nbar']) / ours['step']))

    def distance_two(layout, design):
        ours = default(int(design['nbar']), int(design['maxChar']))
        lies = ours['spec']['orientation'] == 'horizontal'
        return (3 * abs(float(design['bandwidth']) - ours['layout']['band'])
                + 0.8 * abs(math.log(float(design['aspectRatio']) / ours['layout']['aspect']))
                + 0.4 * ((design['orientation'] == '1') != lies))

    rows = []
    for number, distance, reach in ((1, distance_one, 0.73), (2, distance_two, 0.80)):
        designs = {r['name']: r for r in csv.DictReader(open(truth / f'lq2/exp{number}_parameters.csv'))}
        right = []
        for pair in csv.DictReader(open(truth / f'lq2/exp{number}_pairs.csv')):
            good, bad = (distance(None, designs[pathlib.PurePath(pair[side]).stem]) for side in ('good', 'bad'))
            right.append(1 if good < bad else 0.5 if good == bad else 0)
        rows.append((f'lq2 experiment {number}', sum(right) / len(right), reach))
    return rows


def teacher(truth, cli):
    choices = json.load(open(HERE / 'teacher.json'))
    hits = []
    for choice in choices:
        answer = cli('suggest', truth.parent / choice['file'])
        first = answer['suggestions'][0] if answer and answer['suggestions'] else {'format': None, 'spec': {'roles': {}}}
        names = {c for columns in first['spec']['roles'].values() for c in columns}
        is_right = first['format'] in choice['formats'] and set(choice.get('columns', [])) <= names
        hits.append(is_right)
        if not is_right:
            print(f"  {choice['file']}: {first['format']} of {sorted(names)}, not {choice['formats']} "
                  f"of {choice.get('columns')}", file=sys.stderr)
    return [('workshop and samples, teacher\'s choice first', sum(hits) / len(hits), 1.0)]


PARTS = [kim2018, saket2018, gallery, nvbench, datatoviz, lq2, teacher]


def main(truth, path, names):
    for part in PARTS:
        if names and part.__name__ not in names:
            continue
        for what, reached, reach in part(pathlib.Path(truth), Cli(path)):
            print(f'{what:95} {reached:6.3f}  to reach {reach}', flush=True)


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], [a for a in sys.argv[3:] if a != '-v'])
