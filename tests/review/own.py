#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own suggestions, reviewed as they stand: none may have a finding that blocks.

    tests/review/own.py FILE... [--cli build/src/cli/sesame-cli]
"""
import argparse
import collections
import json
import os
import subprocess
import tempfile


def run(cli, *arguments):
    done = subprocess.run([cli, *arguments], capture_output=True, text=True, check=False, timeout=120)
    return json.loads(done.stdout) if done.returncode == 0 else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--cli", default="build/src/cli/sesame-cli")
    arguments = parser.parse_args()
    grave, n = collections.Counter(), 0
    with tempfile.TemporaryDirectory() as folder:
        spec = os.path.join(folder, "spec.json")
        for path in arguments.files:
            advice = run(arguments.cli, "suggest", path, "--json") or {"suggestions": []}
            for suggestion in advice["suggestions"]:
                with open(spec, "w", encoding="utf-8") as file:
                    json.dump(suggestion["spec"], file)
                found = run(arguments.cli, "review", path, "--spec", spec, "--json") or {"findings": []}
                n += 1
                for finding in found["findings"]:
                    if finding["severity"] == "hint":
                        continue
                    grave[finding["rule"], finding["severity"]] += 1
                    if finding["severity"] == "block":
                        print(f"{os.path.basename(path)} {suggestion['format']} {suggestion['spec']['roles']}: "
                              f"{finding['rule']} {finding['message']}")
    print(f"{n} suggestions; {dict(grave.most_common())}")


if __name__ == "__main__":
    main()
