#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""chart.py KIND FILE OUT: the same chart with matplotlib and numpy."""
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plot
import numpy

kind, file, out = sys.argv[1:]
figure, axes = plot.subplots(figsize=(12, 8), dpi=100)
axes.set_title("A title of some length over the chart")
if kind == "bar":
    lines = [line.rstrip("\n").split(",") for line in open(file, encoding="utf-8")][1:]
    axes.bar([line[0] for line in lines], [float(line[1]) for line in lines], width=0.7)
else:
    table = numpy.loadtxt(file, delimiter=",", skiprows=1, ndmin=2)
    if kind == "line":
        axes.plot(table[:, 0], table[:, 1])
    elif kind == "scatter":
        axes.plot(table[:, 0], table[:, 1], "o", markersize=1.5)
    else:
        axes.hist(table[:, 0], bins=20)
figure.savefig(out)
