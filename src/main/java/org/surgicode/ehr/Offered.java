package org.surgicode.ehr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.jspecify.annotations.Nullable;

/**
 * What an EHR says it can be asked. These statements are often badly filled, so silence is no
 * proof: only what a statement with other content leaves out counts as not offered.
 */
final class Offered {
  private final Map<String, CapabilityStatementRestResourceComponent> types = new HashMap<>();

  /**
   * @param statement null when the EHR makes none
   */
  Offered(@Nullable CapabilityStatement statement) {
    List<CapabilityStatementRestComponent> rests =
        statement == null ? List.of() : statement.getRest();
    for (CapabilityStatementRestComponent rest : rests) {
      if (rest.getMode() == RestfulCapabilityMode.SERVER) {
        rest.getResource().forEach(resource -> types.put(resource.getType(), resource));
      }
    }
  }

  /** Whether a type may be asked for. */
  boolean knows(String type) {
    return types.isEmpty() || types.containsKey(type);
  }

  /** Whether the EHR says that it takes this search parameter. */
  boolean searches(String type, String parameter) {
    CapabilityStatementRestResourceComponent offer = types.get(type);
    return offer != null
        && offer.getSearchParam().stream().anyMatch(p -> parameter.equals(p.getName()));
  }

  /**
   * Whether the EHR says that it brings along what a resource refers to.
   *
   * @param include for example {@code Procedure:performer}
   */
  boolean includes(String include) {
    CapabilityStatementRestResourceComponent offer = types.get(include.split(":", 2)[0]);
    return offer != null
        && offer.getSearchInclude().stream().anyMatch(i -> include.equals(i.getValue()));
  }

  /**
   * Whether the EHR says that it brings along what refers to a resource.
   *
   * @param type what is searched for
   * @param include for example {@code PractitionerRole:practitioner}
   */
  boolean reverseIncludes(String type, String include) {
    CapabilityStatementRestResourceComponent offer = types.get(type);
    return offer != null
        && offer.getSearchRevInclude().stream().anyMatch(i -> include.equals(i.getValue()));
  }
}
