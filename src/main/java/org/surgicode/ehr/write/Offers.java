package org.surgicode.ehr.write;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.jspecify.annotations.Nullable;

/** What an EHR can do and lets this software do: its own statement, narrowed by the login. */
final class Offers {
  /** Whether the login covers an interaction with a type. */
  interface Grants {
    boolean granted(String type, char letter);
  }

  private final Map<String, CapabilityStatementRestResourceComponent> types = new HashMap<>();
  private final Grants grants;
  private final boolean transaction;

  Offers(CapabilityStatement statement, Grants grants) {
    this.grants = grants;
    boolean takesTransactions = false;
    for (CapabilityStatementRestComponent rest : statement.getRest()) {
      if (rest.getMode() != RestfulCapabilityMode.SERVER) {
        continue;
      }
      rest.getResource().forEach(r -> types.put(r.getType(), r));
      takesTransactions |=
          rest.getInteraction().stream()
              .anyMatch(i -> i.getCode() == SystemRestfulInteraction.TRANSACTION);
    }
    this.transaction = takesTransactions;
  }

  boolean transaction() {
    return transaction;
  }

  boolean creates(String type) {
    return does(type, TypeRestfulInteraction.CREATE, 'c');
  }

  boolean updates(String type) {
    return does(type, TypeRestfulInteraction.UPDATE, 'u');
  }

  /** Whether a search by this parameter works; a type that lists none is taken at its word. */
  boolean searches(String type, String parameter) {
    CapabilityStatementRestResourceComponent offered = types.get(type);
    return offered != null
        && does(type, TypeRestfulInteraction.SEARCHTYPE, 's')
        && (offered.getSearchParam().isEmpty()
            || offered.getSearchParam().stream().anyMatch(p -> parameter.equals(p.getName())));
  }

  boolean createsOnCondition(String type) {
    CapabilityStatementRestResourceComponent offered = types.get(type);
    return creates(type) && offered != null && offered.getConditionalCreate();
  }

  boolean updatesOnCondition(String type) {
    CapabilityStatementRestResourceComponent offered = types.get(type);
    return creates(type) && updates(type) && offered != null && offered.getConditionalUpdate();
  }

  private boolean does(String type, TypeRestfulInteraction what, char letter) {
    @Nullable CapabilityStatementRestResourceComponent offered = types.get(type);
    return offered != null
        && grants.granted(type, letter)
        && offered.getInteraction().stream().anyMatch(i -> i.getCode() == what);
  }
}
