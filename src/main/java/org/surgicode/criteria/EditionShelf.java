package org.surgicode.criteria;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.UnusableInput;

/** All editions of a family: the one in force on the day of the operation judges, no other. */
final class EditionShelf implements Judge {
  private final String family;
  private final List<Book> books;

  /** One edition and the file that it judges by. */
  record Book(EditionDates dates, FamilyJudge judge) {
    Judgement judge(List<Fact> facts, @Nullable LocalDate dateOfService) {
      return judge.judge(facts, dateOfService, dates.id());
    }
  }

  EditionShelf(String family, List<Book> books) {
    this.family = family;
    this.books =
        books.stream().sorted(Comparator.comparing((Book book) -> book.dates().from())).toList();
  }

  @Override
  public Judgement judge(List<Fact> facts, @Nullable LocalDate dateOfService) {
    Book book =
        dateOfService == null
            ? books.get(books.size() - 1)
            : books.stream()
                .filter(b -> b.dates().covers(dateOfService))
                .findFirst()
                .orElseThrow(
                    () -> noEdition("Not judged: no edition of %s covers this date of service"));
    return book.judge(facts, dateOfService);
  }

  @Override
  public Judgement judgeUnder(String edition, List<Fact> facts, @Nullable LocalDate dateOfService) {
    return books.stream()
        .filter(b -> b.dates().id().equals(edition))
        .findFirst()
        .orElseThrow(() -> noEdition("Not judged: no edition of %s has this name"))
        .judge(facts, dateOfService);
  }

  private UnusableInput noEdition(String what) {
    String there =
        books.stream()
            .map(b -> "%s (%s to %s)".formatted(b.dates().id(), b.dates().from(), b.dates().to()))
            .collect(Collectors.joining(", "));
    return new UnusableInput("no-edition", what.formatted(family) + "; there are " + there + ".");
  }
}
