/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout.h"
#include "reader.h"
#include "records.h"

G_BEGIN_DECLS

/**
 * SsIntake: where records become a table. It sets aside what is no record of the table (blank rows, repeated headers, footers), notes rows
 * that are too long or too short, infers the kinds, and keeps a finding for all that was noticed.
 */
typedef struct _SsIntake SsIntake;

/** @batch holds the header, where @layout says; it may be NULL. @decimal: the mark to assume where cells do not tell. */
SsIntake *ss_intake_new (const SsReading *reading, const SsLayout *layout, const SsBatch *batch,
                         char decimal);
void ss_intake_free (SsIntake *intake);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsIntake, ss_intake_free)

/** Takes the records of @batch (those set aside are removed from it). @is_last: the file ends with it. FALSE with @error where a limit is met. */
gboolean ss_intake_add (SsIntake *intake, SsBatch *batch, gboolean is_last, GError **error);

/** TRUE once as many rows came as the options ask for. */
gboolean ss_intake_is_sated (const SsIntake *intake);

/** Adds a finding of the reader's own; takes it. */
void ss_intake_note (SsIntake *intake, SsFinding *finding);

/** The table. @dialect is completed (decimal and thousands marks, header, footers) and its strings are taken. */
SsLoaded *ss_intake_end (SsIntake *intake, SsDialect *dialect);

G_END_DECLS
