/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "case.h"

G_BEGIN_DECLS

/**
 * SsRule: one thing that is known of good charts. A const row; a file of rules/ or lint/ holds one theme, a const table of rules.
 *
 * One rule serves both sides of the room. In a suggestion its judgement moves a score and is told as a reason; in a review the
 * same judgement, where it finds fault, is a finding with a place and, where a machine can mend it, a repair.
 */
typedef struct _SsRule SsRule;

/** What a rule says of a case. Zeroed before the rule is asked; owned fields are freed by the asker. NULL where a ranking only weighs. */
typedef struct {
  char *
      message; /* owned, translated: replaces the rule's sentence where figures or names make it plainer; NULL: the sentence */
  const char *where; /* static: replaces the rule's place, "axes.x"; NULL: the rule's */
} SsVerdict;

/** Sets the message, as printf does; nothing where @verdict is NULL. @format is translated. */
void ss_verdict_say (SsVerdict *verdict, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** Who asks the rule. */
typedef enum {
  SS_RULE_SUGGEST = 1 << 0,
  SS_RULE_REVIEW = 1 << 1,
  SS_RULE_BOTH = SS_RULE_SUGGEST | SS_RULE_REVIEW,
} SsRuleUse;

struct _SsRule {
  const char *id; /* as in GUIDELINES ("L01") or LINT ("zero-baseline") */
  SsQuality quality;
  SsSeverity
      severity; /* of the finding; in a suggestion a BLOCK that is broken caps its quality (SS_SCORE_CAP) */
  SsRuleUse use;
  double
      effect; /* points of 100 at strength 1: negative for a fault, positive for a merit; 0 where only reviews ask */
  gboolean (*applies) (const SsCase *subject); /* NULL: to every chart */
  /* How strongly the rule speaks: 0 not at all, 1 fully; below 0 the contrary of a merit. For a review anything but 0 is a finding. */
  double (*judge) (const SsCase *subject, SsVerdict *verdict);
  const char *sentence; /* N_(): one whole sentence for a beginner */
  const char *source;   /* where it comes from: "Kim & Heer 2018", "Datactivist 2019" */
  const char *where; /* the place on the chart, "axes.value", "legend", "text.title"; NULL: the whole chart */
  SsSpec *(*repair) (
      const SsCase *subject); /* a mended copy of the spec; NULL where only a person can mend */
};

/** A theme: the rules of one file. */
typedef struct {
  const char *id; /* "zero" */
  const SsRule *rules;
  gsize n_rules;
} SsRuleTheme;

/** Every theme, NULL-terminated; made by the build from the lists in meson.build. */
extern const SsRuleTheme *const ss_rule_themes[];

/** To write at the end of a theme's file: SS_RULE_THEME (zero, rules); */
#define SS_RULE_THEME(name, table)                                                                           \
  extern const SsRuleTheme ss_rules_##name;                                                                  \
  const SsRuleTheme ss_rules_##name = {#name, table, G_N_ELEMENTS (table)}

/**
 * Asks one rule: its strength where it applies to @subject, else 0. @message receives the sentence in the user's language (free
 * with g_free()) and @where the place, where the strength is not 0. Either may be NULL; where both are, no sentence is made.
 */
double ss_rule_ask (const SsRule *rule, const SsCase *subject, char **message, const char **where);

G_END_DECLS
