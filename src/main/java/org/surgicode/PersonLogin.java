package org.surgicode;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.ehr.FhirEhr;
import org.surgicode.web.launch.EhrLogin;

/**
 * What a launch asks of a hospital's servers, by the guarded way out to its EHR.
 *
 * @param ehr the EHR
 */
record PersonLogin(FhirEhr ehr) implements EhrLogin {
  @Override
  public String published(URI address) {
    return ehr.published(address);
  }

  @Override
  public Answer post(URI endpoint, Map<String, String> form) {
    var told = ehr.posted(endpoint, form);
    return new Answer(told.status(), told.json());
  }

  @Override
  public @Nullable String proof(String clientId, String audience) {
    return ehr.proof(clientId, audience);
  }

  @Override
  public String read(String reference, String accessToken) {
    return ehr.lent(reference, accessToken);
  }
}
