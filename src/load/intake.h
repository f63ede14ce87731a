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

/**
 * @batch holds the header, where @layout says; it may be NULL. @decimal: the mark to assume where cells do not tell. @as_text (may be NULL): which
 * columns must be read as text (ss_intake_is_refuted() said so in an earlier pass).
 */
SsIntake *ss_intake_new (const SsReading *reading, const SsLayout *layout, const SsBatch *batch, char decimal,
                         const GByteArray *as_text);
void ss_intake_free (SsIntake *intake);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SsIntake, ss_intake_free)

/** So many rows will come, by a good guess. */
void ss_intake_expect (SsIntake *intake, gsize n_rows);

/**
 * Takes the records of @batch (those set aside are removed from it). @is_last: the file ends with it. Work on the batch goes on after this
 * returns: leave it alone until ss_intake_wait().
 */
void ss_intake_start (SsIntake *intake, SsBatch *batch, gboolean is_last);

/** Waits for the batch that was started. FALSE with @error where a limit is met or the reading is cancelled. */
gboolean ss_intake_wait (SsIntake *intake, GError **error);

/** TRUE once as many rows came as the options ask for. */
gboolean ss_intake_is_sated (const SsIntake *intake);

/** Adds a finding of the reader's own; takes it. */
void ss_intake_note (SsIntake *intake, SsFinding *finding);

/** TRUE where a column was misread and the file must be read again, with the @as_text that this gives. Takes nothing. */
gboolean ss_intake_is_refuted (const SsIntake *intake, GByteArray *as_text);

/** The table; NULL where the intake is refuted. @dialect is completed (decimal and thousands marks, header, footers) and its strings are taken. */
SsLoaded *ss_intake_end (SsIntake *intake, SsDialect *dialect);

G_END_DECLS
