package org.surgicode.web.sidebar;

import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.surgicode.review.HistoryFilter;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.launch.Bar;
import org.surgicode.web.launch.Barred;
import tools.jackson.databind.json.JsonMapper;

/** Everything that an auditor asks about a case, to take along. */
@Controller
final class AuditPackets {
  private static final JsonMapper JSON = new JsonMapper();

  private final Entrances entrances;

  AuditPackets(Entrances entrances) {
    this.entrances = entrances;
  }

  @GetMapping("/cases/{id}/packet.json")
  ResponseEntity<byte[]> json(CaseVisit visit) {
    AuditPacket packet = packet(visit);
    byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(packet.json());
    return handed(bytes, MediaType.APPLICATION_JSON, visit, "json");
  }

  @GetMapping("/cases/{id}/packet.pdf")
  ResponseEntity<byte[]> pdf(CaseVisit visit) {
    byte[] bytes = new PacketSheets(packet(visit)).bytes();
    return handed(bytes, MediaType.APPLICATION_PDF, visit, "pdf");
  }

  private AuditPacket packet(CaseVisit visit) {
    if (visit.asked()) {
      throw new Barred(Bar.ROLE); // codes and questions stand side by side in it
    }
    Instant now = entrances.clock().instant();
    return new AuditPacket(
        visit.filed(),
        visit.desk().history(HistoryFilter.ofCase(visit.filed().caseId())),
        visit.desk().decisions(),
        visit.launch().user().reference(),
        now);
  }

  private static ResponseEntity<byte[]> handed(
      byte[] bytes, MediaType type, CaseVisit visit, String ending) {
    String id = visit.filed().caseId();
    String name = "surgicode-" + id.replaceAll("[^A-Za-z0-9.-]", "-") + "." + ending;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType(type)
        .body(bytes);
  }
}
