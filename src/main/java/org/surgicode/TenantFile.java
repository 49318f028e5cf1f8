package org.surgicode;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.Authorization;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.ehr.Limits;
import org.surgicode.ehr.Reach;
import org.surgicode.ehr.SearchStrategy;
import org.surgicode.ehr.WritePolicy;
import org.surgicode.review.work.WorkSettings;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.launch.LaunchRules;

/** One EHR as an operator writes it, filled up from {@code tenants/defaults.yaml}. */
record TenantFile(
    @JsonProperty(required = true) URI fhirBase,
    @Nullable URI publicUrl,
    Authorization authorization,
    Reach reach,
    SearchStrategy search,
    WritePolicy writing,
    DoorRules doors,
    LaunchRules launch,
    Limits limits,
    WorkSettings work) {

  /**
   * The settings of the tenant.
   *
   * @param name name of the tenant
   * @param servicePublicUrl where people reach the service, unless the file says so
   * @param directory where relative names of files begin
   */
  EhrSettings settings(String name, URI servicePublicUrl, Path directory) {
    var backend = authorization.backendServices();
    if (doors.clients().stream().anyMatch(client -> client.introspection() != null)
        && authorization.isNone()) {
      throw new UnusableInput(
          "config",
          "introspection needs authorization, with which this software asks about tokens.");
    }
    Path worklist = search.worklist();
    return new EhrSettings(
        name,
        fhirBase,
        (publicUrl == null ? servicePublicUrl : publicUrl).toString(),
        new Authorization(
            authorization.bearerToken(), backend == null ? null : backend.below(directory)),
        reach,
        worklist == null ? search : search.from(directory.resolve(worklist)),
        writing,
        limits,
        work);
  }
}
