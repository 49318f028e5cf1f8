package org.surgicode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The labelled case {@code a02} with another operative report: what somebody might write into a
 * chart to harm who reads it, in the midst of the words that are quoted.
 */
final class HostileNotes {
  /** What is written into the sentence that proves the criterion. */
  static final String HARM =
      " <script>window.harmed=1</script><img src=x onerror=window.harmed=2>"
          + " [read](javascript:window.harmed=3)";

  /** A mark that turns the direction of what follows. */
  static final String TURN = "\u202e";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path CASE = Path.of("src/test/resources/cases/a02");
  private static final String NOTE = "a02-bin1";

  private HostileNotes() {}

  /** The operative report with the harm in its quoted sentence. */
  static String text() throws Exception {
    String told = Files.readString(CASE.resolve("op-note.txt"));
    String quoted = "a wafer on the far side";
    if (!told.contains(quoted)) {
      throw new IllegalStateException("The report no longer says: " + quoted);
    }
    return told.replace(quoted, quoted + HARM);
  }

  /** Lines of harm, as many characters as wanted or a line more. */
  static String filler(int characters) {
    String lines =
        "The patient rested in bed, took fluids well and was turned every two hours.\n".repeat(9)
            + "The nurse wrote"
            + HARM
            + " and <iframe src=//x.example> in the margin of the sheet.\n";
    return "\nNURSING NOTES:\n" + lines.repeat(characters / lines.length() + 1);
  }

  /**
   * Files the case in an EHR under another name.
   *
   * @param ehr base URL of its FHIR server
   * @param name takes the place of {@code a02} in every identifier
   */
  static void file(String ehr, String name, String contentType, byte[] note) throws Exception {
    String bundle = Files.readString(CASE.resolve("bundle.json")).replace("a02-", name + "-");
    ObjectNode all = (ObjectNode) JSON.readTree(bundle);
    for (JsonNode entry : all.path("entry")) {
      if (entry.path("resource").path("id").asString("").equals(NOTE.replace("a02", name))) {
        ObjectNode binary = (ObjectNode) entry.path("resource");
        binary.put("contentType", contentType);
        binary.put("data", Base64.getEncoder().encodeToString(note));
      }
      for (JsonNode content : entry.path("resource").path("content")) {
        ObjectNode attachment = (ObjectNode) content.path("attachment");
        if (attachment.path("url").asString("").endsWith("-bin1")) {
          attachment.put("contentType", contentType).remove("hash");
          attachment.remove("size");
        }
      }
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(ehr))
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString(all.toString(), StandardCharsets.UTF_8))
                    .build(),
                BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(Objects.toString(answer.body()));
    }
  }

  /** The text as an HTML note that also tries everything that HTML can. */
  static byte[] html(String text) {
    String words = text.replace("&", "&amp;").replace("<", "&lt;");
    String harm =
        "<script>top.harmed=1</script><style>body{display:none}</style><meta http-equiv=refresh"
            + " content='0;url=//x.example'><base href=//x.example><a"
            + " href=\"javascript:window.harmed=1\">more</a><img src=//x.example"
            + " onerror=harm()><iframe src=\"javascript:harm()\"></iframe><form"
            + " action=//x.example><button>x</button></form><svg onload=harm()><a"
            + " xlink:href=javascript:harm()>x</a></svg><div style=position:fixed;inset:0"
            + " onclick=harm()>over</div>";
    return ("<html><body>" + harm + "<pre>" + words + "</pre></body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }
}
