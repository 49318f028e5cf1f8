package org.surgicode.reading.language;

/** What keeps the words of a clause from telling an act of this operation. */
public enum Circumstance {
  /** It did not happen. */
  NEGATED,
  /** It was intended, possible, considered or rejected. */
  UNREAL,
  /** It happened before this operation. */
  PAST,
  /** It happened to somebody else. */
  OTHER_PERSON
}
