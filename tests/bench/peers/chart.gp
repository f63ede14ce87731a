# SPDX-License-Identifier: GPL-3.0-or-later
# gnuplot -c chart.gp KIND FILE OUT
kind = ARG1
set datafile separator ","
svg = strlen (ARG3) > 4 && ARG3[strlen (ARG3) - 3 : strlen (ARG3)] eq ".svg"
if (svg) { set terminal svg size 1200,800 } else { set terminal pngcairo size 1200,800 }
set output ARG3
set title "A title of some length over the chart"
unset key
if (kind eq "bar") { set style fill solid; set boxwidth 0.7; set yrange [0:*]; plot ARG2 every ::1 using 0:2:xtic(1) with boxes }
if (kind eq "line") { plot ARG2 every ::1 using 1:2 with lines }
if (kind eq "scatter") { plot ARG2 every ::1 using 1:2 with points pt 7 ps 0.3 }
if (kind eq "histogram") { set style fill solid; plot ARG2 every ::1 using (floor ($1 / 5) * 5):(1) smooth frequency with boxes }
