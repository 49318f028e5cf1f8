package org.surgicode.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Original;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.page.DocumentView;

/**
 * One document of a case beside its original, which is fetched from the EHR for this look and not
 * kept. The original comes cleaned into the page, as a picture, or as a file to save; never as a
 * page of its own.
 */
@Controller
final class DocumentPages {
  private final Tenants tenants;

  DocumentPages(Tenants tenants) {
    this.tenants = tenants;
  }

  @GetMapping("/cases/{id}/document")
  String document(
      Launch launch,
      @PathVariable String id,
      @RequestParam String resource,
      @RequestParam String attachment,
      Model page) {
    ReviewDesk desk = tenants.desk(launch.tenant());
    FiledReview filed = within(launch, id);
    page.addAttribute("title", "Document");
    page.addAttribute("back", id);
    page.addAttribute("resource", encoded(resource));
    page.addAttribute("attachment", encoded(attachment));
    try {
      Original original =
          desk.original(id, resource, attachment).orElseThrow(DocumentPages::unknown);
      var chart = filed.review().surgicalCase();
      page.addAttribute("document", DocumentView.of(chart, resource, attachment, original));
    } catch (EhrProblem e) {
      page.addAttribute("problem", e.getMessage());
    }
    return "document";
  }

  @GetMapping("/cases/{id}/document/file")
  ResponseEntity<byte[]> file(
      Launch launch,
      @PathVariable String id,
      @RequestParam String resource,
      @RequestParam String attachment) {
    within(launch, id);
    Original original =
        tenants
            .desk(launch.tenant())
            .original(id, resource, attachment)
            .orElseThrow(DocumentPages::unknown);
    boolean picture = DocumentView.isPicture(original.contentType());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header("Content-Disposition", picture ? "inline" : "attachment; filename=\"original\"")
        .contentType(
            picture
                ? MediaType.parseMediaType(original.contentType())
                : MediaType.APPLICATION_OCTET_STREAM)
        .body(original.bytes());
  }

  @ExceptionHandler
  ResponseEntity<String> gone(EhrProblem problem) {
    return ResponseEntity.status(HttpStatus.BAD_GATEWAY)
        .contentType(MediaType.TEXT_PLAIN)
        .body(problem.getMessage());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private FiledReview within(Launch launch, String id) {
    FiledReview filed = tenants.desk(launch.tenant()).kept(id).orElseThrow(DocumentPages::unknown);
    launch.requireReach(filed.review().surgicalCase());
    return filed;
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
