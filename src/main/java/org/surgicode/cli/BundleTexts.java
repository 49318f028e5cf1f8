package org.surgicode.cli;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into Bundles: one Bundle over many lines, or one Bundle a line (NDJSON). It reads
 * bytes as characters and decodes each Bundle by itself, so that one broken line spoils no other.
 */
final class BundleTexts {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST = 128 * 1024 * 1024;

  private final String name;
  private final Consumer<CaseInput> found;

  /**
   * @param name name of the input; the second and any further Bundle's line adds its number
   * @param found told of every Bundle's text
   */
  BundleTexts(String name, Consumer<CaseInput> found) {
    this.name = name;
    this.found = found;
  }

  /** Reads a text that holds one Bundle a line, whatever a line looks like. */
  void readLines(InputStream in) {
    lines(null, bytesByLine(in));
  }

  /** Reads a text whose first line tells: a whole object on one line is the first of many. */
  void read(InputStream in) {
    Iterator<String> rest = bytesByLine(in);
    String first = "";
    while (first.isEmpty() && rest.hasNext()) {
      first = stripped(rest.next());
    }
    if (whole(first)) {
      lines(first, rest);
      return;
    }
    StringBuilder text = new StringBuilder(first);
    boolean begunAnew = false;
    while (rest.hasNext()) {
      String line = rest.next();
      begunAnew |= line.startsWith("{") && whole(line);
      text.append('\n').append(line);
      if (text.length() > LARGEST) {
        throw new UnusableInput(
            "too-large", "The Bundle is too large; send one operation at a time.");
      }
    }
    if (begunAnew && !whole(text.toString())) {
      lines(null, text.toString().lines().iterator());
    } else {
      lines(text.toString(), rest);
    }
  }

  private void lines(@Nullable String first, Iterator<String> rest) {
    String waiting = first;
    int number = first == null ? 0 : 1;
    int numberOfWaiting = number;
    boolean many = false;
    while (rest.hasNext()) {
      String line = stripped(rest.next());
      number++;
      if (!line.isEmpty()) {
        if (waiting != null) {
          many = true;
          bundle(name + "-" + numberOfWaiting, waiting);
        }
        waiting = line;
        numberOfWaiting = number;
      }
    }
    if (waiting == null || waiting.isEmpty()) {
      throw new UnusableInput("empty", "The input is empty; send a FHIR Bundle as JSON.");
    }
    bundle(many ? name + "-" + numberOfWaiting : name, waiting);
  }

  private void bundle(String bundleName, String bytes) {
    try {
      String json =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
              .toString();
      found.accept(new CaseInput.OfBundle(bundleName, json));
    } catch (CharacterCodingException e) {
      found.accept(new CaseInput.Unreadable(bundleName, InputFiles.notUtf8()));
    }
  }

  private static Iterator<String> bytesByLine(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))
        .lines()
        .iterator();
  }

  private static boolean whole(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  /** Without the blanks around it and without the mark that some editors put before a text. */
  private static String stripped(String line) {
    return (line.startsWith("\u00EF\u00BB\u00BF") ? line.substring(3) : line).strip();
  }
}
