package org.surgicode.web.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reviews an invented operation before the port opens, as often as it takes until it is quick: who
 * calls first has no more time than who calls later. It is kept in a database of its own, which is
 * gone afterwards.
 */
final class WarmUp implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final int FEWEST = 15;
  private static final Duration QUICK = Duration.ofMillis(40);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final Practice practice;
  private final HookReviews reviews;
  private final Cards cards;

  WarmUp(Practice practice, HookReviews reviews, Cards cards) {
    this.practice = practice;
    this.reviews = reviews;
    this.cards = cards;
  }

  @Override
  public void afterSingletonsInstantiated() {
    long began = System.nanoTime();
    int rounds = 0;
    Duration round;
    Duration all;
    try (practice) {
      do {
        long start = System.nanoTime();
        LOG.debug("{} cards", round(rounds++));
        round = Duration.ofNanos(System.nanoTime() - start);
        all = Duration.ofNanos(System.nanoTime() - began);
      } while ((rounds < FEWEST || round.compareTo(QUICK) > 0) && all.compareTo(LONGEST) < 0);
    }
    LOG.info(
        "Warm after {} reviews and {} ms; the last took {} ms",
        rounds,
        all.toMillis(),
        round.toMillis());
  }

  /** What a call does. */
  private int round(int number) {
    byte[] body = call("warm-up-" + number).toString().getBytes(StandardCharsets.UTF_8);
    HookCall call = Requests.call(HookService.PATIENT_VIEW, Requests.object(body));
    return reviews.of(call, practice.entrance()).stream()
        .flatMap(operation -> cards.about(operation, call, practice.entrance()).stream())
        .mapToInt(card -> card.toString().length())
        .sum();
  }

  private static ObjectNode call(String id) {
    ObjectNode call = JsonNodeFactory.instance.objectNode();
    call.put("hook", "patient-view").put("hookInstance", "warm-up");
    call.putObject("context").put("userId", "Practitioner/warm-up").put("patientId", "warm-up");
    ObjectNode prefetch = call.putObject("prefetch");
    prefetch.putObject("patient").put("resourceType", "Patient").put("id", "warm-up");
    ObjectNode report = found(prefetch, "reports", "DiagnosticReport", id);
    report.put("status", "final").put("conclusion", "Metastatic adenocarcinoma.");
    report.putObject("subject").put("reference", "Patient/warm-up");
    report.putObject("code").put("text", "Pathology");
    ObjectNode condition = found(prefetch, "conditions", "Condition", id);
    condition.putObject("subject").put("reference", "Patient/warm-up");
    condition.putObject("code").put("text", "Metastasis of the spine");
    ObjectNode procedure = found(prefetch, "procedures", "Procedure", id);
    procedure.put("status", "completed").put("performedDateTime", "2026-03-03");
    procedure.putObject("code").put("text", "Corpectomy");
    procedure.putObject("subject").put("reference", "Patient/warm-up");
    ObjectNode note = found(prefetch, "documents", "DocumentReference", id);
    note.put("status", "current").put("docStatus", "final").put("date", "2026-03-03T12:00:00Z");
    note.putObject("type")
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", "11504-8");
    note.putObject("subject").put("reference", "Patient/warm-up");
    note.putArray("content")
        .addObject()
        .putObject("attachment")
        .put("contentType", "text/plain; charset=utf-8")
        .put("data", Base64.getEncoder().encodeToString(text()));
    for (String key : List.of("encounters", "consents")) {
      prefetch.putNull(key);
    }
    return call;
  }

  private static ObjectNode found(ObjectNode prefetch, String key, String type, String id) {
    return prefetch
        .putObject(key)
        .put("resourceType", "Bundle")
        .put("type", "searchset")
        .putArray("entry")
        .addObject()
        .putObject("resource")
        .put("resourceType", type)
        .put("id", id);
  }

  private static byte[] text() {
    try (InputStream in = WarmUp.class.getResourceAsStream("/service/warm-up-note.txt")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
