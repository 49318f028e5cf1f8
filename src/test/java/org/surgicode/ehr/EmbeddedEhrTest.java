package org.surgicode.ehr;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.surgicode.sandbox.SandboxEhr;

/** The contract with the embedded EHR of the demonstration, so that it behaves as a real one. */
class EmbeddedEhrTest extends EhrContract {
  private @Nullable SandboxEhr embedded;

  @Override
  String start() {
    SandboxEhr started = SandboxEhr.startEmpty(0);
    embedded = started;
    return started.fhirUrl();
  }

  @AfterAll
  void stop() {
    if (embedded != null) {
      embedded.close();
    }
  }

  @Override
  boolean saysWhatItCanBeAsked() {
    return false;
  }
}
