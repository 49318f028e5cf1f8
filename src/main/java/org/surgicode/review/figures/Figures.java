package org.surgicode.review.figures;

import java.util.List;

/** Port to the figures of one tenant. Nothing in them tells of fewer than five operations. */
public interface Figures {
  /**
   * The figures by group: months in their order, sites and surgeons by their number of operations.
   *
   * @return empty when no operation is found, or fewer than {@link SmallGroups#FEWEST}
   */
  List<Tally> by(FigureFilter wanted);

  /** Names of the sites of all operations, in order; at most 500. */
  List<String> sites();

  /** Names of the surgeons of all operations, in order; at most 500. */
  List<String> surgeons();
}
