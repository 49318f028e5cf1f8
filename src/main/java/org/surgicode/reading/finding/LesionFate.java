package org.surgicode.reading.finding;

/** What a sentence tells of a lesion. */
enum LesionFate {
  /** The lesion itself was taken out. */
  EXCISED,
  /** Parts of it, or something out of the open dura, came out. */
  PIECES,
  /** The end of the removal: complete, nothing left. */
  FINISHED,
  /** It was taken out together with bone. */
  IN_BONE,
  /** A sample was taken. */
  SAMPLED,
  /** It was seen and left. */
  LEFT,
  /** It was looked for and not there. */
  ABSENT,
  /** It was not there, said of the canal. */
  ABSENT_IN_CANAL,
  /** There was none, said outright: {@code no intradural mass}. */
  NONE,
  /** Fluid was let out. */
  DRAINED,
  /** It is named. */
  NAMED
}
