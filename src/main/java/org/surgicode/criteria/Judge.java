package org.surgicode.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.UnusableInput;

/**
 * Judges facts by the criteria of one code family. Stateless and safe for any number of threads.
 */
public interface Judge {
  /**
   * @param facts what was read, in reading order
   * @param dateOfService day of the operation; null judges by the newest edition
   * @return the judgement under the edition in force on that day
   * @throws UnusableInput with code {@code no-edition} when no edition covers the day
   */
  Judgement judge(List<Fact> facts, @Nullable LocalDate dateOfService);

  /**
   * Judges by a named edition, whatever the day: to see what another edition would have said.
   *
   * @param edition for example {@code 2025.1}
   * @throws UnusableInput with code {@code no-edition} when there is no edition of that name
   */
  default Judgement judgeUnder(
      String edition, List<Fact> facts, @Nullable LocalDate dateOfService) {
    throw new UnusableInput("no-edition", "Not judged: these criteria have no named editions.");
  }
}
