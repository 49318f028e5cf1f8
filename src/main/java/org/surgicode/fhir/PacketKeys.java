package org.surgicode.fhir;

import java.util.List;
import java.util.UUID;
import org.surgicode.casefile.CodeLine;

/** The identifiers that make writing twice the same as writing once. */
final class PacketKeys {
  private static final String ASKING = ".ask.";

  private final String evaluation;

  /**
   * @param tenant whose EHR it is
   * @param procedure the operation's name: its lexically smallest Procedure reference
   * @param family the code family
   */
  PacketKeys(String tenant, String procedure, String family) {
    this.evaluation = Sha256.hex(tenant + "|" + procedure + "|" + Systems.planDefinition(family));
  }

  /** K: the operation under one family, whatever is found. */
  String evaluation() {
    return evaluation;
  }

  /** K.S: this suggestion for the operation, whoever makes it again. */
  String suggestion(List<CodeLine> lines) {
    List<String> sorted =
        lines.stream()
            .map(l -> l.code() + " " + l.units() + " " + String.join(" ", sorted(l.modifiers())))
            .sorted()
            .toList();
    return evaluation + "." + Sha256.hex(String.join("|", sorted));
  }

  /** K.flag: this question about the operation. */
  String gap(String flag) {
    return evaluation + "." + flag;
  }

  /** K.ask.flag: this question, put to somebody by a person. */
  String asking(String flag) {
    return evaluation + ASKING + flag;
  }

  /** Name of an entry inside the transaction; the same packet always has the same names. */
  String fullUrl(String entry) {
    String digest = Sha256.hex(evaluation + "|" + entry);
    long high = Long.parseUnsignedLong(digest.substring(0, 16), 16);
    long low = Long.parseUnsignedLong(digest.substring(16, 32), 16);
    // Version and variant bits of a name-based UUID (RFC 9562, version 8).
    high = (high & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
    low = (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return "urn:uuid:" + new UUID(high, low);
  }

  private static List<String> sorted(List<String> modifiers) {
    return modifiers.stream().sorted().toList();
  }
}
