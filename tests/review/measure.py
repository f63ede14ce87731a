#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the review names the fault of a misleading chart, and how often it blames an honest one.

    tests/review/measure.py [build/src/cli/sesame-cli] [--seeds N] [--show KIND]

For each kind of misleading chart (kinds.py): how many were made, in how many a rule that names the fault was found
(recall), and which other findings of severity "block" or "warn" came along. For honest charts: findings by rule.
"""
import argparse
import collections
import json
import random
import sys
import tempfile

import blind
import kinds


def review(cli, folder, table, spec):
    findings = blind.review(cli, folder, table, spec)
    if isinstance(findings, str):
        print(f"{table.name} {json.dumps(spec)}\n  {findings}", file=sys.stderr)
        return []
    return findings


def grave(findings):
    return [f for f in findings if f["severity"] != "hint"]


def measure_kinds(cli, folder, seeds, show, only):
    print(f"{'kind':24} {'n':>4} {'recall':>7}  others")
    found_all = made_all = 0
    for name, rules, make in kinds.KINDS:
        if only and name != only:
            continue
        made = found = 0
        others = collections.Counter()
        for seed in range(seeds):
            rng = random.Random(seed)
            for table in kinds.tables(seed):
                table = table.copy()
                spec = make(table, rng)
                if spec is None:
                    continue
                if isinstance(spec, tuple):
                    table, spec = spec
                findings = review(cli, folder, table, spec)
                hit = any(f["rule"] in rules for f in findings)
                made, found = made + 1, found + hit
                others.update(f["rule"] for f in grave(findings) if f["rule"] not in rules)
                if show in (name, "missed") and not hit:
                    print("   missed", table.name, json.dumps(spec), [f["rule"] for f in findings])
        print(f"{name:24} {made:4} {found / max(made, 1):7.2f}  {dict(others.most_common(5))}")
        found_all, made_all = found_all + found, made_all + made
    print(f"{'all':24} {made_all:4} {found_all / made_all:7.2f}")


def measure_honest(cli, folder, seeds, show):
    blamed, n, by_rule = 0, 0, collections.Counter()
    for seed in range(seeds):
        rng = random.Random(seed)
        for table in kinds.tables(seed):
            for spec in kinds.honest(table, rng):
                findings = grave(review(cli, folder, table, spec))
                n += 1
                blamed += bool(findings)
                by_rule.update((f["rule"], f["severity"]) for f in findings)
                if show == "honest" and findings:
                    print("   blamed", table.name, json.dumps(spec), [(f["rule"], f["message"]) for f in findings])
    print(f"honest charts: {blamed} of {n} blamed; {dict(by_rule)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", nargs="?", default="build/src/cli/sesame-cli")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--show", default="", help="a kind, or \"honest\": print what was missed, or blamed")
    parser.add_argument("--only", default="", help="measure this kind alone")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure_kinds(arguments.cli, folder, arguments.seeds, arguments.show, arguments.only)
        if not arguments.only:
            measure_honest(arguments.cli, folder, arguments.seeds, arguments.show)


if __name__ == "__main__":
    main()
