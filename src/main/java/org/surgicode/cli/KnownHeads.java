package org.surgicode.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.audit.ChainHead;

/** Heads of audit trails in a file of their own, one a line: tenant, space, head. */
final class KnownHeads {
  private KnownHeads() {}

  /**
   * @param file null for none; one that does not exist yet holds nothing
   * @throws UnusableInput with code {@code audit} when it is no such file
   */
  static Map<String, ChainHead> read(@Nullable Path file) {
    Map<String, ChainHead> heads = new TreeMap<>();
    if (file == null || !Files.exists(file)) {
      return heads;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        int space = line.indexOf(' ');
        if (space > 0) {
          heads.put(line.substring(0, space), ChainHead.of(line.substring(space)));
        }
      }
      return heads;
    } catch (IOException e) {
      throw new UnusableInput("audit", "The file " + file + " cannot be read; check its rights.");
    }
  }

  static void write(@Nullable Path file, Map<String, ChainHead> heads) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(
          file,
          heads.entrySet().stream()
              .map(head -> head.getKey() + " " + head.getValue() + "\n")
              .collect(Collectors.joining()));
    } catch (IOException e) {
      throw new UnusableInput(
          "audit", "The file " + file + " cannot be written; check its rights.");
    }
  }
}
