package org.surgicode.reading.text;

/** What a section of a note is for, and so what weight its words have. */
public enum SectionKind {
  /** What was done and found: description, findings, statement of the attending, addendum. */
  BODY,
  /** What the operation is called: diagnosis, procedure and operation lines, synoptic fields. */
  HEADING,
  /** Why: history, indication, examination, imaging as told by the surgeon. */
  INDICATION,
  /** What was intended: plan, consent, posting. */
  PLAN,
  /** Who: surgeons, assistants, anaesthesia, times. */
  STAFF,
  /** What comes after: disposition, instructions. */
  AFTER
}
