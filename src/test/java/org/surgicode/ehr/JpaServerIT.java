package org.surgicode.ehr;

/** The contract with the real HAPI FHIR JPA server. */
class JpaServerIT extends EhrContract {
  @Override
  String start() {
    return HapiServerProcess.base();
  }
}
