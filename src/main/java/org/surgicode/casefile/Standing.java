package org.surgicode.casefile;

/** Where a statement stands, and so how much it weighs against another. */
public enum Standing {
  /** In the body (description, findings, addendum) of a report of this operation. */
  BODY,
  /** In a heading, diagnosis or procedure line of a report of this operation. */
  HEADING,
  /** In another document or in coded data of the record. */
  RECORD
}
