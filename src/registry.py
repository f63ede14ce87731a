#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the C table of a room's descriptors, in the order of the list in its meson.build.

usage: registry.py HEADER TYPE TABLE PREFIX NAME...
"""
import sys

header, kind, table, prefix, *names = sys.argv[1:]
symbols = [prefix + name.replace("-", "_") for name in names]
print("/* SPDX-License-Identifier: GPL-3.0-or-later */")
print(f'#include "{header}"\n')
for symbol in symbols:
    print(f"extern const {kind} {symbol};")
print(f"\nconst {kind} *const {table}[] = {{")
for symbol in symbols:
    print(f"  &{symbol},")
print("  NULL,\n};")
