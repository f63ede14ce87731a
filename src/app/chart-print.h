/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "profile.h"
#include "work.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SsChartPrint: one printing of one chart on one sheet. The chart is laid out anew, in a thread, for what the sheet leaves free between its
 * margins, and painted without ground: paper is white. A dark theme prints as the light one.
 */
#define SS_TYPE_CHART_PRINT (ss_chart_print_get_type ())
G_DECLARE_FINAL_TYPE (SsChartPrint, ss_chart_print, SS, CHART_PRINT, GtkPrintOperation)

/**
 * An operation to be run by gtk_print_operation_run(), which returns at once and keeps it until "done". A4, lying or upright as the chart
 * is, unless the person says otherwise in the dialog. The job is named after the chart's title, or @name where it has none, and so is a file that is printed to. @work must
 * have a chart; the values are kept, so that later changes do not touch what is printed.
 */
SsChartPrint *ss_chart_print_new (SsProfile *profile, const SsWork *work, const char *name);

/** What is said once it is done, after the settings it was printed with: in which file it stands, or that it went to a printer. Free with g_free(). */
char *ss_chart_print_dup_outcome (GtkPrintSettings *settings);

G_END_DECLS
