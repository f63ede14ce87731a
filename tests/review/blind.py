#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the review tells the flaw of charts that its rules were not written beside, and how often it blames their honest twins.

    tests/review/blind.py [build/src/cli/sesame-cli] [--seeds N] [--kind NAME] [--show] [--repairs]

Per kind: misleading charts, recall, honest twins, how many of these were blamed (block; warn). --repairs applies each repair and
reviews again: the finding must be gone and no new finding may block.
"""
import argparse
import collections
import json
import os
import subprocess
import tempfile

import elsewhere


def review(cli, folder, world, spec):
    data, chart = os.path.join(folder, "data.csv"), os.path.join(folder, "spec.json")
    with open(data, "w", encoding="utf-8") as file:
        file.write(world.csv())
    with open(chart, "w", encoding="utf-8") as file:
        json.dump(spec, file)
    run = subprocess.run([cli, "review", data, "--spec", chart, "--json"], capture_output=True, text=True,
                         env={**os.environ, "LANGUAGE": "", "LC_ALL": "C.UTF-8"}, check=False, timeout=60)
    return json.loads(run.stdout)["findings"] if run.returncode == 0 else run.stderr.strip()


def tell(world, spec, findings):
    print("   ", json.dumps(spec, ensure_ascii=False))
    print("   ", world.columns, world.rows[:3])
    if isinstance(findings, str):
        print("     refused:", findings)
        return
    for f in findings:
        print("     ", f["severity"], f["rule"], f["where"], f["message"])


def check_repairs(review_one, world, spec, findings, broken):
    before = {f["rule"] for f in findings if f["severity"] == "block"}
    for finding in findings:
        if not finding.get("repair"):
            continue
        after = review_one(world, finding["repair"])
        if isinstance(after, str):
            broken[finding["rule"], "refused " + after[-80:]] += 1
            continue
        if any((f["rule"], f["where"]) == (finding["rule"], finding["where"]) for f in after):
            broken[finding["rule"], "still there"] += 1
        for new in {f["rule"] for f in after if f["severity"] == "block"} - before:
            broken[finding["rule"], "brings " + new] += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cli", nargs="?", default="build/src/cli/sesame-cli")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kind")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--repairs", action="store_true")
    arguments = parser.parse_args()
    made, found, honest, blamed, warned = (collections.Counter() for _ in range(5))
    blames, broken, shown = collections.Counter(), collections.Counter(), []
    with tempfile.TemporaryDirectory() as folder:
        one = lambda world, spec: review(arguments.cli, folder, world, spec)
        for seed in range(arguments.first, arguments.first + arguments.seeds):
            for name, rules, tag, world, spec in elsewhere.cases(seed, arguments.kind):
                findings = one(world, spec)
                if isinstance(findings, str):
                    shown.append((f"{name}: refused", world, spec, findings))
                    made[name] += 1
                    continue
                if arguments.repairs:
                    check_repairs(one, world, spec, findings, broken)
                if tag == "flaw":
                    made[name] += 1
                    hit = any(f["rule"] in rules for f in findings)
                    found[name] += hit
                    if not hit:
                        shown.append((f"{name}: missed", world, spec, findings))
                    continue
                honest[name] += 1
                grave = [f for f in findings if f["severity"] != "hint"]
                blames.update((f["severity"], f["rule"]) for f in grave)
                blamed[name] += any(f["severity"] == "block" for f in grave)
                warned[name] += bool(grave)
                if grave:
                    shown.append((f"{name}: blamed", world, spec, grave))
    if arguments.show:
        for title, world, spec, findings in shown:
            print(title)
            tell(world, spec, findings)
    for name, _, _ in elsewhere.FLAWS:
        if made[name] or honest[name]:
            print(f"{name:28} {found[name]:3}/{made[name]:<3} honest {honest[name]:3} blocked {blamed[name]:2} warned {warned[name]:2}")
    print(f"all {sum(found.values())}/{sum(made.values())} = {sum(found.values()) / max(1, sum(made.values())):.3f}; "
          f"honest {sum(honest.values())}, blocked {sum(blamed.values())}, warned {sum(warned.values())}: {dict(blames.most_common())}")
    for (rule, fault), n in broken.most_common():
        print(f"repair of {rule}: {fault} ({n})")


if __name__ == "__main__":
    main()
