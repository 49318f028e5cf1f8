package org.surgicode.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Locale;
import org.surgicode.casefile.UnusableInput;

/** Refuses JSON that no FHIR parser should see: broken, ambiguous, too deep or too large. */
final class JsonGuard {
  /** Largest Bundle, in characters. */
  static final int LARGEST = 128 * 1024 * 1024;

  private static final int DEEPEST = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LARGEST)
                  .build())
          .build();

  private JsonGuard() {}

  static void check(String json) {
    if (json.length() > LARGEST) {
      throw new UnusableInput(
          "too-large", "The Bundle is too large; send one operation at a time.");
    }
    try (JsonParser parser = JSON.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw notJson();
      }
      parser.skipChildren();
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw notJson();
      }
    } catch (StreamConstraintsException e) {
      if (!String.valueOf(e.getMessage()).contains("nesting depth")) {
        throw notJson(); // a number or a name longer than any in FHIR
      }
      throw new UnusableInput(
          "too-deep", "The JSON is nested too deeply for a FHIR Bundle; check how it was made.");
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (reason.contains("duplicate field")) {
        throw new UnusableInput(
            "duplicate-key",
            "The JSON gives one object the same key twice, so its meaning is open; send it once.");
      }
      throw notJson();
    }
  }

  private static UnusableInput notJson() {
    return new UnusableInput(
        "not-json", "The input is not a complete JSON object; send a FHIR Bundle as JSON.");
  }
}
