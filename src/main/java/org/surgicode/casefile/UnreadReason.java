package org.surgicode.casefile;

/** Why the words of a document are not known. Each is an answer to "what is to be done now?". */
public enum UnreadReason {
  ENCRYPTED("encrypted", "it is encrypted"),
  TOO_LARGE("too-large", "it is larger than what is read"),
  TOO_SLOW("too-slow", "reading it took too long"),
  UNSAFE("unsafe", "it holds what no note needs, such as references to other files"),
  BROKEN("broken", "it is broken or not of the format that it claims to be"),
  ALTERED("altered", "its size or checksum is not the announced one"),
  UNKNOWN_FORMAT("unknown-format", "its format is not one that is read"),
  UNKNOWN_CHARSET("unknown-charset", "its characters are not those of the announced charset"),
  NO_WORDS("no-words", "it holds no words, as a scan does"),
  MISSING("missing", "the EHR does not hold its content"),
  REFUSED("refused", "the EHR does not let this software read it"),
  ELSEWHERE("elsewhere", "it lies outside the EHR"),
  LANGUAGE("language", "its language is not read");

  private final String code;
  private final String words;

  UnreadReason(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The identifier used in JSON and FHIR, for example {@code too-large}. */
  public String code() {
    return code;
  }

  /** The end of a sentence for people: {@code … because it is encrypted}. */
  public String words() {
    return words;
  }
}
