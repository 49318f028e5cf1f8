package org.surgicode.ehr;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.ConsentEntry;
import org.surgicode.casefile.DiagnosisEntry;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;

/** What a case holds, without the versions that only a server counts. */
final class Content {
  private Content() {}

  static List<String> of(SurgicalCase of) {
    List<String> content = new ArrayList<>();
    for (ProcedureEntry p : of.procedures()) {
      content.add(p.reference() + p.status() + p.codes() + p.performed() + p.bodySites());
      p.surgeons().forEach(s -> content.add(s.function() + s.name() + s.specialty()));
    }
    of.otherProcedures().stream().map(ProcedureEntry::reference).forEach(content::add);
    of.diagnoses().stream().map(DiagnosisEntry::reference).forEach(content::add);
    of.consents().stream().map(ConsentEntry::reference).forEach(content::add);
    for (ChartDocument d : of.documents()) {
      content.add(
          String.join(
              " ", d.resource(), d.attachment(), d.kind() + "", d.title(), d.sha256(), d.text()));
      content.add(d.resource() + d.authors() + d.relations() + d.status() + d.date());
    }
    content.add(of.encounter() == null ? "" : of.encounter().reference());
    return content;
  }
}
