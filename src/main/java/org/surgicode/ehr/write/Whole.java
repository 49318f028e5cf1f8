package org.surgicode.ehr.write;

import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * Sends a packet as one transaction. What became of an attempt without a clear answer is read from
 * the EHR before anything is sent again; its conditions make a double arrival harmless.
 */
final class Whole {
  private static final String NAME = "transaction";

  private final Counterpart ehr;
  private final Account account;

  Whole(Counterpart ehr, Account account) {
    this.ehr = ehr;
    this.account = account;
  }

  /**
   * @param arrived asks the EHR whether the packet stands there
   * @return what was written
   * @throws EhrProblem CONFLICT when somebody changed what was read: read again and plan anew
   */
  String send(Bundle plan, BooleanSupplier arrived) {
    for (int failed = 1; ; failed++) {
      account.sending(NAME);
      EhrProblem problem;
      try {
        Bundle answer = ehr.transaction(plan);
        if (Written.wholly(answer, plan)) {
          note(plan, answer);
          return Written.of(answer, plan);
        }
        problem =
            new EhrProblem(
                Kind.UNREADABLE_ANSWER,
                "The EHR's answer did not confirm that everything was written; try again, or tell its"
                    + " operator.");
      } catch (EhrProblem e) {
        problem = e;
      }
      boolean unclear = Doubt.remains(problem);
      if (!unclear) {
        account.refused(NAME);
      }
      boolean again = problem.kind() != Kind.CONFLICT && ehr.again(failed, problem);
      if (unclear && arrived.getAsBoolean()) {
        note(plan, new Bundle());
        return Written.of(plan);
      }
      if (!again) {
        throw problem;
      }
    }
  }

  private void note(Bundle plan, Bundle answer) {
    account.confirmed(NAME, null);
    for (int i = 0; i < plan.getEntry().size(); i++) {
      BundleEntryComponent sent = plan.getEntry().get(i);
      String location =
          i < answer.getEntry().size()
              ? answer.getEntry().get(i).getResponse().getLocation()
              : null;
      account.confirmed(
          Names.of(sent),
          location == null ? null : new IdType(location).toUnqualifiedVersionless().getValue());
    }
  }
}
