package org.surgicode.criteria;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.Severity;

/** Checks the flags: their names, and every question by the rules of a compliant query. */
record FlagCheck(ConfigText file, Names names, QuestionLint lint) {
  private static final int LONGEST_WAIT = 365;

  void check(List<FlagRule> flags) {
    Set<String> seen = new HashSet<>();
    for (FlagRule flag : flags) {
      if (!seen.add(flag.id())) {
        throw file.wrongAt(
            flag.id(), "there are two flags '" + flag.id() + "'; give each flag its own name.");
      }
      names(flag);
      question(flag);
    }
  }

  private void names(FlagRule flag) {
    names.known(
        "severity", flag.severity(), Arrays.stream(Severity.values()).map(Severity::code).toList());
    names.known(
        "audience", flag.audience(), Arrays.stream(Audience.values()).map(Audience::code).toList());
    names.source(flag.source());
    names.conditions(flag.id(), flag.when());
    flag.indicators().forEach(fact -> names.fact(fact, List.of()));
    flag.options().forEach(option -> names.values(option.fits()));
    FlagRule.DueRule due = flag.due();
    if (due != null) {
      names.source(due.source());
      if (due.days() < 1 || due.days() > LONGEST_WAIT) {
        throw file.wrongAt(
            flag.id(),
            "the flag '%s' is due after %d days; write a number from 1 to %d."
                .formatted(flag.id(), due.days(), LONGEST_WAIT));
      }
    }
  }

  private void question(FlagRule flag) {
    lint.fault(flag.question(), flag.options().stream().map(AnswerOption::answer).toList())
        .ifPresent(
            fault -> {
              throw file.wrongAt(
                  flag.question(), "the question of '%s' %s.".formatted(flag.id(), fault));
            });
  }
}
