/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command.h"
#include "reading-options.h"
#include "wording.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define MOST_ID_COLUMNS 20

static const SsCommand *
command_find (const char *id)
{
  for (const SsCommand *const *command = ss_commands; *command; command++)
    if (g_str_equal ((*command)->id, id))
      return *command;
  return NULL;
}

/* gettext says its header for an empty text. */
static const char *
translated (const char *text)
{
  return *text ? g_dgettext (GETTEXT_PACKAGE, text) : text;
}

static void
print_help (void)
{
  int width = 0;

  for (const SsCommand *const *command = ss_commands; *command; command++)
    width = ss_cli_widest (width, (*command)->id, MOST_ID_COLUMNS);
  g_print ("%s\n\n", _ ("Usage: sesame-cli COMMAND FILE [OPTION…]"));
  g_print ("%s\n", _ ("Sésame reads an open-data file, says what is in it, suggests charts with reasons, "
                      "draws and reviews them."));
  g_print ("\n%s\n", _ ("Commands:"));
  for (const SsCommand *const *command = ss_commands; *command; command++) {
    g_print ("  ");
    ss_cli_print_padded ((*command)->id, width);
    g_print ("  %s\n", translated ((*command)->summary));
  }
  g_print ("\n%s\n", _ ("“sesame-cli COMMAND --help” tells the options of a command."));
}

static void
prepare_locale (void)
{
  const char *directory = g_getenv ("SESAME_LOCALE_DIR");

  ss_language_prepare ();
  bindtextdomain (GETTEXT_PACKAGE, directory ? directory : SS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static SsExit
command_run (const SsCommand *command, int argc, char **argv)
{
  g_autofree char *name = g_strconcat ("sesame-cli ", command->id, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (translated (command->arguments));
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_summary (context, translated (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (command->entries)
    g_option_context_add_main_entries (context, command->entries, GETTEXT_PACKAGE);
  if (command->reads)
    g_option_context_add_main_entries (context, ss_cli_reading_entries (), GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return ss_cli_fail (SS_EXIT_USAGE, "%s", error->message);
  if (argc > 1 && g_str_equal (argv[1], "--")) /* GOption keeps it */
    argc--, argv++;
  return command->run (argc - 1, argv + 1);
}

int
main (int argc, char **argv)
{
  const SsCommand *command;

  prepare_locale ();
  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")) {
    print_help ();
    return argc < 2 ? SS_EXIT_USAGE : SS_EXIT_DONE;
  }
  if (g_str_equal (argv[1], "--version")) {
    g_print ("sesame-cli %s\n", SS_VERSION);
    return SS_EXIT_DONE;
  }
  command = command_find (argv[1]);
  if (!command)
    return ss_cli_fail (SS_EXIT_USAGE, _ ("There is no command “%s”: “sesame-cli --help” lists them."),
                        argv[1]);
  return command_run (command, argc - 1, argv + 1);
}
