package org.surgicode.web.sidebar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.HistoryFilter;
import org.surgicode.review.WriteLedger;
import org.surgicode.review.WriteLedgers;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;

/**
 * The page of one case, and the page of its questions. Whoever answers questions sees them apart
 * from every code; whoever sees no codes sees only them.
 */
@Controller
final class CaseScreens {
  /** What a form may have come to, by the end of its message's key. */
  static final Set<String> SAID =
      Set.of(
          "decided", "undone", "written", "sent", "unsent", "unasked", "again", "outrun", "lines",
          "reason", "away", "stopped");

  private final CaseVisits visits;
  private final WriteLedgers ledgers;
  private final Entrances entrances;

  CaseScreens(CaseVisits visits, WriteLedgers ledgers, Entrances entrances) {
    this.visits = visits;
    this.ledgers = ledgers;
    this.entrances = entrances;
  }

  @GetMapping("/cases/{id}")
  String oneCase(
      CaseVisit visit,
      @RequestParam(required = false) @Nullable String said,
      HttpServletRequest request,
      Model page) {
    Launch launch = visit.launch();
    String id = visit.filed().caseId();
    if (!launch.may(Right.CODES)) {
      return questions(visit, request, page);
    }
    Voice voice = visit.voice();
    visits.frame(page, voice.say("case-title", "id", id), visit, request);
    ReviewPacket packet = packet(visit);
    boolean apart = visit.asked();
    page.addAttribute(
        "case",
        CaseScreen.of(visit.filed(), sent(packet, launch.tenant()), !apart, visit.trail(), voice));
    page.addAttribute(
        "decision",
        DecisionCard.of(
            id,
            packet == null ? null : packet.suggestion(),
            visit.filed().review().judgement().codes(),
            visit.desk().decisions(),
            ledgers.of(launch.tenant()).filter(WriteLedger::stopped).isPresent(),
            launch,
            voice));
    page.addAttribute(
        "history",
        PastLook.all(visit.desk().history(HistoryFilter.ofCase(id)), true, !apart, voice));
    page.addAttribute("asks", launch.may(Right.ASK) && packet != null);
    page.addAttribute("proves", !apart);
    page.addAttribute("codes", launch.may(Right.DECIDE));
    page.addAttribute("said", said != null && SAID.contains(said) ? voice.say("said-" + said) : "");
    return "case";
  }

  @GetMapping("/cases/{id}/questions")
  String asked(CaseVisit visit, HttpServletRequest request, Model page) {
    return questions(visit, request, page);
  }

  /** Whether a page that has been open for a while still belongs to the launch under way. */
  @GetMapping("/cases/state")
  ResponseEntity<Void> state(Launch launch, @RequestParam(name = "launch") String known) {
    return ResponseEntity.status(
            known.equals(launch.id()) ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN)
        .build();
  }

  private String questions(CaseVisit whole, HttpServletRequest request, Model page) {
    CaseVisit visit = whole.amongQuestions();
    visits.frame(page, visit.voice().say("questions-title"), visit, request);
    page.addAttribute(
        "questions", Questions.of(visit.filed().review(), visit.trail(), visit.voice()));
    page.addAttribute("codes", visit.launch().may(Right.CODES));
    return "questions";
  }

  private Sent sent(@Nullable ReviewPacket packet, String tenant) {
    return packet == null
        ? Sent.nothing()
        : ledgers.of(tenant).map(ledger -> Sent.of(packet, ledger)).orElseGet(Sent::nothing);
  }

  /** Null for a bare note, of which no EHR knows. */
  private @Nullable ReviewPacket packet(CaseVisit visit) {
    return visit.filed().review().surgicalCase().procedure() == null
        ? null
        : visit.packet(entrances.clock().instant());
  }
}
