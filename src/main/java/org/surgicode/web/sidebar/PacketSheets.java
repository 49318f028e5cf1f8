package org.surgicode.web.sidebar;

import java.util.List;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Verdict;
import org.surgicode.review.Decision;
import org.surgicode.review.PastReview;

/** An audit packet on paper, in English as the record is. */
final class PacketSheets {
  private final AuditPacket packet;
  private final Sheets sheets;

  PacketSheets(AuditPacket packet) {
    this.packet = packet;
    this.sheets = new Sheets("Audit packet " + packet.filed().caseId());
  }

  byte[] bytes() {
    CaseReview review = packet.filed().review();
    Judgement judged = review.judgement();
    Edition edition = judged.edition();
    sheets.title("Audit packet: case " + packet.filed().caseId());
    sheets.line("Operation", String.valueOf(review.surgicalCase().procedure()));
    sheets.line("Day of the operation", String.valueOf(review.surgicalCase().dateOfService()));
    sheets.line("Patient", review.surgicalCase().patient());
    sheets.line("Made", packet.at() + " for " + packet.reader());
    sheets.line(
        "Criteria", edition.family() + ", edition " + edition.criteria() + ", " + edition.sha256());
    sheets.line("Software", "SurgiCode " + edition.software());
    sheets.heading("Determination: " + Voice.words(judged.determination().code()));
    sheets.line("Release", judged.release().state() + " " + judged.release().because());
    for (CodeLine line : judged.codes()) {
      sheets.line("Suggested", LineView.written(line) + ", carried by " + line.criteria());
    }
    sheets.heading("Criteria");
    judged.verdicts().forEach(this::verdict);
    if (!judged.flags().isEmpty()) {
      sheets.heading("Questions");
      judged.flags().forEach(this::flag);
    }
    sheets.heading("Decisions");
    List<Decision> decided = packet.decided();
    decided.forEach(this::decision);
    if (decided.isEmpty()) {
      sheets.text("None.");
    }
    sheets.heading("Reviews");
    packet.past().forEach(this::look);
    sheets.heading("Searched");
    review.searched().forEach(sheets::text);
    sheets.text(
        "A suggestion for a qualified coder, who decides. Not medical, legal or other advice.");
    return sheets.bytes();
  }

  private void verdict(Verdict verdict) {
    String value = verdict.value() == null ? "" : ": " + verdict.value();
    sheets.subheading(
        Voice.words(verdict.criterion()) + " - " + Voice.words(verdict.status().code()));
    sheets.line("Found", verdict.levels().isEmpty() ? value : value + " " + verdict.levels());
    sheets.line("Rule", verdict.source());
    quotes(verdict.evidence());
  }

  private void flag(Flag flag) {
    sheets.subheading(Voice.words(flag.id()) + " - " + Voice.words(flag.severity().code()));
    sheets.text(flag.wording());
    sheets.line("Rule", flag.source());
    quotes(flag.evidence());
  }

  private void decision(Decision decision) {
    sheets.subheading(decision.number() + ". " + Voice.words(decision.kind().code()));
    sheets.line("Reviewer", decision.who());
    sheets.line("At", decision.at().toString());
    sheets.line("Lines", String.join(", ", decision.codes()));
    sheets.line("Reason", decision.reason());
    sheets.line("The EHR was told", packet.told(decision));
  }

  private void look(PastReview look) {
    Judgement judged = look.filed().review().judgement();
    sheets.line(
        look.at().toString(),
        judged.determination().code() + ", edition " + judged.edition().criteria());
  }

  private void quotes(List<Quote> quotes) {
    for (Quote quote : quotes) {
      String place =
          quote.path() != null
              ? " " + quote.path()
              : " " + quote.attachment() + ", characters " + quote.start() + " to " + quote.end();
      sheets.quote(quote.text(), quote.resource() + place);
    }
  }
}
