package org.surgicode.reading.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** What a lesion of the canal can be called, and of what nature it then is. */
public final class LesionNames {
  /** Concepts of named lesions start with this. */
  public static final String PREFIX = "lesion:";

  /**
   * One type of lesion.
   *
   * @param name its name
   * @param nature {@code neoplastic} or {@code non-neoplastic}
   * @param words words for it
   */
  public record Type(String name, String nature, List<String> words) {}

  private final List<Type> types;

  /** The types in the order of the vocabulary. */
  public LesionNames(List<Type> types) {
    this.types = List.copyOf(types);
  }

  /** The first named lesion in an utterance that is not denied, or null. */
  @Nullable Type namedIn(Utterance u) {
    for (Mention m : u.mentions()) {
      if (m.concept().startsWith(PREFIX) && !u.negated(m)) {
        for (Type t : types) if (m.concept().equals(PREFIX + t.name())) return t;
        String name = m.concept().substring(PREFIX.length());
        return new Type(name, "neoplastic", List.of(name));
      }
    }
    return null;
  }
}
