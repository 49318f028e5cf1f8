package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.SurgeonClaim;

/** Sorts the lines of an operation by the surgeons who may claim them. */
record Claims(FamilyFile family) {

  /**
   * The operating surgeon's claim and that of every other surgeon; empty when he is the only one. A
   * co-surgeon claims the lines that both worked on as primary surgeons; an assistant all of them,
   * with the modifiers that say that he assisted and that stand on no other claim.
   */
  List<SurgeonClaim> of(List<CodeLine> lines, List<ModifierHint> hints) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<SurgeonClaim> others =
        Stream.concat(sharing(lines).stream(), helping(lines, hints).stream()).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    List<SurgeonClaim> all = new ArrayList<>();
    all.add(
        new SurgeonClaim(SurgeonClaim.OPERATING, lines, considered(hints, SurgeonClaim.OPERATING)));
    all.addAll(others);
    return all;
  }

  private List<SurgeonClaim> sharing(List<CodeLine> lines) {
    List<SurgeonClaim> claims = new ArrayList<>();
    for (ModifierRule.OnLines rule : family.lineModifiers()) {
      List<CodeLine> shared =
          lines.stream().filter(l -> l.modifiers().contains(rule.modifier())).toList();
      if (rule.alsoClaimedBy() != null && !shared.isEmpty()) {
        claims.add(new SurgeonClaim(rule.alsoClaimedBy(), shared, List.of()));
      }
    }
    return claims;
  }

  private static List<SurgeonClaim> helping(List<CodeLine> lines, List<ModifierHint> hints) {
    List<CodeLine> bare =
        lines.stream()
            .map(
                l ->
                    new CodeLine(
                        l.code(), l.units(), List.of(), l.role(), l.criteria(), l.evidence()))
            .toList();
    Map<String, SurgeonClaim> claims = new LinkedHashMap<>();
    for (ModifierHint hint : hints) {
      if (!hint.claim().equals(SurgeonClaim.OPERATING)) {
        claims.computeIfAbsent(
            hint.claim(), who -> new SurgeonClaim(who, bare, considered(hints, who)));
      }
    }
    return List.copyOf(claims.values());
  }

  private static List<ModifierHint> considered(List<ModifierHint> hints, String claimant) {
    return hints.stream().filter(h -> h.claim().equals(claimant)).toList();
  }
}
