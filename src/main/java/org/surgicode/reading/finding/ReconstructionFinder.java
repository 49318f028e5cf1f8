package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Levels;

/** What took the place of the removed bone: graft, fusion, implants; and the equipment used. */
final class ReconstructionFinder {
  /**
   * Facts of the reconstruction.
   *
   * @param resection facts of the bone work, made before
   */
  List<Fact> find(OperationRecord record, List<Fact> resection) {
    var story = new Narrative(record);
    var resected = resected(resection);
    var out = new ArrayList<Fact>(new GraftFinder().find(story));
    boolean grafted = !out.isEmpty();
    var fusions = new FusionFinder();
    var fusion = fusions.find(story, resected, grafted);
    boolean fused =
        grafted && fusions.denied() == null
            || fusion.stream().anyMatch(f -> f.kind().equals("anterior-arthrodesis"));
    out.addAll(new ImplantFinder().find(story, resected, fused));
    out.addAll(fusion);
    out.addAll(new InstrumentationFinder().find(story, resected));
    out.addAll(new EquipmentFinder().find(story));
    return out;
  }

  /** Bodies of which bone was taken, upper first. */
  private static List<String> resected(List<Fact> resection) {
    return resection.stream()
        .filter(f -> f.kind().equals("body-resection") && f.standing() == Standing.BODY)
        .filter(f -> !f.value().equals("none") && !f.value().equals("abandoned"))
        .filter(f -> !(f.amount() != null && f.amount() < 0.2))
        .flatMap(f -> f.levels().stream())
        .distinct()
        .sorted((a, b) -> Levels.rank(a) - Levels.rank(b))
        .toList();
  }
}
