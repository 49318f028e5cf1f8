package org.surgicode.criteria;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;

/**
 * What must hold, all parts of it. A part that is not given holds.
 *
 * @param verdicts criteria with the verdicts they may have
 * @param values criteria with the values they may have
 * @param facts facts that must be there, each with one of these values or {@code any}
 * @param without facts that must not be there with one of these values
 * @param amount a fact whose number lies in a range
 * @param noAmount a criterion whose fact carries no number at the levels of its verdict
 * @param diagnoses {@code only-against}: one or more coded diagnoses speak against the family, none
 *     for it; {@code accidental-tear}: an unintended opening of the dura is coded
 */
record Condition(
    Map<String, List<String>> verdicts,
    Map<String, List<String>> values,
    Map<String, List<String>> facts,
    Map<String, List<String>> without,
    @Nullable AmountRange amount,
    @Nullable String noAmount,
    List<String> diagnoses) {

  static final List<String> DIAGNOSES = List.of("only-against", "accidental-tear");

  /** A number from one bound to the other, both included; a missing bound is open. */
  record AmountRange(
      @JsonProperty(required = true) String fact, @Nullable Integer from, @Nullable Integer to) {
    boolean contains(@Nullable Double number) {
      return number != null && (from == null || number >= from) && (to == null || number <= to);
    }
  }

  /** The words that make it hold, possibly none; empty when it does not hold. */
  Optional<List<Quote>> provenBy(Findings found) {
    if (!found.verdictsHold(verdicts)
        || !Findings.valuesHold(values, found.verdicts())
        || found.facts().hasAny(without)
        || (noAmount != null && found.amountStated(noAmount))
        || !found.facts().hasAll(facts)
        || !diagnosesSay(found)) {
      return Optional.empty();
    }
    List<Fact> proof = new ArrayList<>();
    facts.forEach((kind, values) -> proof.addAll(found.facts().of(kind, values)));
    if (amount != null) {
      List<Fact> inRange =
          found
              .facts()
              .of(amount.fact(), facts.getOrDefault(amount.fact(), List.of(FactSheet.ANY)))
              .stream()
              .filter(f -> amount.contains(f.amount()))
              .toList();
      if (inRange.isEmpty()) {
        return Optional.empty();
      }
      proof.addAll(inRange);
    }
    List<Quote> quotes = new ArrayList<>(Evidence.of(proof));
    verdicts.keySet().forEach(c -> quotes.addAll(found.wordsOf(c)));
    diagnoses.forEach(d -> quotes.addAll(found.wordsOfDiagnoses(d)));
    return Optional.of(Evidence.few(quotes));
  }

  private boolean diagnosesSay(Findings found) {
    for (String what : diagnoses) {
      if (!found.diagnosesSay(what)) {
        return false;
      }
    }
    return true;
  }
}
