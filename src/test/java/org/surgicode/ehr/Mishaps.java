package org.surgicode.ehr;

import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.surgicode.ehr.ProxiedEhr.Answer;
import org.surgicode.ehr.ProxiedEhr.Answer.Ending;
import org.surgicode.ehr.ProxiedEhr.Mishap;

/** Everything that can go wrong with one request, by name. */
final class Mishaps {
  private Mishaps() {}

  /** For example {@code refused-422}, {@code stored-then-500}, {@code hung-up-after}. */
  static Mishap of(String name) {
    if (name.startsWith("refused-")) {
      int status = Integer.parseInt(name.substring("refused-".length()));
      return way -> ProxiedEhr.refusal(status);
    }
    if (name.startsWith("stored-then-")) {
      int status = Integer.parseInt(name.substring("stored-then-".length()));
      return way -> {
        way.on();
        return ProxiedEhr.refusal(status);
      };
    }
    return switch (name) {
      case "throttled-2s" -> way -> headed(ProxiedEhr.refusal(429), "Retry-After", "2");
      case "throttled-1h" -> way -> headed(ProxiedEhr.refusal(429), "Retry-After", "3600");
      case "unavailable-5s" -> way -> headed(ProxiedEhr.refusal(503), "Retry-After", "5");
      case "plain-500" -> way -> new Answer(500, Map.of(), "", Ending.WHOLE);
      case "html-502" -> way -> typed(502, "text/html", "<html><body>Bad gateway</body></html>");
      case "hung-up-before" -> way -> new Answer(0, Map.of(), "", Ending.HUNG_UP);
      case "hung-up-after" ->
          way -> {
            way.on();
            return new Answer(0, Map.of(), "", Ending.HUNG_UP);
          };
      case "no-answer-before" -> way -> null;
      case "no-answer-after" ->
          way -> {
            way.on();
            return null;
          };
      case "cut-short" ->
          way -> {
            Answer whole = way.on();
            return new Answer(whole.status(), whole.headers(), whole.body(), Ending.CUT_SHORT);
          };
      case "html-200" ->
          way -> {
            way.on();
            return typed(200, "text/html", "<html><body>Welcome</body></html>");
          };
      case "html-200-before" -> way -> typed(200, "text/html", "<html><body>Sign in</body></html>");
      case "broken-json" ->
          way -> {
            way.on();
            return ProxiedEhr.json(200, "{\"resourceType\":\"Bun");
          };
      case "nothing-said" ->
          way -> {
            Answer whole = way.on();
            return new Answer(whole.status(), Map.of(), "", Ending.WHOLE);
          };
      case "no-location" ->
          way -> {
            Answer whole = way.on();
            var headers = new TreeMap<>(whole.headers());
            headers.remove("location");
            return new Answer(whole.status(), headers, "", Ending.WHOLE);
          };
      case "elsewhere" ->
          way -> headed(ProxiedEhr.refusal(307), "Location", "http://elsewhere.example.org/fhir");
      case "endless" ->
          way -> {
            way.on();
            return ProxiedEhr.json(
                200, "{\"resourceType\":\"Bundle\"" + " ".repeat(3_000_000) + "}");
          };
      case "entry-missing" -> way -> bundle(way.on(), b -> b.getEntry().remove(0));
      case "entry-failed" ->
          way -> bundle(way.on(), b -> b.getEntryFirstRep().getResponse().setStatus("500 Failed"));
      case "found-nothing" -> way -> bundle(way.on(), b -> b.getEntry().clear());
      case "outcome-error" ->
          way ->
              ProxiedEhr.json(
                  200,
                  "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[{\"resource\":"
                      + "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
                      + "\"code\":\"exception\"}]},\"search\":{\"mode\":\"outcome\"}}]}");
      case "more-than-shown" ->
          way ->
              ProxiedEhr.json(
                  200, "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":9}");
      case "next-elsewhere" ->
          way ->
              ProxiedEhr.json(
                  200,
                  "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":"
                      + "\"next\",\"url\":\"http://elsewhere.example.org/fhir?page=2\"}]}");
      case "not-a-bundle" ->
          way -> ProxiedEhr.json(200, "{\"resourceType\":\"Patient\",\"id\":\"x\"}");
      default -> throw new IllegalArgumentException("No such mishap: " + name);
    };
  }

  private interface Change {
    void to(Bundle bundle);
  }

  private static Answer bundle(Answer answer, Change change) {
    var parser = StubbedEhr.FHIR.newJsonParser();
    Bundle bundle = parser.parseResource(Bundle.class, answer.body());
    bundle.setTotalElement(null);
    change.to(bundle);
    return ProxiedEhr.json(answer.status(), parser.encodeResourceToString(bundle));
  }

  private static Answer typed(int status, String type, String body) {
    return new Answer(status, Map.of("Content-Type", type), body, Ending.WHOLE);
  }

  private static Answer headed(Answer answer, String header, String value) {
    var headers = new TreeMap<>(answer.headers());
    headers.put(header, value);
    return new Answer(answer.status(), headers, answer.body(), answer.ending());
  }
}
