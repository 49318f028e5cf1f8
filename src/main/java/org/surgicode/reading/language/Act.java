package org.surgicode.reading.language;

import org.surgicode.reading.text.Row;

/**
 * Something done to something: {@code the dura was opened}.
 *
 * @param utterance where it is told
 * @param verb the act's mention
 * @param objects the things it is done to; they may stand in an earlier utterance
 * @param objectPlace the utterance in which the objects stand
 * @param resolved whether the object was carried over from an earlier clause or a pronoun
 */
public record Act(
    Utterance utterance,
    Mention verb,
    Row<Mention> objects,
    Utterance objectPlace,
    boolean resolved) {

  /** Whether it is this act, whatever it is done to. */
  public boolean is(String act) {
    return verb.concept().equals(act);
  }

  /** Whether it is this act on a thing. */
  public boolean is(String act, String thing) {
    return is(act) && on(thing);
  }

  /** Whether it is this act on one of these things. */
  public boolean is(String act, String... things) {
    return is(act) && on(things);
  }

  /** Whether it is done to a thing. */
  public boolean on(String thing) {
    for (Mention o : objects) if (thing.equals(o.concept())) return true;
    return false;
  }

  /** Whether it is done to one of two things. */
  public boolean on(String one, String other) {
    return on(one) || on(other);
  }

  /** Whether it is done to one of these things. */
  public boolean on(String... things) {
    for (Mention o : objects) {
      for (String thing : things) if (thing.equals(o.concept())) return true;
    }
    return false;
  }

  /** The clause that tells it. */
  public Clause clause() {
    return utterance.clauseAt(verb.from());
  }

  /** Whether the act or its object is denied. */
  public boolean denied() {
    if (utterance.negated(verb)) return true;
    if (objectPlace != utterance) return false;
    for (Mention o : objects) if (sameClause(o) && utterance.negated(o)) return true;
    return false;
  }

  private boolean sameClause(Mention o) {
    return utterance.clauseAt(o.from()).from() == clause().from();
  }

  /** Whether it was done, in this operation. */
  public boolean done() {
    return clause().real() && !denied();
  }
}
