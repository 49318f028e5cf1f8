package org.surgicode.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Judgement;

/**
 * Judges facts by the criteria of one code family. Stateless and safe for any number of threads.
 */
public interface Judge {
  /**
   * @param facts what was read, in reading order
   * @param dateOfService day of the operation; null judges by the newest edition
   * @return the judgement under the edition in force on that day
   * @throws org.surgicode.casefile.UnusableInput with code {@code no-edition} when no edition
   *     covers the day
   */
  Judgement judge(List<Fact> facts, @Nullable LocalDate dateOfService);
}
