package org.surgicode.ehr;

import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a search shall bring along beside its matches.
 *
 * @param forward what the matches refer to, for example {@code Procedure:performer}
 * @param reverse what refers to the matches
 * @param beside takes what was brought along
 */
record Includes(List<String> forward, List<String> reverse, Consumer<Resource> beside) {
  static Includes nothing() {
    return new Includes(List.of(), List.of(), resource -> {});
  }
}
