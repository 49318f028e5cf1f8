package org.surgicode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.surgicode.TappedEhr.Spoilt;

/** What an EHR answers that is out of order, with a patient's word in it. */
final class WrongAnswers {
  private WrongAnswers() {}

  /** Sixteen ways to go wrong. */
  static List<Spoilt> with(String word) {
    return List.of(
        new Spoilt("/Procedure", 200, "application/fhir+json", "{\"resourceType\":\"" + word),
        new Spoilt("/Procedure", 200, "text/html", "<p>" + word),
        new Spoilt("/Procedure", 500, "application/fhir+json", outcome(word)),
        new Spoilt("/Procedure", 400, "application/fhir+json", outcome(word)),
        new Spoilt("/Procedure", 403, "text/plain", word),
        new Spoilt("/Procedure", 200, "application/fhir+json", procedure(word)),
        new Spoilt(
            "/Patient",
            200,
            "application/fhir+json",
            "{\"resourceType\":\"Patient\",\"id\":\"a02-pt\",\"birthDate\":\"" + word + "\"}"),
        new Spoilt(
            "/Condition",
            200,
            "application/fhir+json",
            "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\","
                + "\"url\":\"https://"
                + word
                + ".example.org/"
                + word
                + "\"}]}"),
        new Spoilt("/DiagnosticReport", 200, "application/fhir+json", outcome(word)),
        document("application/pdf", "%PDF-1.7 " + word),
        document("application/rtf", "{\\rtf1 {\\*\\" + word + " }}}}" + word),
        document("text/html", "<html><" + word + " onload=" + word + "><!--" + word),
        document(
            "application/xml", "<!DOCTYPE a [<!ENTITY b \"" + word + "\">]><a>&b;&" + word + ";"),
        document("application/" + word, word),
        document("text/plain; charset=" + word, word),
        new Spoilt("/metadata", 200, "application/fhir+json", "{\"x\":\"" + word));
  }

  private static Spoilt document(String type, String content) {
    String bytes = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    return new Spoilt(
        "/DocumentReference",
        200,
        "application/fhir+json",
        """
        {"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"resource":{
        "resourceType":"DocumentReference","id":"a02-doc1","status":"current",
        "type":{"coding":[{"system":"http://loinc.org","code":"11504-8"}]},
        "subject":{"reference":"Patient/a02-pt"},"date":"2026-01-01T10:00:00Z",
        "content":[{"attachment":{"contentType":"%s","data":"%s"}}]}}]}
        """
            .formatted(type, bytes));
  }

  private static String outcome(String word) {
    return """
    {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s",
    "diagnostics":"%s","details":{"text":"%s"}}]}
    """
        .formatted(word, word, word);
  }

  static String procedure(String word) {
    return """
    {"resourceType":"Procedure","id":"a02-proc1","status":"%s","%s":"%s",
    "performedDateTime":"%s","subject":{"reference":"%s"}}
    """
        .formatted(word, word, word, word, word);
  }
}
