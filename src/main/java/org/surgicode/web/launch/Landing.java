package org.surgicode.web.launch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Tenants;

/** The page that a launch leads to: the operation that was chosen, else the only one, else all. */
public final class Landing {
  private final Tenants tenants;

  /** For cases of these hospitals. */
  public Landing(Tenants tenants) {
    this.tenants = tenants;
  }

  /** A path of this service. */
  public String of(Launch launch) {
    List<FiledReview> near =
        tenants.desk(launch.tenant()).kept().stream()
            .filter(filed -> launch.reaches(filed.review().surgicalCase()))
            .toList();
    String operation = launch.operation();
    return near.stream()
        .filter(filed -> holds(filed.review().surgicalCase(), operation))
        .findFirst()
        .or(
            () ->
                launch.patient() != null && near.size() == 1
                    ? near.stream().findFirst()
                    : Optional.empty())
        .map(filed -> "/cases/" + filed.caseId())
        .orElse("/");
  }

  private static boolean holds(SurgicalCase surgicalCase, @Nullable String operation) {
    return operation != null
        && surgicalCase.procedures().stream().anyMatch(p -> p.reference().equals(operation));
  }
}
