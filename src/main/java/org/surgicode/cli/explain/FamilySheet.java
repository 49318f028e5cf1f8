package org.surgicode.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.Severity;

/**
 * One code family as plain tables, for people who do not open YAML.
 *
 * @param title name and subject of the family
 * @param notes lines that stand before the tables
 * @param grids codes by criterion, criteria, questions, companions, neighbours
 */
public record FamilySheet(String title, List<String> notes, List<Grid> grids) {

  /** The tables of one family. */
  public static FamilySheet of(FamilyCatalogue family) {
    return new FamilySheet(
        family.family() + ": " + family.title(),
        List.of(
            "Status: " + family.status() + ".",
            "Editions by day of service: "
                + family.periods().stream()
                    .map(p -> p.edition() + " (" + p.from() + " to " + p.to() + ")")
                    .collect(Collectors.joining(", "))
                + ".",
            "Every primary needs every criterion met. Meanings are in our own words."),
        List.of(
            codes(family),
            criteria(family),
            questions(family),
            companions(family),
            others(family)));
  }

  private static Grid codes(FamilyCatalogue family) {
    List<String> deciding =
        family.codes().stream().flatMap(c -> c.when().keySet().stream()).distinct().toList();
    List<String> head = new ArrayList<>(List.of("Code", "Role", "Meaning"));
    head.addAll(deciding);
    head.add("Beside");
    return new Grid(
        "Codes by criterion",
        head,
        family.codes().stream()
            .map(
                code ->
                    Stream.of(
                            Stream.of(code.code(), code.role(), code.means()),
                            deciding.stream()
                                .map(
                                    c ->
                                        String.join(
                                            " or ", code.when().getOrDefault(c, List.of()))),
                            Stream.of(String.join(", ", code.beside())))
                        .flatMap(cells -> cells)
                        .toList())
            .toList());
  }

  private static Grid criteria(FamilyCatalogue family) {
    return new Grid(
        "Criteria, in the order in which they are judged",
        List.of("Criterion", "Says", "Source"),
        family.criteria().stream().map(c -> List.of(c.id(), c.says(), c.source())).toList());
  }

  private static Grid questions(FamilyCatalogue family) {
    return new Grid(
        "Documentation flags",
        List.of("Flag", "Weight", "Asked of", "Question", "Answers", "Source"),
        family.questions().stream()
            .map(
                q ->
                    List.of(
                        q.flag(),
                        weight(q.severity()),
                        q.audience().code(),
                        q.text(),
                        q.answers().isEmpty() ? "open" : String.join("; ", q.answers()),
                        q.source()))
            .toList());
  }

  private static Grid companions(FamilyCatalogue family) {
    return new Grid(
        "Companions to consider, never coded by themselves",
        List.of("Code", "Meaning", "Supported by", "Source"),
        family.companions().stream()
            .map(c -> List.of(c.code(), c.means(), String.join("; or ", c.facts()), c.source()))
            .toList());
  }

  private static Grid others(FamilyCatalogue family) {
    return new Grid(
        "Where to look instead",
        List.of("Codes", "Meaning", "When not met", "Source"),
        family.neighbours().stream()
            .map(n -> List.of(n.codes(), n.means(), n.because(), n.source()))
            .toList());
  }

  static String weight(Severity severity) {
    return severity.code().replace('-', ' ');
  }
}
