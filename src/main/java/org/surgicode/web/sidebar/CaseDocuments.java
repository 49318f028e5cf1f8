package org.surgicode.web.sidebar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.Original;
import org.surgicode.web.launch.Right;

/**
 * One document of a case beside its original, which is fetched from the EHR for this look and not
 * kept. The original comes cleaned into a frame that may do nothing, as pictures, or as a file to
 * save; never as a page of its own.
 */
@Controller
final class CaseDocuments {
  private final CaseVisits visits;

  CaseDocuments(CaseVisits visits) {
    this.visits = visits;
  }

  @GetMapping("/cases/{id}/document")
  String document(
      CaseVisit whole,
      @RequestParam String resource,
      @RequestParam String attachment,
      @RequestParam(defaultValue = "-1") int start,
      @RequestParam(defaultValue = "-1") int end,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "false") boolean asked,
      HttpServletRequest request,
      HttpServletResponse response,
      Model page) {
    CaseVisit visit = asked || !whole.launch().may(Right.CODES) ? whole.amongQuestions() : whole;
    Voice voice = visit.voice();
    visits.frame(page, voice.say("document-title"), visit, request);
    String anchor = from.matches("[a-z][a-z-]{0,60}") ? from : "";
    page.addAttribute("back", anchor.isEmpty() ? visit.trail().home() : visit.trail().home(anchor));
    page.addAttribute("file", visit.trail().original("file", resource, attachment));
    page.addAttribute("pictures", visit.trail().original("page", resource, attachment));
    var wanted = new DocumentScreen.Wanted(resource, attachment, start, end, anchor);
    try {
      Original original = original(visit, resource, attachment);
      page.addAttribute(
          "document",
          DocumentScreen.of(visit.filed().review(), wanted, original, visit.trail(), voice));
    } catch (EhrProblem e) {
      boolean other = e.kind() == EhrProblem.Kind.CONFLICT;
      response.setStatus(other ? HttpStatus.CONFLICT.value() : HttpStatus.BAD_GATEWAY.value());
      page.addAttribute("problem", voice.say(other ? "document-changed" : "document-away"));
    }
    return "document";
  }

  @GetMapping("/cases/{id}/document/file")
  ResponseEntity<byte[]> file(
      CaseVisit visit, @RequestParam String resource, @RequestParam String attachment) {
    Original original = original(visit, resource, attachment);
    boolean picture = DocumentScreen.isPicture(original.contentType());
    return handed(
        original.bytes(),
        picture
            ? MediaType.parseMediaType(original.contentType())
            : MediaType.APPLICATION_OCTET_STREAM,
        picture ? "inline" : "attachment; filename=\"original\"");
  }

  @GetMapping("/cases/{id}/document/page")
  ResponseEntity<byte[]> page(
      CaseVisit visit,
      @RequestParam String resource,
      @RequestParam String attachment,
      @RequestParam int number) {
    Original original = original(visit, resource, attachment);
    Optional<byte[]> page = PagePictures.page(original.contentType(), original.bytes(), number);
    return handed(page.orElseThrow(CaseVisits::unknown), MediaType.IMAGE_PNG, "inline");
  }

  @ExceptionHandler
  ResponseEntity<String> gone(EhrProblem problem) {
    return ResponseEntity.status(HttpStatus.BAD_GATEWAY)
        .contentType(MediaType.TEXT_PLAIN)
        .body(problem.getMessage());
  }

  private static Original original(CaseVisit visit, String resource, String attachment) {
    return visit
        .desk()
        .original(visit.filed().caseId(), resource, attachment)
        .orElseThrow(CaseVisits::unknown);
  }

  private static ResponseEntity<byte[]> handed(byte[] bytes, MediaType type, String disposition) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Content-Disposition", disposition)
        .contentType(type)
        .body(bytes);
  }
}
