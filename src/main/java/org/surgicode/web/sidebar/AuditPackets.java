package org.surgicode.web.sidebar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.surgicode.review.HistoryFilter;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.launch.Bar;
import org.surgicode.web.launch.Barred;
import org.surgicode.web.launch.Launch;
import tools.jackson.databind.json.JsonMapper;

/** Everything that an auditor asks about a case, to take along. */
@Controller
final class AuditPackets {
  private static final JsonMapper JSON = new JsonMapper();

  private final CaseVisits visits;
  private final Entrances entrances;

  AuditPackets(CaseVisits visits, Entrances entrances) {
    this.visits = visits;
    this.entrances = entrances;
  }

  @GetMapping("/cases/{id}/packet.json")
  ResponseEntity<byte[]> json(
      Launch launch,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    AuditPacket packet = packet(launch, id, request, response);
    byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(packet.json());
    return handed(bytes, MediaType.APPLICATION_JSON, id, "json");
  }

  @GetMapping("/cases/{id}/packet.pdf")
  ResponseEntity<byte[]> pdf(
      Launch launch,
      @PathVariable String id,
      HttpServletRequest request,
      HttpServletResponse response) {
    byte[] bytes = new PacketSheets(packet(launch, id, request, response)).bytes();
    return handed(bytes, MediaType.APPLICATION_PDF, id, "pdf");
  }

  private AuditPacket packet(
      Launch launch, String id, HttpServletRequest request, HttpServletResponse response) {
    CaseVisit visit = visits.of(launch, id, request, response);
    if (visit.asked()) {
      throw new Barred(Bar.ROLE); // codes and questions stand side by side in it
    }
    Instant now = entrances.clock().instant();
    return new AuditPacket(
        visit.filed(),
        visit.desk().history(HistoryFilter.ofCase(id)),
        visit.desk().decisions(),
        launch.user().reference(),
        now);
  }

  private static ResponseEntity<byte[]> handed(
      byte[] bytes, MediaType type, String id, String ending) {
    String name = "surgicode-" + id.replaceAll("[^A-Za-z0-9.-]", "-") + "." + ending;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType(type)
        .body(bytes);
  }
}
