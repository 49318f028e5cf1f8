package org.surgicode.criteria;

import java.util.List;
import java.util.Map;
import org.surgicode.casefile.DiagnosisStance;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/** Everything known once the criteria are judged: what conditions are asked against. */
record Findings(FamilyFile family, FactSheet facts, Map<String, Verdict> verdicts) {

  /** Whether each criterion has one of the verdicts given for it. */
  boolean verdictsHold(Map<String, List<String>> wanted) {
    for (var e : wanted.entrySet()) {
      if (!e.getValue().contains(verdict(e.getKey()).status().code())) {
        return false;
      }
    }
    return true;
  }

  /** Whether each criterion has one of the values given for it. */
  static boolean valuesHold(Map<String, List<String>> wanted, Map<String, Verdict> verdicts) {
    for (var e : wanted.entrySet()) {
      Verdict verdict = verdicts.get(e.getKey());
      if (verdict == null
          || verdict.value() == null
          || verdict.status() == Status.CONFLICTING
          || !e.getValue().contains(verdict.value())) {
        return false;
      }
    }
    return true;
  }

  Verdict verdict(String criterion) {
    Verdict verdict = verdicts.get(criterion);
    if (verdict == null) {
      throw new IllegalStateException("Not judged yet: " + criterion);
    }
    return verdict;
  }

  /** The words behind a verdict; behind silence, the words that did not suffice. */
  List<Quote> wordsOf(String criterion) {
    Verdict verdict = verdict(criterion);
    return verdict.status() == Status.NOT_DOCUMENTED
        ? Evidence.of(facts.of(rule(criterion).fact(), rule(criterion).silent()))
        : verdict.evidence();
  }

  /** Whether a number stands beside the criterion's fact at the levels of its verdict. */
  boolean amountStated(String criterion) {
    List<String> levels = verdict(criterion).levels();
    return facts.of(rule(criterion).fact()).stream()
        .filter(f -> f.levels().isEmpty() || f.levels().stream().anyMatch(levels::contains))
        .anyMatch(f -> f.amount() != null);
  }

  /** Stance of every coded diagnosis, each once, in reading order. */
  List<DiagnosisStance> stances() {
    if (diagnoses().isEmpty()) {
      return List.of();
    }
    return diagnoses().stream()
        .map(
            f ->
                new DiagnosisStance(
                    f.quotes().get(0).resource(),
                    f.value(),
                    family.diagnoses().stance(f.value(), verdicts)))
        .distinct()
        .toList();
  }

  boolean diagnosesSay(String what) {
    if (what.equals("accidental-tear")) {
      return diagnoses().stream().anyMatch(f -> family.diagnoses().isTear(f.value()));
    }
    List<String> stances = stances().stream().map(DiagnosisStance::stance).toList();
    return stances.contains("against") && !stances.contains("supports");
  }

  List<Quote> wordsOfDiagnoses(String what) {
    DiagnosisRule rule = family.diagnoses();
    return Evidence.of(
        diagnoses().stream()
            .filter(
                f ->
                    what.equals("accidental-tear")
                        ? rule.isTear(f.value())
                        : rule.stance(f.value(), verdicts).equals("against"))
            .toList());
  }

  private List<Fact> diagnoses() {
    return facts.of(family.diagnoses().fact());
  }

  private CriterionRule rule(String criterion) {
    CriterionRule rule = family.criteria().get(criterion);
    if (rule == null) {
      throw new IllegalStateException("No such criterion: " + criterion);
    }
    return rule;
  }
}
