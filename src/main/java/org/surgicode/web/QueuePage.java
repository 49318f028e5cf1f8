package org.surgicode.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.surgicode.review.Tenants;
import org.surgicode.review.work.Job;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;
import org.surgicode.web.page.QueueView;

/** The operator's page about the queue: what waits, what was given up and why, and a way back. */
@Controller
final class QueuePage {
  private static final int SHOWN = 100;

  private final WorkQueue queue;
  private final Tenants tenants;

  QueuePage(WorkQueue queue, Tenants tenants) {
    this.queue = queue;
    this.tenants = tenants;
  }

  @GetMapping(path = "/admin/queue", produces = MediaType.TEXT_HTML_VALUE)
  String page(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int skip,
      Model page) {
    page.addAttribute("title", "Queue");
    page.addAttribute("tenants", views(state, skip));
    return "queue";
  }

  @GetMapping(path = "/admin/queue", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  List<QueueView> json(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "0") int skip) {
    return views(state, skip);
  }

  @PostMapping("/admin/queue/rerun")
  String rerun(
      @RequestParam String tenant, @RequestParam String kind, @RequestParam String subject) {
    Work.Kind known =
        Arrays.stream(Work.Kind.values())
            .filter(k -> k.code().equals(kind))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    queue.rerun(tenant, known, subject);
    return "redirect:/admin/queue";
  }

  private List<QueueView> views(@Nullable String state, int skip) {
    Job.State wanted =
        Arrays.stream(Job.State.values())
            .filter(s -> s.code().equals(state))
            .findFirst()
            .orElse(null);
    return tenants.names().stream()
        .map(t -> QueueView.of(t, queue.counts(t), queue.list(t, wanted, skip, SHOWN)))
        .toList();
  }
}
