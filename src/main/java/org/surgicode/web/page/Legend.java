package org.surgicode.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.surgicode.casefile.FamilyCatalogue;

/**
 * What criteria ask and codes mean, in the words of the family's file.
 *
 * @param says sentence of each criterion
 * @param means meaning of each code, companions included
 */
public record Legend(Map<String, String> says, Map<String, String> means) {

  /** The legend of some families; where two use one name, the first one explains it. */
  public static Legend of(List<FamilyCatalogue> families) {
    var codes =
        Stream.concat(
            families.stream()
                .flatMap(f -> f.codes().stream())
                .map(c -> Map.entry(c.code(), c.means())),
            families.stream()
                .flatMap(f -> f.companions().stream())
                .map(s -> Map.entry(s.code(), s.means())));
    return new Legend(
        families.stream()
            .flatMap(f -> f.criteria().stream())
            .collect(
                Collectors.toMap(
                    FamilyCatalogue.Criterion::id, FamilyCatalogue.Criterion::says, (a, b) -> a)),
        codes.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a)));
  }

  String asked(String criterion) {
    return says.getOrDefault(criterion, "");
  }

  String meaning(String code) {
    return means.getOrDefault(code, "");
  }
}
