package org.surgicode.web.library;

import java.util.List;
import java.util.Optional;

/** What a family's codes, criteria and questions are called in one language. */
public final class Spoken {
  private final FamilyWords words;
  private final LibraryFile library;

  Spoken(FamilyWords words, LibraryFile library) {
    this.words = words;
    this.library = library;
  }

  /**
   * A question with its answers to choose from.
   *
   * @param text the question
   * @param answers empty for an open question
   */
  public record Question(String text, List<String> answers) {}

  /** Meaning of a code, of the family itself or of a further service. */
  public Optional<String> code(String code) {
    return Optional.ofNullable(words.codes().get(code))
        .or(() -> Optional.ofNullable(words.companions().get(code)));
  }

  /** Meaning of a neighbour, by its codes. */
  public Optional<String> neighbour(String codes) {
    return Optional.ofNullable(words.neighbours().get(codes));
  }

  /** What a criterion asks. */
  public Optional<String> criterion(String id) {
    return Optional.ofNullable(words.criteria().get(id));
  }

  /** Reason for or against a modifier. */
  public Optional<String> modifier(String modifier) {
    return Optional.ofNullable(words.modifiers().get(modifier));
  }

  /** Name of a documentation flag. */
  public Optional<String> flag(String id) {
    return Optional.ofNullable(library.flags().get(id)).map(LibraryFile.FlagWords::name);
  }

  /** Question of a documentation flag. */
  public Optional<Question> question(String flag) {
    return Optional.ofNullable(words.questions().get(flag))
        .map(asked -> new Question(asked.question(), asked.answers()));
  }
}
