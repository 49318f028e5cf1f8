package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;
import org.surgicode.criteria.CriterionRule.GeneralWord;
import org.surgicode.criteria.CriterionRule.NamedBy;

/**
 * What does the report state? The body of the report answers; a heading answers where the body is
 * silent and contradicts it where it differs. The rest of the record neither proves nor
 * contradicts.
 */
record StatementCriterion(String id, CriterionRule rule) implements Criterion {

  @Override
  public Verdict judge(FactSheet facts, Map<String, Verdict> soFar) {
    if (!rule.mootWhen().isEmpty() && Findings.valuesHold(rule.mootWhen(), soFar)) {
      return silent();
    }
    List<Fact> against = rulingOut(facts);
    if (!against.isEmpty()) {
      return verdict(Status.NOT_MET, against.get(0).value(), List.of(), Evidence.of(against));
    }
    List<Said> body = read(facts.at(rule.fact(), Standing.BODY), soFar);
    List<Said> heading = read(facts.at(rule.fact(), Standing.HEADING), soFar);
    List<Said> bodyDecides = decisive(body, body);
    List<Said> headingDecides = decisive(heading, body);
    List<Said> chosen = bodyDecides.isEmpty() ? headingDecides : bodyDecides;
    if (chosen.isEmpty()) {
      return silent();
    }
    Said first = chosen.get(0);
    List<Said> differing = new ArrayList<>(0);
    for (Said s : chosen) if (contradict(first, s)) differing.add(s);
    for (Said s : headingDecides) if (contradict(first, s)) differing.add(s);
    for (Said s : body) if (tooFar(first, s)) differing.add(s);
    for (Said s : heading) if (tooFar(first, s)) differing.add(s);
    if (!differing.isEmpty()) {
      List<Said> agreeing = chosen.stream().filter(s -> s.value().equals(first.value())).toList();
      return verdict(
          Status.CONFLICTING, null, List.of(), Evidence.ofBoth(facts(agreeing), facts(differing)));
    }
    if (met(first) && !rule.provenIn(first.fact().standing())) {
      return silent();
    }
    return verdict(
        met(first) ? Status.MET : Status.NOT_MET,
        met(first) ? name(first.value(), facts) : first.value(),
        List.of(),
        Evidence.of(facts(chosen)));
  }

  /** What the body of the report tells that leaves no room for this criterion. */
  private List<Fact> rulingOut(FactSheet facts) {
    if (rule.ruledOutBy().isEmpty()) {
      return List.of();
    }
    return rule.ruledOutBy().entrySet().stream()
        .flatMap(e -> facts.of(e.getKey(), e.getValue()).stream())
        .filter(f -> f.standing() == Standing.BODY)
        .toList();
  }

  /** A statement with its value, a general word read as what it means here. */
  private record Said(String value, Fact fact) {}

  private List<Said> read(List<Fact> facts, Map<String, Verdict> soFar) {
    List<Said> said = new ArrayList<>(facts.size());
    for (Fact fact : facts) {
      said.add(new Said(meaning(fact.value(), soFar), fact));
    }
    return said;
  }

  private String meaning(String value, Map<String, Verdict> soFar) {
    if (rule.general().isEmpty()) {
      return value;
    }
    return rule.general().stream()
        .filter(g -> g.value().equals(value) && Findings.valuesHold(g.where(), soFar))
        .map(GeneralWord::means)
        .findFirst()
        .orElse(value);
  }

  /** Without silence, and without what gives way to a met value of the body. */
  private List<Said> decisive(List<Said> said, List<Said> body) {
    boolean done = false;
    for (Said one : body) {
      done |= met(one);
    }
    List<Said> decisive = new ArrayList<>(said.size());
    for (Said one : said) {
      boolean speaks = met(one) || rule.notMet().contains(one.value());
      if (speaks && !(done && rule.givesWay().contains(one.value()))) {
        decisive.add(one);
      }
    }
    return decisive;
  }

  private boolean met(Said said) {
    return rule.met().contains(said.value());
  }

  private boolean contradict(Said one, Said other) {
    return (met(one) || met(other)) && !one.value().equals(other.value());
  }

  /** A general word that does not cover the chosen value. */
  private boolean tooFar(Said chosen, Said said) {
    for (GeneralWord g : rule.general()) {
      if (g.value().equals(said.value()) && !g.covers().contains(chosen.value())) {
        return true;
      }
    }
    return false;
  }

  private String name(String value, FactSheet facts) {
    NamedBy named = rule.namedBy();
    if (named == null) {
      return value;
    }
    return List.of(Standing.values()).stream()
        .flatMap(s -> facts.at(named.fact(), s).stream())
        .map(Fact::value)
        .findFirst()
        .orElse(named.otherwise());
  }

  private static List<Fact> facts(List<Said> said) {
    return said.stream().map(Said::fact).toList();
  }
}
