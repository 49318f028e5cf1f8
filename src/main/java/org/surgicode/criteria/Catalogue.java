package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.surgicode.casefile.FamilyCatalogue;

/** Copies out of a family's file what may be shown of it. */
final class Catalogue {
  private Catalogue() {}

  static FamilyCatalogue of(FamilyFolder folder) {
    FamilyFile file = folder.newest();
    return new FamilyCatalogue(
        file.family(),
        file.title(),
        file.status(),
        folder.chapters().stream()
            .flatMap(chapter -> chapter.file().editions().stream())
            .sorted(Comparator.comparing(EditionDates::from))
            .map(e -> new FamilyCatalogue.Period(e.id(), e.from(), e.to()))
            .toList(),
        Stream.concat(primaries(file), addOns(file)).toList(),
        file.criteria().entrySet().stream()
            .map(
                e ->
                    new FamilyCatalogue.Criterion(
                        e.getKey(),
                        e.getValue().says(),
                        e.getValue().source(),
                        file.sources().getOrDefault(e.getValue().source(), "")))
            .toList(),
        file.flags().stream()
            .map(
                f ->
                    new FamilyCatalogue.Question(
                        f.id(),
                        f.weight(),
                        f.addressee(),
                        f.question(),
                        f.answers(Map.of(), folder.questions()),
                        f.source()))
            .toList(),
        file.companions().stream()
            .map(
                c ->
                    new FamilyCatalogue.Service(
                        c.code(),
                        c.means(),
                        c.when().stream().map(Catalogue::facts).toList(),
                        c.source()))
            .toList(),
        file.alternatives().stream()
            .map(a -> new FamilyCatalogue.Neighbour(a.codes(), a.means(), a.because(), a.source()))
            .toList(),
        SourcedRules.of(file),
        minimumPercent(file));
  }

  private static Map<String, Integer> minimumPercent(FamilyFile file) {
    return file.criteria().values().stream()
        .map(CriterionRule::bodies)
        .filter(Objects::nonNull)
        .findFirst()
        .map(bodies -> bodies.minimumPercent())
        .orElse(Map.of());
  }

  private static Stream<FamilyCatalogue.Code> primaries(FamilyFile file) {
    return file.codes().stream()
        .map(
            c ->
                new FamilyCatalogue.Code(
                    c.code(), "primary", c.means(), c.when(), List.of(file.addOn().beside(c))));
  }

  /** The add-ons, each once, with the primaries that it may stand beside. */
  private static Stream<FamilyCatalogue.Code> addOns(FamilyFile file) {
    AddOnRule rule = file.addOn();
    return file.codes().stream()
        .map(rule::beside)
        .distinct()
        .map(
            code ->
                new FamilyCatalogue.Code(
                    code,
                    "add-on",
                    rule.means(),
                    Map.of(),
                    file.codes().stream()
                        .filter(c -> rule.beside(c).equals(code))
                        .map(CodeRow::code)
                        .toList()));
  }

  /** One condition in words, for example {@code device: defect}. */
  private static String facts(Condition condition) {
    List<String> parts = new ArrayList<>();
    condition
        .facts()
        .forEach((fact, values) -> parts.add(fact + ": " + String.join(" or ", values)));
    Condition.AmountRange amount = condition.amount();
    if (amount != null) {
      String from = amount.from() == null ? "" : " from " + amount.from();
      String to = amount.to() == null ? "" : " to " + amount.to();
      parts.add("number of " + amount.fact() + from + to);
    }
    return String.join(", ", parts);
  }
}
