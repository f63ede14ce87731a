/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart.h"

#include "chart-share.h"

#include <glib/gi18n-lib.h>

/* The picture at which lettering has its nominal size. */
#define NOMINAL_WIDTH 860.0
#define NOMINAL_HEIGHT 400.0
/* Text grows and shrinks with the picture, but stays legible: 11 px times this. */
#define LEAST_PX 0.75
#define THUMBNAIL_HEIGHT 260.0
#define LEAST_SIZE 16.0

static gboolean
check_column (SsTable *table, const SsChartType *type, const SsRoleRow *row, const char *name, GError **error)
{
  const SsColumn *column = ss_table_find (table, name, NULL);
  if (!column) {
    g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_COLUMN, _ ("There is no column “%s”."), name);
    return FALSE;
  }
  SsKind kind = ss_column_kind (column);
  if (kind == SS_KIND_EMPTY || (row->kinds & SS_KINDS (kind)))
    return TRUE;
  /* Translators: a column's name, what is in it ("text"), the format's name, the part that the column should play. */
  g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_ROLE,
               _ ("The column “%s” holds %s: “%s” cannot use it as “%s”."), name, ss_kind_label (kind),
               g_dgettext (GETTEXT_PACKAGE, type->label), g_dgettext (GETTEXT_PACKAGE, row->label));
  return FALSE;
}

/* Several columns under one role that takes any number of them. */
static gboolean
is_wide (const SsChartType *type, const SsSpec *spec)
{
  for (const SsRoleRow *row = type->roles; row->label; row++)
    if (row->most == 0 && ss_spec_n_role (spec, row->role) > 1)
      return TRUE;
  return FALSE;
}

gboolean
ss_chart_type_needs (const SsChartType *type, const SsSpec *spec, const SsRoleRow *row)
{
  gboolean may_be_wide = row->need == SS_NEED_UNLESS_WIDE || row->need == SS_NEED_OR_WIDE;
  return row->need == SS_NEED_REQUIRED || (may_be_wide && !is_wide (type, spec));
}

/** How many columns @row takes; where one of another role is bound that several would stand in place of, one. 0: any number. */
static guint
most_columns (const SsChartType *type, const SsSpec *spec, const SsRoleRow *row)
{
  for (const SsRoleRow *other = type->roles; other->label; other++)
    if (other->need == SS_NEED_OR_WIDE && row->most == 0
        && ss_spec_n_role (spec, ss_chart_bound_role (type, spec, other->role)) > 0)
      return 1;
  return row->most;
}

static gboolean
check_role (SsTable *table, const SsChartType *type, const SsSpec *spec, const SsRoleRow *row, GError **error)
{
  SsRole role = ss_chart_bound_role (type, spec, row->role);
  gsize n = ss_spec_n_role (spec, role);
  if (n == 0 && ss_chart_type_needs (type, spec, row)) {
    g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_ROLE, _ ("“%s” needs a column as “%s” (role “%s”)."),
                 g_dgettext (GETTEXT_PACKAGE, type->label), g_dgettext (GETTEXT_PACKAGE, row->label),
                 ss_role_id (row->role));
    return FALSE;
  }
  guint most = most_columns (type, spec, row);
  if (most && n > most) {
    g_set_error (
        error, SS_CHART_ERROR, SS_CHART_ERROR_ROLE,
        ngettext ("“%s” takes %u column at most as “%s”.", "“%s” takes %u columns at most as “%s”.", most),
        g_dgettext (GETTEXT_PACKAGE, type->label), most, g_dgettext (GETTEXT_PACKAGE, row->label));
    return FALSE;
  }
  for (gsize i = 0; i < n; i++)
    if (!check_column (table, type, row, ss_spec_role (spec, role, i), error))
      return FALSE;
  return TRUE;
}

/* Roles that the format has no use for must still name real columns. */
static gboolean
check_names (SsTable *table, const SsSpec *spec, GError **error)
{
  for (guint role = 0; role < SS_N_ROLES; role++)
    for (gsize i = 0; i < ss_spec_n_role (spec, role); i++)
      if (!ss_table_find (table, ss_spec_role (spec, role, i), NULL)) {
        g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_COLUMN, _ ("There is no column “%s”."),
                     ss_spec_role (spec, role, i));
        return FALSE;
      }
  return TRUE;
}

gboolean
ss_chart_check (SsTable *table, const SsSpec *spec, SsChartTypes types, GError **error)
{
  const SsChartType *type = ss_chart_types_find (types, spec->format);
  if (!type) {
    g_set_error (error, SS_CHART_ERROR, SS_CHART_ERROR_FORMAT, _ ("There is no chart format “%s”."),
                 spec->format ? spec->format : "");
    return FALSE;
  }
  for (const SsRoleRow *row = type->roles; row->label; row++)
    if (!check_role (table, type, spec, row, error))
      return FALSE;
  return check_names (table, spec, error);
}

static double
pick_size (double asked, double spec, double fallback)
{
  double size = asked > 0 ? asked : spec > 0 ? spec : fallback;
  return MAX (size, LEAST_SIZE);
}

static double
growth (const SsDrawing *drawing, double width, double height)
{
  double scale = drawing->text_scale > 0 ? drawing->text_scale : 1;
  if (drawing->is_thumbnail)
    return scale * MIN (width / NOMINAL_WIDTH * 1.8, height / THUMBNAIL_HEIGHT);
  return scale * MAX (LEAST_PX, MIN (width / NOMINAL_WIDTH, height / NOMINAL_HEIGHT));
}

static void
describe (SsChartContext *context)
{
  const char *title = context->spec->texts[SS_TEXT_TITLE],
             *alternative = context->spec->texts[SS_TEXT_ALTERNATIVE];
  ss_scene_builder_set_title (context->scene,
                              title && *title ? title : g_dgettext (GETTEXT_PACKAGE, context->type->label));
  if (alternative && *alternative)
    ss_scene_builder_set_description (context->scene, alternative);
}

SsScene *
ss_chart_draw (SsProfile *profile, const SsSpec *spec, SsChartTypes types, const SsDrawing *drawing,
               GError **error)
{
  SsTable *table = ss_profile_table (profile);
  if (!ss_chart_check (table, spec, types, error))
    return NULL;
  g_autoptr (SsChartShare) share = ss_chart_share_new ();
  const SsTheme *theme = ss_theme_get (drawing->theme);
  double width = pick_size (drawing->width, spec->width, SS_CHART_WIDTH);
  double height = pick_size (drawing->height, spec->height, SS_CHART_HEIGHT);
  SsChartContext context = {
      .type = ss_chart_types_find (types, spec->format),
      .profile = profile,
      .table = table,
      .spec = spec,
      .theme = theme,
      .theme_id = drawing->theme,
      .language = drawing->language,
      .boundaries = drawing->boundaries,
      .is_thumbnail = drawing->is_thumbnail,
      .width = width,
      .height = height,
      .px = growth (drawing, width, height),
      .n_rows = ss_table_n_rows (table),
      .share = share,
  };
  context.scene = ss_scene_builder_new (
      width, height, theme->ground, drawing->language == SS_LANGUAGE_FR ? "fr" : "en", SS_CHART_FONT_FAMILY);
  describe (&context);
  context.plot = ss_frame_draw (&context);
  ss_panels_draw (&context);
  ss_notes_draw (&context);
  return ss_scene_builder_end (context.scene);
}
