/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exporter.h"
#include "job.h"
#include "preset.h"
#include "session.h"

G_BEGIN_DECLS

/** One export: what, how, where to. Owns its fields. */
typedef struct {
  SsProfile *profile;
  SsWork *work;
  const SsExporter *exporter;
  SsPictureSize size;
  gboolean is_transparent;
  gboolean with_data;
  GFile *file;
  /* For a dossier: the work, and what was done and kept, in sentences. NULL: of no use. */
  SsDocument *document;
  GStrv operations, findings;
} SsExportOrder;

/** What @session shows, to be written to @file by @exporter at @size. */
SsExportOrder *ss_export_order_new (SsSession *session, const SsExporter *exporter, const SsPictureSize *size,
                                    GFile *file);

void ss_export_order_free (SsExportOrder *order);

/** Lays the chart out at the order's size, of which it needs no file nor exporter. NULL and @error where the chart cannot be drawn. Any thread. */
SsScene *ss_export_draw (const SsExportOrder *order, GError **error);

/** Lays the chart out at its size and writes the file whole or not at all; replaces what is there, since the dialog asked. Blocking. */
gboolean ss_export_write (const SsExportOrder *order, GCancellable *cancellable, GError **error);

/** `run` of a job whose input is an SsExportOrder: the same; the result is the GFile. */
gpointer ss_export_run (gpointer order, SsJob *job, GError **error);

/** What to call a file without its extension, "Deces-sur-les-routes": @title where there is one (may be NULL), else @name without its own extension, else "sesame".
 *  Letters and digits alone, for they travel everywhere. Free with g_free(). */
char *ss_export_dup_stem (const char *title, const char *name);

G_END_DECLS
