package org.surgicode.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Notes that all contenders read.
 *
 * @param name what they are
 * @param notes the texts, in the order of their names
 */
record Corpus(String name, List<String> notes) {
  static final Path CASES = Path.of("src/test/resources/cases");

  /** The labelled cases' operative notes, and real ones where {@code -Dsurgicode.notes} is set. */
  static List<Corpus> all() throws IOException {
    List<Corpus> all = new ArrayList<>();
    all.add(labelled());
    String real = System.getProperty("surgicode.notes", "");
    if (real.isEmpty()) {
      System.out.println("Real notes are SKIPPED: name their folder with -Dsurgicode.notes=DIR");
    } else {
      all.add(of("real notes", Path.of(real), 1));
    }
    return all;
  }

  /** The operative notes of the labelled cases. */
  static Corpus labelled() throws IOException {
    return of("labelled cases", CASES, 2);
  }

  private static Corpus of(String name, Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return new Corpus(
          name, files.filter(f -> isNote(f, depth)).sorted().map(Corpus::read).toList());
    }
  }

  private static boolean isNote(Path file, int depth) {
    String name = file.getFileName().toString();
    return name.endsWith(".txt") && (depth == 1 || name.startsWith("op"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int chars() {
    return notes.stream().mapToInt(String::length).sum();
  }
}
