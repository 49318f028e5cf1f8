package org.surgicode.criteria;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One vertebra, for example L3.
 *
 * @param region cervical, thoracic, lumbar or sacral
 * @param number counted from above within the region
 */
record Vertebra(String region, int number) {
  private static final List<String> FROM_ABOVE =
      List.of("cervical", "thoracic", "lumbar", "sacral");
  private static final Map<Character, String> LETTERS =
      Map.of('C', "cervical", 'T', "thoracic", 'L', "lumbar", 'S', "sacral");

  /** Upper first; what is no vertebra comes last. */
  static final Comparator<String> DOWNWARDS = Comparator.comparingInt(Vertebra::rank);

  /** The vertebra of a name such as {@code T12}; null when it is none. */
  static @Nullable Vertebra of(String level) {
    String region = level.isEmpty() ? null : LETTERS.get(level.charAt(0));
    if (region == null || !level.substring(1).chars().allMatch(Character::isDigit)) {
      return null;
    }
    return level.length() < 2 || level.length() > 3
        ? null
        : new Vertebra(region, Integer.parseInt(level.substring(1)));
  }

  /** Regions of these levels, upper first. */
  static List<String> regions(List<String> levels) {
    return levels.stream()
        .sorted(DOWNWARDS)
        .map(Vertebra::of)
        .filter(Objects::nonNull)
        .map(Vertebra::region)
        .distinct()
        .toList();
  }

  /** The region nearest to the head. */
  static List<String> sortRegions(List<String> regions) {
    return regions.stream()
        .distinct()
        .sorted(Comparator.comparingInt(FROM_ABOVE::indexOf))
        .toList();
  }

  private static int rank(String level) {
    Vertebra vertebra = of(level);
    return vertebra == null
        ? Integer.MAX_VALUE
        : FROM_ABOVE.indexOf(vertebra.region) * 100 + vertebra.number;
  }
}
