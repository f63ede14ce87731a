/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"
#include "wording.h"

#include <glib/gi18n-lib.h>

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("SESAME_LOCALE_DIR");
  g_autoptr (SsApplication) application = NULL;

  ss_language_prepare ();
  bindtextdomain (GETTEXT_PACKAGE, locale_dir ? locale_dir : SS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  application = ss_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
