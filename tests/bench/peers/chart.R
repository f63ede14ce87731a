# SPDX-License-Identifier: GPL-3.0-or-later
# Rscript chart.R KIND FILE OUT
argument <- commandArgs (trailingOnly = TRUE)
data <- read.csv (argument[2])
if (grepl ("svg$", argument[3])) svg (argument[3], 12, 8) else png (argument[3], 1200, 800)
switch (argument[1],
  bar = barplot (data[[2]], names.arg = data[[1]], main = "A title of some length over the chart"),
  line = plot (data[[1]], data[[2]], type = "l", main = "A title of some length over the chart"),
  scatter = plot (data[[1]], data[[2]], pch = 16, cex = 0.3, main = "A title of some length over the chart"),
  histogram = hist (data[[1]], main = "A title of some length over the chart"))
invisible (dev.off ())
