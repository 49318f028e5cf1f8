package org.surgicode.criteria;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.UnusableInput;

/** Turns the files of a code family into a judge, and into what may be shown of it. */
public final class Families {
  private static final String FOLDER = "families";
  private static final String CRITERIA = "/criteria.yaml";

  private Families() {}

  /**
   * Reads and checks one family.
   *
   * @param files where {@code families/NAME/criteria.yaml} and {@code vocabulary/} are read
   * @param family name of the family's folder, for example {@code cpt-63300}
   * @param softwareVersion version named in every judgement
   * @throws UnusableInput with code {@code config}, the file, the line and a sentence, when the
   *     files do not fit together
   */
  public static Judge load(ConfigFiles files, String family, String softwareVersion) {
    return new FamilyJudge(read(files, family), hash(files, family), softwareVersion);
  }

  /**
   * What the family holds, for pages and documents that explain it.
   *
   * @throws UnusableInput as {@link #load} does
   */
  public static FamilyCatalogue catalogue(ConfigFiles files, String family) {
    return Catalogue.of(read(files, family));
  }

  /** Names of the families whose folders are packaged, in alphabetical order. */
  public static List<String> packaged(ConfigFiles files) {
    return files.list(FOLDER).stream()
        .filter(name -> name.endsWith(CRITERIA))
        .map(name -> name.substring(FOLDER.length() + 1, name.length() - CRITERIA.length()))
        .sorted()
        .toList();
  }

  private static FamilyFile read(ConfigFiles files, String family) {
    ConfigText text = ConfigText.of(files, name(family));
    FamilyFile file = text.as(FamilyFile.class);
    FactVocabulary vocabulary = ConfigText.of(files, FactVocabulary.FILE).as(FactVocabulary.class);
    FamilyCheck.check(text, file, vocabulary);
    return file;
  }

  private static String name(String family) {
    return FOLDER + "/" + family + CRITERIA;
  }

  /** Hash of the criteria and of every word list that reading uses. */
  private static String hash(ConfigFiles files, String family) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream.concat(Stream.of(name(family)), sorted(files.list("vocabulary")).stream())
          .flatMap(n -> Stream.of(n, files.read(n)))
          .forEach(
              part -> {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }
}
