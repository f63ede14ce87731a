/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "finding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const severity_ids[] = {
    [SS_SEVERITY_HINT] = "hint",
    [SS_SEVERITY_WARN] = "warn",
    [SS_SEVERITY_BLOCK] = "block",
};

static const char *const quality_ids[] = {
    [SS_QUALITY_RIGOUR] = "rigour",
    [SS_QUALITY_READABILITY] = "readability",
    [SS_QUALITY_ELOQUENCE] = "eloquence",
};
G_STATIC_ASSERT (G_N_ELEMENTS (quality_ids) == SS_N_QUALITIES);

static const char *const quality_labels[] = {
    [SS_QUALITY_RIGOUR] = N_ ("Rigour"),
    [SS_QUALITY_READABILITY] = N_ ("Readability"),
    [SS_QUALITY_ELOQUENCE] = N_ ("Eloquence"),
};
G_STATIC_ASSERT (G_N_ELEMENTS (quality_labels) == SS_N_QUALITIES);

const char *
ss_severity_id (SsSeverity severity)
{
  return severity_ids[severity];
}

const char *
ss_quality_id (SsQuality quality)
{
  return quality == SS_QUALITY_NONE ? NULL : quality_ids[quality];
}

const char *
ss_quality_label (SsQuality quality)
{
  return quality == SS_QUALITY_NONE ? NULL : g_dgettext (GETTEXT_PACKAGE, quality_labels[quality]);
}

SsFinding *
ss_finding_new (const char *rule, SsSeverity severity, SsQuality quality, const char *source, char *message)
{
  SsFinding *finding = g_new0 (SsFinding, 1);

  finding->rule = rule;
  finding->severity = severity;
  finding->quality = quality;
  finding->source = source;
  finding->message = message;
  return finding;
}

void
ss_finding_free (SsFinding *finding)
{
  g_free (finding->column);
  g_free (finding->where);
  g_free (finding->rows);
  g_free (finding->message);
  json_decref (finding->repair);
  g_free (finding);
}

void
ss_finding_set_rows (SsFinding *finding, const gsize *rows, gsize n_rows)
{
  g_free (finding->rows);
  finding->n_rows = MIN (n_rows, SS_FINDING_MOST_ROWS);
  finding->n_rows_total = n_rows;
  finding->rows = g_memdup2 (rows, finding->n_rows * sizeof *rows);
}

char *
ss_finding_names (const char *const *names, gsize n)
{
  GString *told = g_string_new (NULL);
  gsize n_named = MIN (n, SS_MOST_ALIKE);

  for (gsize i = 0; i < n_named; i++)
    /* Translators: a column's name in a list of names. */
    g_string_append_printf (told, i == 0 ? _ ("“%s”") : _ (", “%s”"), names[i]);
  if (n > n_named)
    /* Translators: ends a list of names: how many others there are. */
    g_string_append_printf (told, ngettext (" and %u more", " and %u more", n - n_named),
                            (guint)(n - n_named));
  return g_string_free (told, FALSE);
}
