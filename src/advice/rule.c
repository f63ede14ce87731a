/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rule.h"

#include <glib/gi18n-lib.h>

void
ss_verdict_say (SsVerdict *verdict, const char *format, ...)
{
  va_list arguments;
  if (verdict == NULL)
    return;
  va_start (arguments, format);
  g_free (verdict->message);
  verdict->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
}

double
ss_rule_ask (const SsRule *rule, const SsCase *subject, char **message, const char **where)
{
  SsVerdict verdict = {NULL, NULL};
  double strength;
  if (rule->applies != NULL && !rule->applies (subject))
    return 0;
  strength = rule->judge (subject, message != NULL || where != NULL ? &verdict : NULL);
  if (strength != 0 && message != NULL)
    *message = verdict.message != NULL ? g_steal_pointer (&verdict.message)
                                       : g_strdup (g_dgettext (GETTEXT_PACKAGE, rule->sentence));
  if (strength != 0 && where != NULL)
    *where = verdict.where != NULL ? verdict.where : rule->where;
  g_free (verdict.message);
  return strength;
}
