package org.surgicode.web.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.web.language.Phrases;

/** Joins a family's catalogue with the words of one language. */
record CardMaker(FamilyCatalogue family, FamilyWords words, LibraryFile library, Phrases phrases) {

  List<Card> cards() {
    return family.codes().stream().map(this::card).toList();
  }

  private Card card(FamilyCatalogue.Code code) {
    LibraryFile.Way way = way(code);
    List<LibraryFile.Side> sides =
        library.sides().entrySet().stream()
            .filter(e -> values(code).contains(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    LibraryFile.Examples examples =
        library.codes().getOrDefault(code.code(), new LibraryFile.Examples(List.of(), List.of()));
    List<String> need = library.necessity();
    return new Card(
        code.code(),
        phrases.say("card-" + code.role()),
        words.title(),
        words.codes().getOrDefault(code.code(), ""),
        way.name(),
        String.join("", sides.stream().map(LibraryFile.Side::name).toList()),
        family.criteria().stream().map(this::criterion).toList(),
        library.guidelines().stream().map(g -> phrases.fill(g, family.minimumPercent())).toList(),
        ModifierRows.of(family, words, phrases),
        library.modifiers(),
        need.subList(0, 2),
        need.subList(2, need.size()),
        with(library.responsible().subList(0, 1), way.responsible(), library.responsible()),
        Related.of(family, code, words, phrases, library.related()),
        joined(library.plain(), way.plain(), sides.stream().map(LibraryFile.Side::plain).toList()),
        joined(
            library.clinical(),
            way.clinical(),
            sides.stream().map(LibraryFile.Side::clinical).toList()),
        examples.fits(),
        examples.misses(),
        library.documentation(),
        FlagGroup.of(family, words, library, phrases),
        Stream.of(
                List.of(way.note()),
                sides.stream().map(LibraryFile.Side::note).toList(),
                library.notes())
            .flatMap(List::stream)
            .toList(),
        editions(),
        searched(code, way, sides, examples));
  }

  private LibraryFile.Way way(FamilyCatalogue.Code code) {
    return library.ways().entrySet().stream()
        .filter(e -> values(code).contains(e.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(library.addOn());
  }

  private static List<String> values(FamilyCatalogue.Code code) {
    return code.when().values().stream().flatMap(Collection::stream).toList();
  }

  private Row criterion(FamilyCatalogue.Criterion criterion) {
    return new Row(
        phrases.say("criterion-" + criterion.id()),
        words.criteria().getOrDefault(criterion.id(), criterion.says()));
  }

  /** The first sentences, the special one, and the rest of the shared ones. */
  private static List<String> with(List<String> first, String special, List<String> all) {
    return Stream.of(first, List.of(special), all.subList(first.size(), all.size()))
        .flatMap(List::stream)
        .toList();
  }

  /** What is done first, then the way, what is done inside, and how it ends. */
  private static List<String> joined(List<String> shared, String way, List<String> inside) {
    return Stream.of(List.of(way), shared.subList(0, 1), inside, shared.subList(1, shared.size()))
        .flatMap(List::stream)
        .toList();
  }

  private String editions() {
    List<FamilyCatalogue.Period> periods = family.periods();
    return phrases.say(
        "card-editions",
        Map.of(
            "count", periods.size(),
            "from", noon(periods.get(0).from()),
            "to", noon(periods.get(periods.size() - 1).to())));
  }

  private static Date noon(LocalDate day) {
    return Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  /** What tells this card from the others, and the names of what they share. */
  private SearchWords searched(
      FamilyCatalogue.Code code,
      LibraryFile.Way way,
      List<LibraryFile.Side> sides,
      LibraryFile.Examples examples) {
    return SearchWords.of(
        Stream.of(
                Stream.of(code.code(), words.title(), words.codes().getOrDefault(code.code(), "")),
                Stream.of(way.name(), way.responsible(), way.plain(), way.clinical(), way.note()),
                sides.stream().flatMap(s -> Stream.of(s.name(), s.plain(), s.clinical())),
                code.beside().stream(),
                examples.fits().stream().flatMap(f -> Stream.of(f.told(), f.because())),
                examples.misses().stream()
                    .flatMap(m -> Stream.of(m.told(), m.because(), m.instead())),
                library.plain().stream(),
                library.clinical().stream())
            .flatMap(s -> s));
  }
}
