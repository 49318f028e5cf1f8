package org.surgicode.cli.explain;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.FamilyCatalogue.Rule;

/** The rules of a family that no source but this product holds, for a coder to sign off. */
public final class HouseRulesSheet {
  private static final String HOUSE = "house-rule";

  private HouseRulesSheet() {}

  /** One line per rule with a box to tick, a line to sign, and how many rules have a source. */
  public static List<String> of(FamilyCatalogue family) {
    List<Rule> own = family.rules().stream().filter(r -> r.source().equals(HOUSE)).toList();
    List<String> lines = new ArrayList<>();
    lines.add(family.family() + ": " + family.title());
    lines.add("  Status: " + family.status());
    own.stream().findFirst().ifPresent(r -> lines.add("  " + HOUSE + ": " + r.sourceText()));
    own.forEach(r -> lines.add("  [ ] %s %s: %s".formatted(r.kind(), r.name(), r.says())));
    lines.add(
        "  %d house rules; %d further rules name another source."
            .formatted(own.size(), family.rules().size() - own.size()));
    lines.add("  Signed off by ______________________ on ____________");
    return lines;
  }
}
