package org.surgicode.review.work;

/** Port to what is done with a job; safe for any number of threads. */
@FunctionalInterface
public interface WorkBench {
  /**
   * Does what the job asks for. Doing it twice does no harm.
   *
   * @throws org.surgicode.review.EhrProblem when the EHR could not be read or written
   * @throws org.surgicode.casefile.UnusableInput when the job can never be done
   */
  Result work(Job job);

  /**
   * What came of a job.
   *
   * @param said one sentence for a person, without words of a chart
   * @param inputs fingerprint of what was read; empty when nothing was
   */
  record Result(String said, String inputs) {}
}
