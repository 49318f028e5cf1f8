package org.surgicode.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Status;

/** What follows from the verdicts beside the codes: questions, neighbours, companions, hints. */
record Consequences(FamilyFile family, QuestionRules questions, Set<String> holding) {

  /** Of a family, with the rules for its questions. */
  static Consequences of(FamilyFile family, QuestionRules questions) {
    Set<String> holding =
        family.flags().stream()
            .filter(FlagRule::holdsRelease)
            .map(FlagRule::id)
            .collect(Collectors.toSet());
    return new Consequences(family, questions, holding);
  }

  /** Flags in the family's order; without a report only those that need none. */
  List<Flag> flags(Findings found, boolean reported, @Nullable LocalDate operation) {
    List<Flag> flags = new ArrayList<>();
    for (FlagRule rule : family.flags()) {
      if (reported || rule.alsoWithoutReport()) {
        anyOf(rule.when(), found)
            .ifPresent(words -> flags.add(flag(rule, words, found, operation)));
      }
    }
    return flags;
  }

  /** Flags that do not rest on silence, while a report could not be read. */
  List<Flag> whileUnread(Findings found, @Nullable LocalDate operation) {
    Set<String> kept =
        family.flags().stream()
            .filter(FlagRule::whileUnread)
            .map(FlagRule::id)
            .collect(Collectors.toSet());
    return flags(found, true, operation).stream().filter(f -> kept.contains(f.id())).toList();
  }

  private Flag flag(
      FlagRule rule, List<Quote> words, Findings found, @Nullable LocalDate operation) {
    return new Flag(
        rule.id(),
        rule.weight(),
        rule.source(),
        rule.addressee(),
        rule.question(),
        rule.answers(found.verdicts(), questions),
        words,
        words.isEmpty() ? Evidence.of(told(rule, found)) : words,
        rule.dueAfter(operation));
  }

  private static List<Fact> told(FlagRule rule, Findings found) {
    return rule.indicators().stream().flatMap(kind -> found.facts().of(kind).stream()).toList();
  }

  /** Whether a raised flag keeps the suggestion from a claim. */
  boolean holds(String flag) {
    return holding.contains(flag);
  }

  List<Alternative> alternatives(Findings found) {
    return family.alternatives().stream()
        .filter(a -> found.verdict(a.because()).status() == Status.NOT_MET)
        .filter(a -> anyOf(a.when(), found).isPresent())
        .map(a -> new Alternative(a.codes(), a.because(), a.source()))
        .toList();
  }

  /** Only what the operative report itself describes. */
  List<Companion> companions(Findings found) {
    Findings ofReport = new Findings(family, found.facts().ofReport(), found.verdicts());
    List<Companion> companions = new ArrayList<>();
    for (CompanionRule rule : family.companions()) {
      anyOf(rule.when(), ofReport)
          .ifPresent(q -> companions.add(new Companion(rule.code(), rule.source(), q)));
    }
    return companions;
  }

  /** Modifiers to consider that the review itself lists, each once. */
  List<ModifierHint> hints(Findings found) {
    return hints(found, rule -> !rule.onClaimOnly());
  }

  /** The same, with those that belong on another surgeon's claim alone. */
  List<ModifierHint> hintsOfAllClaims(Findings found) {
    return hints(found, rule -> true);
  }

  private List<ModifierHint> hints(Findings found, Predicate<ModifierRule.ToConsider> wanted) {
    Map<String, ModifierHint> hints = new LinkedHashMap<>();
    for (ModifierRule.ToConsider rule : family.considerModifiers()) {
      if (!wanted.test(rule)) {
        continue;
      }
      anyOf(rule.when(), found)
          .ifPresent(
              q ->
                  hints.putIfAbsent(
                      rule.modifier(),
                      new ModifierHint(
                          rule.modifier(), rule.because(), rule.source(), rule.claimant(), q)));
    }
    return List.copyOf(hints.values());
  }

  /** The words of every condition that holds; empty when none does. */
  private static Optional<List<Quote>> anyOf(List<Condition> conditions, Findings found) {
    List<List<Quote>> proofs = new ArrayList<>(0);
    for (Condition condition : conditions) {
      condition.provenBy(found).ifPresent(proofs::add);
    }
    return switch (proofs.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(proofs.get(0));
      default -> Optional.of(Evidence.few(Evidence.inTurnAll(proofs)));
    };
  }
}
