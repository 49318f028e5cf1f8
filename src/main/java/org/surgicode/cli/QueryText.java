package org.surgicode.cli;

import java.util.ArrayList;
import java.util.List;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import org.surgicode.review.Query;

/** Flags and questions as a person reads them: what is open, who is asked, and in what words. */
final class QueryText {
  private QueryText() {}

  /** One flag with its rule, and to whom it is put. */
  static String flag(Flag flag, CaseReview review) {
    String asked =
        review.pending(flag)
            ? "awaited until " + flag.due() + ", nobody is asked"
            : "for " + flag.audience().code();
    return "%s (%s) [%s]: %s".formatted(flag.id(), flag.severity().code(), flag.source(), asked);
  }

  static String heading(Query query) {
    int questions = query.items().size();
    return "One query to %s, %d question%s"
        .formatted(query.audience().code(), questions, questions == 1 ? "" : "s");
  }

  /** One question: the words of the record first, then what is asked, then the answers. */
  static List<String> lines(Query.Item item, int number) {
    List<String> lines = new ArrayList<>();
    for (Query.Indicator indicator : item.indicators()) {
      String day = indicator.date() == null ? "" : ", " + indicator.date();
      lines.add(
          "\"%s\" - %s%s"
              .formatted(
                  indicator.words().strip().replaceAll("\\s+", " "), indicator.document(), day));
    }
    lines.add(number + ". " + item.question());
    item.answers().forEach(answer -> lines.add("[ ] " + answer));
    return lines;
  }
}
