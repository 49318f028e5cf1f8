package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** What their names begin with. */
  private static final String LETTERS = "CTLS";

  /** Upper first; what is no vertebra comes last. */
  static final Comparator<String> DOWNWARDS = Comparator.comparingInt(Vertebra::rank);

  /** The vertebra of a name such as {@code T12}; null when it is none. */
  static @Nullable Vertebra of(String level) {
    if (level.length() < 2 || level.length() > 3) {
      return null;
    }
    int region = LETTERS.indexOf(level.charAt(0));
    for (int i = 1; i < level.length(); i++) {
      if (!Character.isDigit(level.charAt(i))) {
        return null;
      }
    }
    return region < 0
        ? null
        : new Vertebra(FROM_ABOVE.get(region), Integer.parseInt(level, 1, level.length(), 10));
  }

  /** These levels, each once, upper first. */
  static List<String> downwards(Collection<String> levels) {
    List<String> sorted = new ArrayList<>(new LinkedHashSet<>(levels));
    sorted.sort(DOWNWARDS);
    return sorted;
  }

  /** Regions of these levels, upper first. */
  static List<String> regions(List<String> levels) {
    List<String> regions = new ArrayList<>();
    for (String level : downwards(levels)) {
      Vertebra vertebra = of(level);
      if (vertebra != null && !regions.contains(vertebra.region)) {
        regions.add(vertebra.region);
      }
    }
    return regions;
  }

  /** The region nearest to the head. */
  static List<String> sortRegions(List<String> regions) {
    List<String> sorted = new ArrayList<>(new LinkedHashSet<>(regions));
    sorted.sort(Comparator.comparingInt(FROM_ABOVE::indexOf));
    return sorted;
  }

  private static int rank(String level) {
    Vertebra vertebra = of(level);
    return vertebra == null
        ? Integer.MAX_VALUE
        : FROM_ABOVE.indexOf(vertebra.region) * 100 + vertebra.number;
  }
}
