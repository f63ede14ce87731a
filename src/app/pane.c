/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pane.h"

#include "focus-path.h"

typedef struct {
  SsSession *session; /* owned */
  gulong changed;
  SsParts pending; /* what changed while nobody looked */
  SsSpec *shown;   /* owned: what the rows were made for */
  SsProfile *shown_profile;
} SsPanePrivate;

enum { PROP_0, PROP_SESSION };

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SsPane, ss_pane, ADW_TYPE_BIN)

static void
catch_up (SsPane *pane)
{
  SsPanePrivate *private = ss_pane_get_instance_private (pane);
  SsParts parts = private->pending;
  SsFocusPath *focus;

  if (!parts || !private->session || !gtk_widget_get_mapped (GTK_WIDGET (pane)))
    return;
  private->pending = 0;
  focus = ss_focus_path_hold (GTK_WIDGET (pane));
  SS_PANE_GET_CLASS (pane)->update (pane, private->session, parts);
  ss_focus_path_restore (focus);
}

static void
on_changed (SsPane *pane, guint parts)
{
  SsPanePrivate *private = ss_pane_get_instance_private (pane);

  private->pending |= parts;
  catch_up (pane);
}

static void
ss_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ss_pane_parent_class)->map (widget);
  catch_up (SS_PANE (widget));
}

static void
set_session (SsPane *pane, SsSession *session)
{
  SsPanePrivate *private = ss_pane_get_instance_private (pane);

  if (!g_set_object (&private->session, session) || !session)
    return;
  private->changed
      = g_signal_connect_object (session, "changed", G_CALLBACK (on_changed), pane, G_CONNECT_SWAPPED);
  on_changed (pane, SS_PARTS_ALL);
}

static void
ss_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, ss_pane_session (object));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ss_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (SS_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ss_pane_dispose (GObject *object)
{
  SsPanePrivate *private = ss_pane_get_instance_private (SS_PANE (object));

  if (private->session)
    g_clear_signal_handler (&private->changed, private->session);
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&private->session);
  g_clear_pointer (&private->shown, ss_spec_unref);
  g_clear_pointer (&private->shown_profile, ss_profile_unref);
  G_OBJECT_CLASS (ss_pane_parent_class)->dispose (object);
}

static void
ss_pane_class_init (SsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ss_pane_get_property;
  object_class->set_property = ss_pane_set_property;
  object_class->dispose = ss_pane_dispose;
  GTK_WIDGET_CLASS (klass)->map = ss_pane_map;
  g_object_class_install_property (object_class, PROP_SESSION,
                                   g_param_spec_object ("session", NULL, NULL, SS_TYPE_SESSION,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
ss_pane_init (SsPane *pane)
{
}

SsSession *
ss_pane_session (gpointer pane)
{
  SsPanePrivate *private = ss_pane_get_instance_private (SS_PANE (pane));

  return private->session;
}

void
ss_pane_remember (gpointer pane, SsSpec *spec, SsProfile *profile)
{
  SsPanePrivate *private = ss_pane_get_instance_private (SS_PANE (pane));

  ss_spec_ref (spec);
  ss_profile_ref (profile);
  g_clear_pointer (&private->shown, ss_spec_unref);
  g_clear_pointer (&private->shown_profile, ss_profile_unref);
  private->shown = spec;
  private->shown_profile = profile;
}

const SsSpec *
ss_pane_shown_spec (gpointer pane)
{
  SsPanePrivate *private = ss_pane_get_instance_private (SS_PANE (pane));

  return private->shown;
}

const SsProfile *
ss_pane_shown_profile (gpointer pane)
{
  SsPanePrivate *private = ss_pane_get_instance_private (SS_PANE (pane));

  return private->shown_profile;
}

void
ss_pane_take_change (gpointer pane, SsWork *work, const char *label)
{
  SsSession *session = ss_pane_session (pane);

  ss_pane_remember (pane, work->spec, ss_session_profile (session));
  ss_session_change (session, work, label, NULL);
}

void
ss_pane_class_set_template (gpointer klass, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/fr/dataouvretoi/Sesame/ui/%s", name);

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), path);
}
