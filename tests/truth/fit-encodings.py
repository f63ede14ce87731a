#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the weights of src/advice/rules/encodings.c on Kim & Heer's pairs and prints them as the rows of its tables.

    fit-encodings.py TRUTH

A design is told by where its three columns stand: the measure that the reader looks at (the focus), the other measure, the names.
The readability of a design is a sum of few effects for each task; which of two designs people read better follows a logistic law of
the difference (Bradley & Terry 1952), with a ridge. Cross-validation leaves one table out at a time.
"""
import collections
import csv
import json
import math
import pathlib
import sys

RIDGE = 1.0
STEPS = 150
RATE = 0.05
POINTS = 5  # points of the readability score for one unit of the logistic scale
BINS = 24  # as in the profile's mini-histogram


def evenness(values):
    """Entropy of a histogram over the greatest possible: 1 where values are spread evenly."""
    low, high = min(values), max(values)
    counts = collections.Counter(
        min(BINS - 1, int((v - low) / (high - low) * BINS)) if high > low else 0 for v in values)
    return -sum(c / len(values) * math.log(c / len(values)) for c in counts.values()) / math.log(BINS)


def facts_of(path):
    rows = list(csv.DictReader(open(path)))
    names = len({r['n'] for r in rows})
    return {'names': math.log(names / 8), 'dense': 1 if len(rows) / names > 10 else -1,
            'q1': evenness([float(r['q1']) for r in rows]) - 0.5,
            'q2': evenness([float(r['q2']) for r in rows]) - 0.5}


def features(task, focus, design, facts):
    place = {column: channel for channel, column in design.items() if channel != 'mark'}
    other = 'q2' if focus == 'q1' else 'q1'
    return {(task, 'focus', place[focus], 'base'): 1,
            (task, 'focus', place[focus], 'even'): facts[focus],
            (task, 'focus', place[focus], 'dense'): 0.5 * facts['dense'],
            (task, 'other', place[other], 'base'): 1,
            (task, 'names', place['n'], 'base'): 1,
            (task, 'names', place['n'], 'many'): 0.5 * facts['names']}


def differences(pairs, facts):
    for pair in pairs:
        better, worse = (features(pair['task'], pair['focus'], pair[side], facts[pair['csv']])
                         for side in ('better', 'worse'))
        keys = set(better) | set(worse)
        yield {k: better.get(k, 0) - worse.get(k, 0) for k in keys if better.get(k, 0) != worse.get(k, 0)}


def fit(pairs, facts):
    weights, rows = collections.defaultdict(float), list(differences(pairs, facts))
    for _ in range(STEPS):
        slope = collections.defaultdict(float)
        for row in rows:
            miss = 1 / (1 + math.exp(min(30, sum(weights[k] * v for k, v in row.items()))))
            for k, v in row.items():
                slope[k] += miss * v
        for k, v in slope.items():
            weights[k] += RATE * (v - RIDGE * weights[k])
    return weights


def right(weights, pairs, facts):
    return sum(sum(weights[k] * v for k, v in row.items()) > 0 for row in differences(pairs, facts))


def main(truth):
    folder = pathlib.Path(truth) / 'kim2018'
    pairs = json.load(open(folder / 'pairs.json'))
    tables = sorted({p['csv'] for p in pairs})
    facts = {t: facts_of(folder / t) for t in tables}
    left_out = sum(right(fit([p for p in pairs if p['csv'] != t], facts), [p for p in pairs if p['csv'] == t], facts)
                   for t in tables)
    weights = fit(pairs, facts)
    print(f'fitted {right(weights, pairs, facts) / len(pairs):.3f}, left out {left_out / len(pairs):.3f}')
    for (task, part, channel, effect), weight in sorted(weights.items()):
        scale = 0.5 if effect in ('dense', 'many') else 1
        print(f'{task:8} {part:6} {channel:6} {effect:6} {POINTS * scale * weight:6.1f}')


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
