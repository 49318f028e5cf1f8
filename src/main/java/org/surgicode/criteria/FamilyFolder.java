package org.surgicode.criteria;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;

/**
 * The checked files of one family. {@code criteria.yaml} holds the newest rules; a file such as
 * {@code criteria-2026.yaml} beside it keeps earlier ones untouched, so that their hash stays.
 *
 * @param chapters the files, {@code criteria.yaml} first
 * @param questions the rules that every question was held to
 */
record FamilyFolder(List<Chapter> chapters, QuestionRules questions) {
  private static final String LANGUAGE = "en";

  /** One file of criteria with the hash of all that it judges by. */
  record Chapter(FamilyFile file, String sha256) {}

  /**
   * @throws UnusableInput with code {@code config}, the file, the line and a sentence, when the
   *     files do not fit together
   */
  static FamilyFolder read(ConfigFiles files, String family) {
    FactVocabulary vocabulary = FactVocabulary.read(files);
    QuestionRules questions =
        ConfigText.of(files, QuestionRules.file(LANGUAGE)).as(QuestionRules.class);
    List<Chapter> chapters = new ArrayList<>();
    List<EditionDates> editions = new ArrayList<>();
    for (String name : names(files, family)) {
      ConfigText text = ConfigText.of(files, name);
      FamilyFile file = text.as(FamilyFile.class);
      FamilyCheck.check(text, file, vocabulary, new QuestionLint(questions), editions);
      editions.addAll(file.editions());
      chapters.add(new Chapter(file, hash(files, name, text)));
    }
    return new FamilyFolder(List.copyOf(chapters), questions);
  }

  /** The file that the newest edition judges by. */
  FamilyFile newest() {
    return chapters.get(0).file();
  }

  private static List<String> names(ConfigFiles files, String family) {
    String folder = "families/" + family;
    Stream<String> earlier =
        files.list(folder).stream().filter(n -> n.startsWith(folder + "/criteria-"));
    return Stream.concat(Stream.of(folder + "/criteria.yaml"), earlier.sorted()).toList();
  }

  /** Hash of the criteria and of every word list that reading uses. */
  private static String hash(ConfigFiles files, String name, ConfigText text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Stream<String> vocabulary =
          files.list("vocabulary").stream().sorted().flatMap(n -> Stream.of(n, files.read(n)));
      Stream.concat(Stream.of(name, text.text()), vocabulary)
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
}
