package org.surgicode.criteria.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.SiteReport;
import org.surgicode.casefile.UnusableInput;

/** Every table that the site has loaded; made once, safe for any number of threads. */
public final class SiteTables {
  private final List<Shelf> shelves;

  private SiteTables(List<Shelf> shelves) {
    this.shelves = List.copyOf(shelves);
  }

  /** A site that has loaded nothing. */
  public static SiteTables none() {
    return new SiteTables(List.of());
  }

  /**
   * Reads a site's folder. Every folder in it is named for the first and the last day of service on
   * which its files hold, for example {@code 2026-01-01_2026-03-31}; the files are told apart by
   * their columns.
   *
   * @param families families of whose codes rows are kept
   * @throws UnusableInput with code {@code site-data}, the file, the line and a sentence
   */
  public static SiteTables read(Path folder, Collection<FamilyCatalogue> families) {
    Set<String> codes = new HashSet<>();
    for (FamilyCatalogue family : families) {
      family.codes().forEach(c -> codes.add(c.code()));
      family.companions().forEach(c -> codes.add(c.code()));
    }
    List<Shelf> shelves = new ArrayList<>();
    for (Path period : list(folder)) {
      String name = String.valueOf(period.getFileName());
      LocalDate[] days = days(name);
      for (Path file : list(period)) {
        SiteFile table = new SiteFile(file, name + "/" + file.getFileName());
        Shelf shelf = new ShelfReader(table, days[0], days[1], codes).read();
        shelves.stream().filter(s -> alike(s, shelf)).findFirst().ifPresent(s -> refuse(s, shelf));
        shelves.add(shelf);
      }
    }
    return new SiteTables(shelves);
  }

  /** What the tables say of a judgement on its day; the reasons to hold it are in the report. */
  public SiteReport check(Judgement judgement, @Nullable LocalDate day) {
    if (shelves.isEmpty()) {
      return SiteReport.nothingLoaded();
    }
    return new SiteCheck(this, judgement, day).report();
  }

  /**
   * Every kind of table with its files and their days, for people; says so where none is loaded.
   */
  public Map<String, String> loaded() {
    Map<String, String> loaded = new LinkedHashMap<>();
    for (SiteReport.Kind kind : SiteReport.Kind.values()) {
      List<String> files =
          shelves.stream()
              .filter(s -> s.kind() == kind)
              .map(s -> "%s (%s to %s)".formatted(s.file(), s.from(), s.to()))
              .toList();
      loaded.put(kind.words(), files.isEmpty() ? "not loaded" : String.join(", ", files));
    }
    return loaded;
  }

  /** The tables of a kind that hold on a day. */
  List<Shelf> on(SiteReport.Kind kind, @Nullable LocalDate day) {
    return day == null
        ? List.of()
        : shelves.stream().filter(s -> s.kind() == kind && s.holdsOn(day)).toList();
  }

  SiteReport.Table table(SiteReport.Kind kind, @Nullable LocalDate day) {
    boolean loaded = shelves.stream().anyMatch(s -> s.kind() == kind);
    Optional<Shelf> holding = on(kind, day).stream().findFirst();
    return new SiteReport.Table(
        kind,
        holding.map(Shelf::file).orElse(null),
        holding.map(Shelf::from).orElse(null),
        holding.map(Shelf::to).orElse(null),
        loaded);
  }

  /** The table of pairs is published in several parts of the same days. */
  private static boolean alike(Shelf one, Shelf other) {
    boolean parts = one.kind() == SiteReport.Kind.PTP && one.from().equals(other.from());
    return one.overlaps(other) && !parts;
  }

  private static void refuse(Shelf one, Shelf other) {
    throw new UnusableInput(
        "site-data", one.file() + " and " + other.file() + " both hold on the same day.");
  }

  private static LocalDate[] days(String folder) {
    String[] ends = folder.split("_", -1);
    try {
      if (ends.length == 2 && !LocalDate.parse(ends[0]).isAfter(LocalDate.parse(ends[1]))) {
        return new LocalDate[] {LocalDate.parse(ends[0]), LocalDate.parse(ends[1])};
      }
    } catch (DateTimeParseException e) {
      // Told below: the name says no days.
    }
    throw new UnusableInput(
        "site-data",
        "The folder "
            + folder
            + " of the site's data must be named for its first and last day of service, such as"
            + " 2026-01-01_2026-03-31.");
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> !String.valueOf(p.getFileName()).startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UnusableInput(
          "site-data", "The folder " + folder + " of site data cannot be read.");
    }
  }
}
