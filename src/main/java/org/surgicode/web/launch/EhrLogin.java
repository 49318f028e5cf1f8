package org.surgicode.web.launch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a launch asks of a hospital's servers: only at the origins that its settings name. */
public interface EhrLogin {
  /**
   * What stands at an address, as JSON.
   *
   * @throws RuntimeException when it is not to be had
   */
  String published(URI address);

  /**
   * Sends a form once.
   *
   * @throws RuntimeException when no answer came
   */
  Answer post(URI endpoint, Map<String, String> form);

  /**
   * A fresh proof of who this software is; null where it has no keys.
   *
   * @param clientId as whom it is registered
   * @param audience whom the proof is for
   */
  @Nullable String proof(String clientId, String audience);

  /**
   * A resource of the EHR as JSON, read with a person's token.
   *
   * @param reference for example {@code Patient/7}
   * @throws RuntimeException when it is not to be had
   */
  String read(String reference, String accessToken);

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param json its content; empty when it is no JSON
   */
  record Answer(int status, String json) {
    /** Tells the status only: an answer may hold tokens. */
    @Override
    public String toString() {
      return "Answer[" + status + "]";
    }
  }
}
