package org.surgicode.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The words nearest to a missed verdict: what the review leaned on and what the label quotes.
 *
 * @param review the whole review, for its documents
 * @param verdict the verdict that was given
 * @param quotes the label's words
 */
record Nearest(JsonNode review, JsonNode verdict, List<String> quotes) {
  List<String> words() {
    List<String> words = new ArrayList<>();
    for (JsonNode item : verdict.path("evidence")) {
      words.add("read: " + item.path("text").asString("") + " (" + place(item) + ")");
    }
    quotes.forEach(quote -> words.add("label: " + quote + " (" + home(quote) + ")"));
    return words;
  }

  private static String place(JsonNode item) {
    String resource = item.path("resource").asString("");
    return item.has("start")
        ? resource + " at " + item.path("start").asInt(0)
        : resource + " " + item.path("path").asString("");
  }

  private String home(String quote) {
    for (JsonNode document : review.path("documents")) {
      int start = document.path("text").asString("").indexOf(quote);
      if (start >= 0) {
        return document.path("resource").asString("") + " at " + start;
      }
    }
    return "in no document as it stands";
  }

  /** Names nothing: the words are the patient's. */
  @Override
  public String toString() {
    return "Nearest[" + quotes.size() + "]";
  }
}
