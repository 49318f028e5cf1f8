package org.surgicode.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/** Finds what there is to review below the named paths, in their order and then by name. */
final class InputFiles {
  private static final String BUNDLE = "bundle.json";
  private static final List<String> LINES = List.of(".ndjson", ".jsonl");

  private final InputStream standardInput;
  private final Consumer<CaseInput> found;

  /**
   * @param standardInput what the path {@code -} stands for
   * @param found told of every input, one after the other
   */
  InputFiles(InputStream standardInput, Consumer<CaseInput> found) {
    this.standardInput = standardInput;
    this.found = found;
  }

  /** Looks at one path: a file, a folder of either kind, or {@code -}. */
  void bundles(String path) {
    if (path.equals("-")) {
      guarded("stdin", () -> new BundleTexts("stdin", found).read(standardInput));
      return;
    }
    Path place = Path.of(path);
    if (Files.isDirectory(place)) {
      guarded(name(place), () -> folder(place));
    } else {
      file(place, name(place));
    }
  }

  /** A bare note. */
  void note(Path file, @Nullable LocalDate date) {
    guarded(
        name(file),
        () -> found.accept(new CaseInput.OfNote(name(file), Files.readString(file), date)));
  }

  private void folder(Path folder) throws IOException {
    if (Files.isRegularFile(folder.resolve(BUNDLE))) {
      file(folder.resolve(BUNDLE), name(folder));
      return;
    }
    List<Path> children;
    try (Stream<Path> all = Files.list(folder)) {
      children = all.filter(InputFiles::reviewable).sorted().toList();
    }
    if (children.isEmpty()) {
      throw new UnusableInput(
          "empty-folder",
          "The folder holds neither .json or .ndjson files nor case folders with a bundle.json.");
    }
    for (Path child : children) {
      if (Files.isDirectory(child)) {
        file(child.resolve(BUNDLE), name(child));
      } else {
        file(child, name(child));
      }
    }
  }

  private static boolean reviewable(Path child) {
    return Files.isDirectory(child)
        ? Files.isRegularFile(child.resolve(BUNDLE))
        : endsWith(child, List.of(".json")) || endsWith(child, LINES);
  }

  private static boolean endsWith(Path file, List<String> endings) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }

  private void file(Path file, String name) {
    guarded(
        name,
        () -> {
          if (!Files.exists(file)) {
            throw new UnusableInput("not-found", "There is no such file; check the path.");
          }
          try (InputStream in = Files.newInputStream(file)) {
            BundleTexts texts = new BundleTexts(name, found);
            if (endsWith(file, LINES)) {
              texts.readLines(in);
            } else {
              texts.read(in);
            }
          }
        });
  }

  private void guarded(String name, Reading reading) {
    try {
      reading.read();
    } catch (UnusableInput e) {
      found.accept(new CaseInput.Unreadable(name, e));
    } catch (CharacterCodingException e) {
      found.accept(new CaseInput.Unreadable(name, notUtf8()));
    } catch (IOException | UncheckedIOException e) {
      String message = "The file cannot be read; check the path and its permissions.";
      found.accept(new CaseInput.Unreadable(name, new UnusableInput("unreadable", message)));
    }
  }

  static UnusableInput notUtf8() {
    return new UnusableInput("not-utf-8", "The text is not UTF-8; save it as UTF-8.");
  }

  private static String name(Path path) {
    Path last = path.toAbsolutePath().normalize().getFileName();
    String name = last == null ? path.toString() : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 && !Files.isDirectory(path) ? name.substring(0, dot) : name;
  }

  private interface Reading {
    void read() throws IOException;
  }
}
