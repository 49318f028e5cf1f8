package org.surgicode.web.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.web.language.Phrases;
import org.surgicode.web.language.WordFiles;

/** The cards of the family in every language, made when a language is asked for first. */
public final class Shelf {
  /** The family whose cards are written. */
  public static final String FAMILY = "cpt-63300";

  private final ConfigFiles files;
  private final FamilyCatalogue family;
  private final Map<String, List<Card>> cards = new ConcurrentHashMap<>();
  private final Map<String, Spoken> spoken = new ConcurrentHashMap<>();

  /** A shelf for this family. */
  public Shelf(ConfigFiles files, FamilyCatalogue family) {
    this.files = files;
    this.family = family;
  }

  List<Card> cards(Phrases phrases) {
    return cards.computeIfAbsent(phrases.tag(), tag -> make(tag, phrases));
  }

  Optional<Card> card(String code, Phrases phrases) {
    return cards(phrases).stream().filter(card -> card.code().equals(code)).findFirst();
  }

  /** What the family's codes, criteria and questions are called. */
  public Spoken spoken(Phrases phrases) {
    return spoken.computeIfAbsent(phrases.tag(), tag -> new Spoken(words(tag), library(tag)));
  }

  private List<Card> make(String tag, Phrases phrases) {
    return new CardMaker(family, words(tag), library(tag), phrases).cards();
  }

  private FamilyWords words(String tag) {
    return tag.equals("en")
        ? FamilyWords.english(family)
        : WordFiles.read(files, "languages/" + FAMILY + "/" + tag + ".yaml", FamilyWords.class);
  }

  private LibraryFile library(String tag) {
    return WordFiles.read(files, "library/" + tag + ".yaml", LibraryFile.class);
  }
}
