package org.surgicode.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way that comes to mind first: one regular expression after the other over the whole note. */
final class PatternsOneByOne {
  private final List<Pattern> patterns;

  PatternsOneByOne() throws IOException {
    patterns =
        Files.readAllLines(Path.of("src/jmh/contenders/patterns.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
            .toList();
  }

  /** How often a pattern matches in a text. */
  int count(String text) {
    int found = 0;
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) found++;
    }
    return found;
  }

  /** A cold program that runs them over one note: the contender of the command line. */
  public static void main(String[] args) throws IOException {
    System.out.println(new PatternsOneByOne().count(Files.readString(Path.of(args[0]))));
  }
}
