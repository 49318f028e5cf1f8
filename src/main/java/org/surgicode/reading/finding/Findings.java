package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.Fact;
import org.surgicode.reading.language.Lexicon;

/** All facts of one operation, topic after topic. */
public final class Findings {
  private final LesionNames lesions;
  private final Lexicon lexicon;

  /** Findings by the names of lesions and the vocabulary. */
  public Findings(LesionNames lesions, Lexicon lexicon) {
    this.lesions = lesions;
    this.lexicon = lexicon;
  }

  /** The facts of one operation in a fixed order of topics. */
  public List<Fact> of(OperationRecord record) {
    var out = new ArrayList<Fact>(new OperationFinder(lexicon).find(record));
    out.addAll(new ChartFinder().find(record));
    out.addAll(new HistoryFinder(lexicon).find(record));
    out.addAll(new ReasonFinder().find(record));
    if (record.reports().isEmpty()) return out;
    var told = new BodyResectionFinder().find(record);
    var resection = LevelCorrections.apply(record, told);
    out.addAll(resection);
    out.addAll(LevelCorrections.apply(record, new RegionFinder().find(record, told)));
    out.addAll(new ApproachFinder().find(record));
    var lesion = new LesionFinder().find(record);
    out.addAll(Corroboration.of(record, lesion));
    out.addAll(Corroboration.of(record, new DuraFinder().find(record, lesion)));
    out.addAll(new ReliefFinder().find(record));
    out.addAll(new LesionDetailFinder(lesions).find(record, resection));
    out.addAll(new FieldFinder().find(record));
    out.addAll(new AnatomyFinder().find(record));
    out.addAll(new ReconstructionFinder().find(record, resection));
    var surgeons = new SurgeonFinder().find(record, resection);
    out.addAll(surgeons);
    out.addAll(new AssistantFinder().find(record, surgeons));
    return out;
  }
}
