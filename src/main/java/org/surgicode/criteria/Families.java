package org.surgicode.criteria;

import java.util.ArrayList;
import java.util.List;
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
    FamilyFolder folder = FamilyFolder.read(files, family);
    List<EditionShelf.Book> books = new ArrayList<>();
    for (FamilyFolder.Chapter chapter : folder.chapters()) {
      var judge =
          new FamilyJudge(chapter.file(), folder.questions(), chapter.sha256(), softwareVersion);
      chapter.file().editions().forEach(e -> books.add(new EditionShelf.Book(e, judge)));
    }
    return new EditionShelf(family, books);
  }

  /**
   * What the family holds, for pages and documents that explain it.
   *
   * @throws UnusableInput as {@link #load} does
   */
  public static FamilyCatalogue catalogue(ConfigFiles files, String family) {
    return Catalogue.of(FamilyFolder.read(files, family));
  }

  /** Names of the families whose folders are packaged, in alphabetical order. */
  public static List<String> packaged(ConfigFiles files) {
    return files.list(FOLDER).stream()
        .filter(name -> name.endsWith(CRITERIA))
        .map(name -> name.substring(FOLDER.length() + 1, name.length() - CRITERIA.length()))
        .sorted()
        .toList();
  }
}
